import {formatMoment} from '../../model/moment.ts'
import {type Bound, emptyPostmortem, type Moment} from '../../model/postmortem.ts'
import {boundBefore} from '../../text/bound.ts'
import {fold} from '../../text/fold.ts'
import {escapeInline} from '../escape.ts'
import type {Reading, Span} from '../read.ts'
import {factsOf} from '../write/facts.ts'
import {durationLike, percentLike} from './duration-text.ts'
import type {Proposals} from './entries.ts'
import {keyEdit} from './front-matter.ts'
import {type Habit, momentTexts} from './moment-text.ts'
import {type Edit, eolOf, lineEnd} from './patch.ts'
import {plainTexts} from './plain-text.ts'
import {rowAt, rowLike} from './row.ts'
import {sectionEdits} from './section.ts'

/** The facts of an incident that a document tells in its prose or in lines `Label: value`, with their usual labels. */
export const factLabels = {
  startedAt: 'Started',
  detectedAt: 'Detected',
  mitigatedAt: 'Mitigated',
  resolvedAt: 'Resolved',
  statedDuration: 'Duration',
  'impact.usersAffectedPercent': 'Users affected',
  severity: 'Severity',
  authors: 'Authors',
  services: 'Services',
} as const

export type FactPath = keyof typeof factLabels

/** A fact: in the words that tell it, in their form; else in the front matter that tells it; else as a line of key facts. */
export function* factEdits(
  reading: Reading,
  path: FactPath,
  was: unknown,
  to: unknown,
  habit: Habit,
): Proposals {
  const {source} = reading
  const span = reading.fields[path]?.[0]
  const key = metaEdit(reading, path, to)
  const also = key ? [key] : []
  if (empty(to)) {
    const line = span && lineOf(source, span)
    if (line || key) yield [...also, ...(line ? [{...line, text: ''}] : [])]
    return
  }
  const value = writtenValue(path, to)
  if (span) {
    for (const text of told(source.slice(span.start, span.end), path, was, to, habit))
      yield [...also, {...span, text}]
    // "Less than 2 hours" behind its label is all of the value.
    const side = lineOf(source, span) && labelIn(beforeIn(source, span))?.side
    if (side) yield [...also, {start: span.start - side, end: span.end, text: value}]
  }
  if (key) yield also
  const line = `- **${factLabels[path]}:** ${value}`
  const near = nearest(reading, path)
  if (near) {
    const at = lineEnd(source, near.start)
    yield [{start: at, end: at, text: eolOf(source) + lineLike(source, near, factLabels[path], value)}]
  }
  const facts = reading.sections.find(({kind, body}) => kind === 'facts' && body)
  if (facts) {
    const at = lineEnd(source, facts.body!.end)
    yield [{start: at, end: at, text: eolOf(source) + line}]
  }
  yield* sectionEdits(reading, 'facts', line)
}

const empty = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0)

function told(text: string, path: FactPath, was: unknown, to: unknown, habit: Habit): string[] {
  if (path === 'statedDuration') return lengthTexts(text, was as Length | null, to as Length)
  if (path === 'impact.usersAffectedPercent') return [percentLike(text, to as number)]
  if (path === 'severity') return plainTexts(text, was as string, to as string)
  if (Array.isArray(was)) return plainTexts(text, was.join(', '), (to as string[]).join(', '))
  return momentTexts(text, was as Moment | null, to as Moment, habit)
}

/** A stated length, and from which side it is told. */
interface Length {
  iso: string
  bound: Bound | null
}

/** The words for the side stand around the figure: they cannot be told anew in its place. */
const lengthTexts = (text: string, was: Length | null, {iso, bound}: Length): string[] =>
  was?.bound === bound ? [durationLike(text, iso)] : []

/** The value of a fact as written documents have it. */
function writtenValue(path: FactPath, value: unknown): string {
  if (Array.isArray(value)) return escapeInline(value.join(', '))
  if (path === 'severity') return escapeInline(value as string)
  if (path === 'impact.usersAffectedPercent') return `${value as number} %`
  if (path !== 'statedDuration') return escapeInline(formatMoment(value as Moment))
  const {iso, bound} = value as Length
  return factsOf({...emptyPostmortem(), statedDuration: iso, statedDurationBound: bound})[0]!.value
}

/** Where the front matter of a document tells it. */
function metaEdit(reading: Reading, path: FactPath, to: unknown): Edit | null {
  const values = reading.frontMatter?.values ?? {}
  if (path === 'severity' && 'severity' in values) return keyEdit(reading, 'severity', to as string | null)
  const key = ['authors', 'author'].find(name => name in values)
  const named = key && [values[key]].flat().every(name => typeof name === 'string')
  return path === 'authors' && named ? keyEdit(reading, key, to as string[]) : null
}

/** Marker, emphasis, the words of a label, and what stands between it and its value. */
const label = /^([\s>]*(?:[-*+•]\s+)?[*_]*)\p{L}[\p{L}\p{M} ()/’'-]{0,60}?([*_`]*\s*[:：][*_`\s]*)$/iu
const about = /(?:[~≈]|(?:about|around|approx(?:imately|\.)?|roughly|ca\.|etwa|environ|unos|cerca de) )$/iu

/** The label that ends a stretch of text; `side`: how long the words behind it are that a length is told with, "about", "less than". */
function labelIn(text: string): {lead: string; colon: string; side: number} | null {
  const bound = boundBefore(fold(text), text.length)?.start ?? about.exec(text)?.index ?? text.length
  const [form, lead = '', colon = ''] = label.exec(text.slice(0, bound)) ?? []
  return form === undefined ? null : {lead, colon, side: text.length - bound}
}

/** The line, or the row of a table, that says this value behind its label and nothing else; with its line end. */
function lineOf(source: string, {start, end}: Span): Span | null {
  const before = beforeIn(source, {start, end})
  const stop = source.indexOf('\n', end)
  const line = {start: start - before.length, end: stop < 0 ? source.length : stop + 1}
  const tail = source.slice(end, line.end).replace(/<[^<>]{0,200}>/g, '')
  if (labelIn(before)) return /[\p{L}\p{N}]/u.test(tail) ? null : line
  const cells = rowAt(source, line)?.row.cells ?? []
  const rest = cells[1] && source.slice(cells[1].start, start) + source.slice(end, cells[1].end)
  return cells.length === 2 && !/[\p{L}\p{N}]/u.test(rest!) ? line : null
}

/** What stands before a place on its line. */
const beforeIn = (source: string, {start}: Span): string =>
  source.slice(source.lastIndexOf('\n', start - 1) + 1, start)

/** The fact that another one stands behind: what is told before it in the usual order, or else after it. */
function nearest(reading: Reading, path: FactPath): Span | null {
  const paths = Object.keys(factLabels)
  const at = paths.indexOf(path)
  const places = paths.map(each => reading.fields[each]?.find(span => lineOf(reading.source, span)) ?? null)
  return places.slice(0, at).findLast(Boolean) ?? places.slice(at).find(Boolean) ?? null
}

/** A line as the one in which this value stands. */
function lineLike(source: string, {start, end}: Span, name: string, value: string): string {
  const before = beforeIn(source, {start, end})
  const [from, stop] = [start - before.length, lineEnd(source, end)]
  const form = labelIn(before)
  if (form) return form.lead + name + form.colon + value + source.slice(end, stop)
  const {table, row} = rowAt(source, {start: from, end})!
  const [cell] = row.cells
  const words = source.slice(cell!.start, cell!.end).replace(/\p{L}[\p{L}\p{M} ()/’'-]{0,60}/u, name)
  const head = source.slice(table.head.line.start, lineEnd(source, table.head.line.start))
  const cells = new Map([
    [0, words],
    [1, value],
  ])
  return rowLike(source.slice(from, stop), head, cells, 'empty')
}
