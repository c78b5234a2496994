import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {gitHub} from './incident.ts'
import {temporaryFolder} from './program.ts'
import {open, type TerminalOptions} from './terminal.ts'
import {unbroken, writeIncident} from './walk.ts'

/** The file that the whole walk writes, before and after filing; read by people, line by line. */
const expected = (name: string) => readFileSync(new URL(`expected/${name}`, import.meta.url), 'utf8')
const file = 'postmortems/2023-11-01-login-failures-for-30-of-users.md'

test.each<[string, TerminalOptions]>([
  ['80x24', {columns: 80, rows: 24}],
  ['120x40', {columns: 120, rows: 40}],
  ['50x15', {columns: 50, rows: 15}],
  ['80x24 with NO_COLOR', {columns: 80, rows: 24, env: {NO_COLOR: '1'}}],
])('the whole incident, from the first screen to the filed issues, at %s', async (_, options) => {
  const server = await gitHub()
  const cwd = temporaryFolder()
  const terminal = open([], {...options, cwd, env: {...options.env, ...server.env}})
  const columns = options.columns!
  const looked = async (text: string | RegExp) => {
    const screen = await terminal.until(text)
    expect(unbroken(screen, columns)).toBe(true)
  }

  await writeIncident(terminal)
  await looked('Write the postmortem')
  terminal.press('enter', 'enter')
  await looked(/Written\s+postmortems\//)
  expect(readFileSync(join(cwd, file), 'utf8')).toBe(expected('written.md'))

  await looked('Repository')
  terminal.type('acme/auth')
  // Over the choice of the issues and what may stay empty: milestone, type, parent, tracking.
  terminal.press('enter', ...Array.from({length: 5}, () => 'enter'), 'enter')
  await looked(/File 4 issues in acme\/auth \(private\)\?\s+y yes/)
  expect(server.made('POST', '/repos/acme/auth/issues')).toEqual([])
  terminal.type('y')
  await looked('4/4')
  await terminal.until(/Filed\s+4 issues/)
  terminal.press('enter')
  expect(await terminal.exit).toEqual({code: 0, signal: 0})

  // A narrow terminal breaks the lines.
  const screen = terminal.screen().replaceAll('\n', '')
  expect(screen).toContain(`Written  ${file}`)
  expect(screen).toContain('Filed    4 issues in acme/auth: #1 #2 #3 #4')
  expect(screen).toContain(`Next     git add ${file}`)
  expect(readFileSync(join(cwd, file), 'utf8')).toBe(expected('filed.md'))
  expect(server.made('POST', '/repos/acme/auth/issues').map(({body}) => body)).toEqual(
    JSON.parse(expected('requests.json')),
  )
  // The work is done: no draft is offered the next time.
  expect(readdirSync(join(cwd, 'state/pm-wizard/drafts')).filter(name => name.endsWith('.json'))).toEqual([])
  if (options.env?.NO_COLOR) expect(terminal.output()).not.toMatch(/\x1b\[(3|4|9)\dm|\x1b\[[34]8;/)
})

test('a kill in the middle of a sentence loses nothing that was saved, and the draft is offered again', async () => {
  const cwd = temporaryFolder()
  const first = open([], {cwd})
  await first.until('Title')
  first.type('Checkout is down')
  first.press('enter')
  first.type('2024-02-03 10:0')
  await first.until('10:0')
  await first.until(/saved \d\d:\d\d:\d\d/)
  first.kill('SIGKILL')
  await first.exit

  const second = open([], {cwd})
  await second.until('Resume  Checkout is down')
  second.press('enter')
  await second.until(/Title +Checkout is down\n.*Began +2024-02-03 10:0/)
})

test('Ctrl+C keeps the draft, says how to go on, and ends with 130', async () => {
  const terminal = open([])
  await terminal.until('Title')
  terminal.type('Half a title')
  terminal.press('ctrl+c')
  expect(await terminal.exit).toEqual({code: 130, signal: 0})
  expect(terminal.screen()).toMatch(/Draft .*\.json[\s\S]*Next +pm-wizard/)
})

test.each(['SIGTERM', 'SIGHUP'] as const)('%s keeps what was typed an instant before', async signal => {
  const cwd = temporaryFolder()
  const terminal = open([], {cwd})
  await terminal.until('Title')
  terminal.type('The last words')
  await terminal.until('The last words')
  terminal.kill(signal)
  await terminal.exit
  const again = open([], {cwd})
  await again.until('Resume  The last words')
})
