import type {TimelineEvent} from '../../model/postmortem.ts'
import {jsonLineSource} from './json-lines.ts'
import {words} from './json-source.ts'
import {kindGuesser} from './kinds.ts'
import {epochClock} from './moments.ts'
import {origin} from './syslog.ts'

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
