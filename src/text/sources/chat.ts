import {dayStep} from '../../model/days.ts'
import type {Moment} from '../../model/postmortem.ts'
import {Temporal} from '../../model/temporal.ts'
import type {ReadingContext} from '../context.ts'
import {guessKind} from '../kind.ts'
import {wordedMoment} from './moments.ts'
import type {Source, SourceReading} from './source.ts'

/** The line above a message. */
export interface Header {
  /** `null`: the one of the message before. */
  author: string | null
  /** Words for the time: "10:15 AM", "Today at 10:15". */
  when: string
  /** What of the message stands on the same line. */
  text: string
  /** How many lines the header takes. */
  length: number
}

interface ChatForm {
  id: string
  label: string
  /** How events name the chat in their source. */
  name: string
  /** The header that begins at a line. */
  header(lines: string[], index: number): Header | null
  /** What the app shows between messages and nobody wrote. */
  furniture?: RegExp
}

/** A clock time as chat apps show it, in the 12 or the 24 hours. */
export const clock = String.raw`\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[AaPp]\.?[Mm]\.?)?`

const bareClock = new RegExp(`^${clock}$`)

const weekday = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'
const month = String.raw`(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?`
const ordinal = String.raw`\d{1,2}(?:st|nd|rd|th)?`
const dayLine = new RegExp(
  String.raw`^[\s—–-]*((?:${weekday},? )?(?:${month} ${ordinal}|${ordinal} ${month})(?:,? \d{4})?|${weekday}|Today|Yesterday|\d{4}-\d\d-\d\d)[\s—–-]*$`,
  'i',
)

/**
 * A chat as it is copied from an app: a header with author and time, then the lines of the message. The apps show the times
 * of the one who copies, which are the context's; a line with a day holds for what follows it.
 */
export const chatSource = ({id, label, name, header, furniture}: ChatForm): Source => ({
  id,
  label,
  detects({head}) {
    const headers = head.flatMap((_, i) => (header(head, i) ? [i] : []))
    if (headers.length === 0) return 0
    return headers[0]! < 3 ? 0.85 : headers.length > 1 ? 0.6 : 0.2
  },
  read({lines}, context) {
    const reading: SourceReading = {events: [], unread: [], doubts: []}
    const moment = chatMoments(context)
    let author: string | null = null
    for (let i = 0; i < lines.length; i++) {
      const line = lines[i]!
      const found = header(lines, i)
      const event = reading.events.at(-1)
      if (found) {
        const {at, doubt} = moment.at(found.when)
        if (doubt) reading.doubts.push({line: i + 1, text: doubt})
        author = found.author ?? author
        const source = author ? `${name}, ${author}` : name
        reading.events.push({at, kind: guessKind(found.text), text: found.text, source})
        i += found.length - 1
      } else if (line.trim() === '' || moment.day(line)) {
      } else if (event && !furniture?.test(line)) {
        event.text = `${event.text} ${line.trim()}`.trim()
        event.kind = guessKind(event.text)
      } else reading.unread.push({line: i + 1, text: line})
    }
    return {...reading, events: reading.events.filter(({text}) => text !== '')}
  },
})

/** Gives the times of a chat their days. Messages stand in their order, so a time half a day earlier is the next day's. */
export function chatMoments(context: ReadingContext) {
  let day: string | null = null
  let previous: Moment | null = context.previous ?? null
  let twelveHours = false
  const at = (when: string): {at: Moment | null; doubt: string | null} => {
    const words = when.replace(/\u200e/g, '').replace(/\bat\s/i, '')
    const bare = bareClock.test(words.trim())
    const half = /[ap]\.?m/i.test(words)
    twelveHours = half || (bare && twelveHours)
    const date = day ?? (bare ? previous?.date : null) ?? context.date ?? null
    const read = wordedMoment(words, {...context, date, previous: null})
    if (read.at?.time && previous?.time && twelveHours && !half) {
      read.at.time = sameHalf(read.at.time, previous.time)
    }
    if (bare && !day && read.at?.date && read.at.time && previous?.date && previous.time) {
      const days = dayStep(previous.time, read.at.time)
      read.at.date = Temporal.PlainDate.from(previous.date).add({days}).toString()
    }
    day = null
    previous = read.at ?? previous
    return read
  }
  return {
    at,
    /** Whether a line is one that names the day of what follows. */
    day(line: string): boolean {
      const words = dayLine.exec(line)?.[1]
      const date = words && wordedMoment(`${words} 12:00`, {...context, previous: null}).at?.date
      if (date) day = date
      return Boolean(date)
    },
  }
}

/** Under a time in the 12 hours, the next of the same author is shown without AM and PM: it is the first such time from there on. */
function sameHalf(time: string, previous: string): string {
  const hour = Number(time.slice(0, 2)) % 12
  const [morning, evening] = [hour, hour + 12].map(hour => `${String(hour).padStart(2, '0')}${time.slice(2)}`)
  const next = [morning!, evening!].find(time => time >= previous.slice(0, time.length))
  return next ?? morning!
}
