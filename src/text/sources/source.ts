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

/** Something to say of a place in the text: "line 12", or "entry 3" of a JSON list. */
export interface Remark {
  place: string
  text: string
}

export interface SourceReading {
  /** In the order of the text. */
  events: TimelineEvent[]
  /** What could not be read, as it is. */
  unread: Remark[]
  /** Times that can be understood in several ways, with the question; their events have what is certain. */
  doubts: Remark[]
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

const escapes = /\x1b(?:\[[\d;:?]*[ -/]*[@-~]|[@-Z\\-_])/g
const controls = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g

/** Without the sequences that colour a terminal, which logs are full of, and other control characters. */
export const uncoloured = (text: string): string =>
  text.search(controls) < 0 ? text : text.replace(escapes, '').replace(controls, '')

/** Prepares a text for the sources. */
export function paste(text: string): Paste {
  const plain = uncoloured(text.startsWith('\ufeff') ? text.slice(1) : text)
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

/** The share of a paste's first lines that pass a test. */
export const share = ({head}: Paste, passes: (line: string) => boolean): number =>
  head.length === 0 ? 0 : head.filter(passes).length / head.length

export const noReading = (): SourceReading => ({events: [], unread: [], doubts: []})
