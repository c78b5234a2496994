import type {Moment} from '../model/postmortem.ts'
import {Temporal} from '../model/temporal.ts'
import {clockAt, clockTime, type FoundClock} from './clock.ts'
import {type DateOrder, dateAt, type FoundDate} from './dates.ts'
import {fold} from './fold.ts'
import {zoneAt} from './zone.ts'

/** A moment as it stands in a text; `start` and `end` are offsets in the text. */
export interface FoundMoment {
  start: number
  end: number
  moment: Moment
  /** The end of a range that it is; `null`: it stands alone. A 'from' is always followed by its 'to'. */
  role: 'from' | 'to' | null
  /** "around 12:00", "~12:00" */
  approximate: boolean
  /** What is wrong with the way it is written: "13:20PM", "22rd". */
  malformed: string | null
  /** The dates that it can be, when day and month could be either (the moment's date is `null` then). */
  dates: string[]
  /** "11-05": the day, when no year is written (the moment's date is `null` then). */
  monthDay: string | null
  /** The weekday that is written beside the date, 1 (Monday) to 7. */
  weekday: number | null
}

interface Part {
  start: number
  end: number
  clock: FoundClock | null
  date: FoundDate | null
  zone: string | null
}

const joiner = /^(?:,|\.)?\s*(?:T|at|@|à|às|a las|um|from|around|about|on|of|[-–—(:|])?\s*(?:\()?$/i
const rangeWords =
  /^[\s)]*(?:-|–|—|~|〜|to|until|till|til|through|thru|and|→|=>|->|à|a|até|hasta|bis|au|至|到|から)\s*(?:(?:about|around|approximately)\s+|~\s?)?$/i
const vague =
  /(?:~|≈|about|around|approximately|approx\.?|circa|ca\.?|roughly|约|約|vers|cerca de|por volta d[ae]s?)\s*$/i

/**
 * The moments in a text, in their order: exactly what is written, nothing assumed. Within a range, what one end says of
 * date, zone and am/pm holds for the other. `order` settles 05/11/2023; without it the other dates of the text do.
 */
export function findMoments(text: string, order: DateOrder | null = dateOrder(text)): FoundMoment[] {
  const folded = fold(text)
  const parts = scan(folded, order)
  const found: FoundMoment[] = []
  for (let i = 0; i < parts.length; i++) {
    const [part, next] = [parts[i]!, parts[i + 1]]
    if (next && rangeWords.test(folded.slice(part.end, next.start)) && ranged(part, next)) {
      carry(part, next)
      found.push(asFound(folded, part, 'from'), asFound(folded, next, 'to'))
      i++
    } else if (!part.clock?.bare) {
      found.push(asFound(folded, part, null))
    }
  }
  return found
}

const ranged = (a: Part, b: Part): boolean => (a.clock !== null) === (b.clock !== null)

function carry(from: Part, to: Part): void {
  from.zone ??= to.zone
  to.zone ??= from.zone
  from.date ??= to.date
  to.date ??= from.date
  const [a, b] = [from.clock, to.clock]
  if (a && b && !a.meridiem && b.meridiem && a.hour <= 12) {
    const same = clockTime(a, b.meridiem) <= clockTime(b)
    from.clock = {...a, meridiem: same ? b.meridiem : b.meridiem === 'pm' ? 'am' : 'pm'}
  }
}

function scan(text: string, order: DateOrder | null): Part[] {
  const parts: Part[] = []
  const candidate = /\d+|\p{L}+/gu
  let m = candidate.exec(text)
  while (m) {
    const part = partAt(text, m.index, order)
    if (part) {
      const last = parts.at(-1)
      if (last && merges(last, part, text)) {
        last.end = part.end
        last.clock ??= part.clock
        last.date ??= part.date
        last.zone ??= part.zone
      } else parts.push(part)
      candidate.lastIndex = part.end
    }
    m = candidate.exec(text)
  }
  return parts
}

const merges = (a: Part, b: Part, text: string): boolean =>
  ((a.clock && b.date && !a.date && !b.clock) || (a.date && b.clock && !a.clock && !b.date)) === true &&
  joiner.test(text.slice(a.end, b.start))

function partAt(text: string, start: number, order: DateOrder | null): Part | null {
  const before = text[start - 1] ?? ' '
  if (/[\w.:;/$€£#]/.test(before) && !/\d[T:_]$/.test(text.slice(0, start))) return null
  const date = dateAt(text, start, order)
  if (date) return {start, end: date.end, clock: null, date, zone: null}
  const clock = clockAt(text, start, introduced(text, start))
  if (!clock) return null
  const zone = clock.bare ? null : zoneAt(text, clock.end)
  return {start, end: zone?.end ?? clock.end, clock, date: null, zone: zone?.zone ?? null}
}

/** Whether a word before it makes a number a time: "at 00.41", "à 15h". */
const introduced = (text: string, start: number): boolean =>
  /(?:^|\s)(?:at|from|until|till|à|às|a las|vers|um|@)\s+$/i.test(text.slice(Math.max(0, start - 12), start))

function asFound(text: string, part: Part, role: FoundMoment['role']): FoundMoment {
  const {clock, date, zone, start, end} = part
  let day = date?.date ?? null
  if (day && clock?.nextDay) day = Temporal.PlainDate.from(day).add({days: 1}).toString()
  return {
    start,
    end,
    moment: {date: day, time: clock && clockTime(clock), zone},
    role,
    approximate: vague.test(text.slice(Math.max(0, start - 20), start)),
    malformed: clock?.malformed ?? date?.malformed ?? null,
    dates: date?.choices ?? [],
    monthDay: date?.monthDay ?? null,
    weekday: date?.weekday ?? null,
  }
}

/** The order of day and month that the unmistakable dates of a text show (13/05/2023); `null`: none do, or both. */
export function dateOrder(text: string): DateOrder | null {
  const seen = new Set<DateOrder>()
  for (const [, a, b] of fold(text).matchAll(
    /(?<![\d./-])(\d{1,2})[/-](\d{1,2})[/-](?:\d{4}|\d{2})(?!\d)/g,
  )) {
    if (Number(a) > 12 && Number(b) <= 12) seen.add('dmy')
    if (Number(b) > 12 && Number(a) <= 12) seen.add('mdy')
  }
  return seen.size === 1 ? [...seen][0]! : null
}
