import type {PhrasingContent} from 'mdast'
import {type Span, span, type Tone} from '../row.ts'

/** What stands in a line of Markdown, as a reader sees it: emphasis by weight, links with where they lead. */
export const inlineSpans = (nodes: readonly PhrasingContent[], tone: Tone = 'plain'): Span[] =>
  nodes.flatMap(node => inlineOf(node, tone))

function inlineOf(node: PhrasingContent, tone: Tone): Span[] {
  switch (node.type) {
    case 'text':
      return [span(node.value.replace(/(?<!\s)\s*\n\s*/g, ' '), tone)]
    case 'strong':
      return inlineSpans(node.children, 'strong')
    case 'emphasis':
      return inlineSpans(node.children, tone === 'strong' ? tone : 'slanted')
    case 'delete':
      return [span('~', 'dim'), ...inlineSpans(node.children, 'dim'), span('~', 'dim')]
    case 'inlineCode':
      return [span(node.value, 'code')]
    case 'break':
      return [span('\n')]
    case 'link': {
      const words = inlineSpans(node.children, tone)
      const shown = words.map(({text}) => text).join('')
      const address = node.url.replace(/^mailto:/, '')
      return shown === address ? words : [...words, span(` (${address})`, 'dim')]
    }
    case 'image':
      return [span(`[image: ${node.alt || node.url}]`, 'dim')]
    case 'linkReference':
      return inlineSpans(node.children, tone)
    case 'footnoteReference':
      return [span(`[${node.label ?? node.identifier}]`, 'dim')]
    case 'html':
      return /^<br\b/i.test(node.value) ? [span('\n')] : []
    default:
      return []
  }
}
