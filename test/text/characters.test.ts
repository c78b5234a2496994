import {expect, test} from 'vitest'
import {fold} from '../../src/text/fold.ts'
import {printable, printableLine} from '../../src/text/printable.ts'
import {textOf} from '../../src/text/utf8.ts'

test.each([
  ['１５：１０', '15:10'],
  ['！～', '!~'],
  ['ＵＴＣ＋３', 'UTC+3'],
  ['3\u202fPM\u00a0\u2007\u2009\u3000x', '3 PM    x'],
  ['UTC\u22125', 'UTC-5'],
  ['\uff00\uff5f、。', '\uff00\uff5f、。'],
  ['a\tb – c', 'a\tb – c'],
])('%j is folded to %j, sign by sign', (text, folded) => {
  expect(fold(text)).toBe(folded)
  expect(folded).toHaveLength(text.length)
})

test.each([
  ['a\tb\nc', 'a\tb\nc'],
  ['a\r\nb', 'a\nb'],
  ['a\rb', 'a␍b'],
  ['\x00\x07\x08\x0b\x0c\x1b[31m\x1f', '␀␇␈␋␌␛[31m␟'],
  [' ~é\u00a0', ' ~é\u00a0'],
  ['\x7f', '␡'],
  ['\x80\x9b31m\x9f', '�\u{fffd}31m�'],
  ['\u2029\u202a\u202e\u202f', '\u2029��\u202f'],
  ['\u2065\u2066\u2069\u206a', '\u2065��\u206a'],
])('of %j the terminal gets %j', (text, shown) => {
  expect(printable(text)).toBe(shown)
})

test('a line shows the end of a line as a sign', () => {
  expect(printableLine('a\nb\r\n\x1b')).toBe('a␊b␊␛')
})

test('bytes are read as UTF-8, a mark of their order among them', () => {
  expect(textOf(new TextEncoder().encode('\ufeffÉté, 事故'), 'a.md')).toBe('\ufeffÉté, 事故')
})

test('bytes that are no text are refused with their file', () => {
  const read = () => textOf(new Uint8Array([0x45, 0xe9]), 'a.md')
  expect(read).toThrow('This is not UTF-8 text.')
  expect(read).toThrow(
    expect.objectContaining({
      where: 'a.md',
      next: 'Save it as UTF-8 and try again.',
      cause: expect.any(TypeError),
    }),
  )
})
