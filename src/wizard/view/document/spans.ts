import {wrapAfresh} from '../../text/wrap.ts'
import {type Row, row, type Span, type Tone} from '../row.ts'

/** Toned text over as many rows as it needs; a line break in it begins a new one. */
export const wrapSpans = (spans: readonly Span[], width: number): Row[] =>
  linesIn(spans).flatMap(line => wrapLine(line, Math.max(1, width)))

function linesIn(spans: readonly Span[]): Span[][] {
  const lines: Span[][] = [[]]
  for (const {text, tone} of spans) {
    for (const [index, part] of text.split('\n').entries()) {
      if (index > 0) lines.push([])
      if (part) lines.at(-1)!.push({text: part, tone})
    }
  }
  return lines
}

function wrapLine(spans: readonly Span[], width: number): Row[] {
  const text = spans.map(part => part.text).join('')
  return wrapAfresh(text, width).map((start, index, starts) => {
    const line = text.slice(start, starts[index + 1]).trimEnd()
    return row(...between(spans, start, start + line.length))
  })
}

/** The part of the spans from one offset to another, counted over all of them. */
function between(spans: readonly Span[], start: number, end: number): Span[] {
  let at = 0
  return spans.flatMap(({text, tone}) => {
    const cut = text.slice(Math.max(0, start - at), Math.max(0, end - at))
    at += text.length
    return cut ? [{text: cut, tone}] : []
  })
}

/** The row with what a pattern finds in it made to stand out. */
export function withFound(line: Row, found: string, tone: Tone): Row {
  const text = line.spans
    .map(part => part.text)
    .join('')
    .toLowerCase()
  const at = text.indexOf(found.toLowerCase())
  if (at < 0) return line
  const end = at + found.length
  const marked = between(line.spans, at, end).map(part => ({...part, tone}))
  return {
    ...line,
    spans: [...between(line.spans, 0, at), ...marked, ...between(line.spans, end, text.length)],
  }
}
