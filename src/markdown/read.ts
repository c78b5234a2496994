import type {Postmortem} from '../model/postmortem.ts'
import {dateOrder} from '../text/dates.ts'
import {readContents} from './read/document.ts'
import {readFrontMatter} from './read/front-matter.ts'
import {keptFrontMatter} from './read/left-over.ts'
import {readLines, type Span} from './read/lines.ts'
import {hasClock} from './read/moments.ts'
import {readOwn} from './read/own.ts'
import {insideSummary, type Part, readParts} from './read/sections.ts'
import type {Kind} from './read/synonyms.ts'
import type {EventPlace} from './read/timeline.ts'

export type {Span} from './read/lines.ts'
export type {Kind} from './read/synonyms.ts'
export type {EventPlace} from './read/timeline.ts'

/** A section as it was recognised. */
export interface SectionPlace {
  /** `null`: a heading that names none of a postmortem's sections. */
  kind: Kind | null
  heading: string
  level: number
  headingSpan: Span | null
  /** From its first to its last line; `null`: it is empty. */
  body: Span | null
  /** A section with this heading stood before it; what a summary tells under labels of its own does not count. */
  duplicate: boolean
}

/** A document, read: the model, and where in the source each of its values stands (offsets into `source`). */
export interface Reading {
  source: string
  postmortem: Postmortem
  /** YAML between `---` lines at the start; `null`: there is none. */
  frontMatter: {span: Span; values: Record<string, unknown>} | null
  /** Where a field's text stands, by its path in the model ("impact.description"); several pieces where it is spread. */
  fields: Record<string, Span[]>
  /** Where the entries of the timeline stand, in the order of `postmortem.timeline`. */
  timeline: EventPlace[]
  /** The day of each entry that a line above it tells, or that is written without a year: "2023-11-05", "11-05". */
  days: (string | null)[]
  /** Where the tasks stand, in the order of `postmortem.tasks`. */
  tasks: Span[]
  /** The recognised sections, in their order. */
  sections: SectionPlace[]
}

/**
 * Reads a Markdown postmortem, whoever wrote it. Unknown is null or empty, never a guess; what no field holds stands
 * in `sections`, verbatim. Takes any text, never throws, in time linear in its length.
 */
export function readPostmortem(markdown: string): Reading {
  const front = readFrontMatter(markdown)
  const {end: from, values} = front ?? {end: 0, values: {}}
  // Other programs have a `template` in their front matter too; an excerpt of ours has no status, and is read as anyone's.
  const named = typeof values.template === 'string' && typeof values.status === 'string'
  const ours = named && markdown.length < longestOwn
  const read = ours ? readOurs(markdown, from, values) : readAnyones(markdown, from, values)
  return {source: markdown, frontMatter: front && {span: {start: 0, end: from}, values}, ...read}
}

/** Beyond this nothing of ours was ever written; what claims to be is read as anybody's. */
const longestOwn = 200_000

type Read = Omit<Reading, 'source' | 'frontMatter'>

/** Reads what carries our front matter exactly as it was written. */
function readOurs(source: string, from: number, meta: Record<string, unknown>): Read {
  const {postmortem, fields, events, tasks, sections} = readOwn(source, from, meta)
  const places = sections.slice(1).map(({kind, heading, level, head, body}, i) => ({
    kind,
    heading,
    level,
    headingSpan: head,
    body: source.slice(body.start, body.end).trim() ? body : null,
    duplicate: kind !== null && sections.slice(1, i + 1).some(other => other.kind === kind),
  }))
  const days = events.map(() => null)
  return {postmortem, fields, timeline: events, days, tasks, sections: places}
}

function readAnyones(source: string, from: number, meta: Record<string, unknown>): Read {
  const order = dateOrder(source.slice(0, 200_000))
  const parts = readParts(readLines(source, from), text => hasClock(text, order))
  const contents = readContents(source, parts, meta, order)
  contents.postmortem.sections.push(...keptFrontMatter(source.slice(0, from)))
  return {
    ...contents,
    sections: sectionPlaces(parts.slice(1)),
  }
}

function sectionPlaces(parts: Part[]): SectionPlace[] {
  const seen = new Set<string>()
  const inside = insideSummary(parts)
  return parts.map(part => {
    const said = part.lines.filter(line => line.kind !== 'blank' && line.kind !== 'rule')
    const name = `${part.kind} ${part.level} ${part.heading.toLowerCase()}`
    // "Root cause and resolution" tells both again, each under its label.
    if (part.kind === 'causeAndFix')
      for (const each of seen) if (/^(?:rootCause|resolution) /.test(each)) seen.delete(each)
    const told = part.kind !== null && part.kind !== 'other' && !inside.has(part) && said.length > 0
    const duplicate = told && seen.has(name)
    if (told) seen.add(name)
    return {
      kind: part.kind,
      heading: part.heading,
      level: part.level,
      headingSpan: part.head && {start: part.head.start, end: part.head.end},
      body: said.length ? {start: said[0]!.at, end: said.at(-1)!.to} : null,
      duplicate,
    }
  })
}
