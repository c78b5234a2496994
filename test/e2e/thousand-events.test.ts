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

/** The postmortem of a thousand events, opened, with the cursor in its timeline. */
async function inTimeline() {
  const cwd = temporaryFolder()
  const {stdout} = await run(['new', '--from', '-', '--out', '-'], {cwd, input: JSON.stringify(answers)})
  writeFileSync(join(cwd, 'long.md'), stdout)
  const terminal = open(['long.md'], {cwd})
  await terminal.until('Orders stuck')
  terminal.press('ctrl+n')
  await terminal.until('Queue 999 looked at')
  return {cwd, terminal}
}

test('in a postmortem of a thousand events each letter is seen, what is typed arrives whole and is saved', async () => {
  const {cwd, terminal} = await inTimeline()
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

test('among a thousand events every other key answers, too', async () => {
  const {terminal} = await inTimeline()
  const answers: [key: string, wanted: string | RegExp][] = [
    ['up', /› 16:39/],
    ['up', /› 16:38/],
    ['k', /› 16:38 +started/],
    ['u', /› 16:38 +note/],
    ['d', 'Deleted. Ctrl+Z'],
    ['ctrl+z', /16:38 +note +Queue 998/],
    ['up', '›'],
    ['/', 'Search:'],
    ['Queue 500 ', 'Search: Queue 500'],
    ['enter', /› 08:20 +note +Queue 500/],
    ['down', /› 08:21/],
    ['?', 'any other key closes'],
    ['esc', /› 08:21/],
    ['enter', /› When/],
    ['tab', /› Kind/],
    ['right', /Kind +\[started\]/],
    ['esc', 'Enter open'],
    ['ctrl+n', 'Cause'],
    ['ctrl+p', 'One line, one event'],
    ['ctrl+o', 'from where'],
    ['esc', 'Esc steps'],
    ['esc', 'go there'],
  ]
  for (const [key, wanted] of answers) {
    if (key.length === 1 || key.includes('Queue')) terminal.type(key)
    else terminal.press(key)
    await terminal.until(wanted)
  }
})

test('what goes wrong beside the screen is told on it', async () => {
  const terminal = open([], {env: {PM_WIZARD_TEMPLATE: 'no-such-template'}})
  await terminal.until('Title')
  terminal.type('Orders stuck')
  terminal.press('ctrl+s')
  await terminal.until('no-such-template')
})
