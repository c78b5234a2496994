import type {TimelineEvent} from '../../model/postmortem.ts'
import type {ReadingContext} from '../context.ts'
import {noReading, type Source, uncoloured} from './source.ts'

export type Json = Record<string, unknown>

/** A JSON object; anything else is an empty one. */
export const object = (value: unknown): Json =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Json) : {}

/** A JSON list; anything else is an empty one. */
export const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

/** A text or number as a text on one line; anything else is ''. */
export const words = (value: unknown): string => {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' ? uncoloured(value).replace(/\s+/g, ' ').trim() : ''
}

/** The first text that says anything. */
export const firstWords = (...values: unknown[]): string => values.map(words).find(Boolean) ?? ''

interface JsonForm {
  id: string
  label: string
  sure?: number
  /** The entries of a document that is this source's own; none where it is not. */
  entries(json: unknown): unknown[]
  /** Makes the reader of one text. No events: the entry cannot be read. */
  reader(context: ReadingContext): (entry: Json) => TimelineEvent[]
}

/** A source that is one JSON document. */
export const jsonSource = ({id, label, sure = 0.95, entries, reader}: JsonForm): Source => ({
  id,
  label,
  detects: ({json}) => (json !== undefined && entries(json).length > 0 ? sure : 0),
  read({json}, context) {
    const reading = noReading()
    const events = reader(context)
    for (const [i, entry] of entries(json).entries()) {
      const read = events(object(entry))
      reading.events.push(...read)
      if (read.length === 0) reading.unread.push({place: `entry ${i + 1}`, text: JSON.stringify(entry)})
    }
    return reading
  },
})
