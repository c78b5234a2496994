import {cellsOf, isAscii} from './cells.ts'
import {graphemes, toBoundary} from './graphemes.ts'

/** A line cut into words with the spaces after them. A mark that joins with a space belongs to its word. */
function wordsOf(line: string): {word: string; index: number}[] {
  const ends = Array.from(line.matchAll(/ (?=[^ ])/g), ({index}) => index + 1)
  const starts = [0, ...ends.filter(end => toBoundary(line, end) === end)]
  return starts.map((index, at) => ({word: line.slice(index, starts[at + 1]), index}))
}

/**
 * The offsets at which the rows of a line begin, the first one 0. Breaks after spaces, within a word only if it is
 * wider than a row; spaces for which there is no room hang over the edge. No grapheme is split.
 */
export function wrapAfresh(line: string, width: number): readonly number[] {
  const starts = [0]
  let used = 0
  for (const {word, index} of wordsOf(line)) {
    const ink = word.trimEnd()
    const cells = cellsOf(ink)
    if (used > 0 && used + cells > width) {
      starts.push(index)
      used = 0
    }
    if (used + cells > width) {
      let at = index
      for (const grapheme of isAscii(ink) ? ink : graphemes(ink)) {
        const room = cellsOf(grapheme)
        if (used + room > width && used > 0) {
          starts.push(at)
          used = 0
        }
        used += room
        at += grapheme.length
      }
    } else {
      used += cells
    }
    used += word.length - ink.length
  }
  return starts
}

// The lines of the last two thousand or so calls: of a long text only the line that changed is wrapped again.
const generation = 2000
let recent = new Map<string, readonly number[]>()
let older = recent
let cachedWidth = 0

/** As `wrapAfresh`, remembered. With a width of Infinity a line is one row. */
export function wrapLine(line: string, width: number): readonly number[] {
  if (line.length <= width && isAscii(line)) return [0]
  if (width === Number.POSITIVE_INFINITY) return [0]
  if (width !== cachedWidth) {
    recent = new Map()
    older = recent
    cachedWidth = width
  }
  const known = recent.get(line)
  if (known) return known
  const starts = older.get(line) ?? wrapAfresh(line, width)
  if (recent.size >= generation) {
    older = recent
    recent = new Map()
  }
  recent.set(line, starts)
  return starts
}
