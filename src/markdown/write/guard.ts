import type {Heading, Html, RootContent} from 'mdast'
import {blocksOf} from '../blocks.ts'
import {cleanText} from '../escape.ts'
import {closedMark, headingMark} from './marks.ts'

/** Headings of a user's own text begin here; above it stand the headings of the document's sections. */
const firstOwnLevel = 4

/** A line that may be a heading, or begin a fence or a block of HTML: without one, a text breaks nothing. */
const structural = /^ {0,3}(?:[#<=]|`{3}|~{3}|-+[ \t]*$)/m

/**
 * A user's Markdown, fit to stand in a document without breaking it: an open fence, comment or HTML block is closed, and
 * headings stand below those of the sections; marks say what was there, for `unguard`. Blank lines around the text,
 * control and bidi characters are dropped.
 */
export function guardMarkdown(markdown: string): string {
  const text = trimBlankLines(cleanText(markdown))
  if (!structural.test(text)) return text
  const blocks = blocksOf(text)
  const end = closing(text, blocks.at(-1))
  return pushDownHeadings(text, blocks) + (end && `\n${end}\n\n${closedMark}`)
}

/** The text as it was before `guardMarkdown` moved its headings and closed its blocks. */
export const unguard = (markdown: string): string =>
  withoutClosing(markdown).replace(
    moved,
    (_, indent, text, level, form, how) => indent + asItWas(text, +level, form, how),
  )

const moved = /^( {0,3})#{4,6}(.*) <!-- pm-wizard:h([1-6])(?:-(closed|line|as)-([\w%.~]+))? -->$/gm

function withoutClosing(markdown: string): string {
  if (!markdown.endsWith(`\n\n${closedMark}`)) return markdown
  const text = markdown.slice(0, -closedMark.length - 2)
  return text.slice(0, Math.max(0, text.lastIndexOf('\n')))
}

function asItWas(text: string, level: number, form: string | undefined, how: string): string {
  if (form === undefined) return '#'.repeat(level) + text
  if (form === 'closed') return `${'#'.repeat(level)}${text.replace(/\S$/, '$& ')}${'#'.repeat(+how)}`
  const source = form === 'as' ? decoded(how) : ''
  // Somebody may have changed the words of the heading since.
  if (source && titleOf(source) === text.trim()) return source
  return `${text.trim()}\n${(level === 1 ? '=' : '-').repeat(+how || 3)}`
}

const trimBlankLines = (text: string): string =>
  text
    .split('\n')
    .slice(text.split('\n').findIndex(line => line.trim() !== ''))
    .join('\n')
    .trimEnd()

function pushDownHeadings(text: string, nodes: RootContent[]): string {
  const headings = nodes.filter(node => node.type === 'heading').filter(node => !isQuote(text, node))
  const shift = firstOwnLevel - Math.min(...headings.map(({depth}) => depth))
  if (shift <= 0) return text
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

/** A heading that much lower; behind it, what it was: its level, and the length of its closing hashes or of the line under it. */
function lowered(text: string, {depth, position}: Heading, shift: number): string {
  const source = text.slice(position!.start.offset, position!.end.offset)
  const lower = Math.min(6, depth + shift)
  if (lower === depth) return source
  const [title, form] = source.includes('\n') ? underlined(source) : hashed(source.slice(depth))
  return `${'#'.repeat(lower)}${title} ${headingMark(`${depth}${form}`)}`
}

function hashed(rest: string): [string, string] {
  const hashes = /(?<=\s)#+$/.exec(rest)
  return hashes ? [rest.slice(0, hashes.index), `-closed-${hashes[0].length}`] : [rest, '']
}

/** A heading with a line under it; where more than its words and that line's length is to be kept, its source is. */
function underlined(source: string): [string, string] {
  const title = titleOf(source)
  const line = source.slice(source.lastIndexOf('\n') + 1)
  const isPlain = source === `${title}\n${line.trim()}`
  return [` ${title}`, isPlain ? `-line-${line.length}` : `-as-${encoded(source)}`]
}

const titleOf = (source: string): string =>
  source
    .split('\n')
    .slice(0, -1)
    .map(line => line.trim())
    .join(' ')

const encoded = (source: string): string =>
  encodeURIComponent(source.toWellFormed()).replace(
    /[-!'()*]/g,
    sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )

const decoded = (how: string): string => {
  try {
    return decodeURIComponent(how)
  } catch {
    // Somebody has changed it.
    return ''
  }
}

/** The line that has to follow a text so that its last block ends: only a fence or an HTML block can be left open. */
function closing(text: string, last: RootContent | undefined): string {
  if (!last) return ''
  const source = text.slice(last.position!.start.offset)
  if (last.type === 'code') return closingFence(source)
  return last.type === 'html' ? closingHtml(last) : ''
}

function closingFence(source: string): string {
  const fence = /^(`{3,}|~{3,})/.exec(source)?.[1]
  if (!fence) return ''
  const lastLine = source.includes('\n') ? source.slice(source.lastIndexOf('\n') + 1).trim() : ''
  const closed = lastLine.length >= fence.length && lastLine === fence[0]!.repeat(lastLine.length)
  return closed ? '' : fence
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
    if (match) return value.toLowerCase().includes(end(match).toLowerCase()) ? '' : end(match)
  }
  return ''
}
