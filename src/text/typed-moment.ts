import {clockAt, clockTime} from './clock.ts'
import {dateAt, type FoundDate, weekdayOf, withLateYear} from './dates.ts'
import {type ZonePlace, zoneAt} from './zone.ts'

/** What a field for one moment holds, as far as it is written. */
export interface TypedMoment {
  date: FoundDate | null
  /** Days from today: "yesterday" is -1. */
  day: number | null
  /** "monday": 1 to 7, the last one is meant. */
  weekday: number | null
  time: string | null
  /** `3:45`, which may as well be meant of the afternoon; `03:45` is not. */
  maybeAfternoon: boolean
  /** 24:00 */
  nextDay: boolean
  zone: string | null
}

const separator =
  /(?:[\s,()|@]|[-–—]\s|T(?=\d)|:(?=\d\d:)|(?:at|on|of|the|um|am|den|à|às|a las?|alle|ore|le|el|em)\s)+/iy
const dayWord =
  /(?:yesterday|today|tomorrow|hier|ayer|ontem|gestern|ieri|aujourd['’]hui|heute|hoje|hoy|oggi)(?![A-Za-zÀ-ɏ\d])/iy
// the others are today
const days: Record<string, number> = {
  ...{yesterday: -1, hier: -1, ayer: -1, ontem: -1, gestern: -1, ieri: -1, tomorrow: 1},
}
const word = /[A-Za-zÀ-ɏ]{3,10}(?:-feira)?(?![A-Za-zÀ-ɏ\d])/iy

const at = (form: RegExp, text: string, index: number): string | null => {
  form.lastIndex = index
  return form.exec(text)?.[0] ?? null
}

/**
 * Reads the moment that a folded text begins with: date, clock time and zone in any order, each at most once; `end` is where it
 * ends. `place` 'typed': a field for one moment; 'prose': a line that goes on with words.
 */
export function parseMoment(text: string, place: 'typed' | 'prose'): {parts: TypedMoment; end: number} {
  const parts: TypedMoment = {
    date: null,
    day: null,
    weekday: null,
    time: null,
    maybeAfternoon: false,
    nextDay: false,
    zone: null,
  }
  const separated = (index: number) => index + (at(separator, text, index)?.length ?? 0)
  let end = 0
  for (let from = separated(0); from < text.length; from = separated(end)) {
    const next =
      dateEnd(text, from, parts, place) ??
      clockEnd(text, from, parts, place) ??
      zoneEnd(text, from, parts, place)
    if (next === null) break
    end = next
  }
  return {parts, end}
}

function dateEnd(text: string, index: number, parts: TypedMoment, place: ZonePlace): number | null {
  const late = parts.date && parts.time ? withLateYear(text, index - 1, parts.date) : null
  if (late) {
    parts.date = late
    return late.end
  }
  if (parts.date || parts.day !== null || parts.weekday) return null
  parts.date = dateAt(text, index)
  if (parts.date) return parts.date.end
  // "15:10 today we saw" tells no day
  if (parts.time && place === 'prose') return null
  const day = at(dayWord, text, index)
  if (day) {
    parts.day = days[day.toLowerCase()] ?? 0
    return index + day.length
  }
  const name = at(word, text, index)
  parts.weekday = (name && weekdayOf(name)) || null
  return parts.weekday ? index + name!.length : null
}

function clockEnd(text: string, index: number, parts: TypedMoment, place: ZonePlace): number | null {
  // "1200 users" tells no time
  const number = place === 'prose' && /^\d{4}(?!\d|\s?[-–—:|])/.test(text.slice(index, index + 8))
  const clock = parts.time === null ? clockAt(text, index, !number) : null
  if (!clock || clock.bare || clock.unreadable) return null
  parts.time = clockTime(clock)
  parts.maybeAfternoon = clock.meridiem === null && /^[1-9]\D/.test(text.slice(index, index + 2))
  parts.nextDay = clock.nextDay
  const zone =
    parts.zone === null
      ? zoneAt(text, clock.end, place === 'prose' && text[index - 1] === 'T' ? 'iso' : place)
      : null
  parts.zone ??= zone?.zone ?? null
  return zone?.end ?? clock.end
}

function zoneEnd(text: string, index: number, parts: TypedMoment, place: ZonePlace): number | null {
  if (parts.zone !== null) return null
  // "2023-11-05-10:00" tells no offset
  if (!parts.time && (/[+-]/.test(text[index]!) || (place === 'prose' && index > 0))) return null
  const zone = zoneAt(text, index, place)
  parts.zone = zone?.zone ?? null
  return zone?.end ?? null
}
