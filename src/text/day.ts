import {momentAt} from '../model/moment.ts'
import {Temporal} from '../model/temporal.ts'
import type {ReadingContext} from './context.ts'
import {type FoundDate, isoDate} from './dates.ts'
import type {TypedMoment} from './typed-moment.ts'

/** The day that is typed, with what had to be assumed; several, to be asked; `null`: none is typed. */
export function settleDate(
  {date, day, weekday}: TypedMoment,
  context: ReadingContext,
): {date: string; assumed: string[]} | {choices: string[]} | null {
  if (date?.date) return {date: date.date, assumed: []}
  const today = Temporal.PlainDate.from(momentAt(context.now, context.zone).date!)
  if (day !== null) return assumedDay(today.add({days: day}))
  if (weekday) return assumedDay(today.subtract({days: (today.dayOfWeek - weekday + 7) % 7}))
  if (date?.monthDay) return withYear(date.monthDay, today, context)
  return date && settleOrder(date, today, context)
}

const assumedDay = (date: Temporal.PlainDate) => ({date: date.toString(), assumed: [date.toString()]})

/** A day without a year is in the year of the incident, else the last such day: incidents are past. */
function withYear(monthDay: string, today: Temporal.PlainDate, context: ReadingContext) {
  const near = context.date ?? context.previous?.date
  const [month = 1, day = 1] = monthDay.split('-').map(Number)
  const base = near ? Temporal.PlainDate.from(near) : today
  const days = [0, -1, 1, -2, -3, -4]
    .flatMap(years => isoDate(base.year + years, month, day) ?? [])
    .map(date => Temporal.PlainDate.from(date))
  const distance = (date: Temporal.PlainDate) => Math.abs(base.until(date).total('days'))
  days.sort((a, b) => distance(a) - distance(b))
  const date = days.find(day => Temporal.PlainDate.compare(day, today.add({days: 1})) <= 0) ?? days[0]!
  return {date: date.toString(), assumed: [String(date.year)]}
}

/** 05/11/2023: settled by the incident's day, by what has not come yet, by the locale; else asked. */
function settleOrder({choices}: FoundDate, today: Temporal.PlainDate, context: ReadingContext) {
  const days = choices.map(choice => Temporal.PlainDate.from(choice))
  const near = [context.previous?.date, context.date].filter(date => date != null)
  const close = days.filter(day => near.some(date => Math.abs(day.until(date).total('days')) <= 2))
  if (close.length === 1) return assumedDay(close[0]!)
  const past = days.filter(day => Temporal.PlainDate.compare(day, today.add({days: 1})) <= 0)
  if (past.length === 1) return assumedDay(past[0]!)
  const order = localeOrder(context.locale)
  if (order) return assumedDay(days[order === 'dmy' ? 0 : 1]!)
  return {choices}
}

const dayFirst =
  /-(?:GB|IE|AU|NZ|IN|KE|NG|GH|UG|TZ|RW|ES|FR|BE|IT|PT|BR|MX|AR|CO|CL|PE|DE|AT|CH|NL|PL|SG|MY|ID|VN|TH|AE|EG|MA|DZ|TN)$/i

/** The order of day and month where the locale's region has one; "en" alone tells nothing. */
const localeOrder = (locale = ''): 'dmy' | 'mdy' | null =>
  /^en-US$/i.test(locale)
    ? 'mdy'
    : dayFirst.test(locale) || /^(?:fr|es|pt|de|it|nl|pl)$/i.test(locale)
      ? 'dmy'
      : null
