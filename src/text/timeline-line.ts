import type {EventKind, Moment} from '../model/postmortem.ts'
import type {ReadingContext} from './context.ts'
import {guessKind} from './kind.ts'
import {leadingMoment} from './leading.ts'
import {type Question, readMoment} from './moment.ts'

/** A line of a timeline, read: when, what, and of what kind. */
export interface TimelineLine {
  /** `null`: the line gives no time, or it has to be asked. */
  at: Moment | null
  text: string
  kind: EventKind
  /** What the time was understood from: "same day", "UTC". */
  assumed: string[]
  /** What has to be asked about the time. */
  question?: Question
}

/**
 * Reads one line as it is typed or pasted: "15:10 Datadog alert fired", "- **3:10 PM UTC**: …", "+5m restarted", or words without
 * a time. A time that cannot be read stays in the text.
 */
export function readTimelineLine(line: string, context: ReadingContext): TimelineLine {
  const {when, text} = leadingMoment(line)
  const kind = guessKind(text)
  const reading = when === null ? null : readMoment(when, context)
  if (reading && 'moment' in reading) return {at: reading.moment, text, kind, assumed: reading.assumed}
  if (reading && 'question' in reading) return {at: null, text, kind, assumed: [], question: reading}
  return {at: null, text: when === null ? text : `${when} ${text}`.trim(), kind, assumed: []}
}
