import type {Heading, Html, RootContent} from 'mdast'
import {blocksOf} from '../blocks.ts'
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
  const blocks = blocksOf(text)
  const last = blocks.at(-1)
  return pushDownHeadings(text, blocks) + (last ? closing(text, last) : '')
}

/** The text as it was before `guardMarkdown` moved its headings down. */
export const unguard = (markdown: string): string =>
  markdown.replace(
    /^#{4,6}(.*) <!-- pm-wizard:h([1-6]) -->$/gm,
    (_, title, level) => '#'.repeat(+level) + title,
  )

export const trimBlankLines = (text: string): string =>
  text
    .split('\n')
    .slice(text.split('\n').findIndex(line => line.trim() !== ''))
    .join('\n')
    .trimEnd()

function pushDownHeadings(text: string, nodes: RootContent[]): string {
  const headings = nodes.filter(node => node.type === 'heading').filter(node => !isQuote(text, node))
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

/** Quoted lines over `---` are a quotation and a rule. */
const isQuote = (text: string, {position}: Heading): boolean =>
  /^ {0,3}>/m.test(text.slice(position!.start.offset, position!.end.offset))

function lowered(text: string, heading: Heading, shift: number): string {
  const [from, to] = [heading.children[0], heading.children.at(-1)]
  const title = from && to ? text.slice(from.position!.start.offset, to.position!.end.offset) : ''
  const depth = Math.min(6, heading.depth + shift)
  const hashes = '#'.repeat(depth)
  const line = title ? `${hashes} ${title.replace(/\s*\n\s*/g, ' ')}` : hashes
  return depth === heading.depth ? line : `${line} ${headingMark(heading.depth)}`
}

/** What has to follow a text so that its last block ends: only a fence or an HTML block can be left open. */
function closing(text: string, last: RootContent): string {
  const source = text.slice(last.position!.start.offset)
  if (last.type === 'code') return closingFence(source)
  return last.type === 'html' ? closingHtml(last) : ''
}

function closingFence(source: string): string {
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
