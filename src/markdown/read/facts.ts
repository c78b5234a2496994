import type {DateOrder} from '../../text/dates.ts'
import {everybody, shareOfUsers} from './affected.ts'
import {durationIn, during, lasting} from './claimed-duration.ts'
import {readCues, readDetection, readFirst, readRange, stated, type Turns} from './cues.ts'
import {visible} from './inline.ts'
import type {Role} from './labels.ts'
import type {Line, Span} from './lines.ts'
import {type FoundMoment, moments} from './moments.ts'
import {isUnknown, namesIn} from './names.ts'
import {type Pair, pairsOf} from './pairs.ts'
import type {Part} from './sections.ts'
import type {Stated} from './stated.ts'

export interface Facts extends Turns {
  statedDuration: Stated<string> | null
  usersAffectedPercent: Stated<number> | null
  severity: Stated<string> | null
  authors: Stated<string[]> | null
  services: Stated<string[]> | null
  /** The day that a label gives: "Date: 2023-11-05". */
  labelledDate: string | null
  /** The day that is written first. */
  date: string | null
}

/** The turning points that have labels of their own. */
const turning: Partial<Record<Role, keyof Turns>> = {
  started: 'startedAt',
  detected: 'detectedAt',
  mitigated: 'mitigatedAt',
  ended: 'resolvedAt',
}

/** The parts in which the facts of an incident are told, in the order of the document. */
export function readFacts(source: string, parts: Part[], order: DateOrder | null): Facts {
  const facts: Facts = {
    startedAt: null,
    detectedAt: null,
    mitigatedAt: null,
    resolvedAt: null,
    statedDuration: null,
    usersAffectedPercent: null,
    severity: null,
    authors: null,
    services: null,
    labelledDate: null,
    date: null,
  }
  const telling = tellingParts(parts)
  const pairs = labelled(source, parts, telling)
  const passages = telling.flatMap(passagesOf)
  const text = (span: Span) => source.slice(span.start, span.end)
  const other = pairs.filter(({role}) => role === 'writing').flatMap(({values}) => values)
  const found = (span: Span): FoundMoment[] =>
    moments(text(span), order)
      .map(each => ({...each, start: each.start + span.start, end: each.end + span.start}))
      .filter(each => !other.some(({start, end}) => start <= each.start && each.end <= end))
  for (const pair of pairs) take(pair, source, order, facts)
  const windows = pairs.filter(({role}) => role === 'window' || role === 'date').flatMap(({values}) => values)
  readRange([...windows, ...passages].map(found), facts)
  for (const span of passages) readCues(source, span, found(span), facts)
  for (const part of parts.filter(({kind}) => kind === 'detection'))
    for (const span of passagesOf(part)) readDetection(source, span, found(span), facts)
  facts.date ??= passages.flatMap(found).find(each => each.moment.date)?.moment.date ?? null
  if (!facts.startedAt) readFirst([...windows, ...passages].map(found), facts)
  for (const span of passages) {
    facts.usersAffectedPercent ??= shareOfUsers(span, text(span))
    facts.statedDuration ??= durationIn(
      span,
      text(span),
      (before, after) => during.test(before) || lasting.test(after),
    )
  }
  for (const span of passages) facts.usersAffectedPercent ??= everybody(span, text(span))
  return facts
}

const telling: ReadonlySet<Part['kind']> = new Set(['summary', 'facts', 'impact'] as const)

/** What stands before the summary, it, and the facts. */
function tellingParts(parts: Part[]): Part[] {
  const opened = parts.findIndex(part => part.kind === 'summary')
  return parts.filter(
    (part, i) => telling.has(part.kind) || (part.kind === null && (opened < 0 || i < opened)),
  )
}

const inFacts: ReadonlySet<Part['kind']> = new Set([
  'detection',
  'resolution',
  'rootCause',
  'trigger',
  'factors',
  'other',
] as const)
const ofDocument: ReadonlySet<Role> = new Set(['severity', 'authors', 'services', 'writing'] as const)

/** The labelled facts. A `Detection:` among them opens a part of its own, and they go on behind it. */
function labelled(source: string, parts: Part[], telling: Part[]): Pair[] {
  let among = false
  return parts.flatMap(part => {
    const told = telling.includes(part)
    among = told || (among && part.style !== 'mark')
    const pairs = pairsOf(source, part)
    if (told || (among && inFacts.has(part.kind))) return pairs
    if (part.kind === 'timeline')
      return pairs.filter(({role}) => role === 'detected').map(pair => ({...pair, alone: true}))
    if (part.kind === 'detection' || part.kind === 'resolution') return pairs.filter(({alone}) => alone)
    return part.kind === null || part.kind === 'other' ? pairs.filter(({role}) => ofDocument.has(role)) : []
  })
}

/** Takes what a label says, where none before it said it. */
function take({role, values, zone, alone}: Pair, source: string, order: DateOrder | null, facts: Facts) {
  const text = ({start, end}: Span) => source.slice(start, end)
  const [value] = values
  if (!value) return
  if (role === 'severity') {
    const words = visible(text(value))
    const choice = words.split(/[|/]/).length > 2
    if (words.length <= 60 && !choice && !isUnknown(words)) facts.severity ??= {value: words, span: value}
    return
  }
  if (role === 'authors' || role === 'services') {
    const pieces = values.flatMap(span => text(span).split(/<br\s?\/?>/i)).map(piece => visible(piece))
    const names = pieces.filter(words => words.length < 200).flatMap(namesIn)
    if (names.length) facts[role] ??= {value: names, span: value}
    return
  }
  if (role === 'window')
    for (const span of values) facts.statedDuration ??= durationIn(span, text(span), () => true)
  const turn =
    role === 'status' && /^\W*(?:resolved|closed)\b/i.test(visible(text(value)))
      ? 'resolvedAt'
      : turning[role]
  const first = values.flatMap(span => momentsIn(span, text(span), order, turn !== undefined))[0]
  if (!first || (alone && !isAlone(first, value, text(value)))) return
  first.moment.zone ??= first.moment.time && zone
  if (turn) facts[turn] ??= {...stated(first), monthDay: first.monthDay, weekday: first.weekday}
  else if (role === 'date') {
    facts.labelledDate ??= first.moment.date
    if (first.moment.time && !first.role) facts.startedAt ??= stated(first)
  }
}

/** Under a label a number may be a time that is none by itself: "Start: 10h". */
function momentsIn(span: Span, text: string, order: DateOrder | null, loose: boolean): FoundMoment[] {
  const shift = (found: FoundMoment[], by: number) =>
    found.map(each => ({...each, start: each.start + by, end: each.end + by}))
  const plain = moments(text, order)
  if (!loose || plain.length) return shift(plain, span.start)
  return shift(moments(`at ${text}`, order), span.start - 3)
}

const isAlone = ({start, end}: FoundMoment, span: Span, text: string) =>
  !/[\p{L}\p{N}]/u.test(text.slice(0, start - span.start) + text.slice(end - span.start))

/** Paragraphs and list items, each as one stretch of source; the heading too, for what a title says. */
function passagesOf(part: Part): Span[] {
  const passages: Span[] = part.head ? [{start: part.head.at, end: part.head.to}] : []
  let open: Line[] = []
  const close = () => {
    if (open.length) passages.push({start: open[0]!.at, end: Math.min(open.at(-1)!.to, open[0]!.at + 4000)})
    open = []
  }
  for (const line of part.lines) {
    if (line.kind === 'text' || line.kind === 'item' || line.kind === 'row') {
      if (line.kind !== 'text') close()
      open.push(line)
    } else close()
  }
  close()
  return passages
}
