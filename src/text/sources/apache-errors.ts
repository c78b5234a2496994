import type {TimelineEvent} from '../../model/postmortem.ts'
import {kindGuesser} from './kinds.ts'
import {lineSource} from './line-source.ts'
import {namedDate, stampMoment} from './stamps.ts'

// "[Wed Mar 04 10:15:30.123456 2026] [proxy:error] [pid 812:tid 140] [client 203.0.113.7:51234] AH00957: …"
const apache =
  /^\[[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d\d) (\d\d:\d\d:\d\d)(?:\.\d{1,6})? (\d{4})\] \[(?:\w{1,40}:)?(\w{1,10})\] (?:\[pid [\d:a-z ]{1,60}\] )?(.*)$/

/** The error log of Apache (https://httpd.apache.org/docs/2.4/mod/core.html#errorlogformat): local time, no zone. Visitors' addresses stay out. */
export const apacheErrors = lineSource({
  id: 'apache-errors',
  label: 'Apache, error log',
  form: apache,
  sure: 0.97,
  reader() {
    const kind = kindGuesser()
    return ([, month, day, clock, year, level, told]): TimelineEvent | null => {
      const at = stampMoment(namedDate(year!, month!, day!), clock!)
      const text = told!.replace(/\[(?:client|remote) [^\]\s]{1,60}\] /, '')
      return at && {at, kind: kind(text), text: `${level}: ${text}`, source: 'Apache'}
    }
  },
})
