import type {Moment} from '../../model/postmortem.ts'
import type {DateOrder} from '../../text/dates.ts'
import {type FoundMoment, findMoments} from '../../text/find-moments.ts'

export type {FoundMoment} from '../../text/find-moments.ts'

/**
 * What may stand before the time of an entry: marks, icons, "At", "around", "shortly after". In small letters, like
 * `relative`: all of Unicode without regard to case takes long to compile.
 */
const before =
  /^(?:[^\p{L}\p{N}<:]|<[^<>]{0,200}>|:[a-z_]{2,30}:)*(?:(?:at|by|around|about|approx\.?|approximately|shortly after|right after|after|from|since|on|before|circa|previous day|next day|às|as|à|a las|vers|um|gegen|le|el|em|am|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun|lunes|martes|miércoles|jueves|viernes)(?:[^\p{L}\p{N}]+|$)){0,3}(?:[<:][^\p{L}\p{N}]*)?$/u
const parting = /^[\s*_`)\]>}]*(?:\s*(?::-|[:;.,|]|[–—-]{1,3}>?|→|=>))*[\s*_`)\]>}]*/u

export interface Lead {
  moment: Moment
  /** "11-05": its day, when no year is written. */
  monthDay: string | null
  /** Offsets in the text that was read. */
  start: number
  end: number
  /** Behind the separator. */
  rest: number
  separator: string
}

/** "T+0:15", "Day 2 - T+25:05", "+15m": since when is not said, so it stays in the text. */
const relative =
  /^[^\p{L}\p{N}+]{0,8}(?:day \d{1,3}\W{1,4})?((?:t\s?[+-]\s?\d|\+\d{1,4}\s?(?:m|min|h|s)\b)[\d:hms]*)/u

/** Beyond this a line is no entry whose times are worth looking for. */
const longest = 4000

export const moments = (text: string, order: DateOrder | null): FoundMoment[] =>
  findMoments(text.slice(0, longest), order)

/** The moment with which a text begins, "14:05 – ", "**10:30 AM:** ", "At 9:40,", also of a range its first. */
export function leadOf(text: string, order: DateOrder | null): Lead | null {
  if (!/\d|midnight|noon|minuit|midi/i.test(text.slice(0, 80))) return null
  const since = relative.exec(text.slice(0, 120).toLowerCase())
  if (since)
    return {
      moment: {...noMoment},
      monthDay: null,
      start: since[0].length - since[1]!.length,
      end: since[0].length,
      rest: 0,
      separator: '',
    }
  const found = moments(text.slice(0, 300), order)
  const first = found[0]
  if (!first || first.start > 70 || !before.test(text.slice(0, first.start).toLowerCase())) return null
  const last = first.role === 'from' && found[1]?.role === 'to' ? found[1] : first
  const more =
    !first.moment.time && found[1] && /^[\s,|~≈*_–—-]{1,5}$/.test(text.slice(last.end, found[1].start))
      ? found[1]
      : null
  const moment = more?.moment.time
    ? {...more.moment, date: more.moment.date ?? first.moment.date}
    : first.moment
  const end = more?.moment.time ? more.end : last.end
  const separator = parting.exec(text.slice(end, end + 40))?.[0] ?? ''
  const {monthDay} = first
  return {
    moment,
    monthDay,
    start: first.start,
    end,
    rest: end + separator.length,
    separator: separator.trim(),
  }
}

export const hasClock = (text: string, order: DateOrder | null): boolean =>
  /\d/.test(text) && moments(text.slice(0, 200), order).some(found => found.moment.time !== null)

export const noMoment: Moment = {date: null, time: null, zone: null}

/** "shortly after 8:00": words before a time that say more than "at" are kept behind the text. */
export function aside(text: string, lead: Lead): string {
  const words = text
    .slice(0, lead.start)
    .replace(/^[^\p{L}]+|(?<![^\p{L}])[^\p{L}]+$/gu, '')
    .toLowerCase()
  return words.length > 4 && !/^(?:around|about|approx|from|:)/.test(words) ? ` (${words})` : ''
}

/** A moment of which anything is known. */
export const known = (moment: Moment): Moment | null => (moment.date || moment.time ? moment : null)

/** "Time (UTC, 2023-11-01)", "Hora (RD, UTC-4)", "all times in CET" */
export function commonOf(head: string, order: DateOrder | null): Moment | null {
  const date = moments(head, order).find(found => found.moment.date)?.moment.date ?? null
  const zone = zoneIn(head)
  return date || zone ? {date, time: null, zone} : null
}

/** A zone that is named without a clock time: what a clock before it would be read in. */
export function zoneIn(text: string): string | null {
  for (const word of text.matchAll(/(?<![\p{L}\p{N}])(?=[A-Zugp]|\+|-\d)/gu)) {
    const rest = text.slice(word.index, word.index + 40)
    const found = moments(`12:00 ${rest}`, null)[0]
    if (found?.moment.zone) return found.moment.zone
  }
  return null
}
