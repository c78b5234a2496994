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

// Lines wrapped lately, some two megabytes of them: of a long text only the line that changed is wrapped again.
const generation = 1_000_000
let recent = new Map<string, readonly number[]>()
let older = recent
let held = 0
let cachedWidth = 0

let last: {line: string; width: number; starts: readonly number[]} | null = null

/** From here on a line is worth looking at what it was a key ago. */
const longLine = 1000

/**
 * As `wrapAfresh`, for a line that has grown out of the one wrapped last: where they begin alike the rows are the same,
 * but for the last two of them, whose ends hang on the words that follow.
 */
function wrapOnward(line: string, width: number): readonly number[] {
  if (line.length < longLine) return wrapAfresh(line, width)
  let kept: readonly number[] = [0]
  if (last?.width === width) {
    const {line: before, starts} = last
    // How many rows begin and end alike: halved, for two texts are compared faster at once than by their rows.
    let alike = 0
    let most = starts.length - 1
    while (alike < most) {
      const middle = Math.ceil((alike + most) / 2)
      if (line.slice(0, starts[middle]) === before.slice(0, starts[middle])) alike = middle
      else most = middle - 1
    }
    kept = alike > 2 ? starts.slice(0, alike - 1) : kept
  }
  const from = kept.at(-1)!
  const starts = [
    ...kept,
    ...wrapAfresh(line.slice(from), width)
      .slice(1)
      .map(start => from + start),
  ]
  last = {line, width, starts}
  return starts
}

/** As `wrapAfresh`, remembered. With a width of Infinity a line is one row. */
export function wrapLine(line: string, width: number): readonly number[] {
  if (line.length <= width && isAscii(line)) return [0]
  if (width === Number.POSITIVE_INFINITY) return [0]
  if (width !== cachedWidth) {
    recent = new Map()
    older = recent
    held = 0
    cachedWidth = width
  }
  const known = recent.get(line)
  if (known) return known
  const starts = older.get(line) ?? wrapOnward(line, width)
  if (held >= generation) {
    older = recent
    recent = new Map()
    held = 0
  }
  recent.set(line, starts)
  held += line.length
  return starts
}
