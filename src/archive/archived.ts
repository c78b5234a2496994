import {isPostmortem} from '../lint/is-postmortem.ts'
import {positions} from '../lint/positions.ts'
import {type Kind, readPostmortem} from '../markdown/read.ts'
import type {Postmortem} from '../model/postmortem.ts'
import {plainTasks} from './plain-tasks.ts'
import {type Line, linesOf} from './sections.ts'

/** A postmortem among many. */
export interface Archived {
  file: string
  postmortem: Postmortem
  /** The line on which each of its tasks stands, counted from 1. */
  taskLines: number[]
}

export type Purpose = 'status' | 'stats'

/**
 * Reads of a document what the purpose needs; other fields may be empty. `null`: it is no postmortem, as other Markdown in a folder
 * may be. One that was `named` is taken for one, whatever it is. Of a document of ours only the lines that matter are
 * parsed, so that thousands are read in seconds.
 */
export function readArchived(
  {file, source, named}: {file: string; source: string; named: boolean},
  purpose: Purpose,
): Archived | null {
  const lines = linesOf(source)
  const plain = lines && plainTasks(lines)
  if (plain) {
    const {postmortem} = readPostmortem(purpose === 'status' ? head(lines) : measured(lines))
    return {file, postmortem: {...postmortem, tasks: plain.tasks}, taskLines: plain.at}
  }
  const reading = readPostmortem(source)
  if (!named && !isPostmortem(reading)) return null
  const at = positions(source)
  return {file, postmortem: reading.postmortem, taskLines: reading.tasks.map(({start}) => at(start).line)}
}

const joined = (lines: Line[]): string => lines.map(({text}) => text).join('\n')

/** Front matter and title. */
const head = (lines: Line[]): string => joined(lines.slice(0, lines.findIndex(({heading}) => heading) + 1))

/** With what tells of times and factors. */
const measured = (lines: Line[]): string => {
  const kinds = new Set<Kind | null>([null, 'facts', 'factors'])
  if (!tellsAllTimes(lines)) kinds.add('timeline')
  return joined(lines.filter(({kind}) => kinds.has(kind)))
}

const time = /^- \*\*(Started|Detected|Mitigated|Resolved):\*\* \d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)? \S/

/** Whether the key facts tell each turning point in full: they count before the timeline, which then need not be read. */
const tellsAllTimes = (lines: Line[]): boolean =>
  new Set(
    lines.flatMap(({text, kind}) => (kind === null || kind === 'facts' ? (time.exec(text)?.[1] ?? []) : [])),
  ).size === 4
