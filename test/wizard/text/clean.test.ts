import fc from 'fast-check'
import {expect, test} from 'vitest'
import {cleanText} from '../../../src/wizard/text/clean.ts'

const long = (text: string) => cleanText(text, {multiline: true})
const short = (text: string) => cleanText(text, {multiline: false})

test('escape sequences go, with what they carry', () => {
  expect(long('\x1b[1;31merror\x1b[0m: disk')).toBe('error: disk')
  expect(long('\x1b]0;title\x07text \x1b]8;;https://example.org\x1b\\link\x1b]8;;\x1b\\')).toBe('text link')
  expect(long('\x1b(Bplain\x1bc \x9b2Jdone')).toBe('plain done')
})

test('a sequence that never ends takes no text with it', () => {
  expect(long('before \x1b]0;the rest of the log')).toBe('before 0;the rest of the log')
})

test('line ends of every sort become one, control characters none', () => {
  expect(long('a\r\nb\rc\u2028d\ve')).toBe('a\nb\nc\nd\ne')
  expect(long('a\x00b\x08c\x7fd\x85e\x90f')).toBe('abcd\nef')
})

test('what turns the writing direction around goes', () => {
  expect(long('safe\u202egpj.exe\u2066x')).toBe('safegpj.exex')
})

test('half of a character becomes a mark', () => {
  expect(long('a\ud83db')).toBe('a\ufffdb')
})

test('tabs keep code in shape, and words of one line apart', () => {
  expect(long('if:\n\treturn')).toBe('if:\n    return')
  expect(short('15:10\tAlert')).toBe('15:10  Alert')
})

test('lines become one, without a space at its ends', () => {
  expect(short('\nfirst\n\nsecond\r\n')).toBe('first second')
})

test('clean text stays as it is, and cleaning twice is cleaning once', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary', maxLength: 40}), text => {
      expect(long(long(text))).toBe(long(text))
      expect(short(short(text))).toBe(short(text))
      expect(/[\x00-\x09\x0b-\x1f\x7f-\x9f]/.test(long(text))).toBe(false)
      expect(short(text)).not.toContain('\n')
    }),
  )
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('\x1b', '[', ']', '\x9b', '\x9d', '\x07', '\\', '3', 'm', ' ', '\r', '\n')),
      parts => {
        expect(long(parts.join(''))).not.toMatch(/[\x1b\x9b\x9d]/)
      },
    ),
  )
})

test('hostile text costs no more than its length', () => {
  const start = performance.now()
  for (const piece of ['\x1b]', '\x9d', '\x1b[0', '\n', '\x1b', '\x1bP;']) long(piece.repeat(50_000))
  for (const piece of ['\n', ' \n', '\r']) short(`${piece.repeat(50_000)}x`)
  expect(performance.now() - start).toBeLessThan(2000)
})
