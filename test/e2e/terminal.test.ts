import {expect, test} from 'vitest'
import {open} from './terminal.ts'

const inTerminal = (script: string, options = {}) => open(['-c', script], {command: ['/bin/sh'], ...options})

test('shows what a program writes, where it writes it', async () => {
  const terminal = inTerminal(String.raw`printf 'gone\033[2J\033[3;5Hhere'; cat`)
  const screen = await terminal.until('here')
  expect(screen.split('\n').slice(0, 4)).toEqual(['', '', '    here', ''])
  expect(terminal.cursor()).toEqual({x: 8, y: 2})
})

test('types, and tells how the program ended', async () => {
  const terminal = inTerminal('read name; echo "hello $name"; exit 3')
  terminal.type('Ada')
  terminal.press('enter')
  await terminal.until('hello Ada')
  expect(await terminal.exit).toEqual({code: 3, signal: 0})
})

test('a signal ends the program', async () => {
  const terminal = inTerminal('echo ready; exec cat')
  await terminal.until('ready')
  terminal.kill('SIGTERM')
  expect((await terminal.exit).signal).toBe(15)
})

test('the program hears of a new size', async () => {
  const terminal = inTerminal("trap 'stty size; exit 0' WINCH; echo ready; while :; do read x; done")
  await terminal.until('ready')
  terminal.resize(50, 15)
  await terminal.until('15 50')
})

test('waiting in vain fails with the screen', async () => {
  const terminal = inTerminal('echo only this')
  await expect(terminal.until('something else')).rejects.toThrow(/ended.*\n.*only this/s)
})
