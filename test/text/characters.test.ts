import {expect, test} from 'vitest'
import {fold} from '../../src/text/fold.ts'
import {printable} from '../../src/text/printable.ts'

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
