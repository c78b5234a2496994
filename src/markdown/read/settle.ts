import type {Moment, Postmortem} from '../../model/postmortem.ts'
import {Temporal} from '../../model/temporal.ts'
import type {Facts} from './facts.ts'
import type {Span} from './lines.ts'
import {moments, zoneIn} from './moments.ts'
import type {Stated} from './stated.ts'

const backToNormal = [
  /\b(?:(?:back|return(?:s|ed)?) to normal|(?:running|operating|operational) normally|normal operations?|back (?:online|up)|resumed|restored|restoring|full (?:service|recovery)|verified operational|fully (?:operational|functional)|fixed it|solved|work(?:s|ing) (?:again|correctly|normally|as expected|as before)|usual (?:rate|speed|level)s?|(?:service|site|website|system|app|application|platform|api)s? (?:is |are |was |were )?(?:now |again )?(?:operational|accessible|reachable|serving)|(?:now|again) (?:serving|operational|accessible|reachable|available)|confirmed working|(?:issue|problem|error|alert)s? (?:goes|went|has gone|is gone) away)\b/i,
  /(?<!\p{L})(?:correctamente|(?:cerrad|restablecid|restaurad|resuelt|solucionad|normalizad|resolvid)[oa]s?|(?:volvi[óo]|vuelve|voltou|volta) (?:a la|ao) normal(?:idad)?|rétablie?s?|résolue?s?|(?:retour|revenue?s?) à la normale|wiederhergestellt|behoben|(?:wieder|läuft) (?:wieder|normal|online|erreichbar|verfügbar))(?!\p{L})|恢复正常|復旧/iu,
]
/** "Not yet back to normal", "until it was restored" */
const denied =
  /(?<!\p{L})(?:not|never|no|\p{L}+n['’]t|until|before|nicht|noch|kein\p{L}{0,2}|pas|non|não|sin)(?: \p{L}+){0,2} $/iu

const isOver = ({kind, text}: {kind: string; text: string}) =>
  kind === 'resolved' ||
  backToNormal.some(sign => {
    const at = text.search(sign)
    return at >= 0 && !denied.test(text.slice(Math.max(0, at - 40), at))
  })

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
  const over = timed.findLast(isOver)
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
  const year = date?.slice(0, 4)
  const full = (moment: Moment | null, day: string | null = null): Moment | null =>
    moment && {
      date: moment.date ?? (day && whole(day, year)) ?? date,
      time: moment.time,
      zone: moment.time ? (moment.zone ?? zone) : null,
    }
  const either = (stated: Stated<Moment> | null, event: Told | undefined) =>
    isTold(stated, event)
      ? full(stated.value, fits(stated, year) ? (stated.monthDay ?? null) : null)
      : full(event?.at ?? null, event?.day)
  const dayOf = ({at, day}: Told) => at!.date ?? (day && whole(day, year))
  // What led up to the incident may stand in its timeline, under earlier days than the one it is said to be of.
  const said = facts.labelledDate ?? startedAt?.value.date ?? timed.map(dayOf).find(on => on === facts.date)
  const noticed = first('detected')
  // What was noticed before is told of another day, that of the report.
  const since = said && noticed && (dayOf(noticed) ?? said) < said ? null : said
  // Days alone say no more than a label that gives the day.
  const early =
    !clocked.length && facts.labelledDate
      ? undefined
      : timed.find(event => !since || (dayOf(event) ?? since) >= since)
  const day = date ? {at: {date, time: null, zone: null}, day: null} : undefined
  const inMeta = (...keys: string[]) => full(metaMoment(meta, keys))
  postmortem.startedAt =
    (startedAt ? null : inMeta('started_at', 'start_time', 'started', 'start')) ??
    either(startedAt, first('started') ?? early ?? day)
  // An entry is of the next day only where the timeline itself goes over midnight before it.
  const turned = (event: (typeof timed)[number]) =>
    timed.slice(0, timed.indexOf(event)).some(({at}) => at!.time! > event.at!.time!)
  const later = (stated: Stated<Moment> | null, event: (typeof timed)[number] | undefined, most: number) => {
    const dated = isTold(stated, event)
      ? stated.value.date || stated.monthDay
      : event && (event.at!.date || event.day || !turned(event))
    const moment = either(stated, event)
    return dated ? moment : acrossMidnight(postmortem.startedAt, moment, most)
  }
  postmortem.detectedAt =
    (detectedAt ? null : inMeta('detected_at', 'detected')) ?? later(detectedAt, first('detected'), 12)
  postmortem.mitigatedAt =
    (mitigatedAt ? null : inMeta('mitigated_at', 'mitigated')) ?? later(mitigatedAt, undefined, 12)
  postmortem.resolvedAt =
    (resolvedAt ? null : inMeta('resolved_at', 'end_time', 'resolved', 'ended', 'end')) ??
    later(resolvedAt, over, 24)
  postmortem.statedDuration = statedDuration?.value ?? null
  postmortem.statedDurationBound = statedDuration?.bound ?? null
  postmortem.impact.usersAffectedPercent = usersAffectedPercent?.value ?? null
  postmortem.severity =
    severity?.value ?? (['string', 'number'].includes(typeof meta.severity) ? String(meta.severity) : null)
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

/** A day that is stated alone says less than an entry with a time. */
const isTold = (stated: Stated<Moment> | null, event: Told | undefined): stated is Stated<Moment> =>
  stated !== null && (stated.value.time !== null || !event)

/** A day in full; there is no 29 February in most years. */
function whole(day: string, year: string | undefined): string | null {
  if (day.length === 10 || !year) return day.length === 10 ? day : null
  const [month, of] = day.split('-').map(Number)
  const date = Temporal.PlainDate.from({year: Number(year), month: month!, day: of!}).toString()
  return date.endsWith(day) ? date : null
}

/** Of "Sunday, May 6", where that is no Sunday, one is wrong: the day of the document is the better one. */
function fits({monthDay, weekday}: Stated<Moment>, year: string | undefined): boolean {
  const date = monthDay && whole(monthDay, year)
  return !date || !weekday || Temporal.PlainDate.from(date).dayOfWeek === weekday
}

const written = (fact: Stated<Moment> | null) => fact?.value ?? null

/**
 * 23:30 to 01:10, and one day for both: the later one is of the day after. Only where it has no day of its own, and
 * within some hours: what was noticed five minutes before it began was not noticed a day later.
 */
function acrossMidnight(from: Moment | null, to: Moment | null, most: number): Moment | null {
  if (!from?.time || !to?.time || !from.date || from.date !== to.date || to.time >= from.time) return to
  const hours = Temporal.PlainTime.from(from.time).until(to.time).total('hours') + 24
  return hours < most ? {...to, date: Temporal.PlainDate.from(from.date).add({days: 1}).toString()} : to
}

const metaDate = (meta: Record<string, unknown>): string | null =>
  metaMoment(meta, ['incident_date', 'date'])?.date ?? null

/** The moment that the front matter tells under one of some keys. */
function metaMoment(meta: Record<string, unknown>, keys: string[]): Moment | null {
  const written = keys.map(key => meta[key]).find(value => typeof value === 'string')
  return moments(String(written ?? ''), null)[0]?.moment ?? null
}

const metaNames = (meta: Record<string, unknown>): string[] =>
  [meta.authors ?? meta.author]
    .flat()
    .flatMap(name => (typeof name === 'string' ? name.split(/[,;]/) : []))
    .map(name => name.trim())
    .filter(Boolean)
