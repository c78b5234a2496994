import type {Moment} from '../../model/postmortem.ts'
import {remembered} from '../../model/remembered.ts'
import {isoDate} from '../dates.ts'

/** A timestamp as most logs write it (ISO 8601, RFC 3339; a blank for the T, a comma before the fraction): date, clock time and offset. */
export const isoStamp = String.raw`(\d{4}[-/]\d\d[-/]\d\d)[T ](\d\d:\d\d(?::\d\d)?)(?:[.,:]\d{1,9})?(?!:?\d)(?:\s?(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)(?![\w:]))?`

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** "2026-3-4" of its parts "2026", "Mar" and "4"; not checked. */
export const namedDate = (year: string, month: string, day: string): string =>
  `${year}-${monthNames.indexOf(month) + 1}-${day}`

/**
 * The moment of a timestamp's parts: "2026-03-04" or "2026/03/04", "10:15" or "10:15:30", and the offset; the zone stays unknown where
 * none is written. `null`: there is no such time.
 */
export function stampMoment(date: string, clock: string, zone?: string): Moment | null {
  const day = dates(date)
  if (day === null || clock > '24' || clock[3]! > '5') return null
  // a leap second
  const time = (clock[6] ?? '0') > '5' ? `${clock.slice(0, 6)}59` : clock
  return {date: day, time, zone: zone ? zones(zone) : null}
}

const dates = remembered((date: string) => {
  const [year, month, day] = date.split(/[-/]/).map(Number)
  return isoDate(year!, month!, day!)
})

/** One way to write an offset, so that all sources agree: "UTC", "+02:00". */
const zones = remembered((zone: string) => {
  if (/^(?:Z|UTC|GMT|[+-]00(?::?00)?)$/.test(zone)) return 'UTC'
  return zone.replace(/^([+-]\d\d):?(\d\d)?$/, (_, hours, minutes = '00') => `${hours}:${minutes}`)
})

const iso = new RegExp(`^${isoStamp}$`)

/** The moment of a text that is a timestamp; `null`: it is none. */
export function isoMoment(text: unknown): Moment | null {
  const match = typeof text === 'string' ? iso.exec(text.trim()) : null
  return match && stampMoment(match[1]!, match[2]!, match[3])
}
