import {onCalendar} from './moment.ts'
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
 * Gives each time its day. A date that is written stands. Without one, a time follows the one before it over midnight; the
 * timeline lies around the incident's start, so that a deploy on the evening before keeps its own day.
 */
export function placeDays(postmortem: Postmortem): Placed {
  const {startedAt, detectedAt, mitigatedAt, resolvedAt} = postmortem
  const fields = [startedAt, detectedAt, mitigatedAt, resolvedAt].map(timed)
  const timeline = postmortem.timeline.map(event => timed(event.at))
  const written = [...fields, ...timeline].find(moment => moment?.date)
  const day = written?.date ?? nominalDay
  fillDays(fields, day)
  const known = timeline.some(moment => moment?.date)
  if (!known) anchor(postmortem, timeline, fields, day)
  fillDays(timeline, day)
  const [started = null, detected = null, mitigated = null, resolved = null] = fields
  return {
    startedAt: started,
    detectedAt: detected,
    mitigatedAt: mitigated,
    resolvedAt: resolved,
    timeline,
    dated: written !== undefined,
  }
}

const timed = (moment: Moment | null): Moment | null =>
  moment?.time ? {...moment, date: onCalendar(moment.date)} : null

/** Fills in the missing days, from the first that is known in both directions; `day` is the first one's when none is. */
function fillDays(places: (Moment | null)[], day: string): void {
  const moments = places.filter(moment => moment !== null)
  const first = Math.max(
    0,
    moments.findIndex(moment => moment.date),
  )
  if (moments[first]) moments[first].date ??= day
  for (let i = first - 1; i >= 0; i--) {
    const [moment, next] = [moments[i]!, moments[i + 1]!]
    moment.date = addDays(next.date!, -dayStep(moment.time!, next.time!))
  }
  for (let i = first + 1; i < moments.length; i++) {
    const [before, moment] = [moments[i - 1]!, moments[i]!]
    moment.date ??= addDays(before.date!, dayStep(before.time!, moment.time!))
  }
}

/** Gives a day to the one entry of an undated timeline whose day is best known: the one that a field tells of too. */
function anchor(
  postmortem: Postmortem,
  timeline: (Moment | null)[],
  fields: (Moment | null)[],
  day: string,
): void {
  const minute = (moment: Moment | null | undefined) => moment?.time?.slice(0, 5)
  const pairs = (['started', 'detected', 'mitigated', 'resolved'] as const).map((kind, i) => ({
    kind,
    field: fields[i],
  }))
  for (const {kind, field} of pairs) {
    if (!field) continue
    const same = timeline.findIndex(moment => moment && minute(moment) === minute(field))
    const entry =
      same >= 0 ? same : postmortem.timeline.findIndex((event, i) => event.kind === kind && timeline[i])
    const moment = timeline[entry]
    if (moment) {
      moment.date = nearestDay(moment.time!, field)
      return
    }
  }
  const [moment, field] = [timeline.find(place => place !== null), fields.find(place => place !== null)]
  if (moment) moment.date = field ? nearestDay(moment.time!, field) : day
}

/** The date that brings a clock time nearest to a moment: at most twelve hours before or after it. */
function nearestDay(time: string, to: Moment): string {
  const gap = minuteOfDay(time) - minuteOfDay(to.time!)
  return addDays(to.date!, gap > halfDay ? -1 : gap < -halfDay ? 1 : 0)
}
