import {momentAt} from '../../model/moment.ts'
import type {Moment} from '../../model/postmortem.ts'
import {Temporal} from '../../model/temporal.ts'
import type {ReadingContext} from '../context.ts'
import {isoDate} from '../dates.ts'
import {findMoments} from '../find-moments.ts'
import {readMoment} from '../moment.ts'

/** A timestamp as most logs write it (ISO 8601, RFC 3339; blank for T, comma before the fraction): six groups and the offset. */
export const isoStamp = String.raw`(\d{4})[-/](\d\d)[-/](\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,:]\d{1,9})?)?(?:\s?(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)(?![\w:]))?`

/** The moment of the parts of a timestamp; the zone stays unknown where none is written. `null`: there is no such time. */
export function stampMoment(
  [year = '', month = '', day = '', hour = '', minute = '', second]: (string | undefined)[],
  zone?: string,
): Moment | null {
  if (hour > '23' || minute > '59') return null
  const certain = day >= '01' && day <= '28' && month >= '01' && month <= '12'
  if (!certain && isoDate(Number(year), Number(month), Number(day)) === null) return null
  const seconds = second === undefined ? '' : `:${second > '59' ? '59' : second}`
  return {
    date: `${year}-${month}-${day}`,
    time: `${hour}:${minute}${seconds}`,
    zone: zone ? plainZone(zone) : null,
  }
}

/** One way to write an offset, so that all sources agree: "UTC", "+02:00". */
export function plainZone(zone: string): string {
  if (/^(?:Z|UTC|GMT|[+-]00(?::?00)?)$/.test(zone)) return 'UTC'
  return zone.replace(/^([+-]\d\d):?(\d\d)?$/, (_, hours, minutes = '00') => `${hours}:${minutes}`)
}

const iso = new RegExp(`^${isoStamp}$`)

/** The moment of a whole timestamp; `null`: it is none. */
export function isoMoment(text: unknown): Moment | null {
  const match = typeof text === 'string' ? iso.exec(text.trim()) : null
  return match && stampMoment(match.slice(1, 7), match[7])
}

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** "03" of "Mar"; '' for what is no month. */
export const monthNumber = (name: string): string => {
  const index = monthNames.indexOf(name)
  return index < 0 ? '' : String(index + 1).padStart(2, '0')
}

/** Gives days without a year theirs, as for a typed "4 March": the one of the incident, else the last such day. */
export function yearless(context: ReadingContext): (month: string, day: string) => string | null {
  const known = new Map<string, string | null>()
  return (month, day) => {
    const key = `${month}-${day}`
    let date = known.get(key)
    if (date === undefined) {
      const name = monthNames[Number(month) - 1]
      date = name
        ? (wordedMoment(`${day} ${name} 12:00`, {...context, previous: null}).at?.date ?? null)
        : null
      known.set(key, date)
    }
    return date
  }
}

/** Reads epoch milliseconds on the clocks of the context's zone. Many are read in a row: a minute is worked out once. */
export function epochClock({zone}: ReadingContext): (milliseconds: number) => Moment | null {
  const minutes = new Map<number, Moment>()
  return milliseconds => {
    const minute = Math.floor(milliseconds / 60_000)
    if (!Number.isSafeInteger(minute) || Math.abs(minute) > 1e8) return null
    let at = minutes.get(minute)
    if (!at) {
      at = momentAt(Temporal.Instant.fromEpochMilliseconds(minute * 60_000), zone)
      if (minutes.size < 1000) minutes.set(minute, at)
    }
    const second = String(Math.floor(milliseconds / 1000) - minute * 60).padStart(2, '0')
    return {...at, time: second === '00' ? at.time : `${at.time}:${second}`}
  }
}

/** The moment that words tell, such as "Today 10:15 AM". Where people would have to be asked, what is certain and the question. */
export function wordedMoment(
  words: string,
  context: ReadingContext,
): {at: Moment | null; doubt: string | null} {
  const reading = readMoment(words, context)
  if ('moment' in reading) return {at: reading.moment, doubt: null}
  if ('problem' in reading) return {at: null, doubt: null}
  return {at: findMoments(words)[0]?.moment ?? null, doubt: reading.question}
}
