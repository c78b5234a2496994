import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {run, temporaryFolder} from './program.ts'
import {open} from './terminal.ts'

const minute = (i: number) => new Date(Date.UTC(2023, 10, 1) + i * 60_000).toISOString()
const answers = {
  title: 'Orders stuck',
  startedAt: {date: '2023-11-01', time: '00:00', zone: 'UTC'},
  resolvedAt: {date: '2023-11-01', time: '16:39', zone: 'UTC'},
  timeline: Array.from({length: 1000}, (_, i) => ({
    at: {date: minute(i).slice(0, 10), time: minute(i).slice(11, 16), zone: 'UTC'},
    kind: i === 0 ? 'started' : i === 999 ? 'resolved' : 'note',
    text: `Queue ${i} looked at`,
  })),
}

test('in a postmortem of a thousand events each key answers, what is typed arrives whole and is saved', async () => {
  const cwd = temporaryFolder()
  const {stdout} = await run(['new', '--from', '-', '--out', '-'], {cwd, input: JSON.stringify(answers)})
  writeFileSync(join(cwd, 'long.md'), stdout)
  const terminal = open(['long.md'], {cwd})
  await terminal.until('Orders stuck')
  terminal.press('ctrl+n')
  await terminal.until('Queue 999 looked at')
  const line = '16:41 Orders flow again'
  for (const [index, letter] of [...line].entries()) {
    terminal.type(letter)
    await terminal.until(line.slice(0, index + 1).trimEnd())
  }
  terminal.press('enter')
  await terminal.until(/16:41 +\w+ +Orders flow again/)
  terminal.press('up', 'up')
  await terminal.until(/› 16:39/)
  terminal.press('ctrl+s')
  await terminal.until('Written')
  const {stdout: model} = await run(['import', 'long.md', '--json'], {cwd})
  expect(JSON.parse(model).timeline).toHaveLength(1001)
})

test('what goes wrong beside the screen is told on it', async () => {
  const terminal = open([], {env: {PM_WIZARD_TEMPLATE: 'no-such-template'}})
  await terminal.until('Title')
  terminal.type('Orders stuck')
  terminal.press('ctrl+s')
  await terminal.until('no-such-template')
})
