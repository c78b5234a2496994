import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {run, shell} from './program.ts'

const {version} = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))

test('--version prints the version and nothing else', async () => {
  expect(await run(['--version'])).toEqual({code: 0, stdout: `${version}\n`, stderr: ''})
})

test('without a terminal the wizard says what to do instead', async () => {
  const {code, stdout, stderr} = await run([])
  expect({code, stdout}).toEqual({code: 2, stdout: ''})
  expect(stderr).toContain('needs a terminal')
  expect(stderr).toContain('pm-wizard new --from')
})

test.each([
  [['--versoin'], 'Did you mean --version?'],
  [['schema', '--hepl'], 'Did you mean --help?'],
  [['shcema'], 'Did you mean pm-wizard schema?'],
  [['schema', 'extra'], 'One word too many: extra'],
  [['schema', '--help=yes'], '--help takes no value'],
])('%j is refused with a way on: %s', async (args, message) => {
  const {code, stdout, stderr} = await run(args)
  expect({code, stdout}).toEqual({code: 2, stdout: ''})
  expect(stderr).toContain(message)
})

test('no escape sequence of an argument reaches the terminal', async () => {
  const {stderr} = await run(['\x1b]0;owned\x07'])
  expect(stderr).toContain('␛]0;owned␇')
  expect(stderr).not.toContain('\x1b')
})

test('schema prints a JSON Schema that names the fields', async () => {
  const {code, stdout, stderr} = await run(['schema'])
  expect({code, stderr}).toEqual({code: 0, stderr: ''})
  const schema = JSON.parse(stdout)
  expect(Object.keys(schema.properties)).toEqual(
    expect.arrayContaining(['title', 'startedAt', 'timeline', 'rootCause', 'tasks']),
  )
  expect(schema.required ?? []).toEqual([])
})

test('a reader that has seen enough is no failure', async () => {
  const {code, stderr} = await shell('"$NODE" "$PROGRAM" schema | head -n 1')
  expect({code, stderr}).toEqual({code: 0, stderr: ''})
})
