import type {Reading} from '../markdown/read.ts'
import type {Finding} from './finding.ts'
import {silenceable} from './ignores.ts'

/**
 * The source of a document with an ignore of one of its findings, on a line of its own before the block in which the
 * finding stands; nothing else moves. What is found in the title or the front matter is ignored in the whole document.
 * The reason, which must say something, comes as one line.
 */
export function withIgnore(
  {source, frontMatter}: Pick<Reading, 'source' | 'frontMatter'>,
  {rule, span}: Pick<Finding, 'rule' | 'span'>,
  reason: string,
): string {
  const from = frontMatter?.span.end ?? 0
  const block = silenceable(source, from).find(({end}) => end > span.start)
  const at = block ? Math.max(from, source.lastIndexOf('\n', block.start - 1) + 1) : source.length
  const newline = source.includes('\r\n') ? '\r\n' : '\n'
  const apart = at === 0 || source[at - 1] === '\n' ? '' : newline
  return `${source.slice(0, at)}${apart}${ignoreComment(rule, reason)}${newline}${source.slice(at)}`
}

/** What keeps a rule silent, as it is written into a document. */
export const ignoreComment = (rule: string, reason: string): string =>
  `<!-- pm-wizard-ignore ${rule}: ${asReason(reason)} -->`

/** A reason on one line that cannot end the comment, and of the length that is read. */
const asReason = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/-{2,}/g, '–').replaceAll('>', '›').slice(0, 400).trim()
