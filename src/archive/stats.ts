import {type Metric, metrics} from '../model/metrics.ts'
import {incidentWindow} from '../model/window.ts'
import type {Archived} from './archived.ts'
import {type RecurringFactor, recurringFactors} from './factors.ts'
import {type Spread, spreadOf} from './spread.ts'

/** The measured times, each counted from the start of the impact. */
export const times = {
  timeToDetect: 'Time to detect',
  timeToMitigate: 'Time to mitigate',
  timeToResolve: 'Time to resolve',
} as const
export type Time = keyof typeof times

/** Some incidents: how many, and their times in minutes, as far as they tell them (`null`: none does). */
export type Incidents = {name: string; count: number} & Record<Time, Spread | null>

export interface Stats {
  postmortems: number
  /** Every month (YYYY-MM) from the first incident to the last, also those without one. */
  months: {month: string; count: number}[]
  /** Postmortems that tell no day. */
  undated: number
  all: Incidents
  /** The most frequent first; an incident of several services counts for each. `name` is empty where none is given. */
  bySeverity: Incidents[]
  byService: Incidents[]
  factors: RecurringFactor[]
  /** `doneShare`: of those that are done or to be done, from 0 to 1; `null` when there are none. */
  tasks: {total: number; done: number; wontDo: number; doneShare: number | null}
}

/** An incident as it is counted. */
interface Counted {
  severity: string
  services: string[]
  month: string | null
  minutes: Record<Time, number | null>
}

/** What many postmortems say together. */
export function statsOf(archive: Archived[]): Stats {
  const incidents = archive.map(counted)
  const months = incidents.flatMap(({month}) => month ?? [])
  const tasks = archive.flatMap(({postmortem}) => postmortem.tasks)
  const done = tasks.filter(({status}) => status === 'done').length
  const wontDo = tasks.filter(({status}) => status === 'wont-do').length
  const wanted = tasks.length - wontDo
  return {
    postmortems: archive.length,
    months: everyMonth(months),
    undated: archive.length - months.length,
    all: together('', incidents),
    bySeverity: grouped(incidents, ({severity}) => [severity]),
    byService: grouped(incidents, ({services}) => services),
    factors: recurringFactors(archive),
    tasks: {total: tasks.length, done, wontDo, doneShare: wanted > 0 ? done / wanted : null},
  }
}

function counted({postmortem}: Archived): Counted {
  const measured = metrics(postmortem)
  const points = Object.values(incidentWindow(postmortem))
  const {startedAt, detectedAt, mitigatedAt, resolvedAt} = postmortem
  const day = [...points.map(point => point?.moment), startedAt, detectedAt, mitigatedAt, resolvedAt].find(
    moment => moment?.date,
  )?.date
  return {
    severity: postmortem.severity ?? '',
    services: postmortem.services.length > 0 ? [...new Set(postmortem.services)] : [''],
    month: day?.slice(0, 7) ?? null,
    minutes: {
      timeToDetect: minutes(measured.timeToDetect),
      timeToMitigate: minutes(measured.timeToMitigate),
      timeToResolve: minutes(measured.timeToResolve),
    },
  }
}

const minutes = (metric: Metric): number | null =>
  'missing' in metric ? null : metric.duration.total('minutes')

function together(name: string, incidents: Counted[]): Incidents {
  const spread = (time: Time) => spreadOf(incidents.flatMap(({minutes}) => minutes[time] ?? []))
  return {
    name,
    count: incidents.length,
    timeToDetect: spread('timeToDetect'),
    timeToMitigate: spread('timeToMitigate'),
    timeToResolve: spread('timeToResolve'),
  }
}

function grouped(incidents: Counted[], keysOf: (incident: Counted) => string[]): Incidents[] {
  const groups = new Map<string, Counted[]>()
  for (const incident of incidents)
    for (const key of keysOf(incident)) {
      const group = groups.get(key)
      if (group) group.push(incident)
      else groups.set(key, [incident])
    }
  return [...groups]
    .map(([name, group]) => together(name, group))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
}

function everyMonth(months: string[]): Stats['months'] {
  const counts = new Map<string, number>()
  for (const month of months) counts.set(month, (counts.get(month) ?? 0) + 1)
  const sorted = [...counts.keys()].sort()
  const all: Stats['months'] = []
  for (let month = sorted[0] ?? ''; month && month <= sorted.at(-1)!; month = following(month))
    all.push({month, count: counts.get(month) ?? 0})
  return all
}

const following = (month: string): string => {
  const [year = 0, number = 0] = month.split('-').map(Number)
  const next = number === 12 ? [year + 1, 1] : [year, number + 1]
  return `${String(next[0]).padStart(4, '0')}-${String(next[1]).padStart(2, '0')}`
}
