import {execFileSync} from 'node:child_process'
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {temporaryFolder} from './program.ts'
import {open} from './terminal.ts'

const earlier = `# Mail was late

## Root cause

The queue had no limit.

## Action items

- [ ] **Limit the queue** — owner: kim-lee, due: 2023-12-01
`

/** The checkout of a service whose postmortems lie in `docs/incidents`, as git knows it. */
function checkout({files = {}}: {files?: Record<string, string>} = {}): string {
  const folder = join(temporaryFolder(), 'shop')
  mkdirSync(join(folder, 'docs/incidents'), {recursive: true})
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'docs/incidents', name), text)
  execFileSync('git', ['init', '--quiet'], {cwd: folder})
  execFileSync('git', ['config', 'user.name', 'Noor Example'], {cwd: folder})
  return folder
}

test('a first-time user, with Enter and their own words alone, has a file where such files lie', async () => {
  const cwd = checkout()
  const terminal = open([], {cwd})
  await terminal.until('Noor Example')
  terminal.type('Checkout is down')
  terminal.press('enter')
  terminal.type('14:30')
  await terminal.until(/\d{4}-\d\d-\d\d 14:30 UTC \((?:today|yesterday)/)
  terminal.press('enter', 'enter', 'enter', 'enter')
  await terminal.until('Enter takes shop (this folder)')
  terminal.press('enter', 'ctrl+s')
  await terminal.until(/Written\s+docs\/incidents\//)
  const [file = ''] = readdirSync(join(cwd, 'docs/incidents'))
  expect(file).toMatch(/^\d{4}-\d\d-\d\d-checkout-is-down\.md$/)
  const written = readFileSync(join(cwd, 'docs/incidents', file), 'utf8')
  expect(written).toMatch(
    /\*\*Author:\*\* Noor Example\n- \*\*Service:\*\* shop\n- \*\*Started:\*\* \S+ 14:30 UTC/,
  )
})

test('where postmortems lie, they are offered with what is open; one is opened and knows its people', async () => {
  const cwd = checkout({files: {'mail.md': earlier}})
  const terminal = open([], {cwd})
  await terminal.until(/Start a new one\n.*Open {4}Mail was late +1 open task, just now/)
  terminal.press('down', 'enter')
  await terminal.until(/Title +Mail was late/)
  terminal.press('ctrl+n', 'ctrl+n', 'ctrl+n', 'ctrl+n')
  await terminal.until('Limit the queue')
  terminal.type('Watch the queue')
  terminal.press('enter')
  terminal.type('k')
  await terminal.until('Tab takes “kim-lee”')
  terminal.press('tab', 'enter', 'ctrl+s')
  await terminal.until(/Written\s+docs\/incidents\/mail\.md/)
  expect(readFileSync(join(cwd, 'docs/incidents/mail.md'), 'utf8')).toBe(
    `${earlier}- [ ] **Watch the queue** — owner: kim-lee <!-- pm-wizard:task=t2 -->\n`,
  )
})

test('whoever types at once, wherever the first screen is by then, loses no letter', async () => {
  const cwd = checkout({files: {'mail.md': earlier}})
  const terminal = open([], {cwd})
  terminal.type('Checkout is down')
  await terminal.until(/Title +Checkout is down/)
  terminal.type(' for all')
  await terminal.until(/Title +Checkout is down for all/)
})
