import {Text, useInput, usePaste} from 'ink'
import {render} from 'ink-testing-library'
import InkTextInput from 'ink-text-input'
import {useReducer, useState} from 'react'
import {describe, expect, onTestFinished, test} from 'vitest'
import {pressesOf} from '../../../src/wizard/presses.ts'
import {bufferOf, edit, textOf} from '../../../src/wizard/text/buffer.ts'
import {keyAction} from '../../../src/wizard/text/key-actions.ts'

/**
 * The same keys typed into our text entry and into ink-text-input. What ink-text-input makes of them is why the wizard
 * uses it nowhere. Should a line of its column fail one day, it has become better: look again.
 */

type Report = (text: string) => void

function Ours({start, report}: {start: string; report: Report}) {
  const [buffer, act] = useReducer(edit, bufferOf(start, {multiline: true}))
  report(textOf(buffer))
  useInput((input, key) => {
    for (const press of pressesOf(input, key)) {
      const action = keyAction(press.input, press.key)
      if (action) act(action)
    }
  })
  usePaste(text => act({type: 'insert', text}))
  return <Text>{textOf(buffer)}</Text>
}

function Theirs({start, report}: {start: string; report: Report}) {
  const [value, setValue] = useState(start)
  report(value)
  return <InkTextInput value={value} onChange={setValue} />
}

const turn = () => new Promise(resolve => setImmediate(resolve))

/** Types reads of the terminal one after the other; those within one list arrive before anything can be drawn. */
async function typeInto(Field: typeof Ours, start: string, reads: readonly (string | readonly string[])[]) {
  let text = start
  const {stdin, unmount} = render(<Field start={start} report={now => (text = now)} />)
  onTestFinished(unmount)
  await turn()
  for (const read of reads) {
    for (const keys of [read].flat()) stdin.write(keys)
    await turn()
  }
  return text
}

const ctrl = (letter: string) => String.fromCharCode(letter.charCodeAt(0) - 96)
const [left, home, end, del] = ['\x1b[D', '\x1b[H', '\x1b[F', '\x1b[3~']
const [ctrlLeft, backspace] = ['\x1b[1;5D', '\x7f']

// name, text before, keys, what they should give, what ink-text-input makes of them
const battery = [
  ['five keys at once', '', [['h', 'e', 'l', 'l', 'o']], 'hello', 'o'],
  ['letters and a backspace in one read', '', [`ab${backspace}c`], 'ac', 'c'],
  ['Ctrl+A', 'one two', [ctrl('a'), 'x'], 'xone two', 'one twoax'],
  ['Ctrl+E', 'one', [left, ctrl('e'), 'x'], 'onex', 'onexe'],
  ['Ctrl+W', 'one two', [ctrl('w')], 'one ', 'one twow'],
  ['Ctrl+U', 'one two', [ctrl('u')], '', 'one twou'],
  ['Ctrl+K', 'one two', [ctrlLeft, ctrl('k')], 'one ', 'one twko'],
  ['Alt+B', 'one two', ['\x1bb', 'x'], 'one xtwo', 'one twobx'],
  ['Alt+F', 'one two', [home, '\x1bf', 'x'], 'onex two', 'one twofx'],
  ['Alt+Backspace', 'one two', [`\x1b${backspace}`], 'one ', 'one tw'],
  ['Ctrl+Left', 'one two', [ctrlLeft, 'x'], 'one xtwo', 'one twxo'],
  ['Home', 'one', [home, 'x'], 'xone', 'onex'],
  ['End', 'one', [left, end, 'x'], 'onex', 'onxe'],
  ['Delete', 'one', [left, del], 'on', 'oe'],
  ['backspace over an emoji', '👍', [backspace], '', '\ud83d'],
  ['typing before an emoji', 'a👍b', [left, left, 'x'], 'ax👍b', 'a\ud83dx\udc4db'],
  ['a pasted line end', '', ['\x1b[200~a\rb\x1b[201~'], 'a\nb', 'a\rb'],
  ['Alt+Enter', 'a', ['\x1b\r', 'b'], 'a\nb', 'ab'],
] as const

describe('keys typed fast, or as in every shell', () => {
  test.each(battery)('%s', async (_, start, reads, wanted) => {
    expect(await typeInto(Ours, start, reads)).toBe(wanted)
  })
})

describe('the same keys in ink-text-input go wrong', () => {
  test.each(battery)('%s', async (_, start, reads, wanted, theirs) => {
    expect(theirs).not.toBe(wanted)
    expect(await typeInto(Theirs, start, reads)).toBe(theirs)
  })
})

test('Ctrl+J is a new line, and what was killed comes back with Alt+Y', async () => {
  expect(await typeInto(Ours, 'a', ['\n', 'b'])).toBe('a\nb')
  expect(await typeInto(Ours, 'one two', [ctrl('w'), home, '\x1by'])).toBe('twoone ')
})
