import type {EventPlace} from '../../markdown/read.ts'
import {minutesBetween} from '../../model/moment.ts'
import type {Moment} from '../../model/postmortem.ts'
import {findMoments} from '../../text/find-moments.ts'
import type {Document} from '../document.ts'
import type {Edit, Found, Rule} from '../finding.ts'
import {clock, minutes, quoted} from '../say.ts'

/** Minutes from one entry to the next. Of two zones, the reading that keeps the order: to mix them is another rule's. */
function backwards(from: Moment, to: Moment, zone: string | null): number | null {
  const exact = minutesBetween(from, to, zone)
  if (from.zone === to.zone || exact === null) return exact
  return Math.max(exact, minutesBetween({...from, zone: null}, {...to, zone: null}, null) ?? exact)
}

/**
 * Whether an entry says in words that it is of another day, "Previous day 22:00", "09:00 (the next day)", whether the
 * reading takes the day along with the time, or leaves both in the text.
 */
function saysDay(source: string, {start, text, time}: EventPlace, days: string): boolean {
  const [first] = time ? [] : findMoments(source.slice(text.start, text.end))
  const behind = text.start + (first?.end ?? 0)
  return (
    new RegExp(String.raw`(?<!\p{L})(?:${days})(?!\p{L})`, 'iu').test(
      source.slice(start, text.start + (first?.start ?? 0)),
    ) ||
    new RegExp(String.raw`^[\s(,–—-]{0,4}(?:on )?(?:the )?(?:${days})(?!\p{L})`, 'iu').test(
      source.slice(behind, behind + 40),
    )
  )
}

const before = '(?:previous|prior) (?:day|night|evening)|(?:day|night|evening) before|yesterday|last night'
const after = '(?:next|following) (?:day|morning|night|evening|afternoon)|(?:day|morning) after|tomorrow'

/** Whether the second of two entries may be of a later day, or of another list, though neither has a date. */
function startsAnew({source, prose}: Document, last: EventPlace, place: EventPlace): boolean {
  if (saysDay(source, last, before) || saysDay(source, place, after)) return true
  const [from, to] = [last, place].map(({start, text}) => weekday.exec(source.slice(start, text.start))?.[1])
  if (to && to !== from) return true
  return prose.passages.some(
    ({heading, start, end}) =>
      heading && last.end <= start && end <= place.start && !findMoments(prose.text.slice(start, end)).length,
  )
}

const weekday = /(?<!\p{L})(mon|tue|wed|thu|fri|sat|sun)(?:day|s|sday|nesday|rs|rsday|urday)?(?!\p{L})/iu

export const timelineOrder: Rule = {
  id: 'timeline-order',
  severity: 'error',
  about:
    'A timeline entry is earlier than the one before it and no midnight lies between: either the order or a time is wrong, and who reads from top to bottom draws the wrong conclusion.',
  find: document => {
    const {placed, postmortem, reading, zone, source} = document
    let previous: number | null = null
    const found = placed.timeline.flatMap((moment, i): Found[] => {
      const last = previous === null ? null : placed.timeline[previous]
      const place = reading.timeline[i]
      if (!moment || !place) return []
      const difference = last ? backwards(last, moment, zone) : null
      const lastPlace = reading.timeline[previous ?? i]!
      previous = i
      if (difference === null || difference >= 0) return []
      if (!postmortem.timeline[i]!.at!.date && startsAnew(document, lastPlace, place)) return []
      // 23:28 may well be after 23:28:20: it is exact to the minute.
      if (difference > -1 && (moment.time!.length < 6 || last!.time!.length < 6)) return []
      const days = last!.date === moment.date ? '' : ` (${moment.date} after ${last!.date})`
      return [
        {
          at: place.time ?? place.text,
          message: `${clock(moment)} stands after ${clock(last!)}${days}, though it is ${minutes(difference)} earlier: ${quoted(source, place.text, 40)}. Move the entry, or correct its time.`,
        },
      ]
    })
    const [first, ...more] = found
    const fix = first && sorted(document)
    return fix ? [{...first, fix}, ...more] : found
  },
}

/** The entries moved into the order of time; `null` where they do not stand one by one, in one form, each with its time. */
function sorted({placed, reading: {timeline}, source, zone}: Document): Edit[] | null {
  const [first] = placed.timeline
  const indent = ({start, end}: EventPlace) => /^\s*/.exec(source.slice(start, end))![0]
  const apart = timeline.every(
    (place, i) =>
      place.form === timeline[0]!.form &&
      place.start >= (timeline[i - 1]?.end ?? 0) &&
      // An entry below another is a part of it.
      indent(place) === indent(timeline[0]!),
  )
  const entries = placed.timeline.flatMap((moment, i) => {
    const minutes = first && moment ? minutesBetween(first, moment, zone) : null
    return minutes === null || moment!.zone !== first!.zone ? [] : [{minutes, place: timeline[i]!}]
  })
  if (!apart || entries.length !== timeline.length) return null
  const inOrder = entries.toSorted((a, b) => a.minutes - b.minutes)
  return entries.flatMap(({place: {start, end}}, i) => {
    const {place} = inOrder[i]!
    return place.start === start ? [] : [{start, end, text: source.slice(place.start, place.end)}]
  })
}
