import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {run, temporaryFolder} from './program.ts'

const document = `# Invoices sent twice

## Summary

A retried job sent 1,200 invoices a second time.

## Timeline

- 2024-03-04 08:10 UTC customers report a second invoice
- 2024-03-04 08:40 UTC job stopped
`

test('import --json prints the model and nothing else', async () => {
  const {code, stdout, stderr} = await run(['import', '-', '--json'], {input: document})
  expect({code, stderr}).toEqual({code: 0, stderr: ''})
  const postmortem = JSON.parse(stdout)
  expect(postmortem.title).toBe('Invoices sent twice')
  expect(postmortem.timeline.map((event: {text: string}) => event.text)).toEqual([
    'customers report a second invoice',
    'job stopped',
  ])
})

test('render takes the model that import printed, and gives a document with the same content', async () => {
  const model = (await run(['import', '-', '--json'], {input: document})).stdout
  const {code, stdout} = await run(['render', '-', '--template', 'short'], {input: model})
  expect(code).toBe(0)
  expect(stdout).toContain('# Invoices sent twice')
  expect(stdout).toContain('template: short')
  const again = JSON.parse((await run(['import', '-', '--json'], {input: stdout})).stdout)
  expect(again.timeline).toEqual(JSON.parse(model).timeline)
})

test('a document keeps to the template it names, unless another is asked for', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'a.md'), (await run(['render', '-', '-t', 'short'], {input: document})).stdout)
  expect((await run(['render', 'a.md'], {cwd: folder})).stdout).toContain('template: short')
  expect((await run(['render', 'a.md', '-t', 'default'], {cwd: folder})).stdout).toContain(
    'template: default',
  )
})

test.each([
  [['render', 'missing.md'], 'missing.md: There is no such file or folder.'],
  [['render', 'folder'], 'folder: This is a folder, not a file.'],
  [['render', 'latin1.md'], 'latin1.md: This is not UTF-8 text.'],
  [['render', '-', '--template', 'shrot'], 'There is no template "shrot".'],
  [['render', 'wrong.json'], 'tasks.0.due: a date is written YYYY-MM-DD'],
  [['render', 'half.json'], 'half.json: This is neither JSON nor YAML'],
])('%j ends with 2 and says: %s', async (args, message) => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'folder'))
  writeFileSync(join(folder, 'latin1.md'), Buffer.from('# Caf\xe9 closed', 'latin1'))
  writeFileSync(join(folder, 'wrong.json'), '{"tasks": [{"title": "x", "due": "soon"}]}')
  writeFileSync(join(folder, 'half.json'), '{"tasks": [')
  const {code, stdout, stderr} = await run(args, {cwd: folder})
  expect({code, stdout}).toEqual({code: 2, stdout: ''})
  expect(stderr).toContain(message)
  expect(stderr).not.toMatch(/^\s+at /m)
})

test('DEBUG=pm-wizard adds the stack', async () => {
  const {stderr} = await run(['render', 'missing.md'], {env: {DEBUG: 'pm-wizard'}})
  expect(stderr).toContain('ENOENT')
  expect(stderr).toMatch(/^\s+at /m)
})

const answers = 'title: Invoices sent twice\nstartedAt: {date: 2024-03-04, time: 08:00, zone: UTC}\n'

test('new writes to the postmortems folder under date and title, and prints the path', async () => {
  const cwd = temporaryFolder()
  const {code, stdout} = await run(['new', '--from', '-'], {input: answers, cwd})
  expect({code, stdout}).toEqual({code: 0, stdout: 'postmortems/2024-03-04-invoices-sent-twice.md\n'})
  expect(readFileSync(join(cwd, stdout.trim()), 'utf8')).toContain('# Invoices sent twice')
})

test('new overwrites nothing unasked', async () => {
  const cwd = temporaryFolder()
  writeFileSync(join(cwd, 'there.md'), 'mine')
  const again = (...flags: string[]) =>
    run(['new', '--from', '-', '--out', 'there.md', ...flags], {input: answers, cwd})
  const refused = await again()
  expect(refused.code).toBe(2)
  expect(refused.stderr).toContain('there.md is there already')
  expect(refused.stderr).toContain('--force')
  expect(readFileSync(join(cwd, 'there.md'), 'utf8')).toBe('mine')
  expect((await again('--force')).code).toBe(0)
  expect(readFileSync(join(cwd, 'there.md'), 'utf8')).toContain('# Invoices sent twice')
})

test('new --out - prints the document alone', async () => {
  const {stdout} = await run(['new', '--from', '-', '--out', '-', '-t', 'short'], {input: answers})
  expect(stdout).toMatch(/^---\nid: 2024-03-04-invoices-sent-twice\n/)
})

test('a template that was copied and changed is used in place of the built-in one', async () => {
  const cwd = temporaryFolder()
  expect((await run(['templates'], {cwd})).stdout).toMatch(/^short +\S/m)
  const {stdout: path} = await run(['templates', 'eject', 'short'], {cwd})
  expect(path).toBe('.pm-wizard/templates/short.md\n')
  const template = readFileSync(join(cwd, path.trim()), 'utf8')
  writeFileSync(join(cwd, path.trim()), `${template}\nSee the handbook.\n`)
  const {stdout} = await run(['new', '--from', '-', '--out', '-', '-t', 'short'], {input: answers, cwd})
  expect(stdout).toContain('See the handbook.')
})
