import {diffArrays} from 'diff'
import type {Kind, Reading, Span} from '../read.ts'
import {guardMarkdown} from '../write/guard.ts'
import {notRecorded} from '../write/not-recorded.ts'
import {type Edit, eolOf, lineEnd, nextText, withEol} from './patch.ts'
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
  const spans = (reading.fields[path] ?? []).filter(({start, end}) => end > start)
  const texts = [text, guardMarkdown(text)].filter((each, i, all) => all.indexOf(each) === i)
  if (!text) {
    yield spans.map(({start, end}) => ({start, end: nextText(source, end), text: ''}))
    return
  }
  for (const each of spans.length ? texts : []) {
    const edits = byLine(source, spans, was, each)
    if (edits) yield edits
  }
  for (const each of spans.length ? texts : [])
    yield spans.map((span, i) => ({...span, text: i === 0 ? withEol(each, source) : ''}))
  const vacant = reading.sections.find(
    ({kind: each, body}) =>
      each === kind && body && source.slice(body.start, body.end).trim() === notRecorded,
  )
  if (vacant) yield [{...vacant.body!, text: withEol(guardMarkdown(text), source)}]
  if (!spans.length) yield* sectionEdits(reading, kind, guardMarkdown(text))
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
  const eol = eolOf(source)
  const edits: Edit[] = []
  let at = 0
  const hunks = diffArrays(old, text.split(/\r?\n/))
  for (let h = 0; h < hunks.length; h++) {
    const {value, removed, added} = hunks[h]!
    if (!removed && !added) {
      at += value.length
      continue
    }
    const gone = removed ? value : []
    const come = added ? value : hunks[h + 1]?.added ? hunks[++h]!.value : []
    const edit = replaced(source, rows, at, gone.length, come, eol)
    if (!edit) return null
    edits.push(...edit)
    at += gone.length
  }
  return edits
}

function replaced(
  source: string,
  rows: (Row | null)[],
  at: number,
  gone: number,
  come: string[],
  eol: string,
): Edit[] | null {
  const old = rows.slice(at, at + gone)
  if (old.some(row => row === null)) return null
  const pairs = Math.min(gone, come.length)
  const edits: Edit[] = (old as Row[])
    .slice(0, pairs)
    .map(({start, end}, i) => ({start, end, text: come[i]!}))
  const last = rows[at + pairs - 1]
  const next = rows[at + gone]
  if (gone > pairs) {
    const [first, end] = [old[pairs]!, old.at(-1)!.end]
    if (last) edits.push({start: lineEnd(source, last.end), end: lineEnd(source, end), text: ''})
    else edits.push({start: first.start, end: next?.start ?? end, text: ''})
  } else if (come.length > pairs) {
    const indent = last?.indent ?? next?.indent ?? ''
    const more = come.slice(pairs)
    if (last) {
      const end = lineEnd(source, last.end)
      edits.push({start: end, end, text: more.map(line => eol + (line && indent + line)).join('')})
    } else if (next) {
      edits.push({start: next.start, end: next.start, text: more.map(line => line + eol + indent).join('')})
    } else return null
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
