import {Temporal} from '../model/temporal.ts'

/** A date found at a place in a text. */
export interface FoundDate {
  end: number
  /** `null`: no year, or the order of day and month cannot be known. */
  date: string | null
  /** The dates that it can be, when day and month could be either: 05/11/2023. */
  choices: string[]
  /** "11-05", when no year is written. */
  monthDay: string | null
  /** The weekday that is written beside it, 1 (Monday) to 7. */
  weekday: number | null
  malformed: string | null
}

export type DateOrder = 'dmy' | 'mdy'

const monthWords = [
  'january|jan|janvier|janv|januar|janeiro|enero|ene|gennaio',
  'february|feb|febr|fevrier|fevr|februar|fevereiro|fev|febrero|febbraio',
  'march|mar|mars|marz|maerz|marco|marzo',
  'april|apr|avril|avr|abril|abr|aprile',
  'may|mai|maio|mayo|maggio',
  'june|jun|juin|juni|junho|junio|giugno',
  'july|jul|juillet|juil|juli|julho|julio|luglio',
  'august|aug|aout|agosto|ago',
  'september|sept|sep|septembre|setembro|septiembre|settembre',
  'october|oct|octobre|oktober|okt|outubro|octubre|ottobre',
  'november|nov|novembre|novembro|noviembre',
  'december|dec|decembre|dezember|dez|dezembro|diciembre|dic|dicembre',
]
const weekdayWords = [
  'monday|mon|montag|lundi|lunes|segunda|segunda-feira|lunedì',
  'tuesday|tues|tue|dienstag|mardi|martes|terça|terça-feira|martedì',
  'wednesday|wed|mittwoch|mercredi|miércoles|quarta|quarta-feira|mercoledì',
  'thursday|thurs|thur|thu|donnerstag|jeudi|jueves|quinta|quinta-feira|giovedì',
  'friday|fri|freitag|vendredi|viernes|sexta|sexta-feira|venerdì',
  'saturday|sat|samstag|sonnabend|samedi|sábado|sabato',
  'sunday|sun|sonntag|dimanche|domingo|domenica',
]

/** The names of weekdays that are no other words; in Portuguese "quinta" alone is the fifth. */
export const weekdayNames = weekdayWords
  .flatMap(group => group.split('|'))
  .filter(word => word.length > 4 && !/^(?:segunda|terça|quarta|quinta|sexta)$/.test(word))

// Most words have no accents, and every word of a text comes by here.
const plain = (word: string): string =>
  (/^[\0-\x7f]*$/.test(word) ? word : word.normalize('NFD').replace(/[\u0300-\u036f]/g, '')).toLowerCase()

const numbered = (groups: string[]): Map<string, number> =>
  new Map(groups.flatMap((group, i) => group.split('|').map(word => [plain(word), i + 1] as const)))
const months = numbered(monthWords)
const weekdays = numbered(weekdayWords)

/** The number of a weekday's name, 1 (Monday) to 7. */
export const weekdayOf = (word: string): number | undefined => weekdays.get(plain(word))

const monthOf = (word: string): number | undefined => months.get(plain(word))

/** Whether a word names a month or a weekday. */
export function isDateWord(word: string): boolean {
  if (word.length < 3 || word.length > 10) return false
  const name = plain(word)
  return weekdays.has(name) || months.has(name)
}

const year = String.raw`((?:19|20)\d\d)(?!\d|\s?(?:h|hrs)(?![A-Za-zÀ-ɏ]))`
const forms = {
  iso: /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d|-[A-Za-zÀ-ɏ])/y,
  compact: /(\d{4})(\d\d)(\d\d)(?=T\d{4})/y,
  cjk: /(?:(\d{4})\s?[年년]\s?)?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일号號]/y,
  numeric: /(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/y,
  dayMonth: new RegExp(
    String.raw`(\d{1,2})(st|nd|rd|th|er|º|ª|\.)?(?:[-/]|\s+)(?:(?:day\s+)?of\s+|de\s+)?([A-Za-zÀ-ɏ]{3,10})(?![A-Za-zÀ-ɏ\d]|\s+\d{1,2}(?:st|nd|rd|th)?(?![\d:]))\.?(?:(?:[-/]|,?\s+(?:de\s+|del\s+|of\s+)?)(?:${year}))?`,
    'iy',
  ),
  // May 10, 2023; May10, 2023; of May 10-12, 2023 the first day
  monthDay: new RegExp(
    String.raw`([A-Za-zÀ-ɏ]{3,10})(?:\.?\s+(?:the\s+)?|\.?(?=\d{1,2},?\s+(?:19|20)\d\d))(\d{1,2})(st|nd|rd|th)?(?![A-Za-zÀ-ɏ\d:;]|\.\d|\s?[ap]\.?m(?![A-Za-zÀ-ɏ]))(?:,?\s+${year}|(?=\s?[-–—]\s?\d{1,2}(?:st|nd|rd|th)?,?\s+${year})|)`,
    'iy',
  ),
  weekday: /([A-Za-zÀ-ɏ]{3,10}(?:-feira)?)\.?,?\s+(?:(?:the|den|dem|le|el)\s+)?/iy,
} as const

const at = (form: RegExp, text: string, index: number): RegExpExecArray | null => {
  form.lastIndex = index
  return form.exec(text)
}

/** The date that is written at `index` of a folded text, or `null`. `order` settles 05/11/2023. */
export function dateAt(text: string, index: number, order: DateOrder | null = null): FoundDate | null {
  const digit = /\d/.test(text[index] ?? '')
  if (digit) return digitDate(text, index, order)
  const m = at(forms.weekday, text, index)
  const weekday = m && weekdayOf(m[1]!)
  if (m && weekday) {
    const date = dateAt(text, index + m[0].length, order)
    return date && {...date, weekday}
  }
  return monthFirst(text, index)
}

function digitDate(text: string, index: number, order: DateOrder | null): FoundDate | null {
  let m = at(forms.iso, text, index) ?? at(forms.compact, text, index)
  if (m) {
    const [y, mo, d] = m.length === 5 ? [m[1], m[3], m[4]] : [m[1], m[2], m[3]]
    return written(index + m[0].length, Number(y), Number(mo), Number(d))
  }
  m = at(forms.cjk, text, index)
  if (m) return written(index + m[0].length, m[1] ? Number(m[1]) : null, Number(m[2]), Number(m[3]))
  m = at(forms.numeric, text, index)
  if (m) return numericDate(m, index, order)
  m = at(forms.dayMonth, text, index)
  const month = m && monthOf(m[3]!)
  if (!m || !month) return null
  return written(index + m[0].length, m[4] ? Number(m[4]) : null, month, Number(m[1]), ordinal(m[1]!, m[2]))
}

function monthFirst(text: string, index: number): FoundDate | null {
  const m = at(forms.monthDay, text, index)
  const month = m && monthOf(m[1]!)
  if (!m || !month) return null
  const year = m[4] ?? m[5]
  return written(index + m[0].length, year ? Number(year) : null, month, Number(m[2]), ordinal(m[2]!, m[3]))
}

function numericDate(m: RegExpExecArray, index: number, order: DateOrder | null): FoundDate | null {
  const [all, first, separator, second, last] = m
  if (last!.length === 2 && separator === '.') return null
  const y = last!.length === 2 ? 2000 + Number(last) : Number(last)
  if (y < 1970 || y > 2100) return null
  const [a, b] = [Number(first), Number(second)]
  const end = index + all.length
  const dmy = isoDate(y, b, a)
  const mdy = isoDate(y, a, b)
  if (dmy && mdy && dmy !== mdy && !order && separator !== '.') {
    return {end, date: null, choices: [dmy, mdy], monthDay: null, weekday: null, malformed: null}
  }
  const date = (order === 'mdy' ? (mdy ?? dmy) : (dmy ?? mdy)) ?? null
  return date ? {end, date, choices: [], monthDay: null, weekday: null, malformed: null} : null
}

const two = (n: number): string => String(n).padStart(2, '0')

/** YYYY-MM-DD, or `null` when there is no such day. */
export function isoDate(year: number, month: number, day: number): string | null {
  try {
    return Temporal.PlainDate.from({year, month, day}, {overflow: 'reject'}).toString()
  } catch {
    return null
  }
}

function written(
  end: number,
  year: number | null,
  month: number,
  day: number,
  malformed: string | null = null,
): FoundDate | null {
  const date = isoDate(year ?? 2000, month, day)
  if (!date) return null
  const monthDay = year === null ? `${two(month)}-${two(day)}` : null
  return {end, date: year === null ? null : date, choices: [], monthDay, weekday: null, malformed}
}

/** What is wrong with an ordinal: 22rd. */
function ordinal(day: string, suffix: string | undefined): string | null {
  if (!suffix || !/^(st|nd|rd|th)$/i.test(suffix)) return null
  const n = Number(day)
  const right = n > 3 && n < 21 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')
  return suffix.toLowerCase() === right ? null : `${n}${suffix} is written ${n}${right}`
}

const lateYear = /\s((?:19|20)\d\d)(?![\d:])/y

/** A date whose year stands behind the clock time, "Sun Nov 5 10:15:30 UTC 2023", as `date` and `ctime` print it. */
export function withLateYear(text: string, index: number, date: FoundDate): FoundDate | null {
  const [written, year] = at(lateYear, text, index) ?? []
  const late = year ? inYear(date, Number(year)) : null
  return late && {...late, end: index + written!.length}
}

/** A date that is written without a year, in one; `null`: it has a year, or that year has no such day. */
export function inYear(date: FoundDate, year: number): FoundDate | null {
  const [month = 0, day = 0] = date.monthDay?.split('-').map(Number) ?? []
  const found = isoDate(year, month, day)
  return found ? {...date, date: found, monthDay: null} : null
}

/** The order of day and month that the unmistakable dates of a text show (13/05/2023); `null`: none do, or both. */
export function dateOrder(text: string): DateOrder | null {
  const seen = new Set<DateOrder>()
  for (const [, a, b] of text.matchAll(/(?<![\d./-])(\d{1,2})[/-](\d{1,2})[/-](?:\d{4}|\d{2})(?!\d)/g)) {
    if (Number(a) > 12 && Number(b) <= 12) seen.add('dmy')
    if (Number(b) > 12 && Number(a) <= 12) seen.add('mdy')
  }
  return seen.size === 1 ? [...seen][0]! : null
}
