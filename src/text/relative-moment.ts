import {momentAt, toInstant, wallClock} from '../model/moment.ts'
import type {Moment} from '../model/postmortem.ts'
import {Temporal} from '../model/temporal.ts'
import type {ReadingContext} from './context.ts'
import type {MomentReading} from './moment.ts'

/** "now", "+5m" and "-10m" from the entry before, epoch seconds and milliseconds; `null`: it is none of them. */
export function readRelative(typed: string, context: ReadingContext): MomentReading | null {
  if (/^now$/i.test(typed))
    return clockOf(context.now.round({smallestUnit: 'minute', roundingMode: 'floor'}), context)
  const epoch = /^(\d{10})(\d{3}|\.\d{1,9})?$/.exec(typed)
  if (epoch) return clockOf(Temporal.Instant.fromEpochMilliseconds(Number(epoch[1]) * 1000), context)
  return readStep(typed, context)
}

const clockOf = (instant: Temporal.Instant, {zone}: ReadingContext): MomentReading => ({
  moment: {...momentAt(instant, zone), zone: null},
  assumed: [zone],
})

const step =
  /^([+-])\s?(?:(\d{1,3})\s?h(?:ours?|rs?)?)?\s?(?:(\d{1,4})(?:\s?m(?:in(?:ute)?s?)?|$))?\s?(?:(\d{1,5})\s?s(?:ec(?:ond)?s?)?)?$/i

function readStep(typed: string, context: ReadingContext): MomentReading | null {
  const [all, sign, hours = 0, minutes = 0, seconds = 0] = step.exec(typed) ?? []
  if (!all || !/\d/.test(all)) return null
  const {previous} = context
  if (!previous?.time) {
    return {
      problem: `${typed} counts from the entry before, and there is none with a time. Type a time, such as 15:10.`,
    }
  }
  const from = {...previous, date: previous.date ?? context.date ?? momentAt(context.now, context.zone).date}
  const length = {hours: Number(hours), minutes: Number(minutes), seconds: Number(seconds)}
  return {
    moment: moved(
      from,
      sign === '-' ? Temporal.Duration.from(length).negated() : Temporal.Duration.from(length),
      context,
    ),
    assumed: [],
  }
}

/** By the instant, so that a change of daylight saving between the two is counted; by the clock where the zone is not known. */
function moved(from: Moment, by: Temporal.Duration, context: ReadingContext): Moment {
  const instant = toInstant(from, context.zone)
  if (instant) return {...momentAt(instant.add(by), from.zone ?? context.zone), zone: from.zone}
  const [date = '', time = ''] = wallClock(from)!.add(by).toString().split('T')
  return {date, time: time.replace(/^(..:..):00$/, '$1'), zone: from.zone}
}
