import {placeDays} from './days.ts'
import {minutesBetween} from './moment.ts'
import type {EventKind, Moment, Postmortem} from './postmortem.ts'

/** The turning points of an incident, in the order in which they usually come. */
export const turningPoints = ['started', 'detected', 'escalated', 'mitigated', 'resolved'] as const
export type TurningPoint = (typeof turningPoints)[number]

/** A turning point, and where it is written: a field of the postmortem, or an entry of the timeline (its index). */
export interface Point {
  /** With its day, also where only the clock time is written; the date is `null` when no date is written anywhere. */
  moment: Moment
  from: {field: PointField} | {event: number}
}

export type PointField = 'startedAt' | 'detectedAt' | 'mitigatedAt' | 'resolvedAt'

/** The field that holds a turning point; escalation stands in the timeline only. */
export const fieldOf: Record<TurningPoint, PointField | null> = {
  started: 'startedAt',
  detected: 'detectedAt',
  escalated: null,
  mitigated: 'mitigatedAt',
  resolved: 'resolvedAt',
}

export type IncidentWindow = Record<TurningPoint, Point | null>

/** The zone in which the postmortem's unmarked times are read: its own, else the one zone that is written somewhere. */
export function documentZone(postmortem: Postmortem): string | null {
  if (postmortem.timeZone) return postmortem.timeZone
  const {startedAt, detectedAt, mitigatedAt, resolvedAt, timeline} = postmortem
  const all = [startedAt, detectedAt, mitigatedAt, resolvedAt, ...timeline.map(event => event.at)]
  return all.find(moment => moment?.zone)?.zone ?? null
}

/**
 * When the incident started, was detected, escalated, mitigated and resolved: what the fields say, else the timeline.
 * `null`: written nowhere.
 */
export function incidentWindow(postmortem: Postmortem): IncidentWindow {
  const {points, dated} = placedWindow(postmortem)
  if (dated) return points
  const strip = (point: Point | null) => point && {...point, moment: {...point.moment, date: null}}
  return Object.fromEntries(turningPoints.map(name => [name, strip(points[name])])) as IncidentWindow
}

/** As `incidentWindow`, always with days, nominal ones (`dated` false) when no date is written: for computing. */
export function placedWindow(postmortem: Postmortem): {points: IncidentWindow; dated: boolean} {
  const placed = placeDays(postmortem)
  const point = (name: TurningPoint): Point | null => {
    const field = fieldOf[name]
    const written = field && placed[field]
    if (written) return {moment: written, from: {field}}
    const event = eventOf(postmortem, name)
    const moment = placed.timeline[event]
    return moment ? {moment, from: {event}} : null
  }
  const points = Object.fromEntries(turningPoints.map(name => [name, point(name)])) as IncidentWindow
  return {points, dated: placed.dated}
}

/** The timeline entry that tells of a turning point: the first of its kind, of the resolution the last; -1: none does. */
function eventOf({timeline}: Postmortem, kind: EventKind): number {
  const timed = (event: Postmortem['timeline'][number]) => event.kind === kind && event.at?.time
  return kind === 'resolved' ? timeline.findLastIndex(timed) : timeline.findIndex(timed)
}

/** A turning point that field and timeline tell differently. */
export interface Disagreement {
  name: TurningPoint
  field: PointField
  fieldMoment: Moment
  event: number
  eventMoment: Moment
  /** From the field to the event; negative: the event is the earlier. */
  minutes: number
}

/** Where the fields and the timeline contradict each other; they are one truth, so one of the two has to change. */
export function disagreements(postmortem: Postmortem): Disagreement[] {
  const placed = placeDays(postmortem)
  const zone = documentZone(postmortem)
  return turningPoints.flatMap(name => {
    const field = fieldOf[name]
    const event = eventOf(postmortem, name)
    const fieldMoment = field && placed[field]
    const eventMoment = placed.timeline[event]
    if (!fieldMoment || !eventMoment) return []
    const minutes = minutesBetween(fieldMoment, eventMoment, zone)
    return minutes ? [{name, field, fieldMoment, event, eventMoment, minutes}] : []
  })
}
