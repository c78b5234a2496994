import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {cut, eolOf, lineEnd, patched, withEol} from '../../../src/markdown/edit/patch.ts'
import {alike, matched, relist, wholeLines} from '../../../src/markdown/edit/relist.ts'

/** An entry that is kept (its number), kept with other words (number and words), or new (words). */
type Wanted = number | [number, string] | string

/** A source with other entries in the place of those lines. */
function relisted(source: string, lines: string[], wanted: Wanted[]): string {
  let at = 0
  const places = lines.map(line => {
    const start = source.indexOf(line, at)
    at = start + line.length
    return {start, end: at}
  })
  const entries = wanted.map(each => {
    if (typeof each === 'number') return {from: each, text: lines[each]!}
    return typeof each === 'string' ? {from: null, text: each} : {from: each[0], text: each[1]}
  })
  return patched(source, relist(source, places, entries))
}

const three = ['- a', '- b', '- c']
const tight = (...items: string[]) => `Head\n\n${items.map(item => `${item}\n`).join('')}\nTail\n`

describe('a list of lines that becomes another one', () => {
  test.each<[Wanted[], string[]]>([
    [[0, 1, 2], three],
    [
      [0, 2],
      ['- a', '- c'],
    ],
    [
      [1, 2],
      ['- b', '- c'],
    ],
    [
      [0, 1],
      ['- a', '- b'],
    ],
    [
      ['- x', 0, 1, 2],
      ['- x', '- a', '- b', '- c'],
    ],
    [
      [0, '- x', 1, 2],
      ['- a', '- x', '- b', '- c'],
    ],
    [
      [0, 1, 2, '- x'],
      ['- a', '- b', '- c', '- x'],
    ],
    [
      [0, '- x', '- y', 2],
      ['- a', '- x', '- y', '- c'],
    ],
    [
      ['- x', '- y'],
      ['- x', '- y'],
    ],
    [
      ['- x', 2],
      ['- x', '- c'],
    ],
    [
      [2, 1, 0],
      ['- c', '- b', '- a'],
    ],
    [
      [2, 0, 1],
      ['- c', '- a', '- b'],
    ],
    [
      [1, 2, 0],
      ['- b', '- c', '- a'],
    ],
    [
      [0, [1, '- B'], 2],
      ['- a', '- B', '- c'],
    ],
    [
      [2, [0, '- A']],
      ['- c', '- A'],
    ],
  ])('%j between two paragraphs', (wanted, items) => {
    expect(relisted(tight(...three), three, wanted)).toBe(tight(...items))
  })

  test('takes the empty lines behind it along when all of it goes', () => {
    expect(relisted(tight(...three), three, [])).toBe('Head\n\nTail\n')
    expect(relisted('Head\n\n- a\n', ['- a'], [])).toBe('Head\n')
    expect(relisted('- a\n', ['- a'], [])).toBe('')
  })

  test('has the least space between new entries that it has elsewhere', () => {
    const loose = '- a\n\n- b\n\n\n- c\n'
    expect(relisted(loose, three, [0, 1, 2, '- x'])).toBe('- a\n\n- b\n\n\n- c\n\n- x\n')
    expect(relisted(loose, three, [0, '- x', 1, 2])).toBe('- a\n\n- x\n\n- b\n\n\n- c\n')
    expect(relisted(loose, three, [0, 2])).toBe('- a\n\n- c\n')
    expect(relisted(loose, three, [0, 1])).toBe('- a\n\n- b\n')
    expect(relisted(loose, three, [1, 2])).toBe('- b\n\n\n- c\n')
    expect(relisted('- a\n\n\n- b\n\n- c\n', three, [0, 1, 2, '- x'])).toBe('- a\n\n\n- b\n\n- c\n\n- x\n')
    expect(relisted('- a\n- b\n\n', ['- a', '- b'], ['- x', 1])).toBe('- x\n- b\n\n')
  })

  test('leaves a text among its entries where it is', () => {
    const parted = '- a\n\nText\n\n- b\n- c\n'
    expect(relisted(parted, three, [1, 2])).toBe('Text\n\n- b\n- c\n')
    expect(relisted(parted, three, [0, 2])).toBe('- a\n\nText\n\n- c\n')
    expect(relisted(parted, three, [0, '- x', 1, 2])).toBe('- a\n- x\n\nText\n\n- b\n- c\n')
    expect(relisted(parted, three, [1, 0, 2])).toBe('Text\n\n- b\n- a\n- c\n')
    expect(relisted(parted, three, ['- x'])).toBe('- x\n\nText\n')
  })

  test('has the line ends of its document', () => {
    expect(relisted('- a\r\n- b\r\n', ['- a', '- b'], [0, '- x', 1])).toBe('- a\r\n- x\r\n- b\r\n')
    expect(relisted('Text\r\n- a\r\n', ['- a'], [0, '- x'])).toBe('Text\r\n- a\r\n- x\r\n')
    expect(relisted('- a', ['- a'], [0, '- x'])).toBe('- a\n- x')
  })

  test('moves as few lines as can be, whatever the order', () => {
    const items = ['0', '1', '2', '3', '4']
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4])
    fc.assert(
      fc.property(order, wanted => {
        const source = `${items.join('\n')}\n`
        const out = relisted(source, items, wanted)
        expect(out.split('\n').filter(Boolean)).toEqual(wanted.map(String))
      }),
    )
    const places = items.map((_, i) => ({start: i * 2, end: i * 2 + 1}))
    const edits = relist(
      `${items.join('\n')}\n`,
      places,
      [4, 0, 1, 3, 2].map(from => ({from, text: items[from]!})),
    )
    // Two of them: each is taken out, and put elsewhere.
    expect(edits).toHaveLength(4)
  })
})

describe('which old thing a wanted one is', () => {
  const same = (a: string, b: string) => a === b

  test('the same before one that is much alike, each once', () => {
    expect(matched(['a', 'b', 'c'], ['c', 'x', 'b'], [same])).toEqual([2, null, 1])
    expect(matched(['b d', 'b'], ['b c', 'b'], [same, alike])).toEqual([0, 1])
    expect(matched(['a', 'a'], ['a', 'a', 'a'], [same])).toEqual([0, 1, null])
  })

  test('alike are texts that share half of their words', () => {
    expect(alike('The queue is full', 'the QUEUE was full')).toBe(true)
    expect(alike('a b', 'a')).toBe(true)
    expect(alike('a b c', 'a')).toBe(false)
    expect(alike('a', 'a b c')).toBe(false)
    expect(alike('a', 'b')).toBe(false)
    expect(alike('', '')).toBe(false)
    expect(alike('…', '—')).toBe(false)
    expect(alike('abc', 'bca')).toBe(false)
    expect(alike('事故 发生', '事故')).toBe(true)
  })
})

test('whole lines reach from the beginning of the first to the end of the last that says something', () => {
  const lines = (source: string, start: number, end: number) => {
    const span = wholeLines(source, {start, end})
    return source.slice(span.start, span.end)
  }
  expect(lines('a\n  b\nc\n', 4, 5)).toBe('  b')
  expect(lines('a\n  b c\nd\n', 4, 5)).toBe('  b c')
  expect(lines('a\r\nb\r\n\r\nc', 3, 8)).toBe('b')
  expect(lines('a\nb\nc\n', 2, 5)).toBe('b\nc')
  expect(lines('a', 0, 1)).toBe('a')
})

test('of edits at one place the one that only inserts comes first, and of two that overlap the later one is left out', () => {
  expect(
    patched('abcdef', [
      {start: 2, end: 3, text: 'X'},
      {start: 2, end: 2, text: 'Y'},
    ]),
  ).toBe('abYXdef')
  expect(
    patched('abcdef', [
      {start: 2, end: 3, text: 'X'},
      {start: 1, end: 3, text: 'Z'},
    ]),
  ).toBe('aZdef')
  expect(
    patched('ab', [
      {start: 1, end: 1, text: '1'},
      {start: 1, end: 1, text: '2'},
      {start: 0, end: 1, text: 'A'},
    ]),
  ).toBe('A12b')
})

test('lines end as the first one does', () => {
  expect(eolOf('a\nb\r\n')).toBe('\n')
  expect(eolOf('a\r\nb\n')).toBe('\r\n')
  expect(eolOf('a')).toBe('\n')
  expect(withEol('a\nb\r\nc', 'x\r\n')).toBe('a\r\nb\r\nc')
  expect(withEol('a\nb\r\nc', 'x\n')).toBe('a\nb\nc')
})

test('the end of a line is before its line end', () => {
  expect(lineEnd('ab\r\ncd', 1)).toBe(2)
  expect(lineEnd('ab\ncd', 0)).toBe(2)
  expect(lineEnd('ab', 1)).toBe(2)
  expect(lineEnd('\nab', 0)).toBe(0)
  expect(lineEnd('a\r\n', 2)).toBe(2)
})

test.each([
  ['one\n\nX\n\n  two\n', 'one\n\n  two\n'],
  ['one X two', 'one two'],
  ['one\nX\n\ntwo\n', 'one\n\ntwo\n'],
  ['**one:** X\n\ntwo\n', '**one:**\n\ntwo\n'],
  ['one\r\n\r\nX\r\n\r\n', 'one\r\n\r\n'],
  ['one\nX', 'one'],
  ['\nX\n \n', '\n'],
])('a piece of %j goes with the empty lines behind it, or else before it', (source, left) => {
  const start = source.indexOf('X')
  expect(patched(source, [cut(source, {start, end: start + 1})])).toBe(left)
})
