import {isPostmortem} from '../lint/is-postmortem.ts'
import {positions} from '../lint/positions.ts'
import {type Kind, readPostmortem} from '../markdown/read.ts'
import type {Postmortem} from '../model/postmortem.ts'
import {excerptOf} from './excerpt.ts'

/** A postmortem among many. */
export interface Archived {
  file: string
  postmortem: Postmortem
  /** The line on which each of its tasks stands, counted from 1. */
  taskLines: number[]
}

/** What is asked of many postmortems at once, and the sections that answer it. */
export const sectionsFor = {
  status: new Set<Kind>(['tasks', 'measures']),
  stats: new Set<Kind>(['facts', 'timeline', 'factors', 'tasks', 'measures']),
} satisfies Record<string, ReadonlySet<Kind>>

/**
 * Reads of a document what the purpose needs; other fields may be empty. `null`: it is no postmortem, as other Markdown in a folder
 * may be. One that was `named` is taken for one, whatever it is.
 */
export function readArchived(
  {file, source, named}: {file: string; source: string; named: boolean},
  purpose: keyof typeof sectionsFor,
): Archived | null {
  const reading = readPostmortem(excerptOf(source, sectionsFor[purpose]))
  if (!named && !isPostmortem(reading)) return null
  const at = positions(reading.source)
  return {file, postmortem: reading.postmortem, taskLines: reading.tasks.map(({start}) => at(start).line)}
}
