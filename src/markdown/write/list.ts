import type {Factor} from '../../model/factors.ts'
import {escapeInline} from '../escape.ts'
import {factorLine} from './factors.ts'
import {guardMarkdown} from './guard.ts'

/** Plain texts, and factors, as a list, bulleted or numbered; empty ones are left out. */
export const list = (items: (string | Factor)[], kind: 'bulleted' | 'numbered' = 'bulleted'): string =>
  items
    .map(item => (typeof item === 'string' ? escapeInline(item) : factorLine(item)))
    .filter(Boolean)
    .map((text, i) => `${kind === 'numbered' ? `${i + 1}.` : '-'} ${text}`)
    .join('\n')

/** A list item: its line, and the Markdown that belongs to it below. */
export function item(line: string, details: string): string {
  const below = guardMarkdown(details)
  return `- ${below ? `${line}\n\n${below}` : line}`.replace(/\n(?=[^\n])/g, '\n  ')
}
