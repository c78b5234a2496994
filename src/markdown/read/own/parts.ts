import type {Heading, RootContent} from 'mdast'
import {blocksOf} from '../../blocks.ts'
import {readSectionMark} from '../../write/marks.ts'
import type {Span} from '../lines.ts'
import {type Kind, kindOf} from '../synonyms.ts'
import {plainOf} from './plain.ts'

/** A section of a document that pm-wizard wrote. */
export interface OwnPart {
  /** `null`: one that no field holds, the title, or what stands before it. */
  kind: Kind | null
  heading: string
  level: number
  headingSpan: Span | null
  /** From the first line to the last one; `null`: it is empty. */
  body: Span | null
  blocks: RootContent[]
  /** Marked as one that no field holds. */
  marked: boolean
}

/**
 * The parts of a written document. Its sections are headings of the levels 1 to 3, those of a user's own text stand
 * below; a marked heading, or a mark alone, begins a section that no field holds. Positions are offsets in `source`.
 */
export function ownParts(source: string, from: number): OwnPart[] {
  const parts: OwnPart[] = []
  let part: OwnPart = {
    kind: null,
    heading: '',
    level: 0,
    headingSpan: null,
    body: null,
    blocks: [],
    marked: false,
  }
  parts.push(part)
  for (const block of blocksOf(source.slice(from))) {
    const span = spanOf(source, from, block)
    const head = headOf(block, source.slice(span.start, span.end))
    if (head && opens(head, part, parts)) {
      const title = head.level === 1 && !parts.some(({level, marked}) => level === 1 && !marked)
      const known = parts.some(other => other.kind === head.kind)
      part = {...head, kind: title || known ? null : head.kind, headingSpan: span, body: null, blocks: []}
      parts.push(part)
    } else {
      part.body = {start: part.body?.start ?? span.start, end: span.end}
      part.blocks.push(block)
    }
  }
  return parts
}

/** A block from the beginning of its first line on: the indent of code is part of it. */
export function spanOf(source: string, from: number, {position}: Pick<RootContent, 'position'>): Span {
  const start = from + position!.start.offset!
  return {start: Math.max(from, source.lastIndexOf('\n', start - 1) + 1), end: from + position!.end.offset!}
}

type Head = Pick<OwnPart, 'kind' | 'heading' | 'level' | 'marked'>

function headOf(block: RootContent, text: string): Head | null {
  const own = block.type === 'heading' ? text.replace(/^ {0,3}#+[ \t]*/, '') : text
  const kept = block.type === 'heading' || block.type === 'html' ? readSectionMark(own) : null
  if (kept) return {kind: null, heading: plainOf(kept.heading), level: kept.level, marked: true}
  if (!isSection(block, text)) return null
  const heading = plainOf(own)
  return {kind: kindOf(heading), heading, level: block.depth, marked: false}
}

const isSection = (block: RootContent, text: string): block is Heading =>
  block.type === 'heading' && block.depth <= 3 && text.startsWith('#')

/** A heading of level 3 that names no section was added to the text of the section around it. */
const opens = (head: Head, part: OwnPart, parts: OwnPart[]): boolean =>
  head.marked || head.kind !== null || head.level < 3 || (part === parts[0] && part.body === null)
