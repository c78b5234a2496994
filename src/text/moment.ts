import {minutesBetween, momentAt, onCalendar, toInstant} from '../model/moment.ts'
import type {Moment} from '../model/postmortem.ts'
import {Temporal} from '../model/temporal.ts'
import type {ReadingContext} from './context.ts'
import {settleDate} from './day.ts'
import {doubt} from './doubt.ts'
import {fold} from './fold.ts'
import {readRelative} from './relative-moment.ts'
import {parseMoment, type TypedMoment} from './typed-moment.ts'

/** One of the moments that a question offers. */
export interface Choice {
  label: string
  moment: Moment
}

export interface Question {
  question: string
  choices: Choice[]
}

/** What came of reading a moment: it, or what has to be asked, or what is wrong and what to type. */
export type MomentReading = {moment: Moment; assumed: string[]} | Question | {problem: string}

const example = 'such as 15:10, 3pm UTC or 2023-11-05 10:15'

/** From here on backwards, an earlier clock time is the next day: 23:50, then 00:05. */
const overnight = 12 * 60
/** A clock time this much later than the entry before may as well be the evening before it: 22:45 beside 00:05. */
const eveningBefore = 18 * 60

/**
 * Reads one moment as people type it: a clock time, with or without date and zone, "now", "+5m", epoch seconds. What the text
 * leaves out comes from the context and is named in `assumed`; what cannot be known is asked; a zone that is not written
 * stays `null`, and is the context's. Never throws.
 */
export function readMoment(text: string, around: ReadingContext): MomentReading {
  const typed = fold(text).trim()
  if (!typed || typed.length > 120) return {problem: `Type a time, ${example}.`}
  const {date, previous} = around
  const context = {
    ...around,
    date: onCalendar(date),
    previous: previous ? {...previous, date: onCalendar(previous.date)} : null,
  }
  const relative = readRelative(typed, context)
  if (relative) return relative
  const {parts, end} = parseMoment(typed, 'typed')
  const rest = typed.slice(end).replace(/^[\s,()]+/, '')
  return rest ? {problem: problemWith(typed, parts, rest)} : placed(parts, context)
}

function problemWith(typed: string, {time, date, zone}: TypedMoment, rest: string): string {
  const hour = /^(\d{1,2})[:.h]\d?$/.exec(rest)
  if (hour && Number(hour[1]) < 24) return `Type the minutes too, such as ${hour[1]}:05.`
  const bare = /^(\d{1,2})$/.exec(rest)
  if (bare && !time && Number(bare[1]) < 24) return `Type the minutes or am or pm, such as ${bare[1]}:00.`
  const none = /^\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]m)?(?!\w)/i.exec(rest)?.[0]
  if (none && !time)
    return `There is no ${none}: hours go to 23, minutes and seconds to 59. Type a time, ${example}.`
  const day = /^\d{4}-\d{2}-\d{2}(?!\d)/.exec(rest)
  if (day && !date) return `There is no ${day[0]}. Type a date, such as 2023-11-05.`
  if (time && !zone && /^[a-z/_]{3,}$/i.test(rest))
    return `"${rest}" is no known time zone. Type one such as UTC, EAT, +03:00 or Africa/Nairobi.`
  return `"${typed}" is no time that can be read. Type one ${example}.`
}

function placed(parts: TypedMoment, context: ReadingContext): MomentReading {
  const zoneHint = parts.zone || !parts.time ? [] : [context.zone]
  const on = (date: string | null): Moment => ({date, time: parts.time, zone: parts.zone})
  const day = settleDate(parts, context)
  if (day && 'choices' in day) {
    return {
      question: 'Which day is it: day first, or month first?',
      choices: day.choices.map(date => ({label: dayLabel(date), moment: on(date)})),
    }
  }
  if (day) {
    const date = parts.nextDay ? addDays(day.date, 1) : day.date
    return finished(on(date), [...day.assumed, ...zoneHint], context)
  }
  if (!parts.time) return {problem: `Type the time too, ${example}.`}
  return withoutDay(parts, on, zoneHint, context)
}

const addDays = (date: string, days: number): string => Temporal.PlainDate.from(date).add({days}).toString()

/** A clock time without a date: its day follows from the entry before, else from the incident's day, else from now. */
function withoutDay(
  parts: TypedMoment,
  on: (date: string) => Moment,
  zoneHint: string[],
  context: ReadingContext,
): MomentReading {
  const {previous} = context
  const base = previous?.date ?? context.date ?? momentAt(context.now, parts.zone ?? context.zone).date!
  const settled = (days: number, word: string) =>
    finished(on(addDays(base, days)), [word, ...zoneHint], context)
  if (parts.nextDay) return settled(1, 'next day')
  if (!previous?.time) {
    if (context.date || previous?.date) return settled(0, 'same day')
    const instant = toInstant(on(base), context.zone)
    const ahead = instant !== null && Temporal.Instant.compare(instant, context.now) > 0
    return ahead ? settled(-1, 'yesterday') : settled(0, 'today')
  }
  const gap = minutesBetween({...previous, date: base}, on(base), context.zone) ?? 0
  if (gap >= eveningBefore) {
    return which(
      `${parts.time} can be after or before ${previous.time}, the entry before.`,
      on,
      base,
      [0, -1],
    )
  }
  if (gap >= 0) return settled(0, 'same day')
  if (gap <= -overnight) return settled(1, 'next day')
  const question = which(
    `${parts.time} is earlier than ${previous.time}, the entry before.`,
    on,
    base,
    [0, 1],
  )
  if (!parts.maybeAfternoon) return question
  // Less than half a day before the entry, so half a day on it is after it.
  const afternoon = halfDayOn(on(base))
  return {
    ...question,
    choices: [{label: `${afternoon.time}, the same day`, moment: afternoon}, ...question.choices],
  }
}

/** Twelve hours later on the clock. */
const halfDayOn = (moment: Moment): Moment => ({
  ...moment,
  time:
    moment.time &&
    Temporal.PlainTime.from(moment.time).add({hours: 12}).toString().slice(0, moment.time.length),
})

function which(why: string, on: (date: string) => Moment, base: string, days: number[]): Question {
  const words: Record<number, string> = {[-1]: 'the day before', 0: 'the same day', 1: 'the next day'}
  const choices = days.map(step => {
    const date = addDays(base, step)
    return {label: `${words[step]}, ${dayLabel(date)}`, moment: on(date)}
  })
  return {question: `${why} Which day is it?`, choices}
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** "5 November 2023", so that day and month cannot be mistaken. */
function dayLabel(date: string): string {
  const {day, month, year} = Temporal.PlainDate.from(date)
  return `${day} ${months[month - 1]} ${year}`
}

const finished = (moment: Moment, assumed: string[], context: ReadingContext): MomentReading =>
  doubt(moment, context.zone) ?? {moment, assumed}
