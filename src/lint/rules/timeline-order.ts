import {minutesBetween} from '../../model/moment.ts'
import type {Rule} from '../finding.ts'
import {clock, minutes, quoted} from '../say.ts'

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
      const difference = last ? minutesBetween(last, moment, zone) : null
      before = i
      if (difference === null || difference >= 0) return []
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
