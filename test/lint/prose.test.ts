import {describe, expect, test} from 'vitest'
import {hidden, readProse, says, sentences} from '../../src/lint/prose.ts'

/** What is left of a source, with one sign for each run of what is hidden. */
const left = (text: string) =>
  text
    .replaceAll(new RegExp(`${hidden}+`, 'g'), '■')
    .replace(/ +/g, ' ')
    .trim()
const passagesOf = (source: string) => {
  const {text, passages} = readProse(source, 0)
  return passages.map(({start, end, heading, quoted}) =>
    [heading && '#', quoted && '>', text.slice(start, end).replace(/\s+/g, ' ').trim()]
      .filter(Boolean)
      .join(' '),
  )
}

describe('prose', () => {
  test.each([
    ['code', 'Ran `rm -rf` and ``a `b` c`` twice', 'Ran ■ and ■ twice'],
    ['a comment', 'Over <!-- really? --> now', 'Over now'],
    ['an image', 'See ![a graph](a.png) here', 'See here'],
    ['a link', 'See [the graph](https://a.example/b), [it][1]', 'See the graph , it'],
    ['brackets without an address', 'See [the graph] here', 'See [the graph] here'],
    ['tags', 'One<br/>two <b>three</b> 1 < 2', 'One two three 1 < 2'],
    ['addresses', 'See https://a.example/b?c=d, <ftp://x.example>', 'See ■'],
    ['emphasis', '**Bold**, *it*, __both__, ~~gone~~, a**b**c', 'Bold , it , both , gone , a b c'],
    ['names with marks in them', 'a_b_c and 2*3', 'a_b_c and 2*3'],
  ])('is without %s', (_, source, words) => {
    const {text} = readProse(source, 0)
    expect(text).toHaveLength(source.length)
    expect(left(text)).toBe(words)
  })

  test('is without front matter, blocks of code and comments of several lines', () => {
    const source = '---\nid: x\n---\nOne\n\n```sh\nrun\n```\n\n    deep\n\n<!-- two\nlines -->\n\nTwo\n'
    const {text} = readProse(source, '---\nid: x\n---\n'.length)
    expect(text).toHaveLength(source.length)
    expect(text.split('\n')).toHaveLength(source.split('\n').length)
    expect(left(text.replaceAll('\n', ' '))).not.toMatch(/id|run|lines/)
    expect(text).toMatch(/One[\s\S]+Two/)
  })

  test.each([
    'He said "it was so" and left',
    'He said “it was so” and left',
    'He said «it was so» and left',
    'He said „it was so“ and left',
    'He said „it was so” and left',
    'He said ‘it was so’ and left',
    'He said 「it was so」 and left',
    "He said 'it was so' and left",
    'He said “it\nwas so” and left',
  ])('unquoted is without %s', source => {
    expect(left(readProse(source, 0).unquoted)).toBe('He said ■ and left')
    expect(left(readProse(source, 0).text)).not.toContain('■')
  })

  test.each([
    'The users’ data and the hosts’ data',
    "The users' data and the hosts' data",
    'A 5" disk and a 3" one',
    'One “quote that\n\nends” in another paragraph',
    'An empty "" one',
    "It isn't what it wasn't",
  ])('unquoted has all of what is no quotation: %s', source => {
    expect(readProse(source, 0).unquoted).not.toContain(hidden)
  })
})

describe('passages', () => {
  test('are headings, paragraphs, items, cells and quotations', () => {
    expect(
      passagesOf(`# Title

One
line.

- An item
  of two lines
- Another

| A | B \\| b |  |
| --- | --- | --- |
| c | d || e |

> Quoted

---

Behind a rule
`).filter(passage => /\w/.test(passage)),
    ).toEqual([
      '# Title',
      'One line.',
      'An item of two lines',
      'Another',
      'A',
      'B \\| b',
      'c',
      'd',
      'e',
      '> Quoted',
      'Behind a rule',
    ])
  })

  test('end at a block of code', () => {
    expect(passagesOf('One\n```\ncode\n```\nTwo')).toEqual(['One', 'Two'])
  })

  test('say what is looked for, over the ends of lines, unless in a heading', () => {
    const prose = readProse('# It was over\n\nIt was\n  all   over.', 0)
    expect(says(prose, /was over/)).toBe(false)
    expect(says(prose, /was all over/)).toBe(true)
  })
})

test.each([
  ['One. Two! Three? Four', ['One.', 'Two!', 'Three?', 'Four']],
  ['One… Two?! Three.', ['One… Two?!', 'Three.']],
  ['“One.” Two', ['“One.', '” Two']],
  ['(One.) Two', ['(One.', ') Two']],
  ['One; two;three； 四。 五', ['One;', 'two;three；', '四。', '五']],
  [
    'At 9 a.m. and 5 p.m. e.g. i.e. etc. vs. approx. J. R. it goes on. End',
    ['At 9 a.m. and 5 p.m. e.g. i.e. etc. vs. approx. J. R. it goes on.', 'End'],
  ],
  ['Version 1.2.3 of a.b is out', ['Version 1.2.3 of a.b is out']],
  ['One.   ', ['One.']],
])('sentences of %j', (text, expected) => {
  const spans = [...sentences(text, {start: 0, end: text.length})]
  expect(spans.map(({start, end}) => text.slice(start, end).trim())).toEqual(expected)
  const inside = [...sentences(`Before. ${text} Behind.`, {start: 8, end: 8 + text.length})]
  expect(inside.map(({start, end}) => [start - 8, end - 8])).toEqual(
    spans.map(({start, end}) => [start, end]),
  )
})
