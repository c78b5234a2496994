import {jsonSource, list, object} from './json-source.ts'
import {kindGuesser} from './kinds.ts'
import {isLogRecord, logEvent} from './log-record.ts'
import {epochClock} from './moments.ts'

/** Structured logs in one JSON list, as exports of log services are (`gcloud logging read --format=json`, `aws logs`). */
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
