/**
 * Where the characters that people see (graphemes) begin and end. Offsets are those of JavaScript strings. Nothing here
 * looks at more of a line than it must: going through a text of 100 KB by Intl.Segmenter takes half a minute.
 */

let lazySegmenter: Intl.Segmenter | undefined
const segment = (text: string) => {
  lazySegmenter ??= new Intl.Segmenter('en', {granularity: 'grapheme'})
  return lazySegmenter.segment(text)
}

const isPlain = (unit: number): boolean => unit >= 0x20 && unit < 0x7f

/** Between two printable ASCII characters there is always a boundary. */
const isSafe = (line: string, offset: number): boolean =>
  offset <= 0 ||
  offset >= line.length ||
  (isPlain(line.charCodeAt(offset - 1)) && isPlain(line.charCodeAt(offset)))

/** The grapheme that holds the code unit at `offset`: where it begins and ends. */
function graphemeAt(line: string, offset: number): {start: number; end: number} {
  let from = offset
  while (!isSafe(line, from)) from--
  let to = offset + 1
  while (!isSafe(line, to)) to++
  if (to - from === 1) return {start: from, end: to}
  const found = segment(line.slice(from, to)).containing(offset - from)!
  return {start: from + found.index, end: from + found.index + found.segment.length}
}

/** The boundary before `offset`; 0 at the line's beginning. */
export const boundaryBefore = (line: string, offset: number): number =>
  offset <= 0 ? 0 : graphemeAt(line, offset - 1).start

/** The boundary after `offset`; the line's length at its end. */
export const boundaryAfter = (line: string, offset: number): number =>
  offset >= line.length ? line.length : graphemeAt(line, offset).end

/** `offset` if it is a boundary, else the next one. */
export const toBoundary = (line: string, offset: number): number => {
  if (offset <= 0 || offset >= line.length || isSafe(line, offset))
    return Math.max(0, Math.min(offset, line.length))
  const {start, end} = graphemeAt(line, offset)
  return start === offset ? offset : end
}

const blockLength = 512

/** All graphemes of a text, in order; together they are the text. */
export function* graphemes(text: string): Generator<string> {
  let at = 0
  let length = blockLength
  while (at < text.length) {
    const isLast = at + length >= text.length
    const parts = Array.from(segment(text.slice(at, at + length)), part => part.segment)
    // The end of a block may be in the middle of a grapheme: its last one is read again with what follows.
    if (!isLast && parts.length === 1) {
      length *= 2
      continue
    }
    if (!isLast) parts.pop()
    for (const part of parts) {
      at += part.length
      yield part
    }
    length = blockLength
  }
}
