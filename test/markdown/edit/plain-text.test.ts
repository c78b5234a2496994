import {describe, expect, test} from 'vitest'
import {plainTexts} from '../../../src/markdown/edit/plain-text.ts'

/** What is tried first, and what last. */
const likeliest = (markdown: string, was: string, text: string) => plainTexts(markdown, was, text)[0]

describe('words that come for others', () => {
  test.each([
    ['A **big** deploy', 'A big deploy', 'A big rollout', 'A **big** rollout'],
    ['A **big** deploy', 'A big deploy', 'A small deploy', 'A **small** deploy'],
    ['A **big deploy** broke it', 'A big deploy broke it', 'A rollback broke it', 'A **rollback** broke it'],
    ['A **big** deploy', 'A big deploy', 'A rollback', 'A rollback'],
    ['a ~~b~~ c', 'a b c', 'a x', 'a x'],
    ['_x_', 'x', 'y', '_y_'],
    ['**all of it**', 'all of it', 'none of that', '**none of that**'],
    ['The `old key` fails', 'The old key fails', 'The new key fails', 'The `new key` fails'],
    ['Disk **full**.', 'Disk full.', 'Disk empty.', 'Disk empty.'],
    ['Disk **full.**', 'Disk full.', 'Disk empty.', 'Disk **empty.**'],
    ['**Disk**, full', 'Disk, full', 'Disk, empty', '**Disk**, empty'],
    ['**Disk**, full', 'Disk, full', 'Memory, full', 'Memory, full'],
    ['(`x`), *y*!', '(x), y!', '(x), z!', '(`x`), z!'],
    ['x **a b** c', 'x a b c', 'y c', 'y c'],
    ['**a b** c', 'a b c', 'x y b c', '**x y b** c'],
    ['__a__ ~~b~~ c', 'a b c', 'a b d', '__a__ ~~b~~ d'],
    ['Nobody knew (yet).', 'Nobody knew (yet).', 'Somebody knew (yet).', 'Somebody knew (yet).'],
  ])('%s: emphasis stays around words that stay, or are replaced as a whole', (markdown, was, text, out) => {
    expect(likeliest(markdown, was, text)).toBe(out)
  })

  test.each([
    [
      'A [big](https://a.example/y) deploy',
      'A big deploy',
      'A small deploy',
      'A [small](https://a.example/y) deploy',
    ],
    ['See <https://a.example/x> now', 'See https://a.example/x now', 'See https://a.example/x later'],
    ['line one\nline two', 'line one line two', 'line one row two', 'line one\nrow two'],
    ['  padded   text  ', 'padded text', 'padded words', '  padded   words  '],
    ['a \\*b\\* c', 'a *b* c', 'a *b* d', 'a \\*b\\* d'],
    ['a \\*b c', 'a *b c', 'a d c', 'a d c'],
    ['up, up, up', 'up, up, up', 'up, up, down', 'up, up, down'],
    [
      'A [full](https://a.example/x), gone disk',
      'A full, gone disk',
      'A full, now gone disk',
      'A [full](https://a.example/x), now gone disk',
    ],
    [
      'A [full](https://a.example/x), gone disk',
      'A full, gone disk',
      'A full, lost disk',
      'A [full](https://a.example/x), lost disk',
    ],
    ['[full](https://a.example/x), gone', 'full, gone', 'empty, gone', 'empty, gone'],
  ])('%s: links, spaces and escapes around them stay', (markdown, was, text, out?: string) => {
    expect(likeliest(markdown, was, text)).toBe(out ?? 'See <https://a.example/x> later')
  })

  test('what they hold is no Markdown', () => {
    expect(likeliest('A big deploy', 'A big deploy', 'A *big* deploy')).toBe('A \\*big\\* deploy')
  })
})

describe('words that come besides', () => {
  test.each([
    ['A big deploy', 'A big deploy', 'A big deploy today', 'A big deploy today'],
    ['A big deploy  \n', 'A big deploy', 'A big deploy today', 'A big deploy today  \n'],
    ['a `b` c', 'a b c', 'a b d c', 'a `b` d c'],
    ['a `b` c', 'a b c', 'x a b c', 'x a `b` c'],
    ['a **b**', 'a b', 'a b c', 'a **b** c'],
    ['**a** b', 'a b', 'c a b', 'c **a** b'],
  ])('%s: stand outside of the emphasis of others', (markdown, was, text, out) => {
    expect(likeliest(markdown, was, text)).toBe(out)
  })
})

describe('words that go', () => {
  test.each([
    ['A big deploy', 'A big deploy', 'A deploy', 'A deploy'],
    ['**Disk** full,   gone', 'Disk full, gone', 'full, gone', 'full,   gone'],
    ['Disk **full**', 'Disk full', 'Disk', 'Disk'],
    ['The **new `cache`** fell', 'The new cache fell', 'The new fell', 'The **new** fell'],
    ['The **`cache`** fell', 'The cache fell', 'The fell', 'The fell'],
    ['A [big](https://a.example/y) deploy', 'A big deploy', 'A deploy', 'A deploy'],
    ['A *[big](https://a.example/y)* deploy', 'A big deploy', 'A deploy', 'A deploy'],
    ['A ~~big~~ deploy', 'A big deploy', 'A deploy', 'A deploy'],
    ['A __big__ deploy', 'A big deploy', 'A deploy', 'A deploy'],
    ['A ``big`` deploy', 'A big deploy', 'A deploy', 'A deploy'],
    ['A **big*  deploy', 'A **big*  deploy', 'A deploy', 'A  deploy'],
    ['  A big deploy', 'A big deploy', 'big deploy', '  big deploy'],
    ['a [b c](https://a.example/y) d', 'a b c d', 'a c d', 'a [c](https://a.example/y) d'],
  ])('%s: take empty marks and links along', (markdown, was, text, out) => {
    expect(likeliest(markdown, was, text)).toBe(out)
  })
})

describe('where the words cannot be found', () => {
  test.each([
    ['foo bar', 'other words', 'more words', ['more words']],
    ['**foo bar**', 'other words', 'more words', ['**more words**', 'more words']],
    ['*foo bar**', 'other words', 'more words', ['more words']],
    // An entity shows a sign that the source does not have.
    ['R&D, `x`', 'R&D, x y', 'R&D, x z', ['R\\&D, x z']],
    [`a ${'x'.repeat(301)} b`, 'a b', 'a c', ['a c']],
  ])('%s: they are all written anew, in the emphasis of all of them', (markdown, was, text, all) => {
    expect(plainTexts(markdown, was, text)).toEqual(all)
  })

  test('and at last in any case', () => {
    expect(plainTexts('A **big** deploy', 'A big deploy', 'A big rollout').at(-1)).toBe('A big rollout')
  })

  test('the same words stay as they stand', () => {
    expect(plainTexts('  A **big**  deploy ', 'A big deploy', 'A big deploy')).toEqual([
      '  A **big**  deploy ',
    ])
  })
})
