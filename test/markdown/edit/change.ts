import {diffLines} from '../../../src/markdown/diff.ts'
import {editDocument} from '../../../src/markdown/edit.ts'
import {readPostmortem} from '../../../src/markdown/read.ts'
import type {Moment, Postmortem, TimelineEvent} from '../../../src/model/postmortem.ts'

/** The lines that go and come when a document is changed so. */
export function change(source: string, by: (postmortem: Postmortem) => void): string[] {
  const {postmortem} = readPostmortem(source)
  by(postmortem)
  const lines = diffLines(source, editDocument(source, postmortem)).split('\n')
  return lines.filter(line => /^[-+]/.test(line))
}

export const moment = (
  time: string | null,
  date: string | null = null,
  zone: string | null = null,
): Moment => ({
  date,
  time,
  zone,
})

export const event = (at: Moment | null, text: string): TimelineEvent => ({
  at,
  kind: 'note',
  text,
  source: null,
})
