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
  const wanted = Array.from({length: columns}, (_, column) =>
    Math.max(1, ...cells.map(row => row[column]?.wanted ?? 0)),
  )
  const widths = fitted(wanted, width - gap * (columns - 1))
  const from = position!.start.line
  return children.flatMap((line, index) => {
    const at = (line.position?.start.line ?? from) - from
    const wrapped = cells[index]!.map(({spans}, column) => wrapSpans(spans, widths[column]!))
    const rows = sideBySide(wrapped, widths, align ?? []).map(drawn => ({...drawn, line: at}))
    const rule = {...row(span(widths.map(cells => marks.rule.repeat(cells)).join('  '), 'dim')), line: at}
    return index === 0 ? [...rows, rule] : rows
  })
}

/** A cell's text, and the cells it would like: a long heading wraps before it takes room from what stands under it. */
function cellOf({children}: TableCell, isHead: boolean): {spans: Span[]; wanted: number} {
  const spans = inlineSpans(children, isHead ? 'strong' : 'plain')
  const text = spans.map(part => part.text).join('')
  return {spans, wanted: Math.max(...text.split(isHead ? /\s+/ : '\n').map(widthOf))}
}

function fitted(wanted: readonly number[], room: number): number[] {
  const widths = [...wanted]
  const over = () => widths.reduce((sum, cells) => sum + cells, 0) - room
  while (over() > 0) {
    const widest = Math.max(...widths)
    if (widest <= narrowest) break
    const next = Math.max(narrowest, ...widths.filter(cells => cells < widest))
    const all = widths.filter(cells => cells === widest).length
    const each = Math.max(next, widest - Math.ceil(over() / all))
    for (const [column, cells] of widths.entries())
      if (cells === widest) widths[column] = each === widest ? each - 1 : each
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
