import type {Kind, Reading, SectionPlace, Span} from '../read.ts'
import {notRecorded} from '../write/not-recorded.ts'
import {type Edit, eolOf, lineEnd, withEol} from './patch.ts'

/** The sections that hold what a document had no place for: their usual headings, in their usual order. */
const usual: [Kind, string][] = [
  ['facts', 'Key facts'],
  ['summary', 'Summary'],
  ['impact', 'Impact'],
  ['detection', 'Detection'],
  ['timeline', 'Timeline'],
  ['rootCause', 'Root cause'],
  ['trigger', 'Trigger'],
  ['factors', 'Contributing factors'],
  ['whys', 'Five whys'],
  ['resolution', 'Resolution'],
  ['wentWell', 'What went well'],
  ['wentPoorly', 'What went badly'],
  ['lucky', 'Where we got lucky'],
  ['improvements', 'Improvements'],
  ['tasks', 'Action items'],
]

/** Where sections stand that hold several of the usual ones. */
const among: Partial<Record<Kind, Kind>> = {causeAndFix: 'resolution', lessons: 'lucky', measures: 'tasks'}

const rankOf = (kind: Kind | null): number =>
  usual.findIndex(([each]) => kind && each === (among[kind] ?? kind))

/** What is told in sections beside each other, under a heading of all of them. */
const lessons: (Kind | null)[] = ['wentWell', 'wentPoorly', 'lucky']

/** Text for a section: into the one of its kind where there is one, else under a new heading at its usual place. */
export function* sectionEdits(reading: Reading, kind: Kind, body: string): Generator<Edit[], void, Reading> {
  if (!body) return
  const eol = eolOf(reading.source)
  const text = withEol(body, reading.source)
  const empty = reading.sections.find(section => section.kind === kind && !section.body)
  if (empty) {
    const at = headingEnd(reading.source, empty.headingSpan!)
    yield [{start: at, end: at, text: eol + eol + text}]
  }
  const begun = reading.sections.find(section => section.kind === kind && section.body)?.body
  if (begun && reading.source.slice(begun.start, begun.end).trim() === notRecorded) yield [{...begun, text}]
  if (begun) yield [{start: begun.start, end: begun.start, text: text + eol + eol}]
  yield [newSection(reading, kind, text)]
}

/** The end of a heading, with the line under it. */
function headingEnd(source: string, {end}: Span): number {
  const at = lineEnd(source, end)
  return at + (/^\r?\n[ \t]*(?:=+|-+)[ \t]*(?=\r?\n|$)/.exec(source.slice(at))?.[0].length ?? 0)
}

function newSection({source, sections, fields}: Reading, kind: Kind, body: string): Edit {
  const eol = eolOf(source)
  const rank = rankOf(kind)
  const known = sections.filter(section => rankOf(section.kind) >= 0)
  const beside = known.filter(section => lessons.includes(kind) && lessons.includes(section.kind))
  const near = beside.length ? beside : known
  // No section is as high as the title.
  const title = fields.title?.[0]?.start ?? -1
  const other = sections.findLast(({headingSpan: at}) => title < at!.start || at!.end <= title)
  const like = headingLike(source, near.length ? near : other ? [other] : [])
  const before = near.findLast(section => rankOf(section.kind) < rank)
  const following = sections.find(
    section =>
      before &&
      section.headingSpan!.start > before.headingSpan!.start &&
      section.level <= Math.min(before.level, like.level),
  )
  const first = before ? following : near.find(section => rankOf(section.kind) > rank)
  const heading = like.write(usual.find(([each]) => each === kind)![1])
  const text = `${heading}${like.gap}${body}`
  if (first) {
    const at = source.lastIndexOf('\n', first.headingSpan!.start - 1) + 1
    return {start: at, end: at, text: `${text}${eol}${eol}`}
  }
  const end = source.trimEnd().length
  const tail = source.slice(end)
  return {start: end, end: source.length, text: `${end ? eol + eol : ''}${text}${tail || eol}`}
}

interface HeadingForm {
  level: number
  write(heading: string): string
  /** Between a heading and what stands under it. */
  gap: string
}

/** How the document writes the headings of its sections: as most of those are written that are known. */
function headingLike(source: string, sections: SectionPlace[]): HeadingForm {
  const eol = eolOf(source)
  const forms = sections.flatMap(section => formOf(source, section) ?? [])
  const key = ({before, after, under}: Form) => `${before}|${after}|${under}`
  const count = (form: Form) => forms.filter(each => key(each) === key(form)).length
  const most = forms.toSorted((a, b) => count(b) - count(a))[0]
  if (!most) return {level: 2, write: heading => `## ${heading}`, gap: eol + eol}
  return {
    level: most.level,
    write: heading =>
      most.before + heading + most.after + (most.under ? eol + most.under.repeat(heading.length) : ''),
    gap: most.gap,
  }
}

interface Form {
  level: number
  before: string
  after: string
  under: string
  gap: string
}

/** A heading taken apart: what stands around its words. `null` where the section's text stands on the same line. */
function formOf(source: string, {heading, headingSpan, body, level}: SectionPlace): Form | null {
  const start = source.lastIndexOf('\n', headingSpan!.start - 1) + 1
  const line = source.slice(start, lineEnd(source, headingSpan!.start))
  const at = line.indexOf(heading)
  if (!heading || at < 0 || /[\p{L}\p{N}]/u.test(line.slice(0, at) + line.slice(at + heading.length)))
    return null
  const under = /^\r?\n([=-])\1{2,}[ \t]*(?:\r?\n|$)/.exec(source.slice(start + line.length))?.[1] ?? ''
  const gap = body ? /^\s*\n/.exec(source.slice(start + line.length, body.start))?.[0] : undefined
  const eol = eolOf(source)
  return {
    level,
    before: line.slice(0, at),
    after: line.slice(at + heading.length).trimEnd(),
    under,
    gap: under || !gap ? eol + eol : gap,
  }
}
