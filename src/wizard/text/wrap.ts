import stringWidth from 'string-width'
import {printable} from '../../text/printable.ts'
import {graphemes} from './graphemes.ts'

/**
 * Text as it stands on the screen: nothing in it moves the terminal's cursor. Texts that were typed are clean already,
 * those of an opened document are kept as they are and only shown so.
 */
export const shown = (text: string): string =>
  /^[ -~]*$/.test(text) ? text : printable(text).replaceAll('\n', ' ').replaceAll('\t', '  ')

// In a piece this long a width is found quickly; string-width's time grows with the square of the length.
const quickLength = 256

/** Cells a text takes on the screen. */
export function cellsOf(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length
  if (text.length <= quickLength) return stringWidth(shown(text))
  let cells = 0
  for (const grapheme of graphemes(text)) cells += stringWidth(shown(grapheme))
  return cells
}

// A word with the spaces after it. A mark that combines with a space belongs to it.
const words = /[^ ]* *(?:[\p{M}\u200d][^ ]* *)*/gu

/**
 * The offsets at which the rows of a line begin, the first one 0. Breaks after spaces, within a word only if it is
 * wider than a row; spaces for which there is no room hang over the edge. No grapheme is split.
 */
function wrapAfresh(line: string, width: number): readonly number[] {
  const starts = [0]
  let used = 0
  for (const {0: word, index} of line.matchAll(words)) {
    const ink = word.trimEnd()
    const cells = cellsOf(ink)
    if (used > 0 && used + cells > width) {
      starts.push(index)
      used = 0
    }
    if (used + cells > width) {
      let at = index
      for (const grapheme of /^[ -~]*$/.test(ink) ? ink : graphemes(ink)) {
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
  if (line.length <= width && /^[ -~]*$/.test(line)) return [0]
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
