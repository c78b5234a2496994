import type {EventKind, Moment} from '../model/postmortem.ts'
import type {ReadingContext} from './context.ts'
import {guessKind} from './kind.ts'
import {leadingMoment} from './leading.ts'
import {readMoment} from './moment.ts'

/** A line of a timeline, read: when, what, and of what kind. */
export interface TimelineLine {
  /** `null`: the line gives no time, or it has to be asked. */
  at: Moment | null
  text: string
  kind: EventKind
  /** What the time was understood from: "same day", "UTC". */
  assumed: string[]
  /** What has to be asked about the time. */
  question?: {question: string; choices: {label: string; moment: Moment}[]}
}

/** Reads "15:10 Datadog alert fired", with a list marker, brackets or a table cell around the time, or without a time. */
export function readTimelineLine(line: string, context: ReadingContext): TimelineLine {
  const {when, text} = leadingMoment(line)
  const kind = guessKind(text)
  if (!when) return {at: null, text, kind, assumed: []}
  const reading = readMoment(when, context)
  if ('moment' in reading) return {at: reading.moment, text, kind, assumed: reading.assumed}
  if ('question' in reading) return {at: null, text, kind, assumed: [], question: reading}
  return {at: null, text: `${when} ${text}`.trim(), kind, assumed: []}
}
