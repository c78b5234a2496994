import type {Moment} from './postmortem.ts'
import {remembered} from './remembered.ts'
import {Temporal} from './temporal.ts'
import {zoneId} from './zones.ts'

/** A date that is on the calendar, else `null`: 2023-02-30 has the form of one. */
export const onCalendar = (date: string | null | undefined): string | null => (date ? checked(date) : null)

const checked = remembered((date: string): string | null => {
  try {
    return Temporal.PlainDate.from(date).toString()
  } catch {
    return null
  }
})

/** The wall-clock reading of a moment; `null` where the date or the time is not known, or the date not on the calendar. */
export function wallClock(moment: Moment): Temporal.PlainDateTime | null {
  const date = moment.time ? onCalendar(moment.date) : null
  return date ? Temporal.PlainDateTime.from(`${date}T${moment.time}`) : null
}

/**
 * The instant of a moment. `fallbackZone` (IANA name or ±hh:mm) is what a moment without a zone is read in.
 * `null`: date or time unknown, no zone at all, a zone that is not known or has several meanings. A time that
 * daylight saving skips is moved forward, one that it repeats is the first; `clockChange` tells of both.
 */
export function toInstant(moment: Moment, fallbackZone: string | null): Temporal.Instant | null {
  const zone = zoneOf(moment, fallbackZone)
  const date = onCalendar(moment.date)
  if (!zone || !date || !moment.time) return null
  const wall = `${date}T${moment.time}`
  return zone.includes('/')
    ? Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).toInstant()
    : Temporal.Instant.from(wall + zone)
}

const zoneOf = (moment: Moment, fallbackZone: string | null): string | null => {
  if (moment.zone) return zoneId(moment.zone, fallbackZone)
  return fallbackZone ? zoneId(fallbackZone) : null
}

/** Whether daylight saving makes a moment one that never was ("skipped") or was twice ("repeated"). */
export function clockChange(
  moment: Moment,
  fallbackZone: string | null,
): {
  kind: 'skipped' | 'repeated'
  zone: string
  earlier: Temporal.ZonedDateTime
  later: Temporal.ZonedDateTime
} | null {
  const zone = zoneOf(moment, fallbackZone)
  const wall = zone?.includes('/') ? wallClock(moment) : null
  if (!zone || !wall) return null
  const earlier = wall.toZonedDateTime(zone, {disambiguation: 'earlier'})
  const later = wall.toZonedDateTime(zone, {disambiguation: 'later'})
  if (earlier.offsetNanoseconds === later.offsetNanoseconds) return null
  return {kind: earlier.toPlainDateTime().equals(wall) ? 'repeated' : 'skipped', zone, earlier, later}
}

/**
 * Minutes from one moment to another, with a fraction where seconds are known; negative when `to` is the earlier.
 * Two moments in the same zone are compared even when that zone is not known. `null`: cannot be known.
 */
export function minutesBetween(from: Moment, to: Moment, fallbackZone: string | null): number | null {
  const [a, b] = [toInstant(from, fallbackZone), toInstant(to, fallbackZone)]
  if (a && b) return a.until(b).total('minutes')
  const [x, y] = [wallClock(from), wallClock(to)]
  return x && y && from.zone === to.zone ? x.until(y).total('minutes') : null
}

/** An instant as a moment on the clocks of a zone (IANA name or ±hh:mm). Seconds are kept when there are any. */
export function momentAt(instant: Temporal.Instant, zone: string): Moment {
  const at = instant.toZonedDateTimeISO(zoneId(zone) ?? 'UTC')
  const time = at.toPlainTime().round({smallestUnit: 'second', roundingMode: 'trunc'}).toString()
  return {date: at.toPlainDate().toString(), time: time.replace(/:00$/, ''), zone}
}

/** A moment for people, and to be read back: "2023-11-01 14:30 UTC". What is unknown is left out. */
export const formatMoment = (moment: Moment): string =>
  [moment.date, moment.time, moment.zone].filter(Boolean).join(' ')
