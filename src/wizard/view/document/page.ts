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

/** The row in which a line of the Markdown is seen: the last one that begins at it or before. */
export function rowOfLine(rows: readonly DrawnRow[], line: number): number {
  const at = rows.findLastIndex(row => row.line <= line && row.spans.length > 0)
  return rows.findIndex(row => row.line === rows[at]?.line && row.spans.length > 0)
}
