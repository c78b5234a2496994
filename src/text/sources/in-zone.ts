import {momentAt, toInstant} from '../../model/moment.ts'
import type {Moment, TimelineEvent} from '../../model/postmortem.ts'
import {remembered} from '../../model/remembered.ts'
import {zoneId} from '../../model/zones.ts'

/**
 * The events on the clocks of one zone (IANA name, abbreviation or ±hh:mm). Times without a zone are taken as of that zone; one whose instant
 * cannot be known keeps what is written.
 */
export function inZone(events: TimelineEvent[], zone: string): TimelineEvent[] {
  if (zoneId(zone) === null) return events
  // logs have many events in a minute
  const minutes = remembered((stamp: string): Moment | null => {
    const [date, time, ...words] = stamp.split(' ')
    const instant = toInstant({date: date!, time: time!, zone: words.join(' ')}, null)
    return instant && momentAt(instant, zone)
  })
  const moved = (at: Moment): Moment | null => {
    const minute = minutes(`${at.date} ${at.time!.slice(0, 5)} ${at.zone}`)
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
