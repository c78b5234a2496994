import {momentAt} from '../../model/moment.ts'
import type {Moment} from '../../model/postmortem.ts'
import {remembered} from '../../model/remembered.ts'
import {Temporal} from '../../model/temporal.ts'
import type {ReadingContext} from '../context.ts'
import {findMoments} from '../find-moments.ts'
import {readMoment} from '../moment.ts'

/** Gives days without a year, "Mar 4", theirs, as for a typed one: that of the incident, else of the last such day. */
export const yearless = (context: ReadingContext): ((day: string) => string | null) =>
  remembered(day => wordedMoment(`${day} 12:00`, {...context, previous: null}).at?.date ?? null)

/** Reads epoch milliseconds on the clocks of the context's zone. Many are read in a row: a minute is worked out once. */
export function epochClock({zone}: ReadingContext): (milliseconds: number) => Moment | null {
  const onClocks = remembered((minute: number) =>
    momentAt(Temporal.Instant.fromEpochMilliseconds(minute * 60_000), zone),
  )
  return milliseconds => {
    const minute = Math.floor(milliseconds / 60_000)
    if (!Number.isSafeInteger(minute) || Math.abs(minute) > 1e8) return null
    const at = onClocks(minute)
    const second = String(Math.floor(milliseconds / 1000) - minute * 60).padStart(2, '0')
    return {...at, time: second === '00' ? at.time : `${at.time}:${second}`}
  }
}

/** The moment that words tell, such as "Today 10:15 AM". Where people would have to be asked, what is certain and the question. */
export function wordedMoment(
  words: string,
  context: ReadingContext,
): {at: Moment | null; doubt: string | null} {
  const reading = readMoment(words, context)
  if ('moment' in reading) return {at: reading.moment, doubt: null}
  if ('problem' in reading) return {at: null, doubt: null}
  return {at: findMoments(words)[0]?.moment ?? null, doubt: reading.question}
}
