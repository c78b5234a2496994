import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {node, program, temporaryFolder} from './program.ts'
import {open} from './terminal.ts'

/** Where nobody may make a file, whoever runs the tests. */
const nowhere = process.platform === 'linux' ? '/sys/kernel' : '/System'

const draftsOf = (home: string): string => join(home, 'state', 'pm-wizard', 'drafts')
const draftFiles = (home: string): string[] =>
  readdirSync(draftsOf(home)).filter(file => file.endsWith('.json'))
const draftText = (home: string): string =>
  draftFiles(home)
    .map(file => readFileSync(join(draftsOf(home), file), 'utf8'))
    .join('\n')

/** Waits until something on disk is so. */
const eventually = (is: () => boolean): Promise<void> => expect.poll(is, {timeout: 10_000}).toBe(true)

test('where drafts cannot be kept it says so, goes on, asks before leaving, and the Markdown can be written', async () => {
  const cwd = temporaryFolder()
  const terminal = open([], {cwd, env: {HOME: nowhere, XDG_STATE_HOME: join(nowhere, 'state')}})
  await terminal.until('Title')
  terminal.type('Uploads refused')
  expect(await terminal.until('is not on disk')).toContain('Uploads refused')
  terminal.press('ctrl+s')
  await terminal.until('Written postmortems/uploads-refused.md')
  expect(readFileSync(join(cwd, 'postmortems', 'uploads-refused.md'), 'utf8')).toContain('# Uploads refused')
  terminal.press('ctrl+c')
  await terminal.until('Leave it behind?')
  terminal.press('esc')
  await terminal.until(screen => !screen.includes('Leave it behind?'))
  terminal.press('ctrl+c')
  await terminal.until('Leave it behind?')
  terminal.type('y')
  expect(await terminal.exit).toEqual({code: 130, signal: 0})
  expect(terminal.screen()).not.toContain('Draft')
})

test('without HOME the drafts lie where the system says that home is', async () => {
  const cwd = temporaryFolder()
  const terminal = open([], {
    cwd,
    command: ['/usr/bin/env', '-u', 'HOME', node, program],
  })
  await terminal.until('Title')
  terminal.type('Uploads refused')
  await eventually(() => existsSync(draftsOf(cwd)) && draftText(cwd).includes('Uploads refused'))
})

test('where a file may not grow any more, the draft as it was is whole, and what is typed later is kept in the wizard', async () => {
  const cwd = temporaryFolder()
  // In units of 512 or of 1024 bytes: room for the lock and a short draft, not for a long one.
  const terminal = open([], {
    cwd,
    command: ['/bin/sh', '-c', `trap '' XFSZ; ulimit -f 4; exec "$0" "$1"`, node, program],
  })
  await terminal.until('Title')
  terminal.type('Uploads refused')
  await eventually(() => existsSync(draftsOf(cwd)) && draftText(cwd).includes('Uploads refused'))
  terminal.press('ctrl+n', 'ctrl+n')
  await terminal.until('Cause ')
  terminal.paste('The disk was full. '.repeat(300))
  await terminal.until('is not on disk')
  expect(terminal.screen()).toContain('The disk was full.')
  expect(JSON.parse(draftText(cwd))).toMatchObject({title: 'Uploads refused'})
  expect(readdirSync(draftsOf(cwd)).filter(file => file.endsWith('.tmp'))).toEqual([])
  terminal.press('ctrl+c')
  await terminal.until('Leave it behind?')
})

test('folders that vanish are made again, and all that was typed is in the draft', async () => {
  const cwd = temporaryFolder()
  const terminal = open([], {cwd})
  await terminal.until('Title')
  terminal.type('Uploads refused')
  await eventually(() => existsSync(draftsOf(cwd)) && draftText(cwd).includes('Uploads refused'))
  rmSync(join(cwd, 'state'), {recursive: true})
  terminal.type(' again')
  await eventually(() => existsSync(draftsOf(cwd)) && draftText(cwd).includes('Uploads refused again'))
  terminal.press('ctrl+s')
  await terminal.until('Written ')
  rmSync(join(cwd, 'postmortems'), {recursive: true})
  terminal.press('ctrl+s')
  await eventually(() => existsSync(join(cwd, 'postmortems', 'uploads-refused-again.md')))
})

test('drafts that cannot be read are offered with the reason, and stay as they are', async () => {
  const cwd = temporaryFolder()
  const damaged = {
    'torn.json': '{"version":1,"id":"to',
    'newer.json': '{"version":9,"id":"newer","title":"T"}',
    'empty.json': '',
  }
  mkdirSync(draftsOf(cwd), {recursive: true})
  for (const [file, text] of Object.entries(damaged)) writeFileSync(join(draftsOf(cwd), file), text)
  const terminal = open([], {cwd})
  const screen = await terminal.until('Start a new one')
  expect(screen).toMatch(/Draft torn\s+The draft is damaged; its file was left as it/)
  expect(screen).toMatch(/Draft newer\s+The draft was written by a newer pm-wizard\./)
  terminal.press('enter')
  await terminal.until(/Open the file in an editor|Run the newest pm-wizard/)
  for (const _ of Object.keys(damaged)) terminal.press('down')
  terminal.press('enter')
  await terminal.until('Title')
  terminal.type('Uploads refused')
  await eventually(() => draftText(cwd).includes('Uploads refused'))
  for (const [file, text] of Object.entries(damaged))
    expect(readFileSync(join(draftsOf(cwd), file), 'utf8'), file).toBe(text)
})

test('a draft that is open in one wizard cannot be resumed in another', async () => {
  const cwd = temporaryFolder()
  const first = open([], {cwd})
  await first.until('Title')
  first.type('Uploads refused')
  await eventually(() => existsSync(draftsOf(cwd)) && draftText(cwd).includes('Uploads refused'))
  const second = open([], {cwd})
  await second.until('An unfinished postmortem is waiting')
  second.press('enter')
  await second.until(/open in another pm-wizard \(process \d+\)/)
  first.type(' again')
  await eventually(() => draftText(cwd).includes('Uploads refused again'))
  first.press('ctrl+c')
  await first.exit
  second.press('enter')
  await second.until('Uploads refused again')
})
