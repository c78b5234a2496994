import {readLines, type Span} from '../read/lines.ts'
import {type Row, type Table, takeTables} from '../read/table.ts'

/** A row, and the table in which it stands. */
export interface Found {
  table: Table
  row: Row
}

/** The table that has a row at this place, and that row. */
export function rowAt(source: string, {start}: Span): Found | null {
  const {tables} = takeTables(source, readLines(source))
  for (const table of tables) {
    const row = table.rows.find(each => each.line.start === start)
    if (row) return {table, row}
  }
  return null
}

/** The stretches between the pipes of a line; `\|` parts nothing. */
function stretches(line: string): Span[] {
  const pipes = [...line.matchAll(/\\.|\|/g)].flatMap(({0: found, index}) => (found === '|' ? [index] : []))
  const open = pipes[0] !== undefined && line.slice(0, pipes[0]).trim() === ''
  const edges = [...(open ? [] : [-1]), ...pipes]
  if (line.slice((pipes.at(-1) ?? 0) + 1).trim()) edges.push(line.length)
  return edges.slice(1).map((end, i) => ({start: edges[i]! + 1, end}))
}

/**
 * A row with other words in some of its cells, in the same columns; where the rows of the table stand in line with its head,
 * they go on doing so. With `rest` '' the cells that are not told are empty.
 */
export function rowLike(
  line: string,
  head: string,
  cells: Map<number, string>,
  rest: 'kept' | 'empty',
): string {
  const places = stretches(line)
  const above = stretches(head)
  const aligned = places.every(({end}, i) => above[i]?.end === end)
  let [out, at] = ['', 0]
  for (const [i, {start, end}] of places.entries()) {
    const was = line.slice(start, end)
    const text = cells.get(i) ?? (rest === 'empty' ? '' : null)
    out += line.slice(at, start)
    at = end
    if (text === null) out += was
    else {
      const lead = was.trim() ? was.slice(0, was.length - was.trimStart().length) : was.slice(0, 1)
      const tail = was.trim() ? was.slice(was.trimEnd().length) : was.slice(0, 1)
      const plain = lead + text + (aligned ? tail.slice(0, 1) : tail)
      out += aligned ? plain.padEnd(was.length) : plain
    }
  }
  return out + line.slice(at)
}
