import {formatMoment} from '../../../src/model/moment.ts'
import {Temporal} from '../../../src/model/temporal.ts'
import type {ReadingContext} from '../../../src/text/context.ts'
import {readSource} from '../../../src/text/sources/index.ts'

/** It is Thursday 5 March 2026, noon in Nairobi. */
export const context: ReadingContext = {
  now: Temporal.Instant.from('2026-03-05T09:00Z'),
  zone: 'Africa/Nairobi',
}

/** The source that knows a text, its events as "moment | kind | text | source", and what comes back as it is. */
export function read(text: string, more: Partial<ReadingContext> = {}): [string, string[], string[]] {
  const {source, events, unread} = readSource(text, {...context, ...more})
  const told = events.map(({at, kind, text, source}) =>
    [at && formatMoment(at), kind, text, source].filter(part => part !== null).join(' | '),
  )
  return [source.id, told, unread.map(remark => remark.text)]
}
