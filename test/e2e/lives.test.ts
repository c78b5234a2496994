import {execFileSync} from 'node:child_process'
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {run, temporaryFolder} from './program.ts'
import {open} from './terminal.ts'

/** Lives of a postmortem that most people never have: the very first, and those in which something breaks. */

/** What the draft on disk says, whatever its name. */
const draftIn = (cwd: string): string => {
  const folder = join(cwd, 'state/pm-wizard/drafts')
  return readdirSync(folder)
    .filter(name => name.endsWith('.json'))
    .map(name => readFileSync(join(folder, name), 'utf8'))
    .join('')
}

test('a first run: a fresh home, a git repository, and nothing but text, Enter, Tab and Ctrl+N to the file', async () => {
  const home = temporaryFolder()
  const cwd = join(home, 'shop')
  mkdirSync(cwd)
  execFileSync('git', ['init', '--quiet'], {cwd})
  execFileSync('git', ['config', 'user.name', 'Noor Example'], {cwd})
  const terminal = open([], {cwd, env: {HOME: home, XDG_CONFIG_HOME: join(home, 'config')}})
  // Who writes is known before anything is asked.
  await terminal.until(/Authors +Noor Example/)
  terminal.type('Checkout is down\r')
  terminal.type('14:30\r')
  await terminal.until(/Began +\d{4}-\d\d-\d\d 14:30 UTC/)
  terminal.type('15:10\r')
  await terminal.until('40 min')
  terminal.press('tab', 'tab')
  await terminal.until('Enter takes shop (this folder)')
  terminal.press('enter', 'ctrl+n')
  await terminal.until('One line, one event')
  terminal.type('14:31 Alert on failed payments\r')
  await terminal.until(/14:31 +detected/)
  terminal.press('ctrl+n', 'ctrl+n', 'ctrl+n', 'ctrl+n')
  await terminal.until('Write the postmortem')
  terminal.press('enter', 'enter')
  await terminal.until(/Written postmortems\//)
  const [file = ''] = readdirSync(join(cwd, 'postmortems'))
  const written = readFileSync(join(cwd, 'postmortems', file), 'utf8')
  for (const known of [
    '**Author:** Noor Example',
    '**Service:** shop',
    '14:30 UTC',
    '40 min',
    'Alert on failed',
  ])
    expect(written).toContain(known)
})

test('kill -9 in the middle of a sentence: what was on the screen for a second is there again, the cursor too', async () => {
  const cwd = temporaryFolder()
  const first = open([], {cwd})
  await first.until('Title')
  first.type('Checkout is down\r')
  first.press('ctrl+n', 'ctrl+n')
  await first.until('Why it broke')
  first.type('The certificate of the payment gateway had expired, and the job that ren')
  await expect.poll(() => draftIn(cwd)).toContain('and the job that ren')
  first.kill('SIGKILL')
  await first.exit

  const second = open([], {cwd})
  await second.until('Resume  Checkout is down')
  second.press('enter')
  await second.until('and the job that ren')
  second.type('ews it was switched off.')
  await second.until(/that renews it was\n.*switched off\./)
})

test.each([
  ['fails at once', 'exit 1', 'ended with code 1'],
  ['empties the file and fails', ': > "$1"; exit 1', 'ended with code 1'],
  ['is killed', 'kill -9 $$', 'was ended by SIGKILL'],
])('an editor that %s: the text is as it was, and it is told', async (_, script, told) => {
  const cwd = temporaryFolder()
  writeFileSync(join(cwd, 'editor.sh'), script)
  const terminal = open([], {cwd, columns: 120, env: {EDITOR: 'sh editor.sh'}})
  await terminal.until('Title')
  terminal.type('Checkout is down')
  await terminal.until(/Title +Checkout is down/)
  terminal.press('ctrl+g')
  const screen = await terminal.until(told)
  expect(screen).toMatch(/Title +Checkout is down/)
  expect(screen).toContain('The text here is as it was.')
  terminal.type(' again')
  await terminal.until(/Title +Checkout is down again/)
})

const paragraph =
  'The deploy left out the new key: 支付 🔥 and every login was refused until it was put back.\n'

test('ten thousand characters pasted into a long text are all in the file', async () => {
  const cwd = temporaryFolder()
  const text = paragraph.repeat(Math.ceil(10_000 / paragraph.length))
  const terminal = open([], {cwd})
  await terminal.until('Title')
  terminal.type('Checkout is down\r')
  terminal.press('ctrl+n', 'ctrl+n')
  await terminal.until('Why it broke')
  terminal.paste(text)
  terminal.type('The last words.')
  await terminal.until('The last words.')
  terminal.press('ctrl+s')
  await terminal.until(/Written postmortems\//)
  const [file = ''] = readdirSync(join(cwd, 'postmortems'))
  const {stdout} = await run(['import', join('postmortems', file), '--json'], {cwd})
  expect(JSON.parse(stdout).rootCause.description).toBe(`${text}The last words.`)
})

test('ten thousand characters pasted into the timeline are events to pick from, and each can be had', async () => {
  const cwd = temporaryFolder()
  const minute = (at: number) => `${10 + Math.floor(at / 60)}:${String(at % 60).padStart(2, '0')}`
  const lines = Array.from(
    {length: 220},
    (_, at) => `${minute(at)} lin: the queue of worker ${at} is looked at`,
  )
  expect(lines.join('\n').length).toBeGreaterThan(9_900)
  const terminal = open([], {cwd})
  await terminal.until('Title')
  terminal.type('Checkout is down\r2024-02-03 10:00 UTC\r')
  terminal.press('ctrl+n')
  await terminal.until('One line, one event')
  terminal.paste(lines.join('\n'))
  await terminal.until('220 events')
  terminal.press('enter')
  await terminal.until('worker 219')
  terminal.press('ctrl+s')
  await terminal.until(/Written postmortems\//)
  const [file = ''] = readdirSync(join(cwd, 'postmortems'))
  const {stdout} = await run(['import', join('postmortems', file), '--json'], {cwd})
  expect(JSON.parse(stdout).timeline).toHaveLength(220)
})

test('a junior who is blamed is told while it is written; the file is mended, and lint has no more to say of it', async () => {
  const cwd = temporaryFolder()
  const terminal = open([], {cwd})
  await terminal.until('Title')
  terminal.type('Checkout is down\r2024-02-03 10:00 UTC\r10:40\r')
  terminal.press('ctrl+n', 'ctrl+n')
  await terminal.until('Why it broke')
  terminal.type('A junior engineer forgot to renew the certificate.')
  terminal.press('tab')
  await terminal.until('Ask instead')
  terminal.press('shift+tab', 'ctrl+u')
  terminal.type('Nothing renews the certificate by itself.')
  terminal.press('tab')
  await terminal.until(screen => /Cause +Nothing renews/.test(screen) && !screen.includes('Ask instead'))
  terminal.press('ctrl+s')
  await terminal.until(/Written postmortems\//)
  const {stdout} = await run(['lint', 'postmortems', '--format', 'json'], {cwd})
  expect(JSON.parse(stdout).findings.map(({rule}: {rule: string}) => rule)).not.toContain('blame')
})
