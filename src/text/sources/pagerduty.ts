import type {EventKind, TimelineEvent} from '../../model/postmortem.ts'
import {guessKind} from '../kind.ts'
import {firstWords, jsonSource, list, object, words} from './json-source.ts'
import {isoMoment} from './stamps.ts'

/** What the types of log entries tell; others are known by their words. */
const kinds = new Map<string, EventKind>([
  ['trigger', 'detected'],
  ['notify', 'escalated'],
  ['escalate', 'escalated'],
  ['repeat_escalation_path', 'escalated'],
  ['exhaust_escalation_path', 'escalated'],
  ['responder_request', 'escalated'],
  ['assign', 'note'],
  ['acknowledge', 'investigating'],
  ['unacknowledge', 'note'],
  ['resolve', 'resolved'],
  ['status_update', 'communicated'],
])

const typeOf = (entry: unknown): string | null =>
  /^(\w+)_log_entry(?:_reference)?$/.exec(words(object(entry).type))?.[1] ?? null

/**
 * Log entries of an incident as PagerDuty's REST API gives them
 * (https://developer.pagerduty.com/api-reference/c661e065403b5-list-log-entries): times in UTC or with an offset, the newest first.
 */
export const pagerduty = jsonSource({
  id: 'pagerduty',
  label: 'PagerDuty log entries',
  sure: 0.97,
  entries(json) {
    const given = Array.isArray(json) ? json : list(object(json).log_entries)
    const entries = 'log_entry' in object(json) ? [object(json).log_entry] : given
    return entries.some(entry => typeOf(entry)) ? entries : []
  },
  reader:
    () =>
    (entry): TimelineEvent[] => {
      const at = isoMoment(entry.created_at)
      const type = typeOf(entry)
      // the summary says what was done, the channel what about: the alert, a note, an update
      const about = firstWords(
        entry.message,
        object(entry.channel).summary,
        object(entry.event_details).description,
      )
      const said = words(entry.summary)
      const text =
        about && !said.includes(about) ? [said.replace(/\.$/, ''), about].filter(Boolean).join(': ') : said
      if (!at || !type || !text) return []
      const source = firstWords(entry.html_url, object(entry.incident).html_url, 'PagerDuty')
      return [{at, kind: kinds.get(type) ?? guessKind(about || text), text, source}]
    },
})
