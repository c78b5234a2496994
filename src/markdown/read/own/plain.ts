import type {Nodes, PhrasingContent} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {gfmFromMarkdown} from 'mdast-util-gfm'
import {gfm} from 'micromark-extension-gfm'

/** Beyond this a line is not read as Markdown: emphasis stops being cheap. */
const longest = 12_000

/** What stands in a line of Markdown. */
export function phrasesOf(line: string): PhrasingContent[] {
  // What would be a list or a heading at the start of a line is text behind a character that is none of it.
  const text = `\u2060${line.trim().slice(0, longest)}`
  const [first] = fromMarkdown(text, {extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()]}).children
  return first?.type === 'paragraph' ? first.children : [{type: 'text', value: text}]
}

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
    .replaceAll('\u2060', '')

/** The plain text that `escapeInline` escaped; of anything else what it shows. */
export const plainOf = (markdown: string): string =>
  /[\\<>&*_`~[\]!\n]|www\.|:\/\//.test(markdown)
    ? shown(phrasesOf(markdown.replace(/\s*\n\s*/g, ' '))).trim()
    : markdown.trim()
