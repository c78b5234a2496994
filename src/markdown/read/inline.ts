import type {PhrasingContent, RootContent} from 'mdast'
import {fromMarkdown, type Options} from 'mdast-util-from-markdown'
import {gfmFromMarkdown} from 'mdast-util-gfm'
import {gfm} from 'micromark-extension-gfm'

/** Beyond this a piece of text is no sentence, and CommonMark's delimiter runs stop being cheap. */
const longest = 12_000

/**
 * What a piece of inline Markdown shows, as one line of plain text: no emphasis marks, the words of a link, the
 * name of an image, code as it stands; no HTML tags, no comments; broken encodings mended. With `addresses`, where
 * a link or an image leads stands behind it in brackets, for fields that have no other place for it.
 */
export function visible(markdown: string, {addresses = false} = {}): string {
  const text = markdown.replace(plainBold, '$1$2')
  if (!special.test(text)) return squeeze(text)
  const bare = withoutPlainCode(text, addresses)
  if (!special.test(bare)) return squeeze(bare)
  if (text.length > longest) return squeeze(text.replace(/<[^<>]{0,400}>/g, ' '))
  // The blank keeps what looks like a list or a heading from being one: markers were taken off already. No other sign
  // would do: behind a letter `_so_` is no emphasis, nor is **“so”**.
  options ??= {extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()]}
  const tree = fromMarkdown(`\u00a0${text.replace(/\\?(?<!\s)\s*\n\s*/g, ' ')}`, options)
  const show = (node: RootContent | PhrasingContent): string => {
    if (node.type === 'html') return shownTag(node.value)
    const inner = node.type === 'image' ? (node.alt ?? '') : 'value' in node ? node.value : ''
    const words =
      'children' in node ? node.children.map(child => show(child as PhrasingContent)).join('') : inner
    const leads = addresses && 'url' in node ? node.url : ''
    return words && leads && !isAddress(words, leads) ? `${words} (${leads})` : words || leads
  }
  return squeeze(tree.children.map(show).join(''))
}

let options: Options | undefined

/** What may mean something in a line of Markdown. */
const special = /[*_`<[\]\\&~!]/

/** The bold that is everywhere, and plain to see: parsing it would be most of the work. */
const plainBold =
  /(^|[\s(])\*\*(?=[\p{L}\p{N}])([^*_`<>[\]\\&~!\n]{1,200})(?<=[\p{L}\p{N}:.,)])\*\*(?=$|[\s.,:;)–—-])/gu

/** Code and links that are as plain; right only where nothing else is left that means something. */
const withoutPlainCode = (text: string, addresses: boolean): string =>
  text
    .replace(plainCode, '$1$2')
    .replace(plainLink, (_, before: string, words: string, url: string) =>
      addresses && !isAddress(words, url) ? `${before}${words} (${url})` : before + words,
    )

/** Whether words are the address that they lead to, which need not be told twice. */
const isAddress = (words: string, url: string): boolean =>
  url.endsWith(words) && /^(?:mailto:|(?:https?:)?\/\/)?$/i.test(url.slice(0, url.length - words.length))

const plainCode = /(^|\s)`([^*_`<>[\]\\&~!@\n]{1,200})`(?=$|[\s.,:;)–—-])/gu
const plainLink =
  /(^|\s)\[([^*_`<>[\]\\&~!@\n/]{1,200})\]\((https?:\/\/[^*_`<>[\]\\&~!()\s"']{1,500})\)(?=$|[\s.,:;)–—-])/gu

/** A tag or comment that HTML knows; `<username>` is what the writer meant to show. */
const tag =
  /^<(?:!--|\/?(?:a|abbr|b|big|blockquote|br|caption|center|cite|code|col|dd|del|details|div|dl|dt|em|figcaption|figure|font|h[1-6]|hr|i|iframe|img|ins|kbd|li|mark|ol|p|picture|pre|q|s|samp|small|source|span|strike|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|tr|tt|u|ul|var|video)[\s/>])/i

/** Tags that part words: in a table's cell, a list can be written in no other way. */
const parting =
  /^<\/?(?:blockquote|br|caption|center|d[dlt]|details|div|figcaption|figure|h[1-6r]|li|ol|p|pre|summary|table|td|th|tr|ul)\b/i

const shownTag = (written: string): string => {
  if (!tag.test(written)) return written
  if (/^<img\s/i.test(written)) return /\salt=["']([^"']{0,300})/i.exec(written)?.[1] ?? ''
  return parting.test(written) ? ' ' : ''
}

const squeeze = (text: string) =>
  mend(text)
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()

/** UTF-8 that was read as Windows-1252 once: what stood there before. Of a closing quote, the last byte is often lost. */
const broken: [string, string][] = [
  ['â€™', '’'],
  ['â€˜', '‘'],
  ['â€œ', '“'],
  ['â€“', '–'],
  ['â€”', '—'],
  ['â€¦', '…'],
  ['â€¢', '•'],
  ['â€\u009d', '”'],
  ['â€', '”'],
  ['ÃŸ', 'ß'],
]
const mend = (text: string) =>
  /â€|[ÂÃ][\u00a0-\u00bfŸ]/.test(text)
    ? broken
        .reduce((mended, [wrong, right]) => mended.replaceAll(wrong, right), text)
        .replace(/Â([\u00a0-\u00bf])/g, '$1')
        .replace(/Ã([\u00a0-\u00bf])/g, (_, last: string) => String.fromCharCode(last.charCodeAt(0) + 64))
    : text
