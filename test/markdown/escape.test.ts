import fc from 'fast-check'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {gfmFromMarkdown} from 'mdast-util-gfm'
import {gfm} from 'micromark-extension-gfm'
import {describe, expect, test} from 'vitest'
import {cleanText, escapeInline, oneLine} from '../../src/markdown/escape.ts'

const parse = (markdown: string) =>
  fromMarkdown(markdown, {extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()]})

type Node = {type: string; value?: string; children?: Node[]}
const shown = (node: Node): string => node.value ?? (node.children ?? []).map(shown).join('')
const types = (node: Node): string[] => [node.type, ...(node.children ?? []).flatMap(types)]

/** The places where a template may put a plain text: what is written around it, and where it is found in the tree. */
const places: Record<string, {write: (text: string) => string; find: (root: Node) => Node}> = {
  'a paragraph': {write: text => text, find: root => root},
  'a heading': {write: text => `## ${text}`, find: root => root.children![0]!},
  'a list item': {write: text => `- ${text}`, find: root => root.children![0]!.children![0]!},
  'a task': {
    write: text => `- [ ] **${text}** <!-- mark -->`,
    find: root => root.children![0]!.children![0]!.children![0]!.children![0]!,
  },
  'a table cell': {
    write: text => `| Time | Text |\n| --- | --- |\n| 10:00 | ${text} |`,
    find: root => root.children![0]!.children![1]!.children![1]!,
  },
  'the middle of a line': {write: text => `x: ${text}, y`, find: root => root.children![0]!},
}

const nasty = fc.constantFrom(
  ...[
    '|',
    '||',
    '*',
    '**',
    '_',
    '__',
    '[',
    ']',
    '[x]',
    '[ ]',
    '(',
    ')',
    '<',
    '>',
    '<b>',
    '<!--',
    '-->',
    '#',
    '##',
    '@maria',
    '@',
  ],
  ...[
    '\\',
    '\\\\',
    '\\|',
    '`',
    '``',
    '```',
    '~',
    '~~',
    '$',
    '$$',
    '&amp;',
    '&',
    '&#124;',
    '!',
    '![',
    '](',
    '1.',
    '1)',
    '-',
    '---',
    '+',
    '=',
  ],
  ...[
    '[^1]',
    '[^1]:',
    'https://example.com/a_b?c=d&e=*f*',
    'http://x',
    'www.example.com',
    'ops@example.com',
    '<https://a.b>',
    ':',
    '::',
  ],
  ...[
    'café',
    '👩‍🚒',
    '事故',
    'a',
    'db_1',
    '_x_',
    '10:15',
    '"',
    "'",
    '{{ x }}',
    '{% y %}',
    '\t',
    ' ',
    '  ',
    'https://a.b/&amp;',
    'https://a.b|c',
  ],
)
const texts = fc
  .oneof(
    {
      weight: 3,
      arbitrary: fc.array(fc.oneof(nasty, fc.constant(' ')), {maxLength: 8}).map(parts => parts.join('')),
    },
    {weight: 1, arbitrary: fc.string({maxLength: 12})},
    {weight: 1, arbitrary: fc.string({unit: 'grapheme', maxLength: 12})},
  )
  .filter(text => oneLine(text) !== '')

describe('a plain text in Markdown', () => {
  for (const [place, {write, find}] of Object.entries(places)) {
    test(`shows in ${place} as it was typed`, () => {
      fc.assert(
        fc.property(texts, text => {
          const markdown = write(escapeInline(text))
          const expected = place === 'the middle of a line' ? `x: ${oneLine(text)}, y` : oneLine(text)
          expect(shown(find(parse(markdown)))).toBe(expected)
        }),
        {numRuns: 250},
      )
    })
  }

  test('makes nothing of what it holds, save links of web addresses', () => {
    fc.assert(
      fc.property(texts, text => {
        const found = types(parse(escapeInline(text)))
        expect(found.filter(type => !['root', 'paragraph', 'text', 'link'].includes(type))).toEqual([])
      }),
      {numRuns: 250},
    )
  })

  test('reads naturally in the source where nothing has to be escaped', () => {
    for (const text of [
      'Paged @maria at 15:10, db_main was full',
      'See https://status.example.com/i/4_2, please',
      'C# and F#',
    ])
      expect(escapeInline(text)).toBe(text.replace(/https:\S+2/, '<$&>'))
  })

  test.each([
    ['Case # 5 of db_1_2', 'Case # 5 of db_1_2'],
    ['Case #', 'Case \\#'],
    ['## of them ##', '\\## of them \\##'],
    ['1_ and _2', '1\\_ and \\_2'],
    ['http://a.example/x,  http://b.example.', '<http://a.example/x>,  <http://b.example>.'],
    ['see http://a.example ##', 'see <http://a.example> \\##'],
    ['one\n \n two  \n', 'one two'],
  ])('has no more marks in the source than it needs: %j', (text, markdown) => {
    expect(escapeInline(text)).toBe(markdown)
  })

  test('has no control or bidi characters and no line breaks', () => {
    expect(escapeInline('red \u001b[31malert\u202e\r\n  again\u0007\ud800')).toBe(
      'red \\[31malert again\ufffd',
    )
    expect(cleanText('a\r\nb\rc\u2028d\te')).toBe('a\nb\nc\nd\te')
  })
})
