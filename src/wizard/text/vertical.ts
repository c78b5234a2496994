import {cellsOf, withinCells} from './cells.ts'
import {boundaryBefore, toBoundary} from './graphemes.ts'
import type {Cursor} from './motions.ts'
import {wrapLine} from './wrap.ts'

/** Which row of a wrapped line an offset is in. */
export const rowAt = (starts: readonly number[], column: number): number => {
  let row = starts.length - 1
  while (row > 0 && starts[row]! > column) row--
  return row
}

/**
 * One row up (-1) or down (1) on a screen of that width, as near to the preferred cell as the row allows. `cells` is
 * where the next step aims at. At the first or last row the cursor stays.
 */
export function vertical(
  lines: readonly string[],
  {row, column}: Cursor,
  by: 1 | -1,
  width: number,
  preferred: number | null,
): {cursor: Cursor; cells: number} {
  const starts = wrapLine(lines[row]!, width)
  const at = rowAt(starts, column)
  const cells = preferred ?? cellsOf(lines[row]!.slice(starts[at], column))
  const inLine = at + by >= 0 && at + by < starts.length
  const toRow = inLine ? row : row + by
  const line = lines[toRow]
  if (line === undefined) return {cursor: {row, column}, cells}
  const rows = wrapLine(line, width)
  const to = inLine ? at + by : by < 0 ? rows.length - 1 : 0
  const start = rows[to]!
  const next = rows[to + 1]
  // The place after a row's last character is the beginning of the next row.
  const end = next === undefined ? line.length : Math.max(start, boundaryBefore(line, next))
  const reached = start + withinCells(line.slice(start, end), cells).length
  const settled = toBoundary(line, reached) === reached ? reached : boundaryBefore(line, reached)
  return {cursor: {row: toRow, column: settled}, cells}
}
