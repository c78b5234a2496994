import {readTimelineLine} from '../timeline-line.ts'
import {wordedMoment} from './moments.ts'
import {noReading, type Source} from './source.ts'

/** Lines as people write them down, each with its time: "15:10 alert fired", "- **3:10 PM UTC**: …", "+5m restarted". */
export const lines: Source = {
  id: 'lines',
  label: 'lines with times',
  // takes what no other source knows
  detects: () => 0.3,
  read({lines}, context) {
    const reading = noReading()
    let previous = context.previous ?? null
    for (const [i, given] of lines.entries()) {
      const line = given.replace(/\s+/g, ' ').trim()
      if (line === '') continue
      const place = `line ${i + 1}`
      const {at, text, kind, question} = readTimelineLine(line, {...context, previous})
      if (text !== '' && question) {
        reading.doubts.push({place, text: question.question})
        const certain = wordedMoment(line.slice(0, line.length - text.length), {...context, previous}).at
        reading.events.push({at: certain, kind, text, source: null})
      } else if (text !== '' && at) {
        reading.events.push({at, kind, text, source: null})
        previous = at
      } else reading.unread.push({place, text: given})
    }
    return reading
  },
}
