import type {TimelineEvent} from '../../model/postmortem.ts'
import type {ReadingContext} from '../context.ts'
import type {Json} from './json-source.ts'
import {kindGuesser} from './kinds.ts'
import {lineSource} from './line-source.ts'
import {isLogRecord, logEvent} from './log-record.ts'
import {epochClock} from './moments.ts'
import type {Source} from './source.ts'

interface JsonLineForm {
  id: string
  label: string
  sure?: number
  fits(entry: Json): boolean
  reader(context: ReadingContext): (entry: Json) => TimelineEvent | null
}

/** A source with one JSON object a line (https://jsonlines.org). */
export const jsonLineSource = ({fits, ...form}: JsonLineForm): Source =>
  lineSource<Json>({
    ...form,
    form(line) {
      const entry = line.startsWith('{') ? parsed(line) : null
      return entry && fits(entry) ? entry : null
    },
  })

function parsed(line: string): Json | null {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

/** Structured logs, one JSON object a line, with the usual keys for time and text. */
export const jsonLines = jsonLineSource({
  id: 'json-lines',
  label: 'JSON lines',
  fits: isLogRecord,
  reader(context) {
    const [clock, kind] = [epochClock(context), kindGuesser()]
    return entry => logEvent(entry, clock, kind)
  },
})
