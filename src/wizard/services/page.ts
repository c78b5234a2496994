import type {RootContent, Table} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {gfmFromMarkdown} from 'mdast-util-gfm'
import {gfm} from 'micromark-extension-gfm'
import {type Line, readLines} from '../../markdown/read/lines.ts'
import type {Page} from '../view/document/page.ts'

/**
 * A document as what is to be drawn of it. It is parsed in pieces, and a piece that was there before is not parsed
 * again: of a long document, what is typed changes one.
 */

interface Piece {
  source: string
  /** Of its first line, from 1. */
  line: number
  /** Lines repeated from the beginning of the table that it goes on with; 0: it goes on with none. */
  repeated: number
}

/** Rows of a table that are parsed together. */
const tableRows = 24
/** Beyond this a piece is no text that somebody reads, and CommonMark's delimiters stop being cheap. */
const longest = 12_000

/** The blocks of a document whose body begins at `from`. */
export function blocksToDraw(source: string, from: number): Page['blocks'] {
  const blocks: {node: RootContent; line: number}[] = []
  const known = new Map<string, readonly RootContent[]>()
  for (const {source: text, line, repeated} of piecesOf(source, from)) {
    const nodes = recent.get(text) ?? parsed(text)
    known.set(text, nodes)
    const last = blocks.at(-1)
    const [first] = nodes
    if (repeated > 0 && first?.type === 'table' && last?.node.type === 'table') {
      last.node = joined(last.node, first, line - repeated - last.line)
    } else {
      for (const node of nodes) blocks.push({node, line: line + node.position!.start.line - 1})
    }
  }
  recent = known
  return blocks
}

/** The pieces of the document as of the last time. */
let recent: ReadonlyMap<string, readonly RootContent[]> = new Map()

const parsed = (text: string): readonly RootContent[] =>
  text.length > longest
    ? [plainText(text)]
    : fromMarkdown(text, {extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()]}).children

const plainText = (value: string): RootContent => {
  const start = {line: 1, column: 1, offset: 0}
  return {type: 'paragraph', children: [{type: 'text', value}], position: {start, end: start}}
}

/** A table and more rows of it, whose lines lie `by` further down than they say. */
const joined = (table: Table, more: Table, by: number): Table => ({
  ...table,
  children: [
    ...table.children,
    ...more.children.slice(1).map(row => {
      const {start, end} = row.position!
      const moved = {...start, line: start.line + by + table.position!.start.line - 1}
      return {...row, position: {start: moved, end}}
    }),
  ],
})

/** The document cut where its outermost blocks part: at blank lines, but not in code nor before what is set in. */
function piecesOf(source: string, from: number): Piece[] {
  const before = source.slice(0, from).split('\n').length - 1
  const groups: {lines: Line[]; line: number}[] = []
  let group: {lines: Line[]; line: number} | null = null
  for (const [index, line] of readLines(source, from).entries()) {
    const inCode = line.kind === 'code' || line.kind === 'fence'
    const isBlank = line.kind === 'blank' && line.text === ''
    const last = groups.at(-1)
    if (isBlank && !inCode) group = null
    else if (group) group.lines.push(line)
    // What is set in, or goes on with a list, belongs to what stands above.
    else if (last && (line.indent > 0 || (line.kind === 'item' && last.lines[0]!.kind === 'item'))) {
      group = last
      last.lines.push(line)
    } else {
      group = {lines: [line], line: before + index + 1}
      groups.push(group)
    }
  }
  return groups.flatMap(({lines, line}) => cut(source, lines, line))
}

function cut(source: string, lines: readonly Line[], line: number): Piece[] {
  const textOf = (of: readonly Line[]) => source.slice(of[0]!.start, of.at(-1)!.end)
  const isLong = lines.length > tableRows + 2 && lines.every(({kind}) => kind === 'row' || kind === 'rule')
  if (!isLong) return [{source: textOf(lines), line, repeated: 0}]
  const head = textOf(lines.slice(0, 2))
  const pieces: Piece[] = [{source: textOf(lines.slice(0, tableRows + 2)), line, repeated: 0}]
  for (let at = tableRows + 2; at < lines.length; at += tableRows) {
    const rows = textOf(lines.slice(at, at + tableRows))
    pieces.push({source: `${head}\n${rows}`, line: line + at, repeated: 2})
  }
  return pieces
}
