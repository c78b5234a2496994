import type {Moment} from '../../model/postmortem.ts'
import type {DateOrder} from '../../text/dates.ts'
import {type FoundMoment, findMoments} from '../../text/find-moments.ts'

export type {FoundMoment} from '../../text/find-moments.ts'

/** Words before a time that say no more than that it is one. */
const plain =
  'at by around about approx approximately roughly exactly from between on circa ca c às as à a las la vers vers le um gegen kl el em am entre zwischen'
/** Words before a time that say more. */
const telling =
  'shortly right just soon after before until till since previous next prior to day morning afternoon evening night'
const weekdays = `monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
  lunes martes miércoles jueves viernes sábado domingo lundi mardi mercredi jeudi vendredi samedi dimanche
  segunda terça quarta quinta sexta feira montag dienstag mittwoch donnerstag freitag samstag sonntag`
const [plainWords, tellingWords] = [plain, telling].map(words => new Set(words.split(' '))) as [
  Set<string>,
  Set<string>,
]

/** What may stand before the time of an entry: marks, icons, "At", "around", "shortly after"; in small letters, as `relative` is. */
const before = new RegExp(
  `^(?:[^\\p{L}\\p{N}<:]|<[^<>]{0,200}>|:[a-z_]{2,30}:)*(?:(?:${`${plain} ${telling} ${weekdays}`.split(/\s+/).join('|')})(?:[^\\p{L}\\p{N}]+|$)){0,5}(?:[<:][^\\p{L}\\p{N}]*)?$`,
  'u',
)
/** Between the day of an entry and its time. */
const joint = new RegExp(`^[\\s,|~≈*_–—-]{1,5}(?:(?:${plain.replaceAll(' ', '|')})[\\s.~]{1,3}){0,2}$`)
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
  /** What is said with it and has no place of its own: "shortly after", the end of a range, the time in another zone. */
  aside: string
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
      aside: '',
    }
  const found = moments(text.slice(0, 300), order)
  const first = found[0]
  if (!first || first.start > 70 || !before.test(text.slice(0, first.start).toLowerCase())) return null
  const last = first.role === 'from' && found[1]?.role === 'to' ? found[1] : first
  const more =
    !first.moment.time && found[1] && joint.test(text.slice(last.end, found[1].start).toLowerCase())
      ? found[1]
      : null
  const moment = more?.moment.time
    ? {...more.moment, date: more.moment.date ?? first.moment.date}
    : first.moment
  const said = more?.moment.time ? more : last
  const other = elsewhere(text, said.end, found)
  const end = other?.end ?? said.end
  const separator = parting.exec(text.slice(end, end + 40))?.[0] ?? ''
  const until = last === first ? '' : `–${text.slice(last.start, last.end)}`
  return {
    moment,
    monthDay: first.monthDay,
    start: first.start,
    end: said.end,
    rest: end + separator.length,
    separator: separator.trim(),
    aside: [wordsBefore(text.slice(0, first.start)), until, other?.words].filter(Boolean).join(', '),
  }
}

/** The same time in another zone: "10:00 PST (18:00 UTC)", "10:00 / 12:00 CEST". */
function elsewhere(text: string, end: number, found: FoundMoment[]): {words: string; end: number} | null {
  const [from, to] = found.slice(found.findIndex(each => each.start >= end))
  if (!from?.moment.time || from.start < end) return null
  const last = from.role === 'from' && to ? to : from
  const [, open] = /^[\s*_]{0,4}([(/])\s?$/.exec(text.slice(end, from.start)) ?? []
  const close = open === '(' ? /^\s?\)/.exec(text.slice(last.end, last.end + 2))?.[0] : ''
  if (!open || close === undefined || (open === '/' && !from.moment.zone)) return null
  return {words: text.slice(from.start, last.end), end: last.end + close.length}
}

/** "shortly after 8:00": words before a time that say more than "at". */
function wordsBefore(text: string): string {
  const words = text.replace(/<[^<>]*>/g, ' ').match(/:[a-z_]+:|\p{L}+/gu) ?? []
  return words
    .filter(word => !plainWords.has(word.toLowerCase()))
    .map(word => (tellingWords.has(word.toLowerCase()) ? word.toLowerCase() : word))
    .join(' ')
}

export const hasClock = (text: string, order: DateOrder | null): boolean =>
  /\d/.test(text) && moments(text.slice(0, 200), order).some(found => found.moment.time !== null)

export const noMoment: Moment = {date: null, time: null, zone: null}

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
