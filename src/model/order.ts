import {placeDays} from './days.ts'
import {toInstant} from './moment.ts'
import type {Moment, Postmortem, TimelineEvent} from './postmortem.ts'
import {documentZone} from './window.ts'

/**
 * The timeline in the order of time. Entries at the same time keep their order; one without a time stays where it is put. A time
 * whose zone is not known counts as one in the document's zone.
 */
export function inTimeOrder(postmortem: Postmortem): TimelineEvent[] {
  const zone = documentZone(postmortem) ?? 'UTC'
  const {timeline} = placeDays(postmortem)
  const timed = postmortem.timeline.flatMap((event, i) => {
    const moment = timeline[i]
    if (!moment) return []
    return [{event, at: epochOf(moment, zone)}]
  })
  timed.sort((a, b) => a.at - b.at)
  let next = 0
  return postmortem.timeline.map((event, i) => (timeline[i] ? timed[next++]!.event : event))
}

/** Milliseconds since 1970 of a moment with date and time, to sort by; `zone` is the document's. */
export const epochOf = (moment: Moment, zone: string): number =>
  (toInstant(moment, zone) ??
    toInstant({...moment, zone: null}, zone) ??
    toInstant({...moment, zone: 'UTC'}, null))!.epochMilliseconds
