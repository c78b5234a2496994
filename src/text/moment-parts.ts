import {clockAt, type FoundClock, isClockWord} from './clock.ts'
import {type DateOrder, dateAt, type FoundDate, isDateWord, withLateYear} from './dates.ts'
import {zoneAt} from './zone.ts'

/** What is written of one moment: a clock time, a date, or both, with the zone. */
export interface Part {
  start: number
  end: number
  clock: FoundClock | null
  date: FoundDate | null
  zone: string | null
}

// What may stand between a date and its clock time, or a clock time and its date.
const dateThenClock =
  /^(?:[T_:]|[,.]?[ \t]*(?:\n[ \t]*)?(?:(?:at|@|à|às|a las?|alle(?: ore)?|ore|um|gegen|vers|sobre las?|por volta das?|verso le|from|around|about|approx\.?|ca\.?|circa|[-–—]{1,2}|[|(])\s{0,2})?(?:(?:around|about)\s|[~(]\s?){0,2})$/i
const clockThenDate =
  /^[,.]?[ \t]*(?:(?:on|of|le|em|el|il|am|de|del|di|do dia|[-–—|(])[ \t]{1,2})?(?:the\s)?\(?$/i

/** The parts of the moments in a folded text, in their order; a date and the clock time beside it are one. */
export function scan(text: string, order: DateOrder | null): Part[] {
  const parts: Part[] = []
  const candidate = /\d+|[A-Za-zÀ-ɏ]+|[上下午早凌晚오]/g
  for (let m = candidate.exec(text); m; m = candidate.exec(text)) {
    const part = partAt(text, m.index, m[0], order)
    if (!part) continue
    const last = parts.at(-1)
    if (last && belongTogether(last, part, text)) {
      last.end = part.end
      last.clock ??= part.clock
      last.date ??= part.date
      last.zone ??= part.zone
      const late = last.date && part.clock ? withLateYear(text, last.end, last.date) : null
      if (late) [last.date, last.end] = [late, late.end]
    } else {
      parts.push(part)
    }
    candidate.lastIndex = parts.at(-1)!.end
  }
  return parts
}

function belongTogether(a: Part, b: Part, text: string): boolean {
  if (b.start - a.end > 20) return false
  const gap = text.slice(a.end, b.start)
  if (a.date && !a.clock && b.clock) return dateThenClock.test(gap)
  return a.clock !== null && !a.date && b.date !== null && !b.clock && clockThenDate.test(gap)
}

function partAt(text: string, start: number, word: string, order: DateOrder | null): Part | null {
  const digit = word.charCodeAt(0) < 58
  // Most words are no name of a day, a month or an hour: they are passed over without a look around.
  if (!digit && word < '\u3000' && !isDateWord(word) && !isClockWord(word)) return null
  if (insideSomething(text, start)) return null
  const none = {start, clock: null, date: null, zone: null}
  const date = dateAt(text, start, order)
  // "may 5 users" is no date
  if (date?.monthDay && /^(?:may|march|mar|mars)$/.test(word)) return null
  if (date) return {...none, end: date.end, date}
  const clock = clockAt(text, start, introduced(text, start, word))
  if (!clock || (!digit && !named(text, start, clock.end))) return null
  const zone = zoneAt(text, clock.end, text[start - 1] === 'T' ? 'iso' : 'prose')
  return {...none, end: zone?.end ?? clock.end, clock, zone: zone?.zone ?? null}
}

/** Whether what begins here goes on with something before it: a version, an address, a port, a price, a name, T+0:15. */
function insideSomething(text: string, start: number): boolean {
  const before = text[start - 1]
  if (before === undefined || !/[A-Za-zÀ-ÿ\d_.:;/\\$€£#+%-]/.test(before)) return false
  const two = text[start - 2] ?? ' '
  if (before === 'T' || before === '_')
    return !/\d/.test(two) && (before === 'T' || /[A-Za-zÀ-ɏ\d]/.test(two))
  // a dash between the ends of a range, not one inside a name
  if (before === '-') return !/[\d\s)mMZCT|*(]/.test(two)
  if (before === ':')
    return !/\d{4}$/.test(text.slice(Math.max(0, start - 5), start - 1)) && /[A-Za-zÀ-ɏ\d:]/.test(two)
  return before !== '/' || !/\s/.test(two)
}

// Four digits that count or are a year: "at 1500 requests", "from 1200 to 1500 users", not "at 1510 we"
const counted =
  /^(?:(?:19|20)\d\d(?!\d)|\d{4} (?:(?:to|and|or) \d{4} )?(?!(?:we|the|an?|it|this|that|our|all|both|some|to|until|till|through|and|or|on|when|after|before|with|in|by|then|there|they|no|local|onwards?|hours?|hrs?)\b)[a-z])/
const english = 'at|from|until|till|since|by|@'
const before = {
  /** "set at 1500" */
  setting: /\b(?:set|capped|limited|fixed|peak(?:s|ed|ing)?|maxed out|stuck|stands?|stood) at\s{1,2}$/i,
  digits: new RegExp(String.raw`(?<![A-Za-zÀ-ɏ])(?:${english})\s{1,2}$`, 'i'),
  hour: new RegExp(
    String.raw`(?<![A-Za-zÀ-ɏ])(?:${english}|à|às|das|las|alle|dalle|ore|vers|um|gegen|bis|ab)\s{1,2}$`,
    'i',
  ),
  range: /(?<![A-Za-zÀ-ɏ])(?:de|entre|desde|dès)\s(?:las\s)?$/i,
  rangeEnd:
    /(?<![A-Za-zÀ-ɏ])(?:de|entre|desde|dès)\s(?:las\s)?\d{1,2}\s?h(?:[0-5]\d)?\s(?:a|et|e|y)\s(?:[al]?as\s)?$/i,
}

/** Whether a word before it makes a number a time: "at 00.41", "à 15h"; or where it begins a range of such: "de 10h à 12h". */
function introduced(text: string, start: number, number: string): boolean {
  if (!/\s/.test(text[start - 1] ?? '')) return false
  const [words, after] = [text.slice(Math.max(0, start - 28), start), text.slice(start, start + 20)]
  if (before.setting.test(words)) return false
  if (number.length === 4) return before.digits.test(words) && !counted.test(after)
  if (before.range.test(words)) return /^\d{1,2}\s?h(?:[0-5]\d)?\s(?:à|às|a|et|e|y)\s/i.test(after)
  return before.hour.test(words) || before.rangeEnd.test(words)
}

/** "midnight" and "midi" are a time beside a word that says so, or a date or zone. */
const named = (text: string, start: number, end: number): boolean =>
  /(?:at|from|to|until|till|by|around|about|before|after|since|exactly|à|vers|avant|après|al?|la|hasta|desde|ao?|até|alla|um|gegen|bis|vor|nach|seit|-|–|,)\s{1,2}$/i.test(
    text.slice(Math.max(0, start - 12), start),
  ) ||
  zoneAt(text, end) !== null ||
  /[上下午前後晚凌早오]/.test(text[start]!)
