import {momentAt, toInstant} from '../../model/moment.ts'
import type {Moment, TimelineEvent} from '../../model/postmortem.ts'
import {zoneId} from '../../model/zones.ts'

/**
 * The events on the clocks of one zone (IANA name, abbreviation or ±hh:mm). Times without a zone are taken as of that zone; one whose instant
 * cannot be known keeps what is written.
 */
export function inZone(events: TimelineEvent[], zone: string): TimelineEvent[] {
  if (zoneId(zone) === null) return events
  // logs have many events in a minute
  const minutes = new Map<string, Moment | null>()
  const moved = (at: Moment): Moment | null => {
    const key = `${at.date} ${at.time!.slice(0, 5)} ${at.zone}`
    let minute = minutes.get(key)
    if (minute === undefined) {
      const instant = toInstant({...at, time: at.time!.slice(0, 5)}, null)
      minute = instant && momentAt(instant, zone)
      minutes.set(key, minute)
    }
    const seconds = at.time!.slice(5)
    return minute && {...minute, time: minute.time + (seconds === ':00' ? '' : seconds)}
  }
  return events.map(event => {
    const {at} = event
    if (!at?.time || at.zone === zone) return event
    const there = at.zone === null ? {...at, zone} : at.date ? moved(at) : null
    return there ? {...event, at: there} : event
  })
}
