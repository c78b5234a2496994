import type {TimelineEvent} from '../../model/postmortem.ts'
import {kindGuesser} from './kinds.ts'
import {lineSource} from './line-source.ts'
import {yearless} from './moments.ts'
import {stampMoment} from './stamps.ts'

// "<34>Mar  4 22:14:15 web-1 nginx[812]: text"; the priority only stands on the wire
const bsd =
  /^(?:<\d{1,3}>)?([A-Z][a-z]{2} [ \d]\d) (\d\d:\d\d:\d\d) (\S{1,255}) (?:([^\s:[\]]{1,100})(?:\[\d{1,10}\])?: ?)?(.*)$/
/** Host and program, as a source names them: "web-1 nginx"; `null`: neither is told. */
export const origin = (...parts: (string | undefined)[]): string | null =>
  parts.filter(part => part && part !== '-').join(' ') || null

/** Syslog as RFC 3164 has it, which is also `journalctl -o short`: no year and no zone; the clock is the machine's. */
export const syslog = lineSource({
  id: 'syslog',
  label: 'syslog',
  form: bsd,
  reader(context) {
    const kind = kindGuesser()
    const dateOf = yearless(context)
    return ([, day, clock, host, program, text]): TimelineEvent | null => {
      const date = dateOf(day!)
      const at = date && text ? stampMoment(date, clock!) : null
      return at && {at, kind: kind(text!), text: text!.trim(), source: origin(host, program)}
    }
  },
})
