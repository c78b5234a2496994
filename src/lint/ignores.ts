import {blocksOf} from '../markdown/blocks.ts'
import type {Span} from '../markdown/read.ts'
import {hidden, type Prose} from './prose.ts'

/** `<!-- pm-wizard-ignore RULE: reason -->` */
export interface Ignore {
  at: Span
  rule: string
  reason: string
  /** Where the rule is silent: the next block; the whole document, where it stands above everything else. */
  over: Span
}

const comment =
  /<!--\s{0,20}pm-wizard-ignore\s{1,20}([\w-]{1,60})[ \t]{0,20}(?::([^\n]{0,500}?))?\s{0,20}-->/g

/** The ignores of a source whose body begins at `from`; `prose` is what it says in words, where code is hidden. */
export function findIgnores(source: string, from: number, prose: Prose): Ignore[] {
  if (!source.includes('pm-wizard-ignore')) return []
  const body = source.slice(from)
  const blocks = silenceable(source, from)
  const written = [...body.matchAll(comment)].filter(({index}) => prose.text[from + index] !== hidden)
  return written.map(match => {
    const start = from + match.index
    const end = start + match[0].length
    const next = blocks.find(block => block.start >= end) ?? {start: end, end}
    return {
      at: {start, end},
      rule: match[1]!,
      reason: (match[2] ?? '').trim(),
      over: next === blocks[0] ? {start: 0, end: source.length} : next,
    }
  })
}

/** The blocks that an ignore can stand before: all but comments. */
export function silenceable(source: string, from: number): Span[] {
  const body = source.slice(from)
  return blocksOf(body)
    .filter(({type, position}) => type !== 'html' || !body.startsWith('<!--', position!.start.offset!))
    .map(({position}) => ({start: from + position!.start.offset!, end: from + position!.end.offset!}))
}
