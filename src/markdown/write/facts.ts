import {formatDuration} from '../../model/duration.ts'
import {type Metric, metrics} from '../../model/metrics.ts'
import {formatMoment} from '../../model/moment.ts'
import type {Moment, Postmortem} from '../../model/postmortem.ts'

/** One of the incident's key facts, a line `Label: value`. A computed one is for readers only and never read back. */
export interface Fact {
  label: string
  value: string
  computed: boolean
  /** Who and what was involved: stays in the house. */
  internal?: true
}

/** The key facts that are known, in the order in which they are shown. */
export function factsOf(postmortem: Postmortem): Fact[] {
  const {authors, services, startedAt, detectedAt, mitigatedAt, resolvedAt} = postmortem
  const {usersAffectedPercent} = postmortem.impact
  const {duration, timeToDetect, timeToEscalate, timeToMitigate} = metrics(postmortem)
  return [
    ...several('Author', authors),
    ...several('Service', services),
    stated('Started', moment(startedAt)),
    stated('Detected', moment(detectedAt)),
    stated('Mitigated', moment(mitigatedAt)),
    stated('Resolved', moment(resolvedAt)),
    stated('Stated duration', statedLength(postmortem)),
    computed('Duration', duration),
    computed('Time to detect', timeToDetect),
    computed('Time to escalate', timeToEscalate),
    computed('Time to mitigate', timeToMitigate),
    stated('Users affected', usersAffectedPercent === null ? null : `${usersAffectedPercent} %`),
  ].filter(fact => fact.value !== '')
}

const stated = (label: string, value: string | null): Fact => ({label, value: value ?? '', computed: false})

const computed = (label: string, metric: Metric): Fact => ({
  label,
  value: 'missing' in metric ? '' : formatDuration(metric.duration),
  computed: true,
})

const moment = (at: Moment | null): string | null => at && formatMoment(at)

/** Names in one line; a line for each when a name itself holds what separates names. */
function several(label: string, names: string[]): Fact[] {
  const apart = names.some(name => /[,;&/]| and /i.test(name))
  const lines = apart
    ? names.map(name => stated(label, name))
    : [stated(names.length === 1 ? label : `${label}s`, names.join(', '))]
  return lines.map(line => ({...line, internal: true}))
}

/** "at most 1 h" */
function statedLength({statedDuration, statedDurationBound}: Postmortem): string | null {
  const length = statedDuration && spelled(statedDuration)
  return length && statedDurationBound ? `${statedDurationBound.replace('-', ' ')} ${length}` : length
}

const units = [
  ['D', 'd'],
  ['H', 'h'],
  ['M', 'min'],
  ['S', 's'],
] as const

/** "PT3H30M" as "3 h 30 min", unit for unit, so that it is read back as it was; what is not that simple stays ISO 8601. */
function spelled(iso: string): string {
  const match = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(iso)
  const parts = match?.slice(1).flatMap((n, i) => (n ? [`${n} ${units[i]![1]}`] : []))
  return parts?.length ? parts.join(' ') : iso
}
