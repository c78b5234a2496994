import fc from 'fast-check'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {gfmFromMarkdown} from 'mdast-util-gfm'
import {toString as textOf} from 'mdast-util-to-string'
import {gfm} from 'micromark-extension-gfm'
import {describe, expect, test} from 'vitest'
import {harmlessMarkdown, harmlessText} from '../../src/followups/harmless.ts'

const parse = (markdown: string) =>
  fromMarkdown(markdown, {extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()]})

/** What a reader sees; the zero-width spaces cannot be seen. */
const shown = (markdown: string): string => textOf(parse(markdown)).replaceAll('\u200b', '')

interface Node {
  type: string
  value?: string
  children?: Node[]
}

/** What GitHub would make links of or notify: it looks at the text outside of code and links, after the Markdown is read. */
const linked = (markdown: string): string[] => {
  const texts = (node: Node): string[] => {
    if (['code', 'inlineCode', 'link', 'linkReference', 'definition'].includes(node.type)) return []
    return node.value === undefined ? (node.children ?? []).flatMap(texts) : [node.value]
  }
  const reference = /(?:^|\W)@[a-z\d]|(?:^|\W)#\d|[\w-]#\d|\bgh-\d|\b(?=\w*\d)(?=\w*[a-f])[\da-f]{7,40}\b/i
  return texts(parse(markdown)).filter(text => reference.test(text))
}

const hostile = [
  ['a mention', 'ask @octocat about it'],
  ['a team', 'cc @acme/on-call'],
  ['an issue', 'same as #12, maybe (#13)'],
  ['an issue of another repository', 'see acme/web#12 and octocat#3'],
  ['the old way to write an issue', 'GH-12 and gh-13'],
  ['a commit', 'since 3f2a91cd and a5c3785ed8d6a35868bc169f07e40e889087fd2e'],
  ['a commit of someone', 'acme/web@3f2a91cd'],
  ['a mention after an emphasis', '_so_@octocat'],
]

describe.each(hostile)('%s', (_, text) => {
  test('as plain text it shows as typed, and is nothing to GitHub', () => {
    expect(shown(harmlessText(text))).toBe(text)
    expect(linked(harmlessText(text))).toEqual([])
  })
  test('as Markdown it keeps its look, and is nothing to GitHub', () => {
    for (const markdown of [
      text,
      `- ${text}`,
      `> ${text}`,
      `**${text}**`,
      `| a |\n| - |\n| ${text} |`,
      `<p>${text}</p>`,
    ]) {
      expect(shown(harmlessMarkdown(markdown))).toBe(shown(markdown))
      expect(linked(harmlessMarkdown(markdown))).toEqual([])
    }
  })
})

test('code, addresses and links stay to the letter', () => {
  const markdown =
    'Run `git show 3f2a91cd` as `root@db1`:\n\n    ping @all #12\n\nsee https://example.com/a#12 and [x](https://example.com/@y)'
  expect(harmlessMarkdown(markdown)).toBe(markdown)
  expect(harmlessText('https://example.com/@a/page#12')).toBe('<https://example.com/@a/page#12>')
  expect(harmlessText('mail ops@example.com')).not.toContain('\u200b')
})

test('a mention hidden in character references shows as it was typed', () => {
  for (const hidden of ['&#64;octocat', '&commat;octocat', '&#x40;octocat', '#&#49;2', '<b>&#64;octocat</b>'])
    expect(linked(harmlessMarkdown(hidden))).toEqual([])
})

test('a mention right after an address is none', () => {
  expect(linked(harmlessText('https://example.com/"@octocat'))).toEqual([])
})

test('any text shows as typed and links nothing', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '@',
      '#',
      'GH-',
      'abc',
      '12',
      '3f2a91cd',
      '/',
      ' ',
      '`',
      '*',
      '_',
      '\\',
      '&#64;',
      '<',
      '>',
      '[x](y)',
      'https://e.com',
    ),
    fc.string({maxLength: 4}),
  )
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 12}), pieces => {
      expect(linked(harmlessText(pieces.join('')))).toEqual([])
      expect(linked(harmlessMarkdown(pieces.join('')))).toEqual([])
    }),
    {numRuns: 500},
  )
})
