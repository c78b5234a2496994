import {toInstant} from '../../model/moment.ts'
import type {TimelineEvent} from '../../model/postmortem.ts'
import {Temporal} from '../../model/temporal.ts'
import type {ReadingContext} from '../context.ts'
import {accessLog} from './access-log.ts'
import {alertmanager} from './alertmanager.ts'
import {apacheErrors} from './apache-errors.ts'
import {clockLog} from './clock-log.ts'
import {datadog} from './datadog.ts'
import {discord} from './discord.ts'
import {gitLog} from './git-log.ts'
import {github} from './github.ts'
import {grafana} from './grafana.ts'
import {irc} from './irc.ts'
import {journald} from './journald.ts'
import {journaldJson} from './journald-json.ts'
import {jsonLines} from './json-lines.ts'
import {jsonLogs} from './json-logs.ts'
import {lines} from './lines.ts'
import {log} from './log.ts'
import {logfmt} from './logfmt.ts'
import {nginxErrors} from './nginx-errors.ts'
import {pagerduty} from './pagerduty.ts'
import {slack} from './slack.ts'
import {slackExport} from './slack-export.ts'
import {paste, type Source, type SourceReading} from './source.ts'
import {syslog} from './syslog.ts'
import {syslog5424} from './syslog-5424.ts'
import {teams} from './teams.ts'

export type {Remark, Source, SourceReading} from './source.ts'

/** Every source that is known; of two that are as sure, the first has it. */
export const sources: Source[] = [
  slack,
  slackExport,
  teams,
  discord,
  irc,
  syslog5424,
  syslog,
  journald,
  journaldJson,
  accessLog,
  nginxErrors,
  apacheErrors,
  logfmt,
  jsonLines,
  jsonLogs,
  log,
  clockLog,
  alertmanager,
  grafana,
  pagerduty,
  datadog,
  github,
  gitLog,
  lines,
]

/** Reads a text from a chat, a log or a tool with the source that is surest of it, oldest event first. Never throws; what could not be read comes back. */
export function readSource(text: string, context: ReadingContext): SourceReading & {source: Source} {
  const given = paste(text)
  const {source} = sources
    .map(source => ({source, sure: source.detects(given)}))
    .reduce((best, next) => (next.sure > best.sure ? next : best))
  const reading = source.read(given, context)
  return {source, ...reading, events: oldestFirst(reading.events)}
}

/** git, PagerDuty and GitHub list the newest first. */
function oldestFirst(events: TimelineEvent[]): TimelineEvent[] {
  const [first, last] = [events[0], events.at(-1)]
  const newestFirst =
    first &&
    last &&
    later(first, last) &&
    events.every((event, i) => i === 0 || !later(event, events[i - 1]!))
  return newestFirst ? events.toReversed() : events
}

/** Whether an event is known to be later than another. */
function later({at: a}: TimelineEvent, {at: b}: TimelineEvent): boolean {
  if (!a?.date || !a.time || !b?.date || !b.time) return false
  if (a.zone === b.zone) return `${a.date} ${a.time}` > `${b.date} ${b.time}`
  const [x, y] = [toInstant(a, null), toInstant(b, null)]
  return x !== null && y !== null && Temporal.Instant.compare(x, y) > 0
}

/** What a pasted text gives: the name of its source, the events, and what could not be read, as it is. */
export function readPaste(
  text: string,
  context: ReadingContext,
): {source: string; events: TimelineEvent[]; unread: string[]} {
  const {source, events, unread} = readSource(text, context)
  return {source: source.label, events, unread: unread.map(remark => remark.text)}
}
