import {printable} from '../../text/printable.ts'
import {cellsOf, shown, withinCells} from '../text/cells.ts'
import {wrapAfresh} from '../text/wrap.ts'

/**
 * What stands on the screen, as data: rows of toned text, each known to fit. The whole of a page is made of them, so
 * that how high it is, what part of it is seen and where the cursor stands need no measuring afterwards.
 */

/** How a text stands out. A tone is weight first and colour second, so that nothing is told by colour alone. */
export type Tone =
  | 'plain'
  | 'dim'
  | 'strong'
  | 'accent'
  | 'good'
  | 'warning'
  | 'bad'
  | 'heading'
  | 'slanted'
  | 'code'
  | 'found'

export interface Span {
  text: string
  tone: Tone
}

export interface Row {
  spans: readonly Span[]
  /** The cell at which the terminal's cursor stands, if it stands in this row. */
  cursor?: number
  /** The keys work here, though there is no text to type. */
  here?: boolean
}

export const widthOf = cellsOf

export const span = (text: string, tone: Tone = 'plain'): Span => ({
  text: shown(text),
  tone,
})

export const row = (...spans: readonly Span[]): Row => ({spans})

export const blank: Row = {spans: []}

/** As much of a text as fits; what was cut is shown by `…`. */
export function clip(text: string, width: number): string {
  if (withinCells(text, width).length === text.length) return text
  return width < 1 ? '' : `${text.slice(0, withinCells(text, width - 1).length)}…`
}

export const pad = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - widthOf(text)))

/** Words over as many lines as they need; a word longer than the line is broken. */
export const wrap = (text: string, width: number): string[] =>
  width < 1
    ? []
    : printable(text)
        .split('\n')
        .flatMap(line => rowsOf(line.replaceAll('\t', '  '), width))

const rowsOf = (line: string, width: number): string[] =>
  wrapAfresh(line, width).map((start, row, starts) => line.slice(start, starts[row + 1]).trimEnd())

export const rowWidth = ({spans}: Row): number => spans.reduce((cells, {text}) => cells + widthOf(text), 0)

/** A row cut or filled to a width. */
export function fit(line: Row, width: number): Row {
  const spans: Span[] = []
  let left = width
  for (const {text, tone} of line.spans) {
    const shown = clip(text, left)
    left -= widthOf(shown)
    spans.push({text: shown, tone})
    if (left <= 0) break
  }
  if (left > 0) spans.push({text: ' '.repeat(left), tone: 'plain'})
  return line.cursor === undefined
    ? {...line, spans}
    : {...line, spans, cursor: Math.min(line.cursor, width - 1)}
}

/** The row moved to the right, its cursor with it. */
export const indent = (line: Row, by: number): Row => ({
  ...line,
  spans: [{text: ' '.repeat(by), tone: 'plain'}, ...line.spans],
  ...(line.cursor === undefined ? {} : {cursor: line.cursor + by}),
})

/** The part of the rows that is seen: the one that has the keys always, with more above it than below. */
export function windowOf(rows: readonly Row[], height: number): readonly Row[] {
  if (rows.length <= height) return rows
  const at = Math.max(
    0,
    rows.findLastIndex(({cursor, here}) => cursor !== undefined || here),
  )
  const top = Math.max(0, Math.min(at - Math.floor(height * 0.6), rows.length - height))
  return rows.slice(top, top + height)
}

/** Without the spaces that fill the row: nothing need be sent for what is empty. */
export function withoutEnd(spans: readonly Span[]): readonly Span[] {
  const last = spans.findLastIndex(({text}) => text.trimEnd() !== '')
  return spans
    .slice(0, last + 1)
    .map((span, at) => (at === last ? {...span, text: span.text.trimEnd()} : span))
}
