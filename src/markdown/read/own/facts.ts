import type {Bound, Postmortem} from '../../../model/postmortem.ts'
import {zoneId} from '../../../model/zones.ts'
import {boundOf} from '../../../text/bound.ts'
import type {DateOrder} from '../../../text/dates.ts'
import {findDurations, readDuration} from '../../../text/durations.ts'
import {findPercents} from '../../../text/percent.ts'
import type {Span} from '../lines.ts'
import {ownMoment} from './moment.ts'
import {plainOf} from './plain.ts'

/** What begins a line of key facts, `- **Started:** `; a hand may have left out the bullet or the bold, or used others. */
export const factLead = /^(?:[-*+][ \t]+)?(\*\*|__|)([A-Za-z][A-Za-z ]{0,29})(?::\1|\1[ \t]*:)[ \t]+/

/** The field that was read; `left`: a remark beside its value, which it does not hold. `null`: nothing could be read. */
type Read = (
  postmortem: Postmortem,
  value: string,
  order: DateOrder | null,
) => {field: string; left?: boolean} | null

const moment =
  (field: 'startedAt' | 'detectedAt' | 'mitigatedAt' | 'resolvedAt'): Read =>
  (postmortem, value, order) => {
    const bare = withoutRemark(value)
    postmortem[field] = ownMoment(bare, order)
    return {field, left: bare !== value}
  }

const names =
  (field: 'authors' | 'services', several: boolean): Read =>
  (postmortem, value) => {
    postmortem[field].push(...(several ? value.split(/, ?/).filter(Boolean) : [value]))
    return {field}
  }

const duration: Read = (postmortem, value) => {
  const [, side, length = value] = /^at (least|most) (.*)$/.exec(value) ?? []
  const [found] = findDurations(value)
  const read = iso(length)
  if (!read) return null
  postmortem.statedDuration = read
  postmortem.statedDurationBound = side
    ? (`at-${side}` as Bound)
    : found
      ? boundOf(value, found.start, found.end)
      : null
  return {field: 'statedDuration'}
}

/** The facts by their labels in lower case; what is computed is not read. */
const facts: Record<string, Read> = {
  author: names('authors', false),
  authors: names('authors', true),
  service: names('services', false),
  services: names('services', true),
  started: moment('startedAt'),
  detected: moment('detectedAt'),
  mitigated: moment('mitigatedAt'),
  resolved: moment('resolvedAt'),
  'stated duration': duration,
  duration,
  'users affected': (postmortem, value) => {
    const percent = percentIn(value)
    if (percent === null) return null
    postmortem.impact.usersAffectedPercent = percent
    return {field: 'impact.usersAffectedPercent'}
  },
}

const computed = /^(?:duration|time to (?:detect|escalate|mitigate))$/

/** "11:00 UTC (all queues empty)" without what is no part of the moment. */
function withoutRemark(value: string): string {
  const at = value.search(/[(,;–—]/)
  const bare = at < 0 ? value : value.slice(0, at).trimEnd()
  const zone = ownMoment(bare, null)?.zone
  return zone && zoneId(zone) ? bare : value
}

/** A share as it is written, "12.5 %", or as people write one, "about 12,5 percent". */
function percentIn(value: string): number | null {
  const exact = /^(\d{1,3}(?:\.\d+)?(?:e-\d{1,3})?) ?%$/.exec(value)
  const [found] = exact
    ? [{start: 0, end: value.length, percent: Number(exact[1]), most: null}]
    : findPercents(value)
  const alone = found && /^\W*(?:\p{L}+\W*)?$/u.test(value.slice(0, found.start) + value.slice(found.end))
  return alone && found.most === null && found.percent <= 100 ? found.percent : null
}

/** Reads the lines of key facts that stand in `span` into the model; returns where they stand, and the lines that are none. */
export function ownFacts(
  source: string,
  span: Span,
  postmortem: Postmortem,
  order: DateOrder | null,
): {fields: Record<string, Span[]>; rest: string[]} {
  const fields: Record<string, Span[]> = {}
  const rest: string[] = []
  let start = span.start
  for (const whole of source.slice(span.start, span.end).split('\n')) {
    const line = whole.trimEnd()
    const [lead = '', , words = ''] = factLead.exec(line) ?? []
    const [label, value] = [words.trim().toLowerCase(), line.slice(lead.length)]
    const wanted = !(computed.test(label) && value.endsWith(' (computed)'))
    const fact = Object.hasOwn(facts, label) ? facts[label] : undefined
    const read = wanted ? fact?.(postmortem, plainOf(value), order) : null
    if (read)
      fields[read.field] = [
        ...(fields[read.field] ?? []),
        {start: start + lead.length, end: start + line.length},
      ]
    if (read ? read.left : !computed.test(label) || (wanted && fact)) rest.push(line)
    start += whole.length + 1
  }
  return {fields, rest}
}

const spelled = /^(?:(\d+) d)?(?:(?:^| )(\d+) h)?(?:(?:^| )(\d+) min)?(?:(?:^| )(\d+) s)?$/

/** "3 h 30 min" as written, unit for unit; ISO 8601 as it is; else as people write a duration. */
function iso(value: string): string | null {
  if (/^P[\dTYMWDHS.,]+$/.test(value)) return value
  const [, d, h, min, s] = spelled.exec(value) ?? []
  const clock = [h && `${h}H`, min && `${min}M`, s && `${s}S`].filter(Boolean).join('')
  if (!d && !clock) return readDuration(value)
  return `P${d ? `${d}D` : ''}${clock ? `T${clock}` : ''}`
}
