import {existsSync} from 'node:fs'
import {issueAt} from '../model/issue.ts'
import {printableLine} from '../text/printable.ts'
import {shellPath} from '../text/shell-word.ts'
import {messages} from './messages.ts'
import type {Outcome} from './session.ts'
import type {WizardState} from './state.ts'
import {fileTarget, type Link, linksFor} from './terminal/links.ts'
import {unreadRule} from './unread.ts'

/** What stays on the normal screen: what was written and filed, what is left, what to do next. */
export function farewell(
  {written, filings, answers, findings}: WizardState,
  outcome: Outcome,
  draft: string | null,
  link: Link = text => text,
): string {
  const fileLink = (path: string) => link(printableLine(path), fileTarget(path))
  const filed = (filings?.items ?? []).filter(({state}) => state === 'filed')
  const numbers = filed
    .flatMap(({note}) => issueAt(note) ?? [])
    .map(({number, url}) => link(`#${number}`, printableLine(url)))
  const lines: [string, string][] = []
  if (written) {
    lines.push(['Written', fileLink(written.path)])
    for (const {rule, message} of findings)
      if (rule === unreadRule) lines.push(['Left out', printableLine(message)])
  }
  if (numbers.length > 0) {
    lines.push([
      'Filed',
      `${printableLine(`${messages.issues(numbers.length)} in ${filings!.repository}`)}: ${numbers.join(' ')}`,
    ])
  }
  const waiting = (answers.lists.tasks ?? []).filter(
    ({values}) => values.status === 'open' && !values.issue,
  ).length
  if (outcome === 'finished' && waiting > 0 && written) {
    lines.push(['Left', printableLine(messages.notFiled(waiting, shellPath(written.path)))])
  }
  if (outcome === 'left' && draft) lines.push(['Draft', fileLink(draft)], ['Next', messages.goOn])
  else if (written) lines.push(['Next', printableLine(messages.next(shellPath(written.path)))])
  return lines.map(([name, text]) => `${name.padEnd(9)}${text}\n`).join('')
}

/** Says on the normal screen what came of the run; the exit code comes out: 0 finished, 130 left with the draft kept. */
export function bidFarewell(state: WizardState, outcome: Outcome, draft: string): number {
  // Where the person is, though standard error goes into a file.
  const stream = process.stdout.isTTY && !process.stderr.isTTY ? process.stdout : process.stderr
  const link = linksFor(stream, process.env)
  stream.write(farewell(state, outcome, existsSync(draft) ? draft : null, link))
  // `file=$(pm-wizard)` gets what it is for.
  if (state.written && !process.stdout.isTTY) process.stdout.write(`${state.written.path}\n`)
  return outcome === 'finished' ? 0 : 130
}
