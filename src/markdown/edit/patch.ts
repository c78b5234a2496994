import type {Span} from '../read.ts'

/** A piece of a source, and what shall stand there. */
export interface Edit extends Span {
  text: string
}

/**
 * The source with some edits made. Of two at one place the one that only inserts comes first, and of two that overlap
 * the later one is left out.
 */
export function patched(source: string, edits: Edit[]): string {
  const ordered = edits
    .map((edit, i) => ({...edit, i}))
    .sort((a, b) => a.start - b.start || Math.sign(a.end - a.start) - Math.sign(b.end - b.start) || a.i - b.i)
  let [out, at] = ['', 0]
  for (const {start, end, text} of ordered) {
    if (start < at) continue
    out += source.slice(at, start) + text
    at = end
  }
  return out + source.slice(at)
}

/** How the lines of a source end: as its first one does. */
export const eolOf = (source: string): string => (/\r?\n/.exec(source)?.[0] === '\r\n' ? '\r\n' : '\n')

/** Written text with the line ends of a source. */
export const withEol = (text: string, source: string): string => text.replace(/\r?\n/g, eolOf(source))

/** Where the line ends that holds this place, before its line end. */
export function lineEnd(source: string, from: number): number {
  const stop = source.indexOf('\n', from)
  if (stop < 0) return source.length
  return stop > from && source[stop - 1] === '\r' ? stop - 1 : stop
}

/** The beginning of the next line that says something: a piece that is taken out takes the empty lines behind it along. */
export function nextText(source: string, from: number): number {
  const rest = source.slice(from)
  const space = rest.length - rest.trimStart().length
  return space === rest.length ? source.length : Math.max(from, source.lastIndexOf('\n', from + space) + 1)
}
