import type {Moment} from '../model/postmortem.ts'
import {Temporal} from '../model/temporal.ts'
import {clockTime, type FoundClock} from './clock.ts'
import {type DateOrder, dateOrder, type FoundDate, inYear} from './dates.ts'
import {fold} from './fold.ts'
import {type Part, scan} from './moment-parts.ts'

/** A moment as it stands in a text; `start` and `end` are offsets in the text. */
export interface FoundMoment {
  start: number
  end: number
  /** All three are `null` where the time is too malformed to be read. */
  moment: Moment
  /** The end of a range that it is; `null`: it stands alone. A 'from' is always followed by its 'to'. */
  role: 'from' | 'to' | null
  /** What is wrong with the way it is written: "13:20PM", "22rd". */
  malformed: string | null
  /** The dates that it can be, when day and month could be either (the moment's date is `null` then). */
  dates: string[]
  /** "11-05": the day, when no year is written (the moment's date is `null` then). */
  monthDay: string | null
  /** The weekday that is written beside the date, 1 (Monday) to 7. */
  weekday: number | null
}

// All take what Markdown puts around an end of a range.
const about = String.raw`(?:(?:(?:about|around|approximately|approx\.?|ca\.?|circa|etwa|gegen|environ|vers|aproximadamente|por volta das?|verso(?: le)?)\s|~\s?|\()[(*_\`]*)?`
const rangeWords = new RegExp(
  String.raw`^[\s)*_\`]*(?:-|–|—|~|〜|to|until|till|til|through|thru|→|=>|->|às?|a(?:\slas?)?|até(?:\s[àa]s)?|hasta(?:\slas?)?|bis|au|jusqu['’](?:à|au)|(?:fino\s)?alle|至|到|から)[\s*_\`]*${about}$`,
  'i',
)
const andWord = new RegExp(
  String.raw`^[\s)*_\`]*(?:and|et|e(?:\s(?:[aà]s|le))?|y(?:\slas?)?|und)[\s*_\`]*${about}$`,
  'i',
)
const betweenWord = new RegExp(
  String.raw`(?:between|entre(?:\s(?:l?as?|às|les))?|zwischen|[tf]ra(?:\sle)?)(?:\sthe\s(?:hours?|times?)(?:\sof)?)?[\s*_\`~]*${about}$`,
  'i',
)

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
    if (next && isRange(folded, part, next)) {
      carry(part, next)
      found.push(asFound(part, 'from'), asFound(next, 'to'))
      i++
    } else if (!part.clock?.bare) {
      found.push(asFound(part, null))
    }
  }
  return found
}

function isRange(text: string, from: Part, to: Part): boolean {
  if ((from.clock === null) !== (to.clock === null) || to.clock?.bare) return false
  const gap = text.slice(from.end, to.start)
  if (gap.length > 30) return false
  if (rangeWords.test(gap)) return true
  return andWord.test(gap) && betweenWord.test(text.slice(Math.max(0, from.start - 30), from.start))
}

/** What is written at one end only holds for the other: 2:00 - 4:00 PM (UTC). */
function carry(from: Part, to: Part): void {
  from.zone ??= to.zone
  to.zone ??= from.zone
  const [a, b] = [from.clock, to.clock]
  if (a && b && !a.meridiem && b.meridiem) {
    const half = clockTime(a, b.meridiem) <= clockTime(b) ? b.meridiem : b.meridiem === 'pm' ? 'am' : 'pm'
    from.clock = {...a, meridiem: half}
  }
  if (from.date && !to.date) to.date = after(from, to)
  else if (to.date && !from.date)
    from.date = from.clock && onDay(from.clock) > onDay(to.clock!) ? null : to.date
  else if (from.date && to.date) [from.date, to.date] = sharedYear(from.date, to.date)
}

/** The year of one end is that of the other, or the one next to it: from Dec 31 to Jan 1, 2024. */
function sharedYear(from: FoundDate, to: FoundDate): [FoundDate, FoundDate] {
  const year = Number((from.date ?? to.date)?.slice(0, 4))
  const turned = dayOf(from) > dayOf(to) ? 1 : 0
  return [inYear(from, year - turned) ?? from, inYear(to, year + turned) ?? to]
}

const dayOf = ({date, monthDay}: FoundDate): string => monthDay ?? date?.slice(5) ?? ''

/** A clock time to compare with others of its day, of which 24:00 is the last. */
const onDay = (clock: FoundClock): string => (clock.nextDay ? '24:00' : clockTime(clock))

/** The date of a range's end that has none: the one of its beginning, or the next day when the clock has gone over midnight. */
function after(from: Part, to: Part): Part['date'] {
  const {date} = from
  return date && onDay(to.clock!) < onDay(from.clock!) ? tomorrow(date) : date
}

function tomorrow({date, choices, monthDay, ...rest}: FoundDate): FoundDate {
  // 29 February is there in one year of four.
  const year = monthDay === '02-28' ? 2001 : 2000
  return {
    ...rest,
    date: date && nextDay(date),
    choices: choices.map(nextDay),
    monthDay: monthDay && nextDay(`${year}-${monthDay}`).slice(5),
    weekday: null,
  }
}

const nextDay = (date: string): string => Temporal.PlainDate.from(date).add({days: 1}).toString()

function asFound(part: Part, role: FoundMoment['role']): FoundMoment {
  const {clock, zone, start, end} = part
  const date = part.date && clock?.nextDay ? tomorrow(part.date) : part.date
  return {
    start,
    end,
    moment: clock?.unreadable
      ? {date: null, time: null, zone: null}
      : {date: date?.date ?? null, time: clock && clockTime(clock), zone},
    role,
    malformed: clock?.malformed ?? date?.malformed ?? null,
    dates: date?.choices ?? [],
    monthDay: date?.monthDay ?? null,
    weekday: date?.weekday ?? null,
  }
}
