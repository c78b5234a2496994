import {formatMoment} from '../../model/moment.ts'
import type {Moment} from '../../model/postmortem.ts'
import {clockAt, clockTime} from '../../text/clock.ts'
import {type DateOrder, dateAt} from '../../text/dates.ts'
import {findMoments} from '../../text/find-moments.ts'
import {fold} from '../../text/fold.ts'
import {zoneAt} from '../../text/zone.ts'
import type {Span} from '../read.ts'
import {clockLike} from './clock-text.ts'
import {dateLike} from './date-text.ts'
import {type Edit, patched} from './patch.ts'

/** How a document writes times, where one of them alone does not show it. */
export interface Habit {
  order: DateOrder | null
  padded: boolean | null
}

interface Found {
  clock: Span | null
  date: (Span & {was: string}) | null
  /** With what stands between the clock time and it. */
  zone: (Span & {name: string}) | null
}

/**
 * The ways to write a moment in the form of a text that says another one, `was`, the likeliest first: what was not written
 * and stays the same is not written either.
 */
export function momentTexts(text: string, was: Moment | null, to: Moment, habit: Habit): string[] {
  const found = find(text, was, habit)
  const edits: Edit[] = []
  const more: string[] = []
  if (to.time && to.time !== was?.time) {
    if (found.clock) {
      const form = text.slice(found.clock.start, found.clock.end)
      edits.push({...found.clock, text: clockLike(form, to.time, habit.padded) ?? to.time})
    } else more.push(to.time)
  } else if (!to.time && found.clock)
    edits.push({...found.clock, end: found.zone?.end ?? found.clock.end, text: ''})
  const newZone = to.zone !== (was?.zone ?? null)
  if (to.time && newZone && found.zone) {
    const form = text.slice(found.zone.start, found.zone.end)
    edits.push({...found.zone, text: to.zone ? form.replace(found.zone.name, to.zone) : ''})
  }
  const newDate = to.date !== (was?.date ?? null)
  const day = newDate ? found.date : null
  const like =
    day && to.date && dateLike(text.slice(day.start, day.end), day.was, to.date, habit.order !== 'mdy')
  // Where nobody could tell day and month apart any more, the date as ISO 8601 has it.
  const [inForm = '', inIso = ''] = [like, to.date].map(date =>
    [bare(patched(text, day ? [...edits, {...day, text: date ?? ''}] : edits)), ...more].join(' '),
  )
  const zoned = newZone && to.zone && to.time && !found.zone ? ` ${to.zone}` : ''
  const dated = newDate && to.date && !found.date
  return [
    ...(dated ? [`${to.date} ${inForm}${zoned}`, `${inForm}${zoned} on ${to.date}`] : []),
    ...(zoned && !dated ? [inForm + zoned] : []),
    inForm,
    inIso,
    formatMoment(to),
  ].filter((each, i, all) => each.trim() && all.indexOf(each) === i)
}

/** "10:00" of "10:00–10:20", which is told from when to when. */
export function beginning(text: string, {order}: Habit): string {
  const [from, to] = findMoments(text, order)
  return from && to ? text.slice(0, from.end) + text.slice(to.end) : text
}

/** Without what only joined a time and a date, of which one has gone. */
const bare = (text: string): string => text.trim().replace(/(?<!\s)(?:\s*,|\s+(?:on|at))$/i, '')

/** Where clock time, date and zone of a moment stand in the text that says it. */
function find(text: string, was: Moment | null, {order}: Habit): Found {
  const folded = fold(text)
  const found: Found = {clock: null, date: null, zone: null}
  const starts = [...folded.matchAll(/\d+|[A-Za-zÀ-ɏ]+|[上下午早凌晚오]/g)].map(match => match.index)
  let end = 0
  for (const start of starts) {
    if (start < end) continue
    const date = dateAt(folded, start, order) ?? dateAt(folded, start, 'dmy')
    const day = date?.date ?? (date?.monthDay && `${was?.date?.slice(0, 4) ?? '2000'}-${date.monthDay}`)
    if (date && day && !found.date) {
      found.date = {start, end: date.end, was: day}
      end = date.end
      continue
    }
    const clock = found.clock ? null : clockAt(folded, start, true)
    if (!clock || (was?.time && !says(clock, was.time))) continue
    found.clock = {start, end: clock.end}
    const zone = zoneAt(folded, clock.end, folded[start - 1] === 'T' ? 'iso' : 'prose')
    const name = zone && nameIn(text.slice(clock.end, zone.end), was?.zone ?? zone.zone)
    if (zone && name) found.zone = {start: clock.end, end: zone.end, name}
    end = zone?.end ?? clock.end
  }
  return found
}

/** The zone as it is written: UTC may stand there as Z. */
const nameIn = (written: string, zone: string): string | null =>
  written.includes(zone) ? zone : (/[\p{L}+-][\p{L}\d:+/_-]*/u.exec(written)?.[0] ?? null)

/** Whether a clock time is this one, a half of the day carried to it from elsewhere or not. */
const says = (clock: NonNullable<ReturnType<typeof clockAt>>, time: string): boolean =>
  [null, 'am', 'pm'].some(
    half => clockTime(clock, half as 'am' | 'pm' | null).slice(0, 5) === time.slice(0, 5),
  )
