import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {type BufferAction, bufferOf, edit, type TextBuffer, textOf} from '../../../src/wizard/text/buffer.ts'
import {layoutText} from '../../../src/wizard/text/layout.ts'
import {boundaries, segments, someText} from './samples.ts'

const long = (text: string) => bufferOf(text, {multiline: true})
const short = (text: string) => bufferOf(text, {multiline: false})
const all = (buffer: TextBuffer, ...types: string[]) =>
  types.reduce((now, type) => edit(now, {type} as BufferAction), buffer)
const typed = (buffer: TextBuffer, text: string) =>
  segments(text).reduce((now, part) => edit(now, {type: 'insert', text: part}), buffer)
const offsetOf = ({lines, cursor}: TextBuffer) =>
  lines.slice(0, cursor.row).reduce((sum, line) => sum + line.length + 1, 0) + cursor.column
const placeOf = (buffer: TextBuffer, width: number) => layoutText(buffer, width, 1000).cursor
/** The text with a bar where the cursor is. */
const sight = (buffer: TextBuffer) => {
  const text = textOf(buffer)
  return `${text.slice(0, offsetOf(buffer))}|${text.slice(offsetOf(buffer))}`
}

/** What the buffer should do, over one string and by looking at the whole of it each time. */
interface Plain {
  text: string
  at: number
}
const nextBoundary = (text: string, at: number) => boundaries(text).find(place => place >= at)!
const before = ({text, at}: Plain) => boundaries(text).findLast(place => place < at) ?? 0
const after = ({text, at}: Plain) => boundaries(text).find(place => place > at) ?? text.length
const put = ({text, at}: Plain, more: string): Plain => {
  const now = text.slice(0, at) + more + text.slice(at)
  return {text: now, at: nextBoundary(now, at + more.length)}
}
const cut = ({text}: Plain, from: number, to: number): Plain => {
  const now = text.slice(0, from) + text.slice(to)
  return {text: now, at: nextBoundary(now, from)}
}
const lineFrom = ({text, at}: Plain) => text.slice(0, at).lastIndexOf('\n') + 1
const lineTo = ({text, at}: Plain) => (text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at))
const over = (parts: string[], part: RegExp): number => {
  const skipped = parts.findIndex(one => part.test(one))
  if (skipped < 0) return parts.join('').length
  const length = parts.slice(skipped).findIndex(one => !part.test(one))
  return parts.slice(0, length < 0 ? parts.length : skipped + length).join('').length
}
const wordly = /^[\p{L}\p{N}\p{M}_]/u
const back = (now: Plain, part: RegExp) =>
  now.at === lineFrom(now)
    ? before(now)
    : now.at - over(segments(now.text.slice(lineFrom(now), now.at)).reverse(), part)
const forth = (now: Plain) =>
  now.at === lineTo(now) ? after(now) : now.at + over(segments(now.text.slice(now.at, lineTo(now))), wordly)

const model: Record<string, (now: Plain, text: string) => Plain> = {
  insert: put,
  newline: now => put(now, '\n'),
  left: now => ({...now, at: before(now)}),
  right: now => ({...now, at: after(now)}),
  'line-start': now => ({...now, at: lineFrom(now)}),
  'line-end': now => ({...now, at: lineTo(now)}),
  'text-start': now => ({...now, at: 0}),
  'text-end': now => ({...now, at: now.text.length}),
  'word-left': now => ({...now, at: back(now, wordly)}),
  'word-right': now => ({...now, at: forth(now)}),
  backspace: now => cut(now, before(now), now.at),
  delete: now => cut(now, now.at, after(now)),
  'kill-to-start': now => cut(now, now.at === lineFrom(now) ? before(now) : lineFrom(now), now.at),
  'kill-to-end': now => cut(now, now.at, now.at === lineTo(now) ? after(now) : lineTo(now)),
  'kill-word-before': now => cut(now, back(now, wordly), now.at),
  'kill-spaced-word-before': now => cut(now, back(now, /^\S/), now.at),
  'kill-word-after': now => cut(now, now.at, forth(now)),
}

const someActions = fc.array(
  fc.oneof(
    {weight: 2, arbitrary: someText.map(text => ({type: 'insert', text}) as const)},
    {
      weight: 5,
      arbitrary: fc.constantFrom(...Object.keys(model)).map(type => ({type, text: ''}) as BufferAction),
    },
  ),
  {maxLength: 25},
)

describe('a text being edited', () => {
  test('behaves as a plain string would, cut only between graphemes', () => {
    fc.assert(
      fc.property(someText, someActions, (text, actions) => {
        let buffer = long(text)
        let plain: Plain = {text, at: text.length}
        for (const action of actions) {
          buffer = edit(buffer, action)
          plain = model[action.type]!(plain, 'text' in action ? action.text : '')
          expect(sight(buffer), action.type).toBe(
            `${plain.text.slice(0, plain.at)}|${plain.text.slice(plain.at)}`,
          )
        }
      }),
      {numRuns: 500},
    )
  })

  test('can be undone to its beginning and redone to its end, whatever was done', () => {
    fc.assert(
      fc.property(someText, someActions, (text, actions) => {
        const start = long(text)
        const end = actions.reduce(edit, start)
        const steps = end.history.past.length
        const undone = all(end, ...Array(steps).fill('undo'))
        expect(textOf(undone)).toBe(text)
        expect(edit(undone, {type: 'undo'})).toBe(undone)
        const redone = all(undone, ...Array(steps).fill('redo'))
        expect(textOf(redone)).toBe(textOf(end))
        expect(edit(redone, {type: 'redo'})).toBe(redone)
      }),
    )
  })

  test('up and down always stay on a grapheme, and a way down and up again ends where it began', () => {
    fc.assert(
      fc.property(someText, fc.integer({min: 2, max: 9}), fc.nat(40), (text, width, offset) => {
        const start = edit(long(text), {type: 'move-to', offset})
        const down = edit(start, {type: 'down', width})
        expect(boundaries(text)).toContain(offsetOf(down))
        if (offsetOf(down) === offsetOf(start)) return
        expect(placeOf(edit(down, {type: 'up', width}), width)).toEqual(placeOf(start, width))
      }),
    )
  })
})

test('a family, a flag, an accent and a syllable each go with one backspace', () => {
  for (const one of ['👨‍👩‍👧', '🇰🇪', 'e\u0301', '각', '👍🏽']) {
    expect(sight(edit(long(`x${one}`), {type: 'backspace'}))).toBe('x|')
  }
})

test('undo takes back a word at a time', () => {
  const buffer = typed(long(''), 'the pool was full')
  expect(textOf(all(buffer, 'undo'))).toBe('the pool was ')
  expect(textOf(all(buffer, 'undo', 'undo', 'undo'))).toBe('the ')
  expect(textOf(all(buffer, 'undo', 'undo', 'redo'))).toBe('the pool was ')
})

test('typing after an undo forgets what could be redone', () => {
  const buffer = typed(all(typed(long(''), 'one two'), 'undo'), 'x')
  expect(textOf(edit(buffer, {type: 'redo'}))).toBe('one x')
})

test('undo takes back a paste, and not the word before it', () => {
  const buffer = edit(typed(long(''), 'Log:'), {type: 'insert', text: ' a\nb'})
  expect(textOf(edit(buffer, {type: 'undo'}))).toBe('Log:')
})

test('replacing the whole text can be undone', () => {
  const buffer = edit(long('before'), {type: 'replace', text: 'after\n'})
  expect(sight(buffer)).toBe('after\n|')
  expect(sight(edit(buffer, {type: 'undo'}))).toBe('before|')
})

test('kills that follow each other come back as one', () => {
  const buffer = all(long('restart the primary node'), 'kill-spaced-word-before', 'kill-spaced-word-before')
  expect(sight(buffer)).toBe('restart the |')
  expect(sight(all(buffer, 'line-start', 'yank'))).toBe('primary node|restart the ')
  expect(textOf(all(buffer, 'left', 'kill-to-end', 'yank', 'yank'))).toBe('restart the  ')
})

test('Ctrl+W takes a path whole, Alt+Backspace its last part', () => {
  expect(sight(edit(short('see /var/log/app'), {type: 'kill-spaced-word-before'}))).toBe('see |')
  expect(sight(edit(short('see /var/log/app'), {type: 'kill-word-before'}))).toBe('see /var/log/|')
})

test('up and down keep to their cell over short lines and wide characters', () => {
  const start = edit(long('a longer line\nab\n日本語テキスト'), {type: 'move-to', offset: 9})
  expect(sight(all(start, 'down'))).toBe('a longer line\nab|\n日本語テキスト')
  expect(sight(all(start, 'down', 'down'))).toBe('a longer line\nab\n日本語テ|キスト')
  expect(sight(all(start, 'down', 'down', 'up', 'up'))).toBe(
    'a longer| line\nab\n日本語テキスト'.replace('r| ', 'r |'),
  )
})

test('with a width, up and down go by the rows on the screen', () => {
  const start = edit(long('one two three four'), {type: 'move-to', offset: 2})
  const down = edit(start, {type: 'down', width: 8})
  expect(sight(down)).toBe('one two th|ree four')
  expect(sight(edit(down, {type: 'up', width: 8}))).toBe('on|e two three four')
})

test('up on the first row and down on the last leave the buffer as it is', () => {
  const buffer = edit(long('one'), {type: 'up'})
  expect(buffer.cursor).toEqual({row: 0, column: 3})
  expect(edit(buffer, {type: 'down'})).toBe(buffer)
})

test('a one-line field stays one line', () => {
  expect(sight(edit(short(''), {type: 'newline'}))).toBe('|')
  expect(sight(edit(short('db '), {type: 'insert', text: 'failover\r\nslow\n'}))).toBe('db failover slow|')
})

test('a text is kept exactly as it is until it is edited', () => {
  for (const text of ['', '\n', 'a\r\nb', '\ttab \x1b[31m', 'ends\n\n']) {
    expect(textOf(long(text))).toBe(text)
    expect(textOf(all(long(text), 'text-start', 'right', 'word-right', 'down'))).toBe(text)
    expect(textOf(short(text))).toBe(text)
  }
})

test('a key in a text of 100 KB, and a paste of 10 000 characters, are done at once', () => {
  const line = 'The connection pool of the primary was exhausted, naïve retries 👍🏽 made it worse.\n'
  for (const [text, multiline] of [
    [line.repeat(1200), true],
    [line.trim().repeat(1200), false],
  ] as const) {
    let buffer = edit(bufferOf(text, {multiline}), {type: 'move-to', offset: 50_000})
    const start = performance.now()
    for (let key = 0; key < 100; key++) {
      buffer = edit(edit(buffer, {type: 'insert', text: key % 5 ? 'é' : ' '}), {type: 'left'})
    }
    buffer = edit(buffer, {type: 'insert', text: line.repeat(125)})
    // Each is a fraction of a millisecond; a text looked at as a whole takes seconds.
    expect(performance.now() - start).toBeLessThan(1000)
  }
})
