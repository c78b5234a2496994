import {expect, test} from 'vitest'
import {diffLines} from '../../src/markdown/diff.ts'

const lines = (text: string) =>
  text
    .split(' ')
    .map(line => `${line}\n`)
    .join('')

test('a difference is shown with two lines around it', () => {
  expect(diffLines(lines('a b c d e f'), lines('a b c X e f'))).toBe(
    '@@ -2,5 +2,5 @@\n b\n c\n-d\n+X\n e\n f',
  )
})

test('two that stand apart are shown apart', () => {
  expect(diffLines(lines('a b c d e f g h i'), lines('X b c d e f g h'))).toBe(
    '@@ -1,3 +1,3 @@\n-a\n+X\n b\n c\n@@ -7,3 +7,2 @@\n g\n h\n-i',
  )
})

test('a line that differs in its end alone is shown, and the same text is not', () => {
  expect(diffLines('a\nb\n', 'a\r\nb\n')).toContain('-a\n+a\r')
  expect(diffLines('a\n', 'a\n')).toBe('')
})
