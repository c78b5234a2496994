import {chmodSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {diffLines} from '../../src/markdown/diff.ts'
import {temporaryFolder} from './program.ts'
import {open} from './terminal.ts'

const source = `# Parcels were sent twice

On 2022-03-07 from 10:00 to 11:30 UTC every parcel was booked twice; 140 customers were charged for it.

## Timeline

- 10:00 UTC The new booking service goes live
- 10:20 UTC A customer calls about a second bill
- 11:30 UTC Booking is back on the old service

## Root cause

Our junior colleague forgot to switch the old service off.

## Resolution

The old service alone was left on.

## Action items

- [ ] Refuse a second booking of one parcel, Owner: @mira, due 2022-03-21
`

function opened(columns: number, rows: number, env = {}) {
  const cwd = temporaryFolder()
  const file = join(cwd, 'parcels.md')
  writeFileSync(file, source)
  return {cwd, file, terminal: open(['parcels.md'], {cwd, columns, rows, env})}
}

const inReview = async (columns: number, rows: number) => {
  const here = opened(columns, rows)
  await here.terminal.until('Title')
  here.terminal.press('ctrl+n', 'ctrl+n', 'ctrl+n', 'ctrl+n', 'ctrl+n')
  await here.terminal.until('To mend')
  here.terminal.press('tab', 'tab', 'down')
  return here
}

test('in Review the document stands beside what is to mend, at the place of it', async () => {
  const {terminal} = await inReview(120, 40)
  const lines = (await terminal.until(/› +Our junior colleague/)).split('\n')
  expect(lines.find(line => line.includes('› ! '))).toMatch(/│/)
  expect(lines.join('\n')).not.toMatch(/^.*│ +#/m)
})

test('in a small window it stands under them, and is searched', async () => {
  const {terminal} = await inReview(60, 20)
  await terminal.until(/› +Our junior colleague/)
  terminal.type('/')
  terminal.type('second bill')
  await terminal.until(/· .*second bill/)
  terminal.press('esc')
  await terminal.until(/› +Our junior colleague/)
})

test('a finding that is none is ignored for a reason, which stays in the file and nothing else changes', async () => {
  const {file, cwd, terminal} = await inReview(120, 40)
  await terminal.until('(blame)')
  terminal.type('i')
  terminal.type('they told it so themselves')
  terminal.press('enter')
  await terminal.until(screen => !screen.includes('(blame)'))
  terminal.press('ctrl+z')
  await terminal.until('(blame)')
  terminal.type('i')
  terminal.type('they told it so themselves')
  terminal.press('enter')
  await terminal.until(screen => !screen.includes('(blame)'))
  terminal.type('c')
  await terminal.until('+<!-- pm-wizard-ignore blame')
  terminal.press('enter')
  await terminal.until(/Written/)
  const changed = diffLines(source, readFileSync(file, 'utf8')).split('\n')
  expect(changed.filter(line => /^[-+]/.test(line))).toEqual([
    '+<!-- pm-wizard-ignore blame: they told it so themselves -->',
  ])
  const again = open(['parcels.md'], {cwd, columns: 120, rows: 40})
  await again.until('Title')
  again.press('ctrl+n', 'ctrl+n', 'ctrl+n', 'ctrl+n', 'ctrl+n')
  await again.until(/To mend|Nothing left/)
  expect(again.screen()).not.toContain('(blame)')
})

test('an editor that is killed leaves the text, and the wizard goes on', async () => {
  const editor = join(temporaryFolder(), 'an editor')
  writeFileSync(editor, '#!/bin/sh\nprintf half > "$1"\nkill -9 $$\n')
  chmodSync(editor, 0o755)
  const {terminal} = opened(80, 24, {VISUAL: `"${editor}"`})
  await terminal.until('Title')
  terminal.press('ctrl+g')
  await terminal.until('SIGKILL')
  terminal.type(' again')
  await terminal.until('Parcels were sent twice again')
})
