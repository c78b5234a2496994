import stringWidth from 'string-width'
import {printable} from '../../text/printable.ts'
import {graphemes} from './graphemes.ts'

export const isAscii = (text: string): boolean => /^[ -~]*$/.test(text)

/**
 * Text as it stands on the screen: nothing in it moves the terminal's cursor. Texts that were typed are clean already,
 * those of an opened document are kept as they are and only shown so.
 */
export const shown = (text: string): string =>
  isAscii(text) ? text : printable(text).replaceAll('\n', ' ').replaceAll('\t', '  ')

// string-width takes a hundredth of a millisecond for a word, and for a long text the square of that.
const longestWord = 64
const known = new Map<string, number>()

function cellsOfWord(word: string): number {
  if (isAscii(word)) return word.length
  const before = known.get(word)
  if (before !== undefined) return before
  if (word.length > longestWord) {
    let cells = 0
    for (const grapheme of graphemes(word)) cells += stringWidth(shown(grapheme))
    return cells
  }
  if (known.size > 10_000) known.clear()
  const cells = stringWidth(shown(word))
  known.set(word, cells)
  return cells
}

/** Cells a text takes on the screen, measured as Ink does. */
export const cellsOf = (text: string): number => withinCells(text, Number.POSITIVE_INFINITY).cells

/** As much of the beginning of `text` as fits into `room` cells: its length and the cells it takes. */
export function withinCells(text: string, room: number): {length: number; cells: number} {
  if (isAscii(text)) {
    const length = Math.min(room, text.length)
    return {length, cells: length}
  }
  let length = 0
  let cells = 0
  while (length < text.length) {
    const space = text.indexOf(' ', length)
    const end = space < 0 ? text.length : space
    const word = cellsOfWord(text.slice(length, end)) + (space < 0 ? 0 : 1)
    if (cells + word > room) break
    cells += word
    length = space < 0 ? end : end + 1
  }
  if (length === text.length) return {length, cells}
  // The word that does not fit, by its graphemes.
  for (const grapheme of graphemes(text.slice(length))) {
    const wide = cellsOfWord(grapheme)
    if (cells + wide > room) break
    cells += wide
    length += grapheme.length
  }
  return {length, cells}
}
