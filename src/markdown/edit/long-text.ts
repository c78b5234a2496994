import {diffArrays} from 'diff'
import type {Kind, Reading, Span} from '../read.ts'
import {guardMarkdown} from '../write/guard.ts'
import {cut, type Edit, eolOf, lineEnd, withEol} from './patch.ts'
import {sectionEdits} from './section.ts'

/** A text in Markdown, line by line: lines that stay are not touched, whatever stands around their words. */
export function* longText(
  reading: Reading,
  path: string,
  kind: Kind,
  was: string,
  text: string,
): Generator<Edit[], void, Reading> {
  const {source} = reading
  const spans = reading.fields[path] ?? []
  if (!spans.length) return yield* sectionEdits(reading, kind, guardMarkdown(text))
  if (!text) {
    yield spans.map(span => cut(source, span))
    return
  }
  const texts = [...new Set([text, guardMarkdown(text)])]
  for (const each of texts) {
    const edits = byLine(source, spans, was, each)
    if (edits) yield edits
  }
  for (const each of texts)
    yield spans.map((span, i) => ({...span, text: i === 0 ? withEol(each, source) : ''}))
}

interface Row extends Span {
  /** What stands before its words and is no part of the text. */
  indent: string
}

/** The edits that turn the lines of a text into those of another; `null`: its lines are not those of the source. */
function byLine(source: string, spans: Span[], was: string, text: string): Edit[] | null {
  const old = was.split(/\r?\n/)
  const rows = rowsOf(source, spans, old)
  if (!rows) return null
  const edits: Edit[] = []
  let at = 0
  const hunks = diffArrays(old, text.split(/\r?\n/))
  for (let h = 0; h < hunks.length; h++) {
    const {value, removed, added} = hunks[h]!
    if (!removed && !added) {
      at += value.length
      continue
    }
    const gone = removed ? value.length : 0
    const come = added ? value : hunks[h + 1]?.added ? hunks[++h]!.value : []
    edits.push(...replaced(source, rows, at, at + gone, come))
    at += gone
  }
  return edits
}

/** The rows from `at` to `to` made other lines: as many as there are are put in their places, the rest comes behind or goes. */
function replaced(source: string, rows: (Row | null)[], at: number, to: number, come: string[]): Edit[] {
  const eol = eolOf(source)
  const edits: Edit[] = []
  let i = at
  for (let row = rows[i]; row && i < to && i - at < come.length; row = rows[++i])
    edits.push({start: row.start, end: row.end, text: come[i - at]!})
  const more = come.slice(i - at)
  const last = rows[i - 1]
  const next = rows[to]
  if (more.length && last) {
    const end = lineEnd(source, last.end)
    const text = more.map(line => eol + (line && last.indent + line)).join('')
    edits.push({start: end, end, text})
  } else if (more.length && next) {
    const start = next.start - next.indent.length
    edits.push({start, end: start, text: more.map(line => (line && next.indent + line) + eol).join('')})
  }
  // What goes, stretch by stretch: what stands between two of them is no part of the text.
  for (; i < to; i++) {
    const [first, before] = [rows[i], rows[i - 1]]
    if (!first) continue
    while (i + 1 < to && rows[i + 1]) i++
    const [{end}, behind] = [rows[i]!, rows[i + 1]]
    if (before) edits.push({start: lineEnd(source, before.end), end: lineEnd(source, end), text: ''})
    else if (behind) edits.push({start: first.start, end: behind.start, text: ''})
    else edits.push(cut(source, {start: first.start - first.indent.length, end}))
  }
  return edits
}

/** Where each line of a text stands in the source; `null` for the empty line between two stretches of it. */
function rowsOf(source: string, spans: Span[], lines: string[]): (Row | null)[] | null {
  const rows: (Row | null)[] = []
  for (const [i, span] of spans.entries()) {
    if (i > 0) rows.push(null)
    let start = span.start
    for (const written of source.slice(span.start, span.end).split('\n')) {
      const line = lines[rows.length] ?? ''
      const at = written.indexOf(line)
      if (at < 0 || written.slice(0, at).trim() || written.slice(at + line.length).trim()) return null
      rows.push({start: start + at, end: start + at + line.length, indent: written.slice(0, at)})
      start += written.length + 1
    }
  }
  return rows.length === lines.length ? rows : null
}
