import {storeFactors} from '../../model/factors.ts'
import {emptyPostmortem, type Postmortem, statuses, type Task} from '../../model/postmortem.ts'
import {type DateOrder, dateOrder} from '../../text/dates.ts'
import {unguard} from '../write/guard.ts'
import {chartOrigin} from '../write/mermaid.ts'
import {notRecorded} from '../write/not-recorded.ts'
import {type Line, readLines, type Span} from './lines.ts'
import {readMeasures} from './measures.ts'
import {ownFactor} from './own/factor.ts'
import {ownFacts} from './own/facts.ts'
import {type OwnPart, ownParts} from './own/parts.ts'
import {markedId, marker, ownItem, ownTask} from './own/task.ts'
import {ownTimeline} from './own/timeline.ts'
import type {Kind} from './synonyms.ts'
import type {EventPlace} from './timeline.ts'

/** What is read: the model, where each of its values stands, and the sections as they were recognised. */
export interface OwnReading {
  postmortem: Postmortem
  fields: Record<string, Span[]>
  events: EventPlace[]
  tasks: Span[]
  sections: {kind: Kind | null; heading: string; level: number; head: Span | null; body: Span}[]
}

/** What every reader below needs, and where it puts what it read. */
interface Sheet extends OwnReading {
  source: string
  /** Where the body begins. */
  from: number
  lines: Line[]
  order: DateOrder | null
}

/**
 * Reads a document as `writePostmortem` writes it: what it says, exactly, and nothing guessed from its prose. What was added
 * by hand in another form is read as in any document; what no field holds is kept in `sections`.
 */
export function readOwn(source: string, from: number, meta: Record<string, unknown>): OwnReading {
  const parts = ownParts(source, from)
  const title = parts.find(part => part.level === 1 && part.kind === null && !part.marked)
  const reading: OwnReading = {
    postmortem: {...ownMeta(meta), title: title?.heading ?? ''},
    fields: title ? {title: [title.headingSpan!]} : {},
    events: [],
    tasks: [],
    sections: parts.map(({kind, heading, level, headingSpan, body}) => {
      const end = headingSpan?.end ?? from
      return {kind, heading, level, head: headingSpan, body: body ?? {start: end, end}}
    }),
  }
  const lines = readLines(source, from)
  const order = dateOrder(source.slice(0, 200_000))
  const sheet = {...reading, source, from, lines, order}
  for (const part of parts) {
    const text = textOf(source, part.body)
    if (part === title || part === parts[0]) keep('', 0, readFacts(part, sheet), sheet)
    else if (part.kind === null || part.kind === 'other') keep(part.heading, part.level, text, sheet, true)
    else if (text !== notRecorded) keep('', 0, readers[part.kind](part, sheet), sheet)
  }
  return reading
}

function ownMeta(meta: Record<string, unknown>): Postmortem {
  const text = (value: unknown) => (typeof value === 'object' || value === undefined ? null : String(value))
  const told = text(meta.status)?.toLowerCase().replaceAll(' ', '-')
  return {
    ...emptyPostmortem(),
    id: text(meta.id) ?? '',
    status: statuses.find(status => status === told) ?? 'draft',
    severity: text(meta.severity),
    timeZone: text(meta.time_zone),
  }
}

const textOf = (source: string, span: Span | null): string =>
  span ? source.slice(span.start, span.end).replaceAll('\r\n', '\n').trimEnd() : ''

/** Keeps what no field holds. */
function keep(heading: string, level: number, text: string, {postmortem}: Sheet, empty = false) {
  if (text || empty) postmortem.sections.push({heading, level, markdown: unguard(text)})
}

/** Reads a part into the model; returns the text of it that belongs nowhere. */
type Reader = (part: OwnPart, sheet: Sheet) => string

/** How each kind of section is read. */
const readers: Record<Exclude<Kind, 'other'>, Reader> = {
  facts: readFacts,
  summary: markdown('summary', (postmortem, text) => (postmortem.summary = text)),
  impact: markdown('impact.description', ({impact}, text) => (impact.description = text)),
  detection: markdown('detection', (postmortem, text) => (postmortem.detection = text)),
  timeline: readTimelinePart,
  rootCause: markdown('rootCause.description', ({rootCause}, text) => (rootCause.description = text)),
  trigger: markdown('rootCause.trigger', ({rootCause}, text) => (rootCause.trigger = text)),
  factors,
  whys: list('rootCause.fiveWhys', ({rootCause}) => rootCause.fiveWhys),
  causeAndFix: (part, {source}) => textOf(source, part.body),
  resolution: markdown('resolution', (postmortem, text) => (postmortem.resolution = text)),
  measures: followUps,
  improvements: list('improvements', ({improvements}) => improvements),
  tasks: followUps,
  lessons: (part, {source}) => textOf(source, part.body),
  wentWell: list('lessons.wentWell', ({lessons}) => lessons.wentWell),
  wentPoorly: list('lessons.wentPoorly', ({lessons}) => lessons.wentPoorly),
  lucky: list('lessons.gotLucky', ({lessons}) => lessons.gotLucky),
}

function readFacts(part: OwnPart, {source, postmortem, fields, order}: Sheet): string {
  if (!part.body) return ''
  const read = ownFacts(source, part.body, postmortem, order)
  Object.assign(fields, read.fields)
  return read.rest.join('\n').trim()
}

function markdown(field: string, set: (postmortem: Postmortem, text: string) => void): Reader {
  return (part, {source, postmortem, fields}) => {
    set(postmortem, unguard(textOf(source, part.body)))
    if (part.body) fields[field] = [part.body]
    return ''
  }
}

/** The items of a part's lists, in place, and what stands around them. */
function itemsOf(part: OwnPart, {from}: Sheet): {items: Span[]; others: Span[]} {
  const at = ({position}: {position?: OwnPart['blocks'][number]['position']}): Span => ({
    start: from + position!.start.offset!,
    end: from + position!.end.offset!,
  })
  const others = part.blocks.filter(block => block.type !== 'list')
  return {
    items: part.blocks.flatMap(block => (block.type === 'list' ? block.children.map(at) : [])),
    others: others.map(at),
  }
}

const wordsOf = ({source}: Sheet, spans: Span[]): string =>
  spans
    .map(span => textOf(source, span))
    .filter(text => text !== notRecorded)
    .join('\n\n')

function list(field: string, of: (postmortem: Postmortem) => string[]): Reader {
  return (part, sheet) => {
    const {items, others} = itemsOf(part, sheet)
    of(sheet.postmortem).push(...items.map(span => ownItem(textOf(sheet.source, span))))
    sheet.fields[field] = items
    return wordsOf(sheet, others)
  }
}

function factors(part: OwnPart, sheet: Sheet): string {
  const {items, others} = itemsOf(part, sheet)
  const read = items.map(span => {
    const item = textOf(sheet.source, span)
    return ownFactor(item.replace(marker, '')) ?? {text: ownItem(item), reason: null}
  })
  storeFactors(sheet.postmortem.rootCause, read)
  sheet.fields['rootCause.contributingFactors'] = items
  return wordsOf(sheet, others)
}

/** The tasks of a part's lists, and of tables that a hand has put there. */
function followUps(part: OwnPart, sheet: Sheet): string {
  const {items, others} = itemsOf(part, sheet)
  const isTable = (span: Span) => linesIn(sheet, span).every(line => line.kind === 'row')
  const when = {order: sheet.order, since: sheet.postmortem.startedAt?.date ?? null}
  const measures = (span: Span) => readMeasures(sheet.source, linesIn(sheet, span), when).measures
  const listed = items.flatMap((place): {task: Task; place: Span}[] => {
    const text = textOf(sheet.source, place)
    const own = ownTask(text)
    if (own) return [{task: own, place}]
    const [first, ...more] = measures(place)
    // The mark tells which issue was filed for it, whatever became of the words.
    return first ? [{...first, task: {...first.task, id: markedId(text)}}, ...more] : []
  })
  const all = [...listed, ...others.filter(isTable).flatMap(measures)]
  for (const {task, place} of all.sort((a, b) => a.place.start - b.place.start)) {
    sheet.postmortem.tasks.push(task)
    sheet.tasks.push(place)
  }
  return wordsOf(
    sheet,
    others.filter(span => !isTable(span)),
  )
}

function readTimelinePart(part: OwnPart, sheet: Sheet): string {
  const charts = part.blocks.filter(block => block.type === 'code' && block.value.startsWith(chartOrigin))
  const drawn = charts.map(({position}) => ({
    start: sheet.from + position!.start.offset!,
    end: sheet.from + position!.end.offset!,
  }))
  const lines = part.body
    ? linesIn(sheet, part.body).filter(
        line => !drawn.some(span => span.start <= line.start && line.end <= span.end),
      )
    : []
  const {events, places, rest} = ownTimeline(sheet.source, lines, sheet.order)
  sheet.postmortem.timeline = events
  sheet.events.push(...places)
  return rest
    .map(line => sheet.source.slice(line.start, line.end))
    .join('\n')
    .trim()
}

const linesIn = ({lines}: Sheet, span: Span): Line[] =>
  lines.filter(line => line.end > span.start && line.start < span.end)
