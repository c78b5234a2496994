import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {run, temporaryFolder} from './program.ts'
import {open} from './terminal.ts'

const rude = '\x1b]0;owned\x07\x1b[2J\x9b31m\u202egnorw\u2069'
/** What a terminal would obey, of which the wizard itself sends none. */
const obeyed = /\x1b\]0;owned|\x9b|\u202e|\u2069/

test.each([['lint'], ['import', '--json'], ['timeline']])(
  '%s sends nothing of a document raw to a terminal',
  async (...words) => {
    const cwd = temporaryFolder()
    writeFileSync(join(cwd, 'rude.md'), `# ${rude}\n\n## Timeline\n\n- 10:00 ${rude} TODO\n- 09:00 ${rude}\n`)
    const terminal = open([...words, 'rude.md'], {cwd})
    await terminal.exit
    expect(terminal.output()).not.toMatch(obeyed)
    expect(terminal.output().length).toBeGreaterThan(50)
  },
)

test('a title, the name of a template and the id of a draft lead nowhere else', async () => {
  const cwd = temporaryFolder()
  const answers = JSON.stringify({title: '../../../escaped', summary: 'x'})
  const made = await run(['new', '--from', '-'], {cwd, input: answers})
  expect(made).toMatchObject({code: 0, stdout: 'postmortems/escaped.md\n'})
  expect(readdirSync(join(cwd, 'postmortems'))).toEqual(['escaped.md'])
  expect((await run(['templates', 'eject', '../../package'], {cwd})).code).toBe(2)
  expect((await run(['drafts', 'discard', '../postmortems/escaped'], {cwd})).code).toBe(2)
})

test.each([
  ['{% include "/etc/hostname" %}', /tag "include" not found/],
  ['{% for i in (1..1000000000) %}x{% endfor %}', /limit exceeded/],
  ['{{ title.constructor.constructor }}', /./],
])('a template with %s is refused with its line', async (tag, why) => {
  const cwd = temporaryFolder()
  writeFileSync(join(cwd, 'own.md'), `# {{ title }}\n\n${tag}\n`)
  writeFileSync(join(cwd, 'answers.json'), '{"title":"Uploads refused"}')
  const {code, stderr, stdout} = await run(['render', 'answers.json', '--template', 'own.md'], {cwd})
  if (code === 0) expect(stdout).not.toMatch(/function|native code/)
  else expect(stderr).toMatch(why)
  expect(readFileSync(join(cwd, 'own.md'), 'utf8')).toContain(tag)
})
