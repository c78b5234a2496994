import type {EventPlace} from '../../markdown/read.ts'
import {minutesBetween} from '../../model/moment.ts'
import type {Moment} from '../../model/postmortem.ts'
import type {Rule} from '../finding.ts'
import {clock, minutes, quoted} from '../say.ts'

/** Minutes from one entry to the next. Of two zones, the reading that keeps the order: to mix them is another rule's. */
function backwards(from: Moment, to: Moment, zone: string | null): number | null {
  const exact = minutesBetween(from, to, zone)
  if (from.zone === to.zone || exact === null) return exact
  return Math.max(exact, minutesBetween({...from, zone: null}, {...to, zone: null}, null) ?? exact)
}

/** "Previous day 22:00" */
const anotherDay = (source: string, {start, text}: EventPlace): boolean =>
  /(?<!\p{L})(?:(?:previous|prior) (?:day|night|evening)|(?:day|night|evening) before|yesterday|last night)(?!\p{L})/iu.test(
    source.slice(start, text.start),
  )

export const timelineOrder: Rule = {
  id: 'timeline-order',
  severity: 'error',
  about:
    'A timeline entry is earlier than the one before it and no midnight lies between: either the order or a time is wrong, and who reads from top to bottom draws the wrong conclusion.',
  find: ({placed, reading, zone, source}) => {
    let before: number | null = null
    return placed.timeline.flatMap((moment, i) => {
      const last = before === null ? null : placed.timeline[before]
      const place = reading.timeline[i]
      if (!moment || !place) return []
      const difference =
        last && !anotherDay(source, reading.timeline[before!]!) ? backwards(last, moment, zone) : null
      before = i
      if (difference === null || difference >= 0) return []
      // 23:28 may well be after 23:28:20: it is exact to the minute.
      if (difference > -1 && (moment.time!.length < 6 || last!.time!.length < 6)) return []
      const days = last!.date === moment.date ? '' : ` (${moment.date} after ${last!.date})`
      return [
        {
          at: place.time ?? place.text,
          message: `${clock(moment)} stands after ${clock(last!)}${days}, ${minutes(difference)} later: ${quoted(source, place.text, 40)}. Move the entry, or correct its time.`,
        },
      ]
    })
  },
}
