import {visible} from './inline.ts'
import type {Line} from './lines.ts'

/** One of several things said under a heading: a list item, a line, a paragraph, or a piece with its own heading. */
export interface Entry {
  /** Its first line, then what belongs to it. */
  lines: Line[]
  /** The heading of the group it stands in; '' */
  group: string
}

export interface Entries {
  entries: Entry[]
  /** Words around the entries: an introduction, a closing paragraph, pictures. */
  rest: Line[]
}

const closing =
  /^(?:in (?:conclusion|summary|closing|response to)|to (?:conclude|summari[sz]e)|by \p{L}+ing\b|overall\b|this (?:post-?mortem|incident|outage|report|document)\b|these (?:measures|steps|actions|improvements)|we (?:apologi[sz]e|remain|appreciate|are (?:committed|confident|sorry)|thank|the )|thank you|through (?:this|these)|with these|moving forward|end of|en conclusi[oó]n|em conclus[aã]o|en conclusion|ce post-?mortem)/iu
const image = /^(?:!?\[[^\]]*\]\((?!\S*\/issues\/)[^)]*\)|<img\b[^<>]*>|https?:\/\/\S+)$/i
const numbered = /^[^\p{L}\p{N}]*(?:(?:action|task|step|item|measure|tarea|acción)\s*#?)?\d{1,2}\s*[.):–-]/iu

/** Takes some lines apart into what they list. */
export function readEntries(lines: Line[]): Entries {
  const heads = lines.filter(line => line.kind === 'heading')
  // Numbered headings, or headings over prose, are entries themselves; others head groups of entries.
  const headed =
    heads.length > 0 &&
    (heads.every(head => numbered.test(head.text)) || !lines.some(line => line.kind === 'item'))
  if (headed) return byHeading(lines)
  const found: Entries = {entries: [], rest: []}
  let group = ''
  for (const block of split(lines)) {
    const [first] = block
    if (first?.kind === 'heading' || (first && isBoldLine(first) && block.length > 1)) {
      group = visible(first.text).replace(/[:：]$/, '')
      found.rest.push(first)
    }
    const {entries, rest} = plain(group ? block.slice(1) : block)
    found.entries.push(...entries.map(entry => ({...entry, group})))
    found.rest.push(...rest)
  }
  return found
}

const isBoldLine = (line: Line) => line.kind === 'text' && /^\*\*[^*]{2,80}\*\*\s*:?$/.test(line.text)

/** A block for each heading, and one for what stands before the first. */
function split(lines: Line[]): Line[][] {
  const blocks: Line[][] = [[]]
  for (const line of lines) {
    if (line.kind === 'heading' || (isBoldLine(line) && lines.some(each => each.kind === 'item')))
      blocks.push([])
    blocks.at(-1)!.push(line)
  }
  return blocks.filter(block => block.length > 0)
}

/** Each heading is an entry, with what stands below it. */
export function byHeading(lines: Line[]): Entries {
  const found: Entries = {entries: [], rest: []}
  for (const line of lines) {
    if (line.kind === 'heading') found.entries.push({lines: [line], group: ''})
    else if (found.entries.length) found.entries.at(-1)!.lines.push(line)
    else found.rest.push(line)
  }
  return found
}

function plain(lines: Line[]): Entries {
  const items = lines.filter(line => line.kind === 'item')
  if (items.length > 0) return fromList(lines, items)
  return fromLines(lines)
}

function fromList(lines: Line[], items: Line[]): Entries {
  const found: Entries = {entries: [], rest: []}
  const outer = Math.min(...items.map(item => item.indent))
  // Where the first item stands deeper than a later one, the indents mean nothing.
  const ragged = items[0]!.indent > outer
  let open: Entry | null = null
  let gap = false
  for (const line of lines) {
    if (line.kind === 'blank') {
      gap = true
      open?.lines.push(line)
      continue
    }
    const head: Line | undefined = open?.lines[0]
    if (line.kind === 'item' && (ragged || line.indent <= outer + 1)) {
      open = {lines: [line], group: ''}
      found.entries.push(open)
    } else if (open && head && continues(line, head, open, gap)) open.lines.push(line)
    else {
      // `Task 2: …` lines behind a list go on with it.
      if (line.kind === 'text' && numbered.test(line.text)) found.entries.push({lines: [line], group: ''})
      else found.rest.push(line)
      if (line.kind !== 'rule') open = null
    }
    gap = false
  }
  return found
}

function continues(line: Line, head: Line, open: Entry, gap: boolean): boolean {
  if (line.kind === 'rule' || line.kind === 'comment') return false
  if (line.indent > head.indent || line.kind === 'code' || line.kind === 'item') return true
  if (gap || image.test(line.text)) return false
  if (line.kind === 'fence') return true
  const last = open.lines.findLast(each => each.kind !== 'blank')!
  return !(/[.!?]$/.test(last.text) && /^[^\p{L}]*\p{Lu}/u.test(line.text) && line.indent <= head.indent)
}

/** One entry a line, or one a paragraph where lines are wrapped. */
function fromLines(lines: Line[]): Entries {
  const found: Entries = {entries: [], rest: []}
  const paragraphs = paragraphsOf(lines)
  let closed = false
  paragraphs.forEach((paragraph, i) => {
    const first = paragraph[0]!
    const opener =
      /[:：;]$/.test(last(paragraph).text.replace(/(?<![*_\s])[*_\s]+$/, '')) && i < paragraphs.length - 1
    const nested = paragraph.length > 1 && paragraph.slice(1).every(line => line.indent > first.indent)
    closed ||= closing.test(first.text) && (found.entries.length > 0 || i > 0)
    if (
      closed ||
      first.kind === 'code' ||
      first.kind === 'fence' ||
      first.kind === 'rule' ||
      first.kind === 'comment' ||
      paragraph.every(line => image.test(line.text))
    )
      found.rest.push(...paragraph)
    else if (nested) found.entries.push({lines: paragraph, group: ''})
    else if (opener && found.entries.length === 0) found.rest.push(...paragraph)
    else if (oneEach(paragraph)) {
      for (const line of paragraph) {
        closed ||= closing.test(line.text) && found.entries.length > 0
        if (closed || (line === first && /[:：]$/.test(line.text) && !found.entries.length))
          found.rest.push(line)
        else if (
          /[:：]$/.test(found.entries.at(-1)?.lines.at(-1)?.text ?? '') &&
          paragraph.includes(found.entries.at(-1)!.lines[0]!)
        )
          found.entries.at(-1)!.lines.push(line)
        else found.entries.push({lines: [line], group: ''})
      }
    } else found.entries.push({lines: paragraph, group: ''})
  })
  return found
}

const last = (lines: Line[]) => lines[lines.length - 1]!

/** Between blank lines; a comment stands by itself. */
function paragraphsOf(lines: Line[]): Line[][] {
  const paragraphs: Line[][] = []
  let before: Line['kind'] = 'blank'
  for (const line of lines) {
    const {kind} = line
    if (kind !== 'blank') {
      if (before === 'blank' || (before === 'comment') !== (kind === 'comment')) paragraphs.push([])
      paragraphs.at(-1)!.push(line)
    }
    before = kind
  }
  return paragraphs
}

/** Whether each line of a paragraph says something of its own: most end as sentences do, or begin with a label. */
function oneEach(paragraph: Line[]): boolean {
  const lines = paragraph.slice(0, -1)
  if (lines.length === 0) return true
  const ended = lines.filter(
    (line, i) =>
      /[.!?:;。…]["”’)*_`]*(?:<\/[a-z]+>)*$/.test(line.text) ||
      /^[^\p{L}]*\p{Lu}[^:.]{2,60}:\s/u.test(paragraph[i + 1]!.text),
  ).length
  const capital = paragraph.every(line => /^[^\p{Ll}]*\p{Lu}/u.test(line.text))
  return (
    ended * 2 > lines.length ||
    (capital && lines.every(line => line.text.length < 200) && ended * 3 >= lines.length) ||
    (capital && lines.length > 1 && spread(lines))
  )
}

/** Lines of very different length are not wrapped at a margin. */
function spread(lines: Line[]): boolean {
  const lengths = lines.map(line => line.text.length)
  return Math.max(...lengths) > 1.5 * Math.min(...lengths)
}

/** All that an entry shows, on one line. */
export const shownWhole = (entry: Entry): string =>
  visible(
    entry.lines
      .filter(line => line.kind !== 'fence' && line.kind !== 'comment')
      .map(line => line.text)
      .join('\n'),
    {addresses: true},
  )
