import type {Moment, Postmortem} from '../../model/postmortem.ts'
import {Temporal} from '../../model/temporal.ts'
import type {Facts} from './facts.ts'
import type {Span} from './lines.ts'
import {moments, zoneIn} from './moments.ts'
import type {Stated} from './stated.ts'

const backToNormal =
  /\b(?:(?:back|return(?:s|ed)?) to normal|(?:running|operating|operational) normally|normal operations?|back (?:online|up)|resumed|restored|restoring|full (?:service|recovery)|verified operational|fully (?:operational|functional)|fixed it|solved|work(?:s|ing) (?:again|correctly|normally|as expected|as before)|usual (?:rate|speed|level)s?|(?:service|site|website|system|app|application|platform|api)s? (?:is |are |was |were )?(?:now |again )?(?:operational|accessible|reachable|serving)|(?:now|again) (?:serving|operational|accessible|reachable|available)|confirmed working|(?:issue|problem|error|alert)s? (?:goes|went|has gone|is gone) away|correctamente|cerrad[oa]|restablecid\p{L}+|restaurad\p{L}+|rétabli\p{L}*|wiederhergestellt)\b|恢复正常|復旧/iu

/**
 * Fills the facts and turning points of an incident: what is stated, else what the timeline tells. A time without a
 * day or a zone has that of the document, where the document names one.
 */
export function settle(
  facts: Facts,
  timeline: {zone: string | null; date: string | null; days: (string | null)[]; names: string[]},
  meta: Record<string, unknown>,
  postmortem: Postmortem,
  fields: Record<string, Span[]>,
) {
  const {startedAt, detectedAt, mitigatedAt, resolvedAt, statedDuration, usersAffectedPercent} = facts
  const {severity, authors, services} = facts
  const events = postmortem.timeline.map((event, i) => ({...event, day: timeline.days[i] ?? null}))
  const clocked = events.filter(event => event.at?.time)
  // A timeline of days alone tells its days.
  const timed = clocked.length ? clocked : events.filter(event => event.at?.date)
  const first = (kind: string) => timed.find(event => event.kind === kind)
  const over = timed.findLast(event => event.kind === 'resolved' || backToNormal.test(event.text))
  const told = [startedAt, resolvedAt, detectedAt].map(written)
  const date =
    facts.labelledDate ??
    told.find(moment => moment?.date)?.date ??
    timeline.date ??
    timed.find(event => event.at?.date)?.at?.date ??
    facts.date ??
    metaDate(meta)
  const zone =
    told.find(moment => moment?.zone)?.zone ??
    timeline.zone ??
    timed.find(event => event.at?.zone)?.at?.zone ??
    timeline.names.map(zoneIn).find(Boolean) ??
    null
  const year = (date ?? metaDate(meta))?.slice(0, 4)
  const full = (moment: Moment | null, day: string | null = null): Moment | null =>
    moment && {
      date: moment.date ?? (day && whole(day, year)) ?? date,
      time: moment.time,
      zone: moment.time ? (moment.zone ?? zone) : null,
    }
  const either = (stated: Stated<Moment> | null, event: Told | undefined) =>
    stated && (stated.value.time || !event)
      ? full(stated.value, stated.monthDay ?? null)
      : full(event?.at ?? null, event?.day)
  const dayOf = ({at, day}: Told) => at!.date ?? (day && whole(day, year))
  // What led up to the incident may stand in its timeline, under earlier days than the one it is said to be of.
  const said = facts.labelledDate ?? startedAt?.value.date ?? timed.map(dayOf).find(on => on === facts.date)
  const noticed = first('detected')
  // What was noticed before is told of another day, that of the report.
  const since = said && noticed && (dayOf(noticed) ?? said) < said ? null : said
  const early = timed.find(event => !since || (dayOf(event) ?? since) >= since)
  const day = date ? {at: {date, time: null, zone: null}, day: null} : undefined
  const inMeta = (...keys: string[]) => full(metaMoment(meta, keys))
  postmortem.startedAt =
    (startedAt ? null : inMeta('started_at', 'start_time', 'started', 'start')) ??
    either(startedAt, first('started') ?? early ?? day)
  postmortem.detectedAt =
    (detectedAt ? null : inMeta('detected_at', 'detected')) ?? either(detectedAt, first('detected'))
  postmortem.mitigatedAt =
    (mitigatedAt ? null : inMeta('mitigated_at', 'mitigated')) ?? either(mitigatedAt, undefined)
  postmortem.resolvedAt =
    (resolvedAt ? null : inMeta('resolved_at', 'end_time', 'resolved', 'ended', 'end')) ??
    either(resolvedAt, over)
  if (resolvedAt && spans(resolvedAt.span) < 15) crossMidnight(postmortem)
  postmortem.statedDuration = statedDuration?.value ?? null
  postmortem.statedDurationBound = statedDuration?.bound ?? null
  postmortem.impact.usersAffectedPercent = usersAffectedPercent?.value ?? null
  postmortem.severity = severity?.value ?? (typeof meta.severity === 'string' ? meta.severity : null)
  postmortem.authors = authors?.value ?? metaNames(meta)
  postmortem.services = services?.value ?? []
  const times = {startedAt, detectedAt, mitigatedAt, resolvedAt, statedDuration}
  for (const [name, fact] of Object.entries({...times, severity, authors, services}))
    if (fact) fields[name] = [fact.span]
  if (usersAffectedPercent) fields['impact.usersAffectedPercent'] = [usersAffectedPercent.span]
}

/** An entry of the timeline, and its day where that stands above it or has no year. */
interface Told {
  at: Moment | null
  day: string | null
}

const whole = (day: string, year: string | undefined): string | null =>
  day.length === 10 ? day : year ? `${year}-${day}` : null

const written = (fact: Stated<Moment> | null) => fact?.value ?? null
const spans = ({start, end}: Span) => end - start

/** 23:30 to 01:10, and one day for both: the end is of the day after. Only where the end has no day of its own. */
function crossMidnight({startedAt: from, resolvedAt: to}: Postmortem) {
  if (!from?.time || !to?.time || !from.date || from.date !== to.date || to.time >= from.time) return
  to.date = Temporal.PlainDate.from(from.date).add({days: 1}).toString()
}

const metaDate = (meta: Record<string, unknown>): string | null => {
  const written = meta.date ?? meta.incident_date
  const date = (written instanceof Date ? written.toISOString() : String(written ?? '')).slice(0, 10)
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : null
}

/** The moment that the front matter tells under one of some keys. */
function metaMoment(meta: Record<string, unknown>, keys: string[]): Moment | null {
  const written = keys.map(key => meta[key]).find(value => typeof value === 'string' || value instanceof Date)
  const text = written instanceof Date ? written.toISOString() : String(written ?? '')
  return moments(text, null)[0]?.moment ?? null
}

const metaNames = (meta: Record<string, unknown>): string[] => {
  const names = meta.authors ?? meta.author
  return (Array.isArray(names) ? names : [names]).filter((name): name is string => typeof name === 'string')
}
