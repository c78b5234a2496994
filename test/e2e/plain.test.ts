import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {gitHub, incident} from './incident.ts'
import {run, shell, temporaryFolder} from './program.ts'
import {type OpenTerminal, open} from './terminal.ts'

/** What the screen writes of the same incident. */
const expected = (name: string) => readFileSync(new URL(`expected/${name}`, import.meta.url), 'utf8')
const file = 'postmortems/2023-11-01-login-failures-for-30-of-users.md'

const long = (text: string) => [text, '.']
const tasks = incident.tasks.flatMap(({title, owner, due}) => [title, owner, due])

/** The whole incident as lines, from the first question to the review. */
const lines = [
  [incident.title, incident.began, incident.ended, incident.detected, incident.severity, incident.services],
  [...long(incident.impact), incident.percent, ...long(incident.found), ...long(incident.short)],
  [incident.author, ''],
  [...incident.events, ''],
  [...long(incident.cause), incident.trigger, ...incident.factors, '', ...incident.whys, ''],
  [...long(incident.resolution), '', '', ''],
  [...tasks, '', ''],
].flat()

const said = (terminal: OpenTerminal) => terminal.output().replaceAll('\r\n', '\n')

/** Waits for a question, all of what was said before it included. */
const asked = (terminal: OpenTerminal, question: RegExp) =>
  terminal.until(() => question.test(said(terminal)))

/** Answers a question as a person does: once it is asked. */
async function answer(terminal: OpenTerminal, line: string): Promise<void> {
  const before = terminal.output().length
  terminal.type(`${line}\r`)
  await terminal.until(() => /\n> $/.test(terminal.output().slice(before)))
}

test('the whole incident in plain questions: the same file, the same issues, not one control sequence', async () => {
  const server = await gitHub()
  const cwd = temporaryFolder()
  const terminal = open(['--accessible'], {cwd, rows: 200, env: server.env})
  await asked(terminal, /Title:.*\n> $/)
  for (const line of lines) await answer(terminal, line)
  expect(said(terminal)).toContain('Step 6 of 7: Review\n')
  await answer(terminal, '')
  await answer(terminal, '')
  expect(readFileSync(join(cwd, file), 'utf8')).toBe(expected('written.md'))

  for (const line of ['acme/auth', '', '', '', '', '', '']) await answer(terminal, line)
  expect(said(terminal)).toMatch(/File 4 issues in acme\/auth \(private\)\?\n1\. yes\n2\. no\n> $/)
  expect(server.made('POST', '/repos/acme/auth/issues')).toEqual([])
  await answer(terminal, '1')
  expect(said(terminal).match(/^Filed: .*issues\/\d$/gm)).toHaveLength(4)
  terminal.type('\r')
  expect(await terminal.exit).toEqual({code: 0, signal: 0})
  expect(said(terminal)).toContain(`Written  ${file}\nFiled    4 issues in acme/auth: #1 #2 #3 #4\n`)
  expect(readFileSync(join(cwd, file), 'utf8')).toBe(expected('filed.md'))
  expect(server.made('POST', '/repos/acme/auth/issues').map(({body}) => body)).toEqual(
    JSON.parse(expected('requests.json')),
  )
  expect(terminal.output()).not.toMatch(/[\x00-\x09\x0b\x0c\x0e-\x1f\x7f]/)
})

test('from a file, line by line: standard output gets the path alone, and the draft is done', async () => {
  const cwd = temporaryFolder()
  const input = `${[...lines, '', '', '', '', '', '', '', '', 'skip', ''].join('\n')}\n`
  const {code, stdout, stderr} = await run(['--accessible'], {cwd, input})
  expect(stderr).toMatch(/Written +postmortems/)
  expect({code, stdout}).toEqual({code: 0, stdout: `${file}\n`})
  expect(readFileSync(join(cwd, file), 'utf8')).toBe(expected('written.md'))
  expect(readdirSync(join(cwd, 'state/pm-wizard/drafts')).filter(name => name.endsWith('.json'))).toEqual([])
})

test('a kill within a long text loses no line of it; the draft is offered by its number', async () => {
  const cwd = temporaryFolder()
  const first = open(['--accessible'], {cwd, rows: 60})
  await asked(first, /Title:.*\n> $/)
  for (const line of ['Checkout is down', 'go 3', 'The first line', 'and the second'])
    await answer(first, line)
  first.kill('SIGKILL')
  await first.exit

  const second = open([], {cwd, rows: 60, env: {ACCESSIBLE: '1'}})
  await asked(second, /1\. Checkout is down, step 3 of 7.*\n2\. Start a new one\n> $/)
  await answer(second, '1')
  expect(said(second)).toMatch(/Cause:.*\nNow: The first line\nand the second\n> $/)
})

test.each<[string, string, number]>([
  ['Ctrl+C', '\x03', 130],
  ['the end of input', '\x04', 130],
  ['quit', 'quit\r', 130],
])('%s leaves, keeps the draft and says how to go on', async (_, keys, code) => {
  const terminal = open(['--accessible'], {rows: 60})
  await asked(terminal, /Title:.*\n> $/)
  await answer(terminal, 'Half a postmortem')
  terminal.type(keys)
  expect(await terminal.exit).toEqual({code, signal: 0})
  expect(said(terminal)).toMatch(/\nDraft .*\.json\nNext +pm-wizard/)
})

test('a dumb terminal is asked in plain questions by itself', async () => {
  const terminal = open([], {env: {TERM: 'dumb'}})
  await asked(terminal, /Title:.*\n> $/)
  expect(terminal.output()).not.toContain('\x1b')
})

test('the editor has the terminal to itself, and its text is taken', async () => {
  const cwd = temporaryFolder()
  writeFileSync(join(cwd, 'editor.sh'), 'printf "from the editor\\nin two lines\\n" > "$1"\n')
  const terminal = open(['--accessible'], {cwd, rows: 60, env: {EDITOR: 'sh editor.sh'}})
  await asked(terminal, /Title:.*\n> $/)
  await answer(terminal, 'go 3')
  await answer(terminal, 'editor')
  expect(said(terminal)).toMatch(/Now: from the editor\nin two lines\n> $/)
})

test('an existing file is shown with its difference, and only a yes overwrites it', async () => {
  const cwd = temporaryFolder()
  mkdirSync(join(cwd, 'postmortems'))
  writeFileSync(join(cwd, file), 'Something else\n')
  const input = `${[...lines, '', '', '', '2', 'quit'].join('\n')}\n`
  const {code, stderr} = await run(['--accessible'], {cwd, input})
  expect(stderr).toMatch(/-Something else[\s\S]*Overwrite it\?\n1\. yes\n2\. no\n> \n[\s\S]*1\. yes/)
  expect(code).toBe(130)
  expect(readFileSync(join(cwd, file), 'utf8')).toBe('Something else\n')
})

test('with --ascii no other sign is written; without a terminal the wish must be said on the command line', async () => {
  const {stderr} = await run(['--accessible', '--ascii'], {input: 'Größe\n2023-11-01 25:99\n?\n'})
  expect(stderr.replaceAll('Größe', '')).toMatch(/^[\x0a\x20-\x7e]*$/)
  const refused = await run([], {env: {ACCESSIBLE: '1'}})
  expect(refused.code).toBe(2)
  expect(refused.stderr).toContain('pm-wizard --accessible < answers.txt')
})

test('a reader that stops reading ends it quietly', async () => {
  const {code, stderr} = await shell(
    '(yes "" | "$NODE" "$PROGRAM" --accessible 2>&1 >/dev/null) | head -n 3; echo ended',
  )
  expect({code, stderr}).toEqual({code: 0, stderr: ''})
})
