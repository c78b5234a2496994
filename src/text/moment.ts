import {dayStep} from '../model/days.ts'
import {clockChange, formatMoment, momentAt, wallClock} from '../model/moment.ts'
import type {Moment} from '../model/postmortem.ts'
import {Temporal} from '../model/temporal.ts'
import {outOfSeason, resolveZone, settle} from '../model/zones.ts'
import {clockAt, clockTime} from './clock.ts'
import type {ReadingContext} from './context.ts'
import {dateAt} from './dates.ts'
import {findMoments} from './find-moments.ts'
import {fold} from './fold.ts'
import {zoneAt} from './zone.ts'

export interface Choice {
  label: string
  moment: Moment
}

/** What came of reading a moment: it, or what has to be asked, or what is wrong and what to type. */
export type MomentReading =
  | {moment: Moment; assumed: string[]}
  | {question: string; choices: Choice[]}
  | {problem: string}

const problem = {problem: 'Type a time, such as 15:10, 3pm UTC or 2023-11-05 10:15.'}

/**
 * Reads one moment as people type it: a clock time, with or without date and zone, "now", "+5m", epoch seconds. What the text
 * leaves out comes from the context and is named in `assumed`; what cannot be known is asked. Never throws.
 */
export function readMoment(text: string, context: ReadingContext): MomentReading {
  const typed = fold(text).trim()
  if (!typed || typed.length > 120) return problem
  return relative(typed, context) ?? epoch(typed, context) ?? clock(typed, context) ?? problem
}

function relative(typed: string, context: ReadingContext): MomentReading | null {
  if (/^now$/i.test(typed))
    return {moment: {...momentAt(context.now, context.zone), zone: null}, assumed: [context.zone]}
  const m = /^([+-])\s?(?:(\d{1,4})\s?h(?:ours?|rs?)?)?\s?(?:(\d{1,5})\s?m?(?:in(?:utes?|s)?)?)?$/i.exec(
    typed,
  )
  if (!m || (!m[2] && !m[3])) return null
  const {previous} = context
  const before = previous && wallClock(previous)
  if (!previous || !before)
    return {
      problem: `${typed} counts from the entry before, and there is none with a time. Type a time, such as 15:10.`,
    }
  const step = {hours: Number(m[2] ?? 0), minutes: Number(m[3] ?? 0)}
  const at = m[1] === '+' ? before.add(step) : before.subtract(step)
  const time = at
    .toPlainTime()
    .toString()
    .replace(/^(\d\d:\d\d):00$/, '$1')
  return {moment: {date: at.toPlainDate().toString(), time, zone: previous.zone}, assumed: []}
}

function epoch(typed: string, context: ReadingContext): MomentReading | null {
  const m = /^(\d{10})(\d{3})?(?:\.\d+)?$/.exec(typed)
  if (!m) return null
  const instant = Temporal.Instant.fromEpochMilliseconds(Number(m[1]) * 1000)
  return {moment: {...momentAt(instant, context.zone), zone: null}, assumed: [context.zone]}
}

interface Typed {
  date: string | null
  dates: string[]
  monthDay: string | null
  time: string
  nextDay: boolean
  zone: string | null
}

function parse(typed: string): Typed | null {
  const [found, ...more] = findMoments(typed, null)
  if (found && more.length === 0 && found.start === 0 && found.end === typed.length && found.moment.time) {
    return {
      ...found.moment,
      time: found.moment.time,
      dates: found.dates,
      monthDay: found.monthDay,
      nextDay: false,
    }
  }
  const plain = clockAt(typed, 0, true) ?? clockAt(typed.replace(/^(\d{1,2})(\d\d)(?!\d)/, '$1:$2'), 0, true)
  if (!plain) return null
  const zone = zoneAt(typed, plain.end, 'typed')
  const end = zone?.end ?? plain.end
  const date =
    end < typed.length ? dateAt(typed, end + (/^[,\s]+/.exec(typed.slice(end))?.[0].length ?? 0)) : null
  if ((date?.end ?? end) < typed.length) return null
  return {
    date: date?.date ?? null,
    dates: date?.choices ?? [],
    monthDay: date?.monthDay ?? null,
    time: clockTime(plain),
    nextDay: plain.nextDay,
    zone: zone?.zone ?? null,
  }
}

function clock(typed: string, context: ReadingContext): MomentReading | null {
  const day = /^(yesterday|today|tomorrow)[,\s]+(?:at\s+)?|[,\s]+(yesterday|today|tomorrow)$/i.exec(typed)
  const parts = parse(day ? typed.replace(day[0], '') : typed)
  if (!parts) return null
  const assumed: string[] = []
  if (!parts.zone) assumed.push(context.zone)
  const today = context.now.toZonedDateTimeISO(context.zone).toPlainDate()
  if (day) {
    const step = {yesterday: -1, today: 0, tomorrow: 1}[(day[1] ?? day[2])!.toLowerCase()] ?? 0
    return checked(
      {date: today.add({days: step}).toString(), time: parts.time, zone: parts.zone},
      assumed,
      context,
    )
  }
  if (parts.monthDay && !parts.date) {
    const base = Temporal.PlainDate.from(context.date ?? today.toString())
    parts.date = `${base.year}-${parts.monthDay}`
    assumed.push(String(base.year))
  }
  if (parts.dates.length === 2) {
    const choices = parts.dates.map(date => ({
      label: date,
      moment: {date, time: parts.time, zone: parts.zone},
    }))
    return {question: 'Which day is it?', choices}
  }
  if (parts.date) return checked({date: parts.date, time: parts.time, zone: parts.zone}, assumed, context)
  return undatedClock(parts, assumed, today.toString(), context)
}

function undatedClock(
  parts: Typed,
  assumed: string[],
  today: string,
  context: ReadingContext,
): MomentReading {
  const {previous} = context
  const base = previous?.date ?? context.date ?? today
  const on = (days: number): Moment => ({
    date: Temporal.PlainDate.from(base).add({days}).toString(),
    time: parts.time,
    zone: parts.zone,
  })
  if (parts.nextDay) return checked(on(1), ['next day', ...assumed], context)
  if (!previous?.time || parts.time >= previous.time) {
    return checked(on(0), [previous?.date || context.date ? 'same day' : 'today', ...assumed], context)
  }
  if (dayStep(previous.time, parts.time) === 1) return checked(on(1), ['next day', ...assumed], context)
  return {
    question: `${parts.time} is before ${previous.time}, the entry before. Which day is it?`,
    choices: [
      {label: `the same day, before that entry (${base})`, moment: on(0)},
      {label: `the next day (${on(1).date})`, moment: on(1)},
    ],
  }
}

/** The last doubts, about a moment whose date and time are known: its zone, and the clocks of that day. */
function checked(moment: Moment, assumed: string[], context: ReadingContext): MomentReading {
  const zone = moment.zone && resolveZone(moment.zone)
  if (zone && zone.kind === 'ambiguous' && !settle(zone.meanings, context.zone)) {
    const choices = zone.meanings.map(m => ({
      label: `${m.place} (UTC${m.offset})`,
      moment: {...moment, zone: m.offset},
    }))
    return {question: `${moment.zone} has several meanings. Which one is it?`, choices}
  }
  const season = moment.zone && moment.date ? outOfSeason(moment.zone, moment.date) : null
  if (season) {
    return {
      question: `${moment.zone} is not in force on ${moment.date}. Which time is it?`,
      choices: [
        {
          label: `${season.place} time on that day (UTC${season.inForce})`,
          moment: {...moment, zone: season.inForce},
        },
        {label: `${moment.zone} as written (UTC${season.offset})`, moment: {...moment, zone: season.offset}},
      ],
    }
  }
  const change = clockChange(moment, context.zone)
  if (!change) return {moment, assumed}
  const choice = (at: Temporal.ZonedDateTime): Choice => {
    const moment = momentAt(at.toInstant(), at.offset)
    return {label: formatMoment(moment), moment}
  }
  const how =
    change.kind === 'skipped'
      ? 'never was: the clocks went forward over it'
      : 'was twice: the clocks went back'
  return {
    question: `In ${change.zone}, ${moment.time} on ${moment.date} ${how}. Which time is it?`,
    choices: [choice(change.earlier), choice(change.later)],
  }
}
