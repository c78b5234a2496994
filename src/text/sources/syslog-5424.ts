import type {TimelineEvent} from '../../model/postmortem.ts'
import {kindGuesser} from './kinds.ts'
import {lineSource} from './line-source.ts'
import {isoStamp, stampMoment} from './stamps.ts'
import {origin} from './syslog.ts'

// "<165>1 2026-03-04T22:14:15.003Z web-1 checkout 8710 ID47 [data] text"
const rfc5424 = new RegExp(
  String.raw`^<\d{1,3}>1 ${isoStamp} (\S{1,255}) (\S{1,48}) (\S{1,128}) (\S{1,32}) (-|(?:\[(?:[^\]"]|"(?:[^"\\]|\\.)*")*\])+)(?: \ufeff?(.*))?$`,
)

/** Syslog as RFC 5424 has it. */
export const syslog5424 = lineSource({
  id: 'syslog-5424',
  label: 'syslog, RFC 5424',
  form: rfc5424,
  sure: 0.95,
  reader() {
    const kind = kindGuesser()
    return (match): TimelineEvent | null => {
      const at = stampMoment(match[1]!, match[2]!, match[3])
      const [, , , , host, program, , , data, text] = match
      const said = text?.trim() || (data === '-' ? '' : data!)
      return at && said ? {at, kind: kind(said), text: said, source: origin(host, program)} : null
    }
  },
})
