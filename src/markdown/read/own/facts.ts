import type {Bound, Postmortem} from '../../../model/postmortem.ts'
import {boundOf} from '../../../text/bound.ts'
import type {DateOrder} from '../../../text/dates.ts'
import {findDurations, readDuration} from '../../../text/durations.ts'
import type {Span} from '../lines.ts'
import {ownMoment} from './moment.ts'
import {plainOf} from './plain.ts'

const factLine = /^- \*\*([A-Za-z ]{1,30}):\*\* (.*)$/

type Read = (postmortem: Postmortem, value: string, order: DateOrder | null) => string

const moment =
  (field: 'startedAt' | 'detectedAt' | 'mitigatedAt' | 'resolvedAt'): Read =>
  (postmortem, value, order) => {
    postmortem[field] = ownMoment(value, order)
    return field
  }

const names =
  (field: 'authors' | 'services', several: boolean): Read =>
  (postmortem, value) => {
    postmortem[field].push(...(several ? value.split(/, ?/).filter(Boolean) : [value]))
    return field
  }

const duration: Read = (postmortem, value) => {
  const [, side, length = value] = /^at (least|most) (.*)$/.exec(value) ?? []
  const [found] = findDurations(value)
  postmortem.statedDuration = iso(length)
  postmortem.statedDurationBound = side
    ? (`at-${side}` as Bound)
    : found
      ? boundOf(value, found.start, found.end)
      : null
  return 'statedDuration'
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
    const percent = /^(\d{1,3}(?:\.\d+)?(?:e-\d{1,3})?) ?%$/.exec(value)
    postmortem.impact.usersAffectedPercent = percent ? Number(percent[1]) : null
    return 'impact.usersAffectedPercent'
  },
}

const computed = /^(?:Duration|Time to (?:detect|escalate|mitigate))$/

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
  for (const line of source.slice(span.start, span.end).split('\n')) {
    const [, label = '', value = ''] = factLine.exec(line) ?? []
    const read = facts[label.toLowerCase()]
    const end = start + line.length
    if (read && !(computed.test(label) && value.endsWith(' (computed)'))) {
      const field = read(postmortem, plainOf(value), order)
      fields[field] = [...(fields[field] ?? []), {start: end - value.length, end}]
    } else if (!computed.test(label)) rest.push(line)
    start = end + 1
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
