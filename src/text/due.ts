import {Temporal} from '../model/temporal.ts'
import {dateAt, isoDate, weekdayOf} from './dates.ts'
import {fold} from './fold.ts'

const units: Record<string, 'days' | 'weeks' | 'months' | 'years'> = {
  d: 'days',
  w: 'weeks',
  m: 'months',
  y: 'years',
}
const counts = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** A step further ahead than this is a slip of the finger. */
const yearsAhead = 10

/**
 * A due date as people type it: "+2w", "in 3 days", "friday", "next friday" (of next week), "tomorrow", "end of month", "2023-11-20",
 * "20 Nov". `today` is YYYY-MM-DD. A day without a year is the next such day. A problem says what to type.
 */
export function readDue(text: string, today: string): {date: string} | {problem: string} {
  const typed = fold(text).trim()
  const now = Temporal.PlainDate.from(today)
  const date = relative(typed.toLowerCase().replace(/\s+/g, ' '), now) ?? calendar(typed, now)
  if (date && date.year <= now.year + yearsAhead) return {date: date.toString()}
  return {problem: `Type a date, such as +2w, next friday or ${now.add({weeks: 2})}.`}
}

function relative(words: string, now: Temporal.PlainDate): Temporal.PlainDate | null {
  if (/^(?:today|heute|aujourd['’]hui|hoy|hoje|oggi)$/.test(words)) return now
  if (/^(?:tomorrow|morgen|demain|mañana|amanhã|domani)$/.test(words)) return now.add({days: 1})
  const step = /^(?:\+ ?|in )?(\d{1,4}|[a-z]+) ?(d|w|m|y|days?|weeks?|months?|years?)(?: from now)?$/.exec(
    words,
  )
  const count = step && amount(step[1]!)
  if (step && count) return now.add({[units[step[2]![0]!]!]: count})
  const next = /^next (week|month|year|quarter)$/.exec(words)
  if (next) return now.add(next[1] === 'quarter' ? {months: 3} : {[units[next[1]![0]!]!]: 1})
  const end = /^(?:by )?(?:the )?(?:end of|eo) ?(?:the |this )?(week|month|year|quarter|w|m|q|y)$/.exec(words)
  if (end) return endOf(end[1]![0]!, now)
  const day = /^(?:(next|this|on|by) )?([a-zà-ɏ]{3,10}(?:-feira)?)$/.exec(words)
  const weekday = day && weekdayOf(day[2]!)
  if (!weekday) return null
  if (day[1] === 'next') return now.add({days: 7 - now.dayOfWeek + weekday})
  return now.add({days: ((weekday - now.dayOfWeek + 6) % 7) + 1})
}

const amount = (word: string): number =>
  /\d/.test(word) ? Number(word) : /^an?$/.test(word) ? 1 : Math.max(0, counts.indexOf(word))

/** The last day of the month, quarter or year; of a week, its Friday, on a weekend the coming one. */
function endOf(unit: string, now: Temporal.PlainDate): Temporal.PlainDate {
  if (unit === 'w') return now.add({days: (5 - now.dayOfWeek + 7) % 7})
  const month = unit === 'y' ? 12 : unit === 'q' ? Math.ceil(now.month / 3) * 3 : now.month
  const first = now.with({day: 1}).with({month})
  return first.with({day: first.daysInMonth})
}

function calendar(typed: string, now: Temporal.PlainDate): Temporal.PlainDate | null {
  const found = dateAt(typed, 0)
  if (!found || found.end < typed.length) return null
  if (found.date) return Temporal.PlainDate.from(found.date)
  if (!found.monthDay) return null
  const [month = 1, day = 1] = found.monthDay.split('-').map(Number)
  // 29 February may be up to eight years ahead.
  for (let year = now.year; ; year++) {
    const date = isoDate(year, month, day)
    if (date && date >= now.toString()) return Temporal.PlainDate.from(date)
  }
}
