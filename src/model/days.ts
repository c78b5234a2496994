import type {Moment, Postmortem} from './postmortem.ts'
import {Temporal} from './temporal.ts'

/** A clock time this much earlier than the one before it is the next day; less than that is an order mistake. */
const halfDay = 12 * 60

/** Where days are counted from in a document that has no date; never shown. */
const nominalDay = '2000-01-01'

const addDays = (date: string, days: number): string => Temporal.PlainDate.from(date).add({days}).toString()

const minuteOfDay = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** The day step from one clock time to the one after it: 23:50 then 00:05 is 1; 15:10 then 15:01 is 0. */
export const dayStep = (from: string, to: string): 0 | 1 =>
  minuteOfDay(from) - minuteOfDay(to) >= halfDay ? 1 : 0

/** The postmortem's times with a day for each, so that they can be compared. */
export interface Placed {
  startedAt: Moment | null
  detectedAt: Moment | null
  mitigatedAt: Moment | null
  resolvedAt: Moment | null
  /** One for one with the timeline; `null` where an entry has no time. */
  timeline: (Moment | null)[]
  /** False: no date is written anywhere, the days are counted from a nominal one and only tell the order. */
  dated: boolean
}

/**
 * Gives each time its day. A date that is written stands. Without one, a timeline entry follows the entry before it over
 * midnight; the whole lies around the incident's start, so that a deploy on the evening before keeps its own day.
 */
export function placeDays(postmortem: Postmortem): Placed {
  const {startedAt, detectedAt, mitigatedAt, resolvedAt, timeline} = postmortem
  const fields = [startedAt, detectedAt, mitigatedAt, resolvedAt]
  const moments = timeline.map(event => event.at)
  const first = fields.find(m => m?.date) ?? moments.find(m => m?.date)
  const day = first?.date ?? nominalDay

  const start = startedAt?.time ? {...startedAt, date: startedAt.date ?? day} : null
  const after = (moment: Moment | null): Moment | null => {
    if (!moment?.time || moment.date) return moment?.time ? moment : null
    const next = start?.time && moment.time < start.time ? 1 : 0
    return {...moment, date: addDays(start?.date ?? day, next)}
  }
  return {
    startedAt: start,
    detectedAt: after(detectedAt),
    mitigatedAt: after(mitigatedAt),
    resolvedAt: after(resolvedAt),
    timeline: placeTimeline(postmortem, start, day),
    dated: first !== undefined,
  }
}

function placeTimeline(postmortem: Postmortem, start: Moment | null, day: string): (Moment | null)[] {
  const placed: (Moment | null)[] = postmortem.timeline.map(({at}) => (at?.time ? {...at} : null))
  const timed = placed.filter(m => m !== null)
  const fixed = timed.findIndex(m => m.date)
  const anchor = fixed >= 0 ? fixed : anchorOf(postmortem, timed, start)
  const at = timed[anchor]
  if (!at) return placed
  at.date ??= fixed >= 0 || !start ? day : nearestDay(at.time!, start)
  for (let i = anchor - 1; i >= 0; i--) {
    const next = timed[i + 1]!
    timed[i]!.date = addDays(next.date!, -dayStep(timed[i]!.time!, next.time!))
  }
  for (let i = anchor + 1; i < timed.length; i++) {
    const before = timed[i - 1]!
    timed[i]!.date ??= addDays(before.date!, dayStep(before.time!, timed[i]!.time!))
  }
  return placed
}

/** The entry whose day is best known: the one at the start's own time, else the one of that kind, else the first. */
function anchorOf(postmortem: Postmortem, timed: Moment[], start: Moment | null): number {
  const same = start ? timed.findIndex(m => m.time!.slice(0, 5) === start.time!.slice(0, 5)) : -1
  if (same >= 0) return same
  const kinds = postmortem.timeline.filter(event => event.at?.time).map(event => event.kind)
  return Math.max(0, kinds.indexOf('started'))
}

/** The date that brings a clock time nearest to a moment: at most twelve hours before or after it. */
function nearestDay(time: string, to: Moment): string {
  const gap = minuteOfDay(time) - minuteOfDay(to.time!)
  return addDays(to.date!, gap > halfDay ? -1 : gap < -halfDay ? 1 : 0)
}
