import type {Section} from '../../model/postmortem.ts'
import {escapeInline} from '../escape.ts'
import {guardMarkdown} from './guard.ts'
import {sectionMark} from './marks.ts'

/** What no field holds, each under its own heading at its own level, marked as such. */
export const keptSections = (sections: Section[]): string => sections.map(keptSection).join('\n\n')

function keptSection({heading, level, markdown}: Section): string {
  const title = escapeInline(heading)
  const hashes = '#'.repeat(Math.min(6, Math.max(1, level)))
  const mark = sectionMark(level)
  return [title ? `${hashes} ${title} ${mark}` : mark, guardMarkdown(markdown)].filter(Boolean).join('\n\n')
}
