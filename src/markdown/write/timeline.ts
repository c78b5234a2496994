import {formatMoment} from '../../model/moment.ts'
import type {Moment, TimelineEvent} from '../../model/postmortem.ts'
import {escapeInline} from '../escape.ts'

/**
 * The timeline as a table: `Time | Kind | What happened`, and `Source` where any entry has one. Zone and date that all
 * times share stand once, in the head ("Time (UTC, 2023-11-01)"), each other time in full in its cell. An entry
 * without a time has an empty cell, one of no special kind likewise.
 */
export function timelineTable(events: TimelineEvent[]): string {
  if (events.length === 0) return ''
  const zone = shared(events, 'zone')
  const date = shared(events, 'date')
  const common = [zone, date].filter(Boolean).join(', ')
  const sources = events.some(event => event.source)
  const head = [common ? `Time (${escapeInline(common)})` : 'Time', 'Kind', 'What happened']
  const rows = events.map(({at, kind, text, source}) => [
    at ? time({...at, zone: zone ? null : at.zone, date: date ? null : at.date}) : '',
    kind === 'note' ? '' : kind,
    escapeInline(text),
    ...(sources ? [escapeInline(source ?? '')] : []),
  ])
  if (sources) head.push('Source')
  return [head, head.map(() => '---'), ...rows].map(row).join('\n')
}

const time = (at: Moment): string => escapeInline(formatMoment(at))

const row = (cells: string[]): string => `| ${cells.join(' | ')} |`

/** What all times have in common, when there are at least two of them and each has a clock time. */
function shared(events: TimelineEvent[], part: 'zone' | 'date'): string | null {
  const moments = events.flatMap(event => event.at ?? [])
  const first = moments[0]?.[part]
  const same = first && moments.every(at => at.time && at[part] === first)
  return same ? first : null
}
