import type {TimelineEvent} from '../../model/postmortem.ts'
import type {ReadingContext} from '../context.ts'

/** A text from a chat, a log or a tool, prepared once for all sources. */
export interface Paste {
  /** Its lines, without their ends. */
  lines: string[]
  /** The first lines that are not blank, by which a source knows its own. */
  head: string[]
  /** What it is as JSON; `undefined`: it is none. */
  json: unknown
}

/** A line, counted from 1, and what is said of it. */
export interface Line {
  line: number
  text: string
}

export interface SourceReading {
  /** In the order of the text. */
  events: TimelineEvent[]
  /** The lines that could not be read, as they are. */
  unread: Line[]
  /** Times that can be understood in several ways, with the question; their events have what is certain. */
  doubts: Line[]
}

/** A kind of text that timelines come from. One more is one more file, and an entry in `sources`. */
export interface Source {
  id: string
  /** As people know it: "Slack, copied from the app". */
  label: string
  /** How sure it is that the text is its own, 0 to 1. */
  detects(paste: Paste): number
  read(paste: Paste, context: ReadingContext): SourceReading
}

const headLines = 60

/** Prepares a text for the sources. */
export function paste(text: string): Paste {
  const plain = text.startsWith('\ufeff') ? text.slice(1) : text
  const lines = plain.includes('\r') ? plain.split(/\r\n?|\n/) : plain.split('\n')
  const head: string[] = []
  for (const line of lines) {
    if (line.trim() !== '') head.push(line)
    if (head.length === headLines) break
  }
  return {lines, head, json: asJson(plain)}
}

function asJson(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The share of a paste's first lines that have a form. */
export const share = ({head}: Paste, form: RegExp): number =>
  head.length === 0 ? 0 : head.filter(line => form.test(line)).length / head.length
