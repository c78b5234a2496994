import {blocksOf} from '../markdown/blocks.ts'
import type {Span} from '../markdown/read.ts'

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

/** The ignores of a source whose body begins at `from`. */
export function findIgnores(source: string, from: number): Ignore[] {
  if (!source.includes('pm-wizard-ignore')) return []
  const body = source.slice(from)
  const blocks = blocksOf(body)
    .filter(({type, position}) => type !== 'html' || !body.startsWith('<!--', position!.start.offset!))
    .map(({position}) => ({start: from + position!.start.offset!, end: from + position!.end.offset!}))
  return [...body.matchAll(comment)].map(match => {
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
