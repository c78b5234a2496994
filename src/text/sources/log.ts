import {kindGuesser} from './kinds.ts'
import {lineSource} from './line-source.ts'
import {isoStamp, stampMoment} from './stamps.ts'

/**
 * Logs of programs of all sorts: a timestamp in ISO 8601 at the front, bare or in brackets, then the message (log4j, logback, Python's
 * logging, Go's log, Docker and Kubernetes with --timestamps, PostgreSQL).
 */
export const log = lineSource({
  id: 'log',
  label: 'log lines that begin with a date',
  form: new RegExp(String.raw`^\s{0,8}[[(]?${isoStamp}[\])]?[\s:,|-]+(?![\s:,|-])(\S.*)$`),
  sure: 0.7,
  reader() {
    const kind = kindGuesser()
    return match => {
      const at = stampMoment(match[1]!, match[2]!, match[3])
      const text = match[4]!.trim()
      return at && {at, kind: kind(text), text, source: null}
    }
  },
})
