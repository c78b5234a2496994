import type {TimelineEvent} from '../../model/postmortem.ts'
import {jsonLineSource} from './json-lines.ts'
import {words} from './json-source.ts'
import {kindGuesser} from './kinds.ts'
import {lineSource} from './line-source.ts'
import {epochClock} from './moments.ts'
import {isoStamp, stampMoment} from './stamps.ts'
import {origin} from './syslog.ts'

/**
 * `journalctl -o short-iso` and the files of rsyslog: "2026-03-04T10:15:30+0200 web-1 systemd[1]: text"
 * (https://www.freedesktop.org/software/systemd/man/latest/journalctl.html#-o).
 */
export const journald = lineSource({
  id: 'journald',
  label: 'journald or rsyslog',
  form: new RegExp(String.raw`^${isoStamp} ([\w.-]{1,255}) ([^\s:[\]]{1,100})(?:\[\d{1,10}\])?: (.*)$`),
  reader() {
    const kind = kindGuesser()
    return (match): TimelineEvent | null => {
      const at = stampMoment(match[1]!, match[2]!, match[3])
      const [, , , , host, program, text = ''] = match
      return at && {at, kind: kind(text), text: text.trim(), source: origin(host, program)}
    }
  },
})

/** `journalctl -o json`: microseconds since 1970; bytes where a message is no UTF-8 (https://systemd.io/JOURNAL_EXPORT_FORMATS). */
export const journaldJson = jsonLineSource({
  id: 'journald-json',
  label: 'journald, JSON',
  sure: 0.97,
  fits: entry => '__REALTIME_TIMESTAMP' in entry,
  reader(context) {
    const kind = kindGuesser()
    const clock = epochClock(context)
    return (entry): TimelineEvent | null => {
      const at = clock(Number(entry.__REALTIME_TIMESTAMP) / 1000)
      const text = words(entry.MESSAGE)
      if (!at || !text) return null
      const program = words(entry.SYSLOG_IDENTIFIER) || words(entry._COMM)
      return {at, kind: kind(text), text, source: origin(words(entry._HOSTNAME), program)}
    }
  },
})
