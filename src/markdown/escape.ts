import {gfmToMarkdown} from 'mdast-util-gfm'
import {type Options, toMarkdown} from 'mdast-util-to-markdown'

/** Bidi marks, embeddings, overrides and isolates: they make a text show in another order than it is written. */
const bidi = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff]/g

/** A text without control and bidi characters and halved surrogates; line ends are `\n`, tabs stay. */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(controls, '')
    .replace(bidi, '')
    .toWellFormed()

/** A clean text on one line, without space around it. */
export const oneLine = (text: string): string =>
  cleanText(text)
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
    .join(' ')

const options: Options = {
  bullet: '-',
  extensions: [
    gfmToMarkdown(),
    {
      unsafe: [
        // A pipe ends a table cell and a dollar begins mathematics on GitHub; elsewhere the backslash does no harm.
        {character: '|', inConstruct: 'phrasing'},
        {character: '$', inConstruct: 'phrasing'},
      ],
    },
  ],
}

/** Addresses that may stand as they are: in `<>` they are links and show exactly as typed, in a table cell too. */
const address = /\bhttps?:\/\/[\w.~:/?#[\]@!$'()*+,;=%-]*[\w/#=]/gi

/**
 * Plain text as Markdown that shows exactly as typed, wherever it stands: in a paragraph, at the start of a line, in a
 * heading, a list item, a table cell. Line breaks become spaces, control and bidi characters are dropped. Addresses
 * of the web become links.
 */
export function escapeInline(text: string): string {
  const line = oneLine(text)
  let [markdown, end] = ['', 0]
  for (const match of line.matchAll(address)) {
    markdown += `${escapeWords(line.slice(end, match.index))}<${match[0]}>`
    end = match.index + match[0].length
  }
  // A row of # at the end of a heading would be taken for its closing mark.
  return (markdown + escapeWords(line.slice(end))).replace(/(?<=\s)#+$/, '\\$&')
}

/** Words of which nothing can be taken for Markdown, as most are: they need no library to look at them. */
const harmless = /^(?:\p{L}[^\\`*_[\]<>&|$~@#]*)?$/u

function escapeWords(words: string): string {
  if (harmless.test(words) && !/www\.|:\/\//i.test(words)) return words
  // The library guards the spaces at the ends of a line; between two parts of one line they need no guard.
  const before = words.slice(0, words.length - words.trimStart().length)
  const after = words.slice(Math.max(before.length, words.trimEnd().length))
  const escaped = toMarkdown({type: 'paragraph', children: [{type: 'text', value: words.trim()}]}, options)
  return before + escaped.trimEnd() + after
}
