import {formatMoment} from '../../model/moment.ts'
import {type Bound, emptyPostmortem, type Moment} from '../../model/postmortem.ts'
import {escapeInline} from '../escape.ts'
import type {Reading, Span} from '../read.ts'
import {factsOf} from '../write/facts.ts'
import {durationLike, percentLike} from './duration-text.ts'
import type {Proposals} from './entries.ts'
import {keyEdit} from './front-matter.ts'
import {type Habit, momentTexts} from './moment-text.ts'
import {eolOf, lineEnd} from './patch.ts'
import {plainTexts} from './plain-text.ts'
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
  const {source, frontMatter} = reading
  const span = reading.fields[path]?.[0] ?? labelledWords(source, path, was)
  const key =
    path === 'severity' && frontMatter && 'severity' in frontMatter.values
      ? keyEdit(reading, 'severity', to as string | null)
      : null
  if (empty(to)) {
    if (key) yield [key]
    else if (span && isLabelled(source, span)) yield [{...lineOf(source, span), text: ''}]
    return
  }
  if (span)
    for (const text of told(source.slice(span.start, span.end), path, was, to, habit)) yield [{...span, text}]
  if (key) yield [key]
  const line = `- **${factLabels[path]}:** ${writtenValue(path, to)}`
  const near = Object.entries(reading.fields).find(
    ([name, [place]]) => name in factLabels && place && isLabelled(source, place),
  )
  if (near) {
    const {start} = lineOf(source, near[1][0]!)
    const form = /^(\s*(?:[-*+]\s+)?[*_]*)\p{L}[\p{L} ]{0,40}?([*_]*\s*:[*_]*\s*)/u.exec(source.slice(start))
    const text = form ? `${form[1]}${factLabels[path]}${form[2]}${writtenValue(path, to)}` : line
    const at = lineEnd(source, start)
    yield [{start: at, end: at, text: eolOf(source) + text}]
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
  if (path === 'authors' || path === 'services') return [escapeInline((to as string[]).join(', '))]
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

/** The labels of the facts that only lines and two-column tables tell. */
const labels: Partial<Record<FactPath, RegExp>> = {
  severity:
    /^[ \t|>*_+-]*(?:severity(?: level)?|severidad|severidade|gravité|schweregrad)[ \t*_]*[:：|][ \t*_]*/gim,
  authors: /^[ \t|>*_+-]*(?:authors?|written by|prepared by|autor(?:es)?|auteurs?)[ \t*_]*[:：|][ \t*_]*/gim,
  services: /^[ \t|>*_+-]*(?:(?:affected |impacted )?services?(?: affected)?)[ \t*_]*[:：|][ \t*_]*/gim,
}

/** Where the value of such a fact stands: what was read, or the names up to the last one. */
function labelledWords(source: string, path: FactPath, was: unknown): Span | null {
  const words = [was].flat().filter(word => typeof word === 'string')
  const [first, last] = [words[0], words.at(-1)]
  for (const found of labels[path] && first && last ? source.matchAll(labels[path]) : []) {
    const start = found.index + found[0].length
    const line = source.slice(start, lineEnd(source, start))
    const [from, to] = [line.indexOf(first!), line.lastIndexOf(last!)]
    if (from >= 0 && to >= from) return {start: start + from, end: start + to + last!.length}
  }
  return null
}

const label = /^\s*(?:[-*+•]\s+)?[*_]*\p{L}[\p{L} ]{0,40}[*_]*\s*[:：][*_\s]*$/u

/** Whether all that a line says is this value, behind its label. */
const isLabelled = (source: string, {start, end}: Span): boolean =>
  label.test(source.slice(source.lastIndexOf('\n', start - 1) + 1, start)) &&
  !/[\p{L}\p{N}]/u.test(source.slice(end, lineEnd(source, end)))

/** The line of a value, with its line end. */
function lineOf(source: string, {start, end}: Span): Span {
  const stop = source.indexOf('\n', end)
  return {start: source.lastIndexOf('\n', start - 1) + 1, end: stop < 0 ? source.length : stop + 1}
}
