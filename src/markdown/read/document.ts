import {type Factor, storeFactors} from '../../model/factors.ts'
import type {Postmortem} from '../../model/postmortem.ts'
import {emptyPostmortem} from '../../model/postmortem.ts'
import type {DateOrder} from '../../text/dates.ts'
import {quoteCause, readCause} from './cause.ts'
import {type Entry, readEntries, shownWhole} from './entries.ts'
import {readFacts} from './facts.ts'
import {leftOver} from './left-over.ts'
import {type Line, type Span, says} from './lines.ts'
import {type Measure, readMeasures} from './measures.ts'
import {commonOf} from './moments.ts'
import {ownFactor} from './own/factor.ts'
import {insideSummary, type Part} from './sections.ts'
import {settle} from './settle.ts'
import {type Kind, kindOf} from './synonyms.ts'
import {type EventPlace, readTimeline} from './timeline.ts'
import {readTitle} from './title.ts'
import {verbatim} from './verbatim.ts'

/** What is read out of a document's parts: the model, and where each of its values stands. */
export interface Contents {
  postmortem: Postmortem
  fields: Record<string, Span[]>
  timeline: EventPlace[]
  days: (string | null)[]
  tasks: Span[]
}

/** Reads a document that anyone wrote. Every line goes into a field or into `sections`. */
export function readContents(
  source: string,
  parts: Part[],
  meta: Record<string, unknown>,
  order: DateOrder | null,
): Contents {
  const postmortem = emptyPostmortem()
  const fields: Record<string, Span[]> = {}
  const used = new Set<Line>()
  const take = (lines: Line[]) => {
    for (const line of lines) used.add(line)
    return lines
  }
  const markdown = (field: string, lines: Line[]): string => {
    const {markdown, spans} = verbatim(source, take(lines.filter(line => line.kind !== 'comment')))
    fields[field] = spans
    return markdown
  }
  const having = (...kinds: Kind[]) =>
    parts.filter(part => part.kind && kinds.includes(part.kind) && says(part.lines))
  const {first: chosen, folded} = choose(parts)

  const title = readTitle(parts)
  if (title) fields.title = [title.span]
  postmortem.title = typeof meta.title === 'string' ? meta.title.trim() : (title?.text ?? '')
  const titling = title && postmortem.title === title.text ? title.lines : []
  take(titling.filter(line => line.kind === 'text' || line.kind === 'item'))

  const summary = chosen('summary') ?? (folded.length ? parts.find(part => part.kind === 'summary')! : null)
  if (summary) {
    const body = [summary, ...folded].flatMap(part =>
      part === summary || !part.head ? part.lines : withHead(part),
    )
    postmortem.summary = markdown('summary', body)
  } else {
    const told = opening(parts, title?.lines ?? [])
    if (told.length) postmortem.summary = markdown('summary', told)
  }
  const impact = chosen('impact')
  if (impact) postmortem.impact.description = markdown('impact.description', impact.lines)
  const detection = chosen('detection')
  if (detection) postmortem.detection = markdown('detection', detection.lines)

  const events: EventPlace[] = []
  let timelineZone: string | null = null
  let timelineDate: string | null = null
  let days: (string | null)[] = []
  for (const part of having('timeline')) {
    const reading = readTimeline(source, part.lines, order)
    if (reading.events.length === 0 || events.length > 0) continue
    postmortem.timeline = reading.events
    events.push(...reading.places)
    days = reading.days
    const rest = new Set(reading.rest)
    take(part.lines.filter(line => !rest.has(line)))
    const notes = reading.rest
      .filter(line => line.kind === 'text' && line.text.length < 120)
      .map(line => line.text)
    const told = [part.heading, ...notes].map(text => commonOf(text, order)).find(Boolean)
    timelineZone = reading.common?.zone ?? told?.zone ?? null
    timelineDate = commonOf(part.heading, order)?.date ?? reading.common?.date ?? null
    for (const {at} of postmortem.timeline) if (at?.time) at.zone ??= timelineZone
  }

  readCause(source, parts, chosen, markdown, postmortem, fields)
  const entriesOf = (field: string, kind: Kind): Entry[] =>
    having(kind).flatMap(part => {
      const {entries, rest} = readEntries(part.lines)
      const kept = new Set(rest)
      take(part.lines.filter(line => !kept.has(line)))
      fields[field] = [
        ...(fields[field] ?? []),
        ...entries.map(entry => ({start: entry.lines[0]!.start, end: entry.lines.at(-1)!.to})),
      ]
      return entries
    })
  const listed = (field: string, kind: Kind): string[] =>
    entriesOf(field, kind).map(shownWhole).filter(Boolean)
  const factors = entriesOf('rootCause.contributingFactors', 'factors').map(factorOf)
  storeFactors(
    postmortem.rootCause,
    factors.filter(({text}) => text),
  )
  postmortem.rootCause.fiveWhys = listed('rootCause.fiveWhys', 'whys')
  postmortem.lessons.wentWell = listed('lessons.wentWell', 'wentWell')
  postmortem.lessons.wentPoorly = listed('lessons.wentPoorly', 'wentPoorly')
  postmortem.lessons.gotLucky = listed('lessons.gotLucky', 'lucky')

  const facts = readFacts(source, parts, order)
  const [told = null] = postmortem.timeline.flatMap(({at}) => at?.date ?? [])
  const since = facts.labelledDate ?? facts.startedAt?.value.date ?? timelineDate ?? told ?? facts.date
  const tasks: Span[] = []
  const followUps = having('measures', 'improvements', 'tasks').filter(part =>
    part.lines.some(line => !used.has(line)),
  )
  const promised = followUps.length
    ? followUps
    : having('lessons').filter(part =>
        /\b(?:prevent|improv|going to|we['’]re|will)\w*/i.test(
          source.slice(part.lines[0]!.start, part.lines.at(-1)!.end),
        ),
      )
  const found = promised.flatMap(({kind, lines}) => {
    const {measures, rest} = readMeasures(source, lines, {order, since})
    const kept = new Set(rest)
    take(lines.filter(line => !kept.has(line)))
    return measures.map(measure => ({measure, kind}))
  })
  // A part may go on behind one that stands within it.
  found.sort((one, other) => one.measure.place.start - other.measure.place.start)
  for (const {measure, kind} of found) file(measure, kind, postmortem, tasks, fields)

  const named = new Set(postmortem.rootCause.contributingFactors)
  // Of a text that says "answers:", only this tells that it is a factor.
  for (const task of postmortem.tasks) if (!named.has(task.factor ?? '')) task.factor = null

  quoteCause(source, parts, postmortem)
  const names = parts
    .filter(part => part.kind === 'timeline' || part.kind === 'facts')
    .map(part => part.heading)
  settle(facts, {zone: timelineZone, date: timelineDate, days, names}, meta, postmortem, fields)
  postmortem.sections = leftOver(source, parts, used, new Set([...titling, ...folded.map(part => part.head)]))
  return {postmortem, fields, timeline: events, days, tasks}
}

const factorOf = (entry: Entry): Factor =>
  ownFactor(entry.lines.map(line => line.text).join('\n')) ?? {text: shownWhole(entry), reason: null}

/** A message of a machine is no prose. */
const isData = (lines: Line[]) => /^\{.*\}$/.test(lines.find(line => line.kind !== 'blank')?.text ?? '')

/** A summary may hold parts of its own (`Impact:`, `Root cause:`); those that another part tells better stay in it. */
function choose(parts: Part[]): {first: (kind: Kind) => Part | null; folded: Part[]} {
  const inside = insideSummary(parts)
  const nested = (part: Part) => part.parent?.kind === 'causeAndFix'
  const firsts = new Map<Kind, Part | null>()
  const first = (kind: Kind): Part | null => {
    if (!firsts.has(kind)) firsts.set(kind, find(kind))
    return firsts.get(kind)!
  }
  const find = (kind: Kind): Part | null => {
    const all = parts.filter(part => part.kind === kind && says(part.lines) && !isData(part.lines))
    const outside = all.filter(part => !inside.has(part))
    // A heading of its own tells it better than a label in another part: "**Fix**: …" under each of several causes.
    const headed = outside.find(part => part.style === 'mark' && kindOf(part.heading) === kind)
    return outside.find(nested) ?? headed ?? outside[0] ?? all[0] ?? null
  }
  const told = parts.some(part => part.kind === 'causeAndFix' && says(part.lines))
  const moved = (part: Part) =>
    part.kind !== 'facts' &&
    first(part.kind!) === part &&
    !(told && (part.kind === 'rootCause' || part.kind === 'resolution'))
  return {first, folded: [...inside].filter(part => !moved(part))}
}

/** A folded part with its heading; a `Label:` line is whole again. */
function withHead(part: Part): Line[] {
  const body = part.lines.filter(line => line.start !== part.head!.start)
  return [part.head!.kind === 'heading' ? part.head! : {...part.head!, at: part.head!.start}, ...body]
}

/** What is told before the first section, in a document without a summary. */
function opening(parts: Part[], title: Line[]): Line[] {
  const before: Line[] = []
  for (const part of parts) {
    if (
      part.kind !== null ||
      (part.head && !title.includes(part.head) && before.some(line => line.kind === 'text'))
    )
      break
    if (part.lines.filter(line => line.kind === 'text').length) before.push(...part.lines)
  }
  return before.filter(line => !title.includes(line))
}

/** "Action item: renew the key" */
const named = /^(?:action(?: item)?|task|todo)(?: ?#?\d{1,2})?:/i

function file(
  measure: Measure,
  kind: Kind | null,
  postmortem: Postmortem,
  tasks: Span[],
  fields: Record<string, Span[]>,
) {
  const {checkbox, task, text} = measure
  const concrete = kind === 'tasks' || checkbox || task.issue || task.owner || task.due || named.test(text)
  if (concrete) {
    postmortem.tasks.push(task)
    tasks.push(measure.place)
  } else {
    postmortem.improvements.push(text)
    fields.improvements = [...(fields.improvements ?? []), measure.place]
  }
}
