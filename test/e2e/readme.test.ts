import {execFileSync, spawnSync} from 'node:child_process'
import {chmodSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {parse} from 'yaml'
import {cleanEnvironment, node, program, temporaryFolder} from './program.ts'

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
const blocks = (language: string): string[] =>
  [...readme.matchAll(/```(\w+)\n(.*?)\n```/gs)]
    .filter(([, name]) => name === language)
    .map(([, , text]) => text!)

const sound = `# Postmortem: checkout refused every card

## Summary
On 2024-02-06 from 14:00 UTC to 14:40 UTC the checkout refused 1,200 orders.

## Timeline
- 14:00 UTC The outage began
- 14:06 UTC Alert fires
- 14:40 UTC Resolved

## Root cause
The certificate had expired, because nothing renews it.

## Resolution
A new certificate was installed.

## Action items
- [ ] Renew certificates by a job. Owner: @kim, due: 2024-02-20
`
const faulty = sound.replace('14:40 UTC Resolved', '14:01 UTC Resolved')

/** A repository with a postmortem, in which npx finds the program that was built. */
function repository(files: Record<string, string>) {
  const folder = temporaryFolder()
  const bin = join(folder, '.bin')
  mkdirSync(bin)
  for (const name of ['npx', 'pm-wizard'])
    writeFileSync(
      join(bin, name),
      `#!/bin/sh\n${name === 'npx' ? '[ "$1" = pm-wizard ] || exit 99; shift; ' : ''}exec "${node}" "${program}" "$@"\n`,
    )
  for (const name of ['npx', 'pm-wizard']) chmodSync(join(bin, name), 0o755)
  const env = {...cleanEnvironment(folder), PATH: `${bin}:${process.env.PATH}`}
  const git = (...words: string[]) =>
    execFileSync('git', ['-c', 'user.name=Kim', '-c', 'user.email=kim@acme.example', ...words], {
      cwd: folder,
      env,
      stdio: 'pipe',
    })
  git('init', '-q')
  mkdirSync(join(folder, 'postmortems'))
  const put = (name: string, text: string) => writeFileSync(join(folder, name), text)
  for (const [name, text] of Object.entries(files)) put(name, text)
  const shell = (line: string) => {
    const {status, stdout, stderr} = spawnSync('/bin/sh', ['-c', line], {cwd: folder, env, encoding: 'utf8'})
    return {code: status, stdout, stderr}
  }
  return {folder, git, put, shell}
}

interface Workflow {
  name: string
  on: unknown
  permissions: Record<string, string>
  jobs: Record<string, {'runs-on': string; steps: {uses?: string; run?: string}[]}>
}

test('its YAML can be read, and its workflows have what GitHub asks for', () => {
  const read = blocks('yaml').map(text => parse(text))
  const workflows = read.filter((value): value is Workflow => 'jobs' in value)
  expect(workflows.map(({name}) => name)).toContain('postmortems')
  for (const {on, permissions, jobs} of workflows) {
    expect(on).toBeTruthy()
    expect(permissions.contents).toBe('read')
    for (const {'runs-on': machine, steps} of Object.values(jobs)) {
      expect(machine).toBe('ubuntu-latest')
      expect(steps[0]!.uses).toMatch(/^actions\/checkout@v\d$/)
      for (const step of steps.slice(1)) expect(step.run).toMatch(/^(?:npx pm-wizard|gh) /)
    }
  }
})

/** The line of a workflow that runs the program. */
const lineOf = (workflow: string): string => {
  const all = blocks('yaml').map((text): Workflow => parse(text))
  const {jobs} = all.find(({name}) => name === workflow)!
  const runs = Object.values(jobs).flatMap(({steps}) => steps.flatMap(({run}) => run ?? []))
  return runs.find(run => run.startsWith('npx pm-wizard'))!
}

test('its workflow puts the findings beside the lines and fails on errors', () => {
  const {put, shell} = repository({'postmortems/checkout.md': sound, 'postmortems/notes.md': '# Notes\n'})
  expect(shell(lineOf('postmortems'))).toMatchObject({code: 0, stdout: ''})
  put('postmortems/checkout.md', faulty)
  const {code, stdout} = shell(lineOf('postmortems'))
  expect(code).toBe(1)
  expect(stdout).toMatch(
    /^::error file=postmortems\/checkout\.md,line=9,endLine=9,col=3,endColumn=12,title=pm-wizard timeline-order::/,
  )
})

test('its weekly report is written', () => {
  const {folder, shell} = repository({'postmortems/checkout.md': sound})
  expect(shell(lineOf('postmortem tasks')).code).toBe(0)
  expect(readFileSync(join(folder, 'report.md'), 'utf8')).toContain('Renew certificates by a job')
})

test('its hook refuses a commit with errors in what is staged, and looks at nothing else', () => {
  const {folder, git, put} = repository({'postmortems/a b.md': faulty, 'readme.md': '# Notes\n'})
  const hook = join(folder, '.git/hooks/pre-commit')
  writeFileSync(hook, blocks('sh').find(text => text.startsWith('#!/bin/sh'))!)
  chmodSync(hook, 0o755)
  git('add', 'readme.md')
  git('commit', '-q', '-m', 'Notes')
  git('add', 'postmortems')
  expect(() => git('commit', '-q', '-m', 'A postmortem')).toThrow(/timeline-order/)
  put('postmortems/a b.md', sound)
  git('add', 'postmortems')
  git('commit', '-q', '-m', 'A postmortem')
  expect(git('status', '--porcelain', '--', 'postmortems').toString()).toBe('')
})

test('its hook for pre-commit names a command that takes files', () => {
  const {repos} = blocks('yaml')
    .map(text => parse(text))
    .find(value => 'repos' in value)
  const [hook] = repos[0].hooks
  expect(Object.keys(hook)).toEqual(['id', 'name', 'entry', 'language', 'additional_dependencies', 'files'])
  const files = ['postmortems/checkout.md', 'readme.md'].filter(name => new RegExp(hook.files).test(name))
  expect(files).toEqual(['postmortems/checkout.md'])
  const {shell} = repository({'postmortems/checkout.md': faulty})
  expect(shell(`${hook.entry} ${files.join(' ')}`).code).toBe(1)
})
