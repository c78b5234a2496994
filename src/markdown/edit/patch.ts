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
  const ordered = edits.toSorted(
    (a, b) => a.start - b.start || Math.sign(a.end - a.start) - Math.sign(b.end - b.start),
  )
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

/**
 * A piece of a source taken out, with the empty lines behind it: the next thing comes to stand where it stood. Of the last
 * piece, and where no empty line stands before it, what is before it is closed up instead.
 */
export function cut(source: string, {start, end}: Span): Edit {
  const rest = source.slice(end)
  const space = rest.length - rest.trimStart().length
  const before = source.slice(0, start).trimEnd().length
  const apart = source.slice(before, start).split('\n').length > 2
  if (before > 0 && (!apart || space === rest.length)) return {start: before, end, text: ''}
  return {start, end: Math.max(end, source.slice(0, end + space).lastIndexOf('\n') + 1), text: ''}
}
