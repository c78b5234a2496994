import type {Moment} from '../../model/postmortem.ts'
import {readTimelineLine, type TimelineLine} from '../timeline-line.ts'
import {dayNamed} from './chat.ts'
import {wordedMoment} from './moments.ts'
import {noReading, type Remark, type Source} from './source.ts'

/**
 * Lines as people write them down, each with its time: "15:10 alert fired", "- **3:10 PM UTC**: …", "+5m restarted". A day on a line of its
 * own holds for what follows, a time on a line of its own for the line below.
 */
export const lines: Source = {
  id: 'lines',
  label: 'Lines with times',
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
      const {at, text, kind, question} = date ? day : readTimelineLine(line, {...context, previous})
      const timed = date !== null || at !== null || question !== undefined
      if (above && timed) reading.unread.push({place: above.place, text: above.text})
      const then = at ?? (timed ? null : (above?.at ?? null))
      above = null
      if (date) previous = {date, time: null, zone: null}
      else if (question && text) {
        reading.doubts.push({place, text: question.question})
        const certain = wordedMoment(line.slice(0, line.length - text.length), {...context, previous}).at
        reading.events.push({at: certain, kind, text, source: null})
      } else if (then && text) reading.events.push({at: then, kind, text, source: null})
      else if (at) above = {at, place, text: given}
      else reading.unread.push({place, text: given})
      previous = at ?? previous
    }
    if (above) reading.unread.push({place: above.place, text: above.text})
    return reading
  },
}

/** What a line that names a day holds besides. */
const day: TimelineLine = {at: null, text: '', kind: 'note', assumed: []}
