import type {Table, TableCell} from 'mdast'
import {marks} from '../../theme.ts'
import {blank, pad, type Row, row, rowWidth, type Span, span, widthOf} from '../row.ts'
import {inlineSpans} from './inline.ts'
import type {DrawnRow} from './page.ts'
import {wrapSpans} from './spans.ts'

const gap = 2
const narrowest = 6

/** A table in columns: the widest give way until all of it fits, and their words wrap. */
export function tableRows({children, align, position}: Table, width: number): DrawnRow[] {
  const cells = children.map(({children: row}, index) => row.map(cell => cellOf(cell, index === 0)))
  const columns = Math.max(0, ...cells.map(({length}) => length))
  const most = (of: (cell: Cell) => number) =>
    Array.from({length: columns}, (_, column) =>
      cells.reduce((most, {[column]: cell}) => Math.max(most, cell ? of(cell) : 0), 1),
    )
  const widths = fitted(
    most(({wanted}) => wanted),
    most(({word}) => word),
    width - gap * (columns - 1),
  )
  const from = position!.start.line
  return children.flatMap((line, index) => {
    const at = (line.position?.start.line ?? from) - from
    const wrapped = cells[index]!.map(({spans}, column) => wrapSpans(spans, widths[column]!))
    const rows = sideBySide(wrapped, widths, align ?? []).map(drawn => ({...drawn, line: at}))
    const rule = {...row(span(widths.map(cells => marks.rule.repeat(cells)).join('  '), 'dim')), line: at}
    return index === 0 ? [...rows, rule] : rows
  })
}

interface Cell {
  spans: Span[]
  /** The cells it would like: a long heading wraps before it takes room from what stands under it. */
  wanted: number
  /** Those of its longest word; a heading's may be broken, for it stands once. */
  word: number
}

function cellOf({children}: TableCell, isHead: boolean): Cell {
  const spans = inlineSpans(children, isHead ? 'strong' : 'plain')
  const text = spans.map(part => part.text).join('')
  const widest = (parts: readonly string[]) => parts.reduce((most, part) => Math.max(most, widthOf(part)), 0)
  const word = widest(text.split(/\s+/))
  return isHead ? {spans, wanted: word, word: narrowest} : {spans, wanted: widest(text.split('\n')), word}
}

/** The widest give way, one cell at a time, down to the longest word that stands in them; where that is not enough, further. */
function fitted(wanted: readonly number[], words: readonly number[], room: number): number[] {
  const widths = wanted.map(cells => Math.min(cells, room))
  for (const floor of [words, words.map(() => narrowest)]) {
    for (let over = widths.reduce((sum, cells) => sum + cells, 0) - room; over > 0; over--) {
      const able = widths.map((cells, column) => (cells > floor[column]! ? cells : 0))
      const widest = Math.max(...able)
      if (widest === 0) break
      widths[able.indexOf(widest)]! -= 1
    }
  }
  return widths
}

function sideBySide(
  cells: readonly (readonly Row[])[],
  widths: readonly number[],
  align: readonly (string | null | undefined)[],
): Row[] {
  const height = Math.max(1, ...cells.map(({length}) => length))
  return Array.from({length: height}, (_, y) =>
    row(
      ...cells.flatMap((rows, column) => {
        const line = rows[y] ?? blank
        const left = Math.max(0, widths[column]! - rowWidth(line))
        const space = span(pad('', left))
        const between = column > 0 ? [span(' '.repeat(gap))] : []
        return align[column] === 'right'
          ? [...between, space, ...line.spans]
          : [...between, ...line.spans, space]
      }),
    ),
  )
}
