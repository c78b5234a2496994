import {Temporal} from '../model/temporal.ts'
import {dateAt} from './dates.ts'
import {fold} from './fold.ts'

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const units: Record<string, 'days' | 'weeks' | 'months' | 'years'> = {
  d: 'days',
  w: 'weeks',
  m: 'months',
  y: 'years',
}

/**
 * A due date as people type it: "+2w", "in 3 days", "next friday", "tomorrow", "end of month", "2023-11-20", "20 Nov".
 * `today` is YYYY-MM-DD. A day without a year is the next such day. A problem says what to type.
 */
export function readDue(text: string, today: string): {date: string} | {problem: string} {
  const words = fold(text).trim().toLowerCase().replace(/\s+/g, ' ')
  const problem = {problem: 'Type a date, such as +2w, next friday or 2025-12-01.'}
  if (!words) return problem
  const now = Temporal.PlainDate.from(today)
  const date = relative(words, now) ?? calendar(fold(text).trim(), now)
  return date ? {date: date.toString()} : problem
}

function relative(words: string, now: Temporal.PlainDate): Temporal.PlainDate | null {
  if (words === 'today') return now
  if (words === 'tomorrow') return now.add({days: 1})
  const step = /^(?:\+|in )?(\d{1,4}|an?) ?(d|w|m|y|days?|weeks?|months?|years?)(?: from now)?$/.exec(words)
  if (step) return now.add({[units[step[2]![0]!]!]: /\d/.test(step[1]!) ? Number(step[1]) : 1})
  const next = /^next (week|month|year|quarter)$/.exec(words)
  if (next) return now.add(next[1] === 'quarter' ? {months: 3} : {[units[next[1]![0]!]!]: 1})
  const end = /^(?:by |the )*(?:end of|eo)(?: the| this)? ?(week|month|year|quarter|w|m|q|y)$/.exec(words)
  if (end) return endOf(end[1]![0]!, now)
  const day = /^(?:(next|this|on|by) )?(mon|tue|wed|thu|fri|sat|sun)[a-z]*$/.exec(words)
  if (!day) return null
  const ahead = (weekdays.indexOf(day[2]!) + 1 - now.dayOfWeek + 7) % 7
  return now.add({days: ahead === 0 ? 7 : ahead})
}

function endOf(unit: string, now: Temporal.PlainDate): Temporal.PlainDate {
  if (unit === 'w') return now.add({days: (5 - now.dayOfWeek + 7) % 7})
  if (unit === 'y') return now.with({month: 12, day: 31})
  const month = unit === 'q' ? Math.ceil(now.month / 3) * 3 : now.month
  const first = now.with({month, day: 1})
  return first.with({day: first.daysInMonth})
}

function calendar(text: string, now: Temporal.PlainDate): Temporal.PlainDate | null {
  const found = dateAt(text, 0)
  if (!found || found.end < text.length) return null
  if (found.date) return Temporal.PlainDate.from(found.date)
  if (!found.monthDay) return null
  const [month = 1, day = 1] = found.monthDay.split('-').map(Number)
  const this_ = now.with({month, day})
  return Temporal.PlainDate.compare(this_, now) < 0 ? this_.add({years: 1}) : this_
}
