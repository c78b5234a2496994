import {formatMoment, minutesBetween} from './moment.ts'
import type {Postmortem} from './postmortem.ts'
import {Temporal} from './temporal.ts'
import {documentZone, fieldOf, type Point, placedWindow, type TurningPoint} from './window.ts'

/** A computed length with the two points that it comes from, or why there is none. */
export type Metric = {duration: Temporal.Duration; from: Point; to: Point} | {missing: string}

export interface Metrics {
  /** From start to resolution. */
  duration: Metric
  timeToDetect: Metric
  /** From detection to escalation. */
  timeToEscalate: Metric
  timeToMitigate: Metric
  timeToResolve: Metric
}

const missingPoint: Record<TurningPoint, string> = {
  started: 'no start of the impact is given',
  detected: 'no detection is given',
  escalated: 'no escalation is in the timeline',
  mitigated: 'no mitigation is given',
  resolved: 'no end of the impact is given',
}

/**
 * The incident in figures, never negative. Time to detect, to mitigate and to resolve count from the start of the impact, time to
 * escalate from detection. `missing` says which piece is not there, or which two contradict each other.
 */
export function metrics(postmortem: Postmortem): Metrics {
  const {points, dated} = placedWindow(postmortem)
  const zone = documentZone(postmortem)
  const missing = (name: TurningPoint) => {
    const field = fieldOf[name]
    return field && postmortem[field] ? `${field} has no time of day` : missingPoint[name]
  }
  const between = (start: TurningPoint, end: TurningPoint): Metric => {
    const [from, to] = [points[start], points[end]]
    if (!from) return {missing: missing(start)}
    if (!to) return {missing: missing(end)}
    const minutes = minutesBetween(from.moment, to.moment, zone)
    if (minutes === null) return {missing: `the zones of ${start} and ${end} cannot be compared`}
    const [a, b] = [from, to].map(point => shown(point, dated))
    if (minutes < 0) {
      return {missing: `${end} (${formatMoment(b!.moment)}) is before ${start} (${formatMoment(a!.moment)})`}
    }
    const duration = Temporal.Duration.from({seconds: Math.round(minutes * 60)})
    return {duration: duration.round({largestUnit: 'hours'}), from: a!, to: b!}
  }
  return {
    duration: between('started', 'resolved'),
    timeToDetect: between('started', 'detected'),
    timeToEscalate: between('detected', 'escalated'),
    timeToMitigate: between('started', 'mitigated'),
    timeToResolve: between('started', 'resolved'),
  }
}

const shown = (point: Point, dated: boolean): Point =>
  dated ? point : {...point, moment: {...point.moment, date: null}}
