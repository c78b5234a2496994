import {execFileSync} from 'node:child_process'
import {mkdirSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {incident} from './incident.ts'
import {node, run, temporaryFolder} from './program.ts'
import {type OpenTerminal, open} from './terminal.ts'

/**
 * How many keys the incident takes beyond its own text: keys pressed, minus the characters that the person has to say.
 * What is found out, completed or taken over counts as said, so the figure may well be below the number of fields.
 */

const {title, began, ended, detected, services, impact, percent, found, short, author} = incident
const {events, cause, trigger, factors, whys, resolution, tasks} = incident
const said = [
  ...[title, began, ended, detected, 'SEV2', services, impact, percent, found, short, author],
  ...[...events, cause, trigger, ...factors, ...whys, resolution],
  ...tasks.flatMap(({title, owner, due}) => [title, owner, due]),
]
const content = said.join('').length

/** As many as it takes today; a step more in the form would show here. */
const mostKeys = 2

/** A terminal whose keys are counted: each character typed is one, each key pressed is one. */
function counted(terminal: OpenTerminal) {
  let keys = 0
  return {
    keys: () => keys,
    type(text: string) {
      keys += [...text].length
      terminal.type(text)
    },
    press(...names: string[]) {
      keys += names.length
      terminal.press(...names)
    },
    enter(...texts: string[]) {
      for (const text of texts) {
        this.type(text)
        this.press('enter')
      }
    },
  }
}

/** A repository as an engineer has it: git knows them and who works there. */
function checkout(): string {
  const folder = join(temporaryFolder(), services)
  mkdirSync(folder)
  const git = (...args: string[]) => execFileSync('git', args, {cwd: folder})
  git('init', '--quiet')
  git('config', 'user.name', author)
  for (const login of ['ada', 'grace']) {
    git('config', 'user.email', `1+${login}@users.noreply.github.com`)
    git('commit', '--quiet', '--allow-empty', '-m', 'change')
  }
  return folder
}

async function withWizard(): Promise<number> {
  const cwd = checkout()
  const terminal = open([], {cwd})
  const {enter, type, press, keys} = counted(terminal)
  const hand = {enter, type, press}
  await terminal.until(author)
  hand.enter(title, began, ended, detected, '2', '', impact, percent, found)
  type(short)
  press('ctrl+n')
  hand.enter(...events)
  press('ctrl+n')
  hand.enter(cause, trigger, ...factors)
  press('tab')
  hand.enter(...whys)
  press('tab')
  type(resolution)
  press('ctrl+n', 'ctrl+n')
  for (const {title, owner, due} of tasks) {
    hand.enter(title)
    type(owner[0]!)
    press('tab')
    hand.enter(due)
  }
  press('ctrl+s')
  await terminal.until(/Written\s+postmortems\//)
  const [file = ''] = readdirSync(join(cwd, 'postmortems'))
  const {stdout} = await run(['import', '--json', join(cwd, 'postmortems', file)])
  const read = JSON.parse(stdout)
  // Nothing of it may be left out to save keys.
  expect([read.title, read.severity, read.services, read.authors]).toEqual([
    title,
    'SEV2',
    [services],
    [author],
  ])
  expect(read.timeline.map(({text}: {text: string}) => text)).toEqual(events.map(event => event.slice(6)))
  expect(read.rootCause).toMatchObject({contributingFactors: factors, fiveWhys: whys})
  expect(read.tasks.map(({title, owner, due}: (typeof tasks)[number]) => ({title, owner, due}))).toEqual(
    tasks,
  )
  return keys() - content
}

async function withPrompts(): Promise<number> {
  const form = fileURLToPath(new URL('../bench/subjects/clack-form.mjs', import.meta.url))
  const terminal = open([], {command: [node, form]})
  const hand = counted(terminal)
  // Such a form loses what is typed ahead of it.
  const answer = async (label: string, text: string) => {
    await terminal.until(new RegExp(`◆ {2}${label}\\n│ {2}_`))
    hand.enter(text)
  }
  const list = async (label: string, texts: readonly string[]) => {
    for (const [index, text] of [...texts, ''].entries()) await answer(`${label} ${index + 1}`, text)
  }
  const first = {Title: title, Began: began, Ended: ended, Detected: detected}
  for (const [label, text] of Object.entries(first)) await answer(label, text)
  await terminal.until(/◆ {2}Severity\n│ {2}● SEV1/)
  hand.press('down', 'enter')
  const rest = {
    Services: services,
    Impact: impact,
    'Users hit': percent,
    'How found': found,
    'In short': short,
  }
  for (const [label, text] of Object.entries({...rest, Author: author})) await answer(label, text)
  await list('Event', events)
  await answer('Cause', cause)
  await answer('Trigger', trigger)
  await list('Factor', factors)
  await list('Why', whys)
  await answer('Resolution', resolution)
  for (const [index, {title, owner, due}] of tasks.entries()) {
    await answer(`Task ${index + 1}`, title)
    await answer(`Owner ${index + 1}`, owner)
    await answer(`Due ${index + 1}`, due)
  }
  await answer(`Task ${tasks.length + 1}`, '')
  await terminal.until('The form is filled')
  return hand.keys() - content
}

/**
 * A template filled in an editor. It has the headings, the labels, the head of the table, and of each list the marks of
 * one entry; the marks of all others are typed. To get from one blank to the next takes one key, to save one. Day and
 * zone stand once and nothing computed is written, no chart, no kinds of events.
 */
function byHand(): number {
  const blanks = [title, began, ended, detected, 'SEV2', services, impact, percent, found, short, author]
  const texts = [...blanks, cause, trigger, resolution]
  const row = (event: string) => `| ${event.slice(0, 5)} | ${event.slice(6)} |`
  const task = ({title, owner, due}: (typeof tasks)[number]) =>
    `- [ ] **${title}** — owner: ${owner}, due: ${due}`
  const lists: [marked: string[], plain: readonly string[]][] = [
    [events.map(row), events],
    [factors.map(factor => `- ${factor}`), factors],
    [whys.map(why => `1. ${why}`), whys],
    [tasks.map(task), tasks.map(({title, owner, due}) => title + owner + due)],
  ]
  const marks = lists.flatMap(([marked, plain]) =>
    marked.map((line, at) => (at === 0 ? 1 : 1 + [...line].length - plain[at]!.length)),
  )
  const withinTask = 2
  const save = 1
  return texts.length + marks.reduce((sum, keys) => sum + keys, 0) + withinTask + save
}

test('the incident takes few keys beyond its own text, and fewer than any other way', async () => {
  const wizard = await withWizard()
  const prompts = await withPrompts()
  const hand = byHand()
  console.log(
    `keys beyond ${content} characters of text: wizard ${wizard}, prompts ${prompts}, template ${hand}`,
  )
  expect(wizard).toBeLessThanOrEqual(mostKeys)
  expect(wizard).toBeLessThan(prompts)
  expect(wizard).toBeLessThan(hand)
})
