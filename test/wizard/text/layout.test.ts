import fc from 'fast-check'
import stringWidth from 'string-width'
import {describe, expect, test} from 'vitest'
import {bufferOf, edit} from '../../../src/wizard/text/buffer.ts'
import {layoutText} from '../../../src/wizard/text/layout.ts'
import {segments, someText} from './samples.ts'

const long = (text: string, offset = text.length) =>
  edit(bufferOf(text, {multiline: true}), {type: 'move-to', offset})
const short = (text: string, offset = text.length) =>
  edit(bufferOf(text, {multiline: false}), {type: 'move-to', offset})
/** The characters that take room, without spaces. */
const visible = (lines: readonly string[]) =>
  segments(lines.join('\n')).filter(part => stringWidth(part) > 0 && /\S/.test(part))
const withoutSpaces = (text: string) => text.replace(/\s/g, '')

describe('long text', () => {
  test('breaks between words', () => {
    expect(layoutText(long('the replica lagged behind the primary'), 12, 9).rows).toEqual([
      'the replica ',
      'lagged ',
      'behind the ',
      'primary',
    ])
  })

  test('breaks a word that is wider than the field', () => {
    expect(layoutText(long('see https://example.org/x now'), 8, 9).rows).toEqual([
      'see ',
      'https://',
      'example.',
      'org/x ',
      'now',
    ])
  })

  test('never splits a wide character', () => {
    expect(layoutText(long('日本語の'), 5, 9).rows).toEqual(['日本', '語の'])
  })

  test('after a full row the cursor is on a row of its own', () => {
    expect(layoutText(long('12345'), 5, 9)).toEqual({
      rows: ['12345', ''],
      cursor: {x: 0, y: 1},
      above: 0,
      below: 0,
    })
    expect(layoutText(long('12345', 2), 5, 9).rows).toEqual(['12345'])
    expect(layoutText(long('12345 789', 6), 5, 9).cursor).toEqual({x: 0, y: 1})
  })

  test('shows the part with the cursor, and how much is above and below', () => {
    const text = Array.from({length: 20}, (_, line) => `line ${line}`).join('\n')
    expect(layoutText(long(text, 0), 20, 3)).toMatchObject({above: 0, below: 17, cursor: {x: 0, y: 0}})
    expect(layoutText(long(text), 20, 3)).toMatchObject({
      rows: ['line 17', 'line 18', 'line 19'],
      above: 17,
      below: 0,
    })
  })

  test('fits, shows the cursor, and shows every character, for any text', () => {
    // How wide a skin tone without a hand is, or a mark that joins with a space, terminals do not agree on.
    const measurable = someText.map(text => text.replace(/[\u0600\u0e33]|\u{1f3fd}/gu, ''))
    fc.assert(
      fc.property(
        measurable,
        fc.nat(40),
        fc.integer({min: 2, max: 12}),
        fc.integer({min: 1, max: 6}),
        (text, offset, width, height) => {
          const buffer = long(text, offset)
          const whole = layoutText(buffer, width, 1000)
          expect(withoutSpaces(whole.rows.join(''))).toBe(withoutSpaces(text))
          const seen = layoutText(buffer, width, height)
          expect(seen.rows).toEqual(whole.rows.slice(seen.above, seen.above + height))
          expect(seen.above + seen.rows.length + seen.below).toBe(whole.rows.length)
          for (const row of whole.rows) expectToFit(row, width)
          expect(seen.cursor.y).toBeLessThan(seen.rows.length)
          expect(seen.cursor.x).toBeLessThan(width)
          const {row, column} = buffer.cursor
          const left = buffer.lines[row]!.slice(0, column)
          const shownLeft = [
            ...whole.rows.slice(0, whole.cursor.y),
            cutAt(whole.rows[whole.cursor.y]!, whole.cursor.x),
          ]
          const before = [...buffer.lines.slice(0, row), left]
          expect(visible(shownLeft)).toEqual(visible(before))
        },
      ),
      {numRuns: 500},
    )
  })

  test('keeps the terminal safe from a document that is not', () => {
    const {rows} = layoutText(long('a\x1b[2Jb\x07\tc\u202ed'), 40, 2)
    expect(rows.join('')).toBe('a␛[2Jb␇  c�d')
  })
})

/** Only a character that is wider than the field may stand over its edge. */
const expectToFit = (row: string, width: number) =>
  expect(stringWidth(row) <= width || segments(row).length === 1, row).toBe(true)

const cutAt = (text: string, cells: number): string => {
  const parts = segments(text)
  const end = parts.findIndex((_, index) => stringWidth(parts.slice(0, index + 1).join('')) > cells)
  return end < 0 ? text : parts.slice(0, end).join('')
}

describe('a text of one line', () => {
  test('stands still while it fits', () => {
    expect(layoutText(short('abc', 1), 10, 1)).toEqual({
      rows: ['abc'],
      cursor: {x: 1, y: 0},
      above: 0,
      below: 0,
    })
  })

  test('moves by half a field when it does not', () => {
    const text = 'abcdefghijklmnop'
    expect(layoutText(short(text), 10, 1)).toEqual({
      rows: ['klmnop'],
      cursor: {x: 6, y: 0},
      above: 10,
      below: 0,
    })
    expect(layoutText(short(text, 11), 10, 1)).toEqual({
      rows: ['fghijklmno'],
      cursor: {x: 6, y: 0},
      above: 5,
      below: 1,
    })
    expect(layoutText(short(text, 3), 10, 1)).toEqual({
      rows: ['abcdefghij'],
      cursor: {x: 3, y: 0},
      above: 0,
      below: 6,
    })
  })

  test('is a part of the text no wider than the field, with the cursor in it', () => {
    fc.assert(
      fc.property(someText, fc.nat(40), fc.integer({min: 2, max: 12}), (text, offset, width) => {
        const line = text.replaceAll('\n', ' ')
        const {rows, cursor, above, below} = layoutText(short(line, offset), width, 1)
        expect(rows).toHaveLength(1)
        expect(line).toContain(rows[0])
        expectToFit(rows[0]!, width)
        expect(cursor.x).toBeGreaterThanOrEqual(0)
        expect(cursor.x).toBeLessThan(width)
        expect(above + below >= 0 && (above + below > 0 || rows[0] === line)).toBe(true)
      }),
      {numRuns: 500},
    )
  })
})

test('a text of 100 KB is laid out at once, key after key', () => {
  const line = 'The connection pool of the primary was exhausted, naïve retries 👍🏽 made it worse. '
  for (const multiline of [true, false]) {
    let buffer = edit(bufferOf((line + (multiline ? '\n' : '')).repeat(1200), {multiline}), {
      type: 'move-to',
      offset: 50_000,
    })
    layoutText(buffer, 70, 8)
    const start = performance.now()
    for (let key = 0; key < 50; key++) {
      buffer = edit(buffer, {type: 'insert', text: key % 5 ? 'é' : ' '})
      layoutText(buffer, 70, 8)
    }
    // About a millisecond each, in one line of 100 KB five; measured by the whole, seconds.
    expect(performance.now() - start).toBeLessThan(2000)
  }
})
