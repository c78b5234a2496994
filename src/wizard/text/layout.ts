import type {TextBuffer} from './buffer.ts'
import {cellsOf, shown, withinCells} from './cells.ts'
import {boundaryAfter} from './graphemes.ts'
import {rowAt} from './vertical.ts'
import {wrapLine} from './wrap.ts'

/** A text as it stands in a field on the screen. */
export interface TextLayout {
  /** What is seen of it, top to bottom: at least one row, none wider than the field (but for a wide character in one cell). */
  readonly rows: readonly string[]
  /** The cell of the cursor within `rows`. */
  readonly cursor: {readonly x: number; readonly y: number}
  /** Rows that are out of sight above and below; of a one-line text, cells to the left and right. */
  readonly above: number
  readonly below: number
}

/** Lays a text out in a field of `width` cells and `height` rows, so that its cursor is seen. */
export function layoutText(buffer: TextBuffer, width: number, height: number): TextLayout {
  const cells = Math.max(1, width)
  return buffer.multiline ? wrapped(buffer, cells, Math.max(1, height)) : scrolled(buffer, cells)
}

/** As much of a row as there is room for: what hangs over is spaces. */
const cut = (text: string, width: number): string => {
  const row = shown(text)
  return cellsOf(row) <= width ? row : row.trimEnd() + ' '.repeat(Math.max(0, width - cellsOf(row.trimEnd())))
}

function wrapped({lines, cursor}: TextBuffer, width: number, height: number): TextLayout {
  const wraps = lines.map(line => wrapLine(line, width))
  const line = lines[cursor.row]!
  const starts = wraps[cursor.row]!
  const row = rowAt(starts, cursor.column)
  const x = cellsOf(line.slice(starts[row], cursor.column))
  // At the right edge, and in spaces beyond it, the cursor is where the next character goes: at the beginning of a row.
  const isOver = x >= width
  if (isOver && row === starts.length - 1) wraps[cursor.row] = [...starts, line.length]
  const total = wraps.reduce((sum, {length}) => sum + length, 0)
  const at = wraps.slice(0, cursor.row).reduce((sum, {length}) => sum + length, 0) + row + (isOver ? 1 : 0)
  const top = Math.max(0, Math.min(at - Math.floor(height / 2), total - height))

  const rows: string[] = []
  let passed = 0
  for (const [index, begins] of wraps.entries()) {
    for (let part = Math.max(0, top - passed); part < begins.length && rows.length < height; part++) {
      rows.push(cut(lines[index]!.slice(begins[part], begins[part + 1]), width))
    }
    passed += begins.length
    if (rows.length === height) break
  }
  return {
    rows,
    cursor: {x: isOver ? 0 : x, y: at - top},
    above: top,
    below: total - top - rows.length,
  }
}

/** A one-line text moves by half a field, so that it stands still while one types. */
function scrolled({lines, cursor}: TextBuffer, width: number): TextLayout {
  const line = lines[0]!
  const x = cellsOf(line.slice(0, cursor.column))
  const all = x + cellsOf(line.slice(cursor.column))
  const half = Math.max(1, Math.floor(width / 2))
  const wanted = x < width ? 0 : x - (x % half) - (width > half ? half : 0)
  const before = wanted > 0 ? withinCells(line, wanted) : {length: 0, cells: 0}
  // A wide character across the edge is left out.
  const start = before.cells < wanted ? boundaryAfter(line, before.length) : before.length
  const left = before.cells + cellsOf(line.slice(before.length, start))
  const {length, cells} = withinCells(line.slice(start), width)
  return {
    rows: [shown(line.slice(start, start + length))],
    cursor: {x: x - left, y: 0},
    above: left,
    below: all - left - cells,
  }
}
