import type {Code, Heading, Html, RootContent} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {gfmFromMarkdown} from 'mdast-util-gfm'
import {gfm} from 'micromark-extension-gfm'
import {cleanText} from '../escape.ts'
import {headingMark} from './marks.ts'

/** Headings of a user's own text begin here; above it stand the headings of the document's sections. */
const firstOwnLevel = 4

/**
 * A user's Markdown, fit to stand in a document without breaking it: an open fence, comment or HTML block is closed,
 * and headings stand below those of the sections, marked with the level they had. `unguard` takes the marks back.
 * Blank lines around the text and control and bidi characters are dropped.
 */
export function guardMarkdown(markdown: string): string {
  const text = trimBlankLines(cleanText(markdown))
  if (text === '') return ''
  const {children} = fromMarkdown(text, {extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()]})
  const last = children.at(-1)
  return pushDownHeadings(text, children) + (last ? closing(text, last) : '')
}

/** The text as it was before `guardMarkdown` moved its headings down. */
export const unguard = (markdown: string): string =>
  markdown.replace(
    /^#{4,6}(.*) <!-- pm-wizard:h([1-3]) -->$/gm,
    (_, title, level) => '#'.repeat(+level) + title,
  )

export const trimBlankLines = (text: string): string =>
  text
    .split('\n')
    .slice(text.split('\n').findIndex(line => line.trim() !== ''))
    .join('\n')
    .trimEnd()

function pushDownHeadings(text: string, nodes: RootContent[]): string {
  const headings = nodes.filter(node => node.type === 'heading')
  const shift = firstOwnLevel - Math.min(...headings.map(({depth}) => depth))
  if (headings.length === 0 || shift <= 0) return text
  let [out, end] = ['', 0]
  for (const heading of headings) {
    const {start} = heading.position!
    out += text.slice(end, start.offset) + lowered(text, heading, shift)
    end = heading.position!.end.offset!
  }
  return out + text.slice(end)
}

function lowered(text: string, heading: Heading, shift: number): string {
  const [from, to] = [heading.children[0], heading.children.at(-1)]
  const title = from && to ? text.slice(from.position!.start.offset, to.position!.end.offset) : ''
  const hashes = '#'.repeat(Math.min(6, heading.depth + shift))
  const line = title ? `${hashes} ${title.replace(/\s*\n\s*/g, ' ')}` : hashes
  return heading.depth < firstOwnLevel ? `${line} ${headingMark(heading.depth)}` : line
}

/** What has to follow a text so that its last block ends: only a fence or an HTML block can be left open. */
function closing(text: string, last: RootContent): string {
  const source = text.slice(last.position!.start.offset)
  if (last.type === 'code') return closingFence(source, last)
  return last.type === 'html' ? closingHtml(last) : ''
}

function closingFence(source: string, _code: Code): string {
  const fence = /^(`{3,}|~{3,})/.exec(source)?.[1]
  if (!fence) return ''
  const lastLine = source.includes('\n') ? source.slice(source.lastIndexOf('\n') + 1).trim() : ''
  const closed = lastLine.length >= fence.length && lastLine === fence[0]!.repeat(lastLine.length)
  return closed ? '' : `\n${fence}`
}

/** The HTML blocks that a blank line does not end (CommonMark 0.31, 4.6, kinds 1 to 5), and what ends them. */
const htmlEnds: [RegExp, (match: RegExpExecArray) => string][] = [
  [/^<!--/, () => '-->'],
  [/^<(script|pre|style|textarea)(?=[\s>]|$)/i, ([, name]) => `</${name}>`],
  [/^<\?/, () => '?>'],
  [/^<!\[CDATA\[/, () => ']]>'],
  [/^<![a-z]/i, () => '>'],
]

function closingHtml({value}: Html): string {
  for (const [start, end] of htmlEnds) {
    const match = start.exec(value)
    if (match) return value.toLowerCase().includes(end(match).toLowerCase()) ? '' : `\n${end(match)}`
  }
  return ''
}
