import type {TimelineEvent} from '../../model/postmortem.ts'
import {kindGuesser} from './kinds.ts'
import {lineSource} from './line-source.ts'
import {stampMoment} from './stamps.ts'

// "2026/03/04 10:15:30 [error] 812#812: *56 connect() failed …, client: 203.0.113.7, server: …"
const nginx =
  /^(\d{4}\/\d\d\/\d\d) (\d\d:\d\d:\d\d) \[([a-z]{3,7})\] \d{1,10}#\d{1,10}: (?:\*\d{1,20} )?(.*)$/

/** The error log of nginx (https://nginx.org/en/docs/ngx_core_module.html#error_log): local time, no zone. Visitors' addresses stay out. */
export const nginxErrors = lineSource({
  id: 'nginx-errors',
  label: 'nginx, error log',
  form: nginx,
  sure: 0.97,
  reader() {
    const kind = kindGuesser()
    return ([, date, clock, level, told]): TimelineEvent | null => {
      const at = stampMoment(date!, clock!)
      const text = told!.replace(/, client: [^\s,]{1,60}/, '')
      return at && {at, kind: kind(text), text: `${level}: ${text}`, source: 'nginx'}
    }
  },
})
