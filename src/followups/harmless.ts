import {fromMarkdown} from 'mdast-util-from-markdown'
import {gfmFromMarkdown} from 'mdast-util-gfm'
import {gfm} from 'micromark-extension-gfm'
import {escapeInline} from '../markdown/escape.ts'

/**
 * Text from chats, logs and documents must neither notify people nor link issues when it stands in an issue. GitHub makes a
 * link of `@name`, `#12`, `GH-12`, `owner/repo#12` and of commit hashes (letters and digits mixed)
 * (https://docs.github.com/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls);
 * a zero-width space in it stops that and cannot be seen. Addresses of the web stay as they are.
 */
const zeroWidth = '\u200b'
const linked =
  /\bhttps?:\/\/[\w.~:/?#[\]@!$'()*+,;=%-]*[\w/#=]|(?<!\w)@(?=\w)|#(?=\d)|\bgh-(?=\d)|\b(?=\d*[a-f])(?=[a-f]*\d)[\da-f]{7,40}\b|pm-wizard:(?=task)/gi

const defuse = (text: string): string =>
  text.replace(linked, found => {
    if (found.includes('://')) return found
    // Of a hash no seven signs may stay together.
    return found.length < 7 || found.endsWith(':')
      ? found + zeroWidth
      : found.replace(/.{6}(?=.)/g, `$&${zeroWidth}`)
  })

/** Plain text as Markdown that shows as typed, notifies nobody and links no issue. */
export const harmlessText = (text: string): string => escapeInline(defuse(text))

/** Markdown that keeps its meaning, but notifies nobody and links no issue. Code stays as it is: GitHub links nothing there. */
export function harmlessMarkdown(markdown: string): string {
  const tree = fromMarkdown(markdown, {extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()]})
  let [result, end] = ['', 0]
  const walk = (node: Node): void => {
    if (['code', 'inlineCode', 'link', 'linkReference', 'image', 'definition'].includes(node.type)) return
    for (const child of node.children ?? []) walk(child)
    if (node.type !== 'text' && node.type !== 'html') return
    const [from, to] = [node.position?.start.offset ?? end, node.position?.end.offset ?? end]
    result += markdown.slice(end, from) + defuse(showReferences(markdown.slice(from, to)))
    end = to
  }
  walk(tree)
  return result + markdown.slice(end)
}

/** What the walk needs to know of a node of the tree. */
interface Node {
  type: string
  position?: {start: {offset?: number | undefined}; end: {offset?: number | undefined}} | undefined
  children?: Node[]
}

/** A character reference for a plain letter or sign (`&#64;` is @) serves only to slip a name through: it is shown as it was typed. */
const showReferences = (text: string): string =>
  text.replace(/&(?=(?:#(\d{1,7})|#x([\da-f]{1,6})|num|commat);)/gi, (sign, decimal, hex) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : 64
    return code < 128 && /[\w@#/-]/.test(String.fromCharCode(code)) ? '&amp;' : sign
  })
