import type {RootContent} from 'mdast'
import {blank, type Row} from '../row.ts'
import {blockRows} from './blocks.ts'

/** A document as it was read: its blocks, each with the line of the Markdown in which it begins, counted from 1. */
export interface Page {
  blocks: readonly {node: RootContent; line: number}[]
  /** The lines on which the fields stand: those of a list in the order of its entries. */
  places: Readonly<Record<string, readonly number[]>>
}

/** A row of the document, and the line that it is of. */
export interface DrawnRow extends Row {
  line: number
}

const drawn = new WeakMap<Page, {width: number; rows: readonly DrawnRow[]}>()

/** The document in rows, drawn once for a width. */
export function pageRows(page: Page, width: number): readonly DrawnRow[] {
  const before = drawn.get(page)
  if (before?.width === width) return before.rows
  const rows: DrawnRow[] = []
  let isUnderHeading = true
  for (const {node, line} of page.blocks) {
    const block = blockRows(node, width)
    if (block.length === 0) continue
    if (!isUnderHeading) rows.push({...blank, line})
    isUnderHeading = node.type === 'heading'
    for (const each of block) rows.push({...each, line: each.line + line})
  }
  drawn.set(page, {width, rows})
  return rows
}

/** The row in which a line of the Markdown is seen: the first of the last line that begins at it or before. */
export function rowOfLine(rows: readonly DrawnRow[], line: number): number {
  const after = firstWhere(rows, row => row.line > line)
  const at = rows[after - 1]?.line
  const first = at === undefined ? 0 : firstWhere(rows, row => row.line >= at)
  return rows[first]?.spans.length === 0 && first + 1 < after ? first + 1 : first
}

/** Whether any row is of the lines from `first` to `last`. */
export const isDrawn = (rows: readonly DrawnRow[], first: number, last: number): boolean =>
  (rows[firstWhere(rows, row => row.line >= first)]?.line ?? Number.POSITIVE_INFINITY) <= last

/** Rows stand in the order of their lines: by halves. */
function firstWhere(rows: readonly DrawnRow[], holds: (row: DrawnRow) => boolean): number {
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(rows[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}
