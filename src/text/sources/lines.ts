import type {Moment} from '../../model/postmortem.ts'
import {readTimelineLine} from '../timeline-line.ts'
import {dayNamed} from './chat.ts'
import {wordedMoment} from './moments.ts'
import {noReading, type Remark, type Source} from './source.ts'

/**
 * Lines as people write them down, each with its time: "15:10 alert fired", "- **3:10 PM UTC**: …", "+5m restarted". A day on a line of its
 * own holds for what follows, a time on a line of its own for the line below.
 */
export const lines: Source = {
  id: 'lines',
  label: 'lines with times',
  // takes what no other source knows
  detects: () => 0.3,
  read({lines}, context) {
    const reading = noReading()
    let previous = context.previous ?? null
    /** A time that waits for its text. */
    let above: (Remark & {at: Moment}) | null = null
    for (const [i, given] of lines.entries()) {
      const line = given.replace(/\s+/g, ' ').trim()
      if (line === '') continue
      const place = `line ${i + 1}`
      const date = dayNamed(line, context)
      const {at, text, kind, question} = date
        ? {at: null, text: '', kind: 'note' as const, question: undefined}
        : readTimelineLine(line, {...context, previous})
      const waiting = above
      above = null
      if (waiting && (date || at || question)) reading.unread.push({place: waiting.place, text: waiting.text})
      if (date) previous = {date, time: null, zone: null}
      else if (question && text) {
        reading.doubts.push({place, text: question.question})
        const certain = wordedMoment(line.slice(0, line.length - text.length), {...context, previous}).at
        reading.events.push({at: certain, kind, text, source: null})
      } else if (at && text) {
        reading.events.push({at, kind, text, source: null})
        previous = at
      } else if (at) {
        above = {at, place, text: given}
        previous = at
      } else if (waiting) reading.events.push({at: waiting.at, kind, text, source: null})
      else reading.unread.push({place, text: given})
    }
    if (above) reading.unread.push({place: above.place, text: above.text})
    return reading
  },
}
