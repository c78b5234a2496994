import {type Line, readLines} from '../markdown/read/lines.ts'
import type {Span} from '../markdown/read.ts'

/** Stands for what is no prose: code, an address, a quotation. */
export const hidden = '\uFFFC'

/** A paragraph, a list item, a table row or a heading; offsets into the source. */
export interface Passage extends Span {
  heading: boolean
  /** In a quotation that Markdown marks as one. */
  quoted: boolean
}

/** What a document says in words. Both texts are as long as the source, so that an offset is the same in all three. */
export interface Prose {
  /** Without front matter, code, comments, tags, addresses and marks of emphasis. */
  text: string
  /** Also without what stands in quotation marks, and each passage on one line. */
  unquoted: string
  passages: Passage[]
}

/** Whether a passage that is no heading says what a form looks for. */
export const says = ({text, passages}: Prose, form: RegExp): boolean =>
  passages.some(({heading, start, end}) => !heading && form.test(text.slice(start, end).replace(/\s+/g, ' ')))

/** Reads the prose of a Markdown source whose body begins at `from`. Linear in its length. */
export function readProse(source: string, from: number): Prose {
  const lines = readLines(source, from)
  const text: string[] = [blank(source.slice(0, from))]
  const passages: Passage[] = []
  let at = from
  let open: Passage | null = null
  for (const line of lines) {
    const silent = line.kind === 'code' || line.kind === 'fence' || line.kind === 'comment'
    text.push(blank(source.slice(at, line.at)))
    const said = source.slice(line.at, line.end)
    text.push(line.kind === 'comment' ? blank(said) : silent ? cover(said) : words(said))
    at = line.end
    if (silent || line.kind === 'blank' || line.kind === 'rule') open = null
    else if (open && line.kind === 'text' && !open.heading) open.end = line.end
    else {
      open = {start: line.at, end: line.end, heading: line.kind === 'heading', quoted: line.quoted}
      passages.push(open)
      if (line.kind === 'row') split(source, line, passages)
    }
  }
  text.push(blank(source.slice(at)))
  const whole = text.join('')
  return {text: whole, unquoted: onOneLine(whole, passages).replace(quotation, cover), passages}
}

/** The text without the line ends within passages: what is said goes on over them, and so does a quotation. */
function onOneLine(text: string, passages: Passage[]): string {
  let at = 0
  const pieces = passages.map(({start, end}) => {
    const piece = text.slice(at, start) + text.slice(start, end).replaceAll('\n', ' ')
    at = end
    return piece
  })
  return pieces.join('') + text.slice(at)
}

/** A table row says something in each of its cells. */
function split(source: string, line: Line, passages: Passage[]) {
  const row = passages.pop()!
  let start = row.start
  for (let i = row.start; i <= line.end; i++)
    if (i === line.end || (source[i] === '|' && source[i - 1] !== '\\')) {
      if (i > start) passages.push({...row, start, end: i})
      start = i + 1
    }
}

const blank = (text: string) => text.replace(/[^\n]/g, ' ')
const cover = (text: string) => text.replace(/[^\n]/g, hidden)

const quotation =
  /(?<![\p{L}\p{N}])"[^"\n]{1,400}"|“[^”\n]{1,400}”|«[^»\n]{1,400}»|„[^“”\n]{1,400}[“”]|‘[^’\n]{1,400}’(?![\p{L}])|「[^」\n]{1,400}」|(?<![\p{L}\p{N}])'[^'\n]{2,400}'(?![\p{L}\p{N}])/gu

/** Of a link its words. */
function linkText(link: string): string {
  const end = link.indexOf(']')
  return ` ${link.slice(1, end)}${blank(link.slice(end))}`
}

const inline: [RegExp, (text: string) => string][] = [
  [/``[^\n]{1,400}?``|`[^`\n]{1,400}`/g, cover],
  [/<!--[^\n]{0,1000}?-->/g, blank],
  [/!\[[^\]\n]{0,400}\]\([^()\n]{0,1000}\)/g, blank],
  [/\[[^[\]\n]{0,400}\](?:\([^()\n]{1,1000}\)|\[[^[\]\n]{1,400}\])/g, linkText],
  [/<\/?[a-z][^<>\n]{0,400}>/gi, blank],
  [/\b[a-z]{2,10}:\/\/[^\s<>)\]"']{1,2000}/gi, cover],
  [/(?<![\p{L}\p{N}])[*_~]{1,3}|[*_~]{1,3}(?![\p{L}\p{N}])|\*\*/gu, blank],
]

const words = (text: string) =>
  /[`<![*_~:\]]/.test(text) ? inline.reduce((left, [form, mask]) => left.replace(form, mask), text) : text

/** The sentences of a passage in one of the prose's texts, as offsets into the source. */
export function* sentences(text: string, {start, end}: Span): Generator<Span> {
  const stop = /(?<![.!?。！？])[.!?。！？]+(?=[\s"”’)\uFFFC]|$)|[;；](?=\s)/g
  const whole = text.slice(start, end)
  let from = 0
  for (const match of whole.matchAll(stop)) {
    if (
      /\b(?:e\.g|i\.e|etc|vs|approx|a\.m|p\.m|[A-Z])$/.test(
        whole.slice(Math.max(0, match.index - 8), match.index),
      )
    )
      continue
    yield {start: start + from, end: start + match.index + match[0].length}
    from = match.index + match[0].length
  }
  if (whole.slice(from).trim()) yield {start: start + from, end}
}
