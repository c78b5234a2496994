import type {Json} from './json-source.ts'
import {kindGuesser} from './kinds.ts'
import {lineSource} from './line-source.ts'
import {isLogRecord, logEvent} from './log-record.ts'
import {epochClock} from './moments.ts'

/** Lines of key=value (https://brandur.org/logfmt), as Go's logrus and slog, Heroku, Loki and Grafana write them. */
export const logfmt = lineSource<Json>({
  id: 'logfmt',
  label: 'logfmt',
  form: pairs,
  reader(context) {
    const [clock, kind] = [epochClock(context), kindGuesser()]
    return record => logEvent(record, clock, kind)
  },
})

function pairs(line: string): Json | null {
  const pair = /\s*([^\s="{}]+)=(?:"((?:[^"\\]|\\.)*)"|([^\s"]*))(?=\s|$)/y
  const record: Json = {}
  for (let match = pair.exec(line); match; match = pair.exec(line))
    record[match[1]!] = match[2]?.replace(/\\(.)/g, '$1') ?? match[3]!
  return isLogRecord(record) ? record : null
}
