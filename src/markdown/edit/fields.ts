import {factorsOf} from '../../model/factors.ts'
import type {Postmortem, Task} from '../../model/postmortem.ts'
import type {Kind, Reading} from '../read.ts'
import type {Proposals} from './entries.ts'
import {type FactPath, factEdits, factLabels} from './facts.ts'
import {keyEdit} from './front-matter.ts'
import {factorEdits, textEdits} from './list.ts'
import {longText} from './long-text.ts'
import type {Habit} from './moment-text.ts'
import {ownFactEdits} from './own-facts.ts'
import {sameTask, taskEdits} from './tasks.ts'
import {timelineEdits} from './timeline.ts'
import {titleEdits} from './title.ts'

/** What is to be done to a document, and how it writes. */
export interface Job {
  before: Postmortem
  wanted: Postmortem
  habit: Habit
  /** It was written by pm-wizard. */
  ours: boolean
}

/** A field of the model that a document can hold. */
export interface Field {
  /** As in `Reading.fields`. */
  path: string
  of(postmortem: Postmortem): unknown
  edit(reading: Reading, job: Job): Proposals
}

const meta = (path: 'id' | 'status' | 'timeZone', key: string): Field => ({
  path,
  of: postmortem => postmortem[path],
  *edit(reading, {wanted, ours}) {
    // A stranger's document has no place for these, unless it has front matter with such a key.
    const edit = ours || (reading.frontMatter && key in reading.frontMatter.values)
    const made = edit && keyEdit(reading, key, wanted[path])
    if (made) yield [made]
  },
})

const markdown = (path: string, kind: Kind, of: (postmortem: Postmortem) => string): Field => ({
  path,
  of,
  edit: (reading, {wanted}) => longText(reading, path, kind, of(reading.postmortem), of(wanted)),
})

const texts = (path: string, kind: Kind, of: (postmortem: Postmortem) => string[]): Field => ({
  path,
  of,
  edit: (reading, {wanted}) => textEdits(reading, path, kind, ({postmortem}) => of(postmortem), of(wanted)),
})

const fact = (path: FactPath, of: (postmortem: Postmortem) => unknown): Field => ({
  path,
  of,
  *edit(reading, {before, wanted, habit, ours}) {
    if (!ours) return yield* factEdits(reading, path, of(reading.postmortem), of(wanted), habit)
    if (path !== 'severity') return yield* ownFactEdits(reading, before, wanted, habit)
    const edit = keyEdit(reading, 'severity', wanted.severity)
    if (edit) yield [edit]
  },
})

/** The fields in the order in which they are edited: what is told in prose comes after the prose. */
export const fields: Field[] = [
  meta('id', 'id'),
  meta('status', 'status'),
  meta('timeZone', 'time_zone'),
  {
    path: 'title',
    of: ({title}) => title,
    edit: (reading, {wanted}) => titleEdits(reading, wanted.title),
  },
  markdown('summary', 'summary', ({summary}) => summary),
  markdown('impact.description', 'impact', ({impact}) => impact.description),
  markdown('detection', 'detection', ({detection}) => detection),
  {
    path: 'timeline',
    of: ({timeline}) => timeline,
    edit: (reading, {wanted, habit}) => timelineEdits(reading, wanted.timeline, habit),
  },
  markdown('rootCause.description', 'rootCause', ({rootCause}) => rootCause.description),
  markdown('rootCause.trigger', 'trigger', ({rootCause}) => rootCause.trigger),
  {
    path: 'rootCause.contributingFactors',
    of: ({rootCause}) => factorsOf(rootCause),
    edit: (reading, {wanted}) => factorEdits(reading, factorsOf(wanted.rootCause)),
  },
  texts('rootCause.fiveWhys', 'whys', ({rootCause}) => rootCause.fiveWhys),
  markdown('resolution', 'resolution', ({resolution}) => resolution),
  texts('lessons.wentWell', 'wentWell', ({lessons}) => lessons.wentWell),
  texts('lessons.wentPoorly', 'wentPoorly', ({lessons}) => lessons.wentPoorly),
  texts('lessons.gotLucky', 'lucky', ({lessons}) => lessons.gotLucky),
  texts('improvements', 'improvements', ({improvements}) => improvements),
  {
    path: 'tasks',
    of: ({tasks}) => tasks,
    edit: (reading, {wanted}) => taskEdits(reading, wanted.tasks),
  },
  fact('startedAt', ({startedAt}) => startedAt),
  fact('detectedAt', ({detectedAt}) => detectedAt),
  fact('mitigatedAt', ({mitigatedAt}) => mitigatedAt),
  fact('resolvedAt', ({resolvedAt}) => resolvedAt),
  fact('statedDuration', ({statedDuration: iso, statedDurationBound: bound}) => iso && {iso, bound}),
  fact('impact.usersAffectedPercent', ({impact}) => impact.usersAffectedPercent),
  fact('severity', ({severity}) => severity),
  fact('authors', ({authors}) => authors),
  fact('services', ({services}) => services),
]

export const isFact = (path: string): boolean => path in factLabels

/** Whether a field says the same in both. An id that a task was given for want of one is no change. */
export function same({path}: Field, a: unknown, b: unknown): boolean {
  if (path !== 'tasks') return JSON.stringify(a) === JSON.stringify(b)
  const [x, y] = [a as Task[], b as Task[]]
  return x.length === y.length && x.every((task, i) => sameTask(task, y[i]!))
}
