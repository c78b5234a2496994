import {expect, test} from 'vitest'
import {open} from './terminal.ts'

test('pm-wizard opens on its first field; Ctrl+C leaves with 130 and says how to go on', async () => {
  const terminal = open()
  await terminal.until('Title')
  terminal.type('Uploads refused')
  await terminal.until('Uploads refused')
  terminal.press('ctrl+c')
  expect(await terminal.exit).toEqual({code: 130, signal: 0})
  expect(terminal.screen()).toContain('pm-wizard')
})

test('it draws where CI is set, too', async () => {
  const terminal = open([], {env: {CI: 'true'}})
  await terminal.until('Title')
})

test('without colours there are none', async () => {
  const colour = /\x1b\[[\d;]*(?:3[0-8]|4[0-8]|9\d|10\d)[\d;]*m/
  for (const [args, env] of [
    [['--no-color'], {}],
    [[], {NO_COLOR: '1'}],
  ] as const) {
    const terminal = open([...args], {env})
    await terminal.until('Title')
    expect(terminal.output()).not.toMatch(colour)
  }
  const coloured = open()
  await coloured.until('Title')
  expect(coloured.output()).toMatch(colour)
})
