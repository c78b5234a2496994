import type {TimelineEvent} from '../../model/postmortem.ts'
import {kindGuesser} from './kinds.ts'
import {lineSource} from './line-source.ts'
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
