import type {TimelineEvent} from '../../model/postmortem.ts'
import type {ReadingContext} from '../context.ts'
import {type Json, jsonSource, list, object} from './json-source.ts'
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

/** The same in one JSON list, as exports of log services are (`gcloud logging read --format=json`, `aws logs`). */
export const jsonLogs = jsonSource({
  id: 'json-logs',
  label: 'logs in a JSON list',
  sure: 0.8,
  entries(json) {
    const entries = Array.isArray(json) ? json : list(object(json).events)
    return entries.some(entry => isLogRecord(object(entry))) ? entries : []
  },
  reader(context) {
    const [clock, kind] = [epochClock(context), kindGuesser()]
    return entry => {
      const event = logEvent(entry, clock, kind)
      return event ? [event] : []
    }
  },
})
