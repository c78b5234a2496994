import type {Nodes, PhrasingContent} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {gfmFromMarkdown} from 'mdast-util-gfm'
import {gfm} from 'micromark-extension-gfm'

/** Beyond this a line is not read as Markdown, only unescaped: emphasis stops being cheap. */
const longest = 3000

/** What stands before a line while it is read, so that nothing in it begins a list or a heading. */
const lead = 'x '

/** What stands in a line of Markdown. */
export function phrasesOf(line: string): PhrasingContent[] {
  if (line.length > longest) return [{type: 'text', value: unescaped(line)}]
  const text = lead + line.trim()
  const [paragraph] = fromMarkdown(text, {extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()]}).children
  const [first, ...rest] = paragraph?.type === 'paragraph' ? paragraph.children : []
  if (first?.type !== 'text') return [{type: 'text', value: line}]
  const value = first.value.slice(lead.length)
  return value ? [{...first, value}, ...rest] : rest
}

const unescaped = (line: string): string =>
  line.trim().replace(/\\([!-/:-@[-`{-~])|<(https?:\/\/[^\s<>]+)>/g, (_, sign, address) => sign ?? address)

/** What nodes show, as plain text; comments and tags show nothing. */
export const shown = (nodes: Nodes[]): string =>
  nodes
    .map(node => {
      if (node.type === 'html') return ''
      if (node.type === 'break') return ' '
      if (node.type === 'image') return node.alt ?? ''
      return 'children' in node ? shown(node.children) : 'value' in node ? node.value : ''
    })
    .join('')

/** The plain text that `escapeInline` escaped; of anything else what it shows. */
export const plainOf = (markdown: string): string =>
  /[\\<>&*_`~[\]!\n]|www\.|:\/\//.test(markdown)
    ? shown(phrasesOf(markdown.replace(/(?<!\s)\s*\n\s*/g, ' '))).trim()
    : markdown.trim()
