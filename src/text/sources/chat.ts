import {dayStep} from '../../model/days.ts'
import type {Moment} from '../../model/postmortem.ts'
import {remembered} from '../../model/remembered.ts'
import {Temporal} from '../../model/temporal.ts'
import type {ReadingContext} from '../context.ts'
import {weekdayNames} from '../dates.ts'
import {guessKind} from '../kind.ts'
import {wordedMoment} from './moments.ts'
import {noReading, type Source} from './source.ts'

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
export const clock = String.raw`\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[AaPp]\.?[Mm]\.?|\sUhr)?`

/** The days that chat apps call by a word, and what they put between it and the time. */
export const nearDay = `Today|Yesterday|heute|gestern|aujourd['’]hui|hier|hoy|ayer|hoje|ontem|oggi|ieri`
export const weekday = weekdayNames.join('|')
export const atTime = 'at|um|à|a las?|às|alle'

const bareClock = /^(\d{1,2}[:.]\d\d)([:.][0-5]\d)?(\s?[AaPp]\.?[Mm]\.?)?(?:\sUhr)?$/

const month = String.raw`[A-Za-zÀ-ɏ]{3,10}\.?`
const ordinal = String.raw`\d{1,2}(?:st|nd|rd|th|er|\.)?`
// "Hier" alone is a word of German chats, too
const dayLine = new RegExp(
  String.raw`^[\s—–#*-]*((?:(?:${weekday}),? )?(?:${month} ${ordinal}|${ordinal} (?:de )?${month})(?:,? (?:de )?\d{4})?|${weekday}|(?!hier)(?:${nearDay})|\d{4}-\d\d-\d\d)[\s—–*:-]*$`,
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
    const headers = head.flatMap((_, i) => (header(head, i)?.author ? [i] : []))
    if (headers.length === 0) return 0
    return headers[0]! < 3 ? 0.85 : headers.length > 1 ? 0.6 : 0.2
  },
  read({lines}, context) {
    const reading = noReading()
    const moments = chatMoments(context)
    let author: string | null = null
    let message: string[] = []
    const close = () => {
      const event = reading.events.at(-1)
      if (!event) return
      event.text = message
        .map(line => line.trim())
        .filter(Boolean)
        .join(' ')
      event.kind = guessKind(event.text)
      if (event.text === '') reading.events.pop()
    }
    for (let i = 0; i < lines.length; i++) {
      const line = lines[i]!
      const found = header(lines, i)
      if (found) {
        close()
        const {at, doubt} = moments.at(found.when)
        if (doubt) reading.doubts.push({place: `line ${i + 1}`, text: doubt})
        author = found.author ?? author
        reading.events.push({at, kind: 'note', text: '', source: author ? `${name}, ${author}` : name})
        message = [found.text]
        i += found.length - 1
      } else if (line.trim() !== '' && !moments.day(line)) {
        if (reading.events.length > 0 && !furniture?.test(line)) message.push(line)
        else reading.unread.push({place: `line ${i + 1}`, text: line})
      }
    }
    close()
    return reading
  },
})

/** The day of a line that names one and nothing else: "Wednesday, March 4th", "Yesterday", "## 2026-03-04". */
export function dayNamed(line: string, context: ReadingContext): string | null {
  const words = dayLine.exec(line)?.[1]
  return words ? (wordedMoment(`${words} 12:00`, {...context, previous: null}).at?.date ?? null) : null
}

/** Gives the times of a chat their days. Messages stand in their order, so a time half a day earlier is the next day's. */
export function chatMoments(context: ReadingContext) {
  let day: string | null = null
  let previous: Moment | null = context.previous ?? null
  let twelveHours = false
  const ofDay = remembered((date: string | null) =>
    remembered((words: string) => wordedMoment(words, {...context, date, previous: null})),
  )
  const year = context.now.toZonedDateTimeISO('UTC').year

  const bareTime = (clock: string, seconds: string): Reading => {
    const half = /[ap]\.?m/i.test(clock)
    twelveHours &&= !half
    const first = ofDay(day ?? previous?.date ?? context.date ?? null)(clock)
    if (!first.at?.time) return first
    const {time} = first.at
    const told = twelveHours && previous?.time ? sameHalf(time, previous.time) : time
    twelveHours ||= half
    const step = !day && previous?.date && previous.time && dayStep(previous.time, told)
    const date = step ? nextDay(previous!.date!) : first.at.date
    return {...first, at: {...first.at, date, time: told + seconds}}
  }

  return {
    /** The moment of a message from its words: "10:15", "10:15:30 AM", "Yesterday at 10:15". */
    at(when: string): Reading {
      const words = when
        .trim()
        // a day of this year is shown without it: "3/4 10:15 AM"
        .replace(/^(\d{1,2}([-/.])\d{1,2})(?=,?\s)/, `$1$2${year}`)
      const [bare, minutes, seconds = '', half = ''] = bareClock.exec(words) ?? []
      const found = bare
        ? bareTime(minutes + half, seconds.replace('.', ':'))
        : ofDay(context.date ?? null)(words)
      day = null
      previous = found.at?.date ? found.at : previous
      return found
    },
    /** Whether a line is one that names the day of what follows. */
    day(line: string): boolean {
      const date = dayNamed(line, context)
      if (date) day = date
      return Boolean(date)
    },
  }
}

interface Reading {
  at: Moment | null
  doubt: string | null
}

const nextDay = (date: string): string => Temporal.PlainDate.from(date).add({days: 1}).toString()

/** Under a time in the 12 hours, the next of the same author is shown without AM and PM: it is the first such time from there on. */
function sameHalf(time: string, previous: string): string {
  const hour = Number(time.slice(0, 2)) % 12
  const [morning, evening] = [hour, hour + 12].map(hour => `${String(hour).padStart(2, '0')}${time.slice(2)}`)
  return [morning!, evening!].find(time => time >= previous.slice(0, 5)) ?? morning!
}
