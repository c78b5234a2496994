import type {Line, Span} from './lines.ts'

export interface Row {
  line: Line
  cells: Span[]
}

export interface Table {
  lines: Line[]
  /** Empty when the table has no head, or an empty one. */
  head: Row
  rows: Row[]
}

const delimiter = /^(?=[\s:|]*-)[\s:|-]*$/

/** Takes the tables out of some lines; `rest` is what stands around them. */
export function takeTables(source: string, lines: Line[]): {tables: Table[]; rest: Line[]} {
  const tables: Table[] = []
  const rest: Line[] = []
  for (let i = 0; i < lines.length; i++) {
    if (lines[i]!.kind !== 'row') {
      rest.push(lines[i]!)
      continue
    }
    const from = i
    while (lines[i + 1]?.kind === 'row') i++
    const all = lines.slice(from, i + 1)
    const rows = all.map(line => ({line, cells: cellsOf(source, line)}))
    const headed = all[1] !== undefined && delimiter.test(all[1].text)
    tables.push({
      lines: all,
      head: headed ? rows[0]! : {line: all[0]!, cells: []},
      rows: (headed ? rows.slice(2) : rows).filter(row => !delimiter.test(row.line.text)),
    })
  }
  return {tables, rest}
}

/** The cells of a row, without the space around them; `\|` and `|` in code do not part cells here. */
function cellsOf(source: string, {at, to}: Line): Span[] {
  const cells: Span[] = []
  let start = source[at] === '|' ? at + 1 : at
  for (let i = start; i <= to; i++) {
    if (source[i] === '\\') i++
    else if (i === to || source[i] === '|') {
      if (i < to || source.slice(start, i).trim()) cells.push(trimmed(source, start, i))
      start = i + 1
    }
  }
  return cells
}

function trimmed(source: string, start: number, end: number): Span {
  let [from, to] = [start, end]
  while (from < to && /\s/.test(source[from]!)) from++
  while (to > from && /\s/.test(source[to - 1]!)) to--
  return {start: from, end: to}
}
