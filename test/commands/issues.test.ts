import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test, vi} from 'vitest'
import {run} from '../../src/commands/issues.ts'
import type {Flags} from '../../src/commands/options.ts'
import {temporaryFolder} from '../followups/helpers.ts'
import {faults} from '../github/faults.ts'
import {aWorldForEach} from './world.ts'

/** The command as a function, with the real gh; what it prints and says is caught. */
const world = aWorldForEach()

const markdown = `# Sign-in down

## Timeline

- 2025-03-04 09:10 UTC Sign-in fails

## Follow-up work

- [ ] Alert on failed sign-ins (owner: octocat)
- [x] Roll back
- [ ] Say "sorry" to $(everyone)
`

const issues = async (flags: Flags, text = markdown): Promise<number> => {
  const folder = temporaryFolder()
  vi.stubEnv('XDG_STATE_HOME', folder)
  writeFileSync(join(folder, 'sign-in.md'), text)
  return run({operands: [join(folder, 'sign-in.md')], flags: {repo: 'acme/web', ...flags}})
}

const made = () => world.github.repo('acme/web').issues

test('the issue names the heading under which its task stands', async () => {
  expect(await issues({yes: true})).toBe(0)
  expect(made().map(issue => issue.title)).toEqual(['Alert on failed sign-ins', 'Say "sorry" to $(everyone)'])
  expect(made()[0]!.body).toContain('sign-in.md, section “Follow-up work”')
  expect(made()[0]!.assignees).toEqual(['octocat'])
})

test('labels that are missing are offered, and created only when asked for', async () => {
  const repo = world.github.repo('acme/web')
  repo.labels = []
  expect(await issues({'dry-run': true})).toBe(0)
  expect(world.said.stdout).toContain('Not there, and left out: label postmortem')
  expect(world.said.stderr).toContain('--create-labels')
  expect(repo.labels).toEqual([])
  expect(await issues({'create-labels': true, yes: true})).toBe(0)
  expect(world.said.stdout).toContain('Will be created: label postmortem')
  expect(made().map(issue => issue.labels)).toEqual([['postmortem'], ['postmortem']])
})

test('the plan shows where the issues come; what is not there stands in the way before anything is filed', async () => {
  const repo = world.github.repo('acme/web')
  repo.milestones = [{number: 1, title: 'Reliability', state: 'open'}]
  repo.types = [{name: 'Task', isEnabled: true}]
  const wish = {milestone: 'reliability', type: 'task', tracking: true} as const
  expect(await issues({...wish, 'dry-run': true})).toBe(0)
  for (const line of ['  milestone Reliability', '  type Task', '  tracking issue: Follow-ups: Sign-in down'])
    expect(world.said.stdout).toContain(`${line}\n`)
  await expect(issues({yes: true, type: 'Chore'})).rejects.toMatchObject({
    message: 'There is no issue type “Chore” in acme/web.',
    exitCode: 2,
  })
  expect(made()).toEqual([])
  expect(await issues({...wish, yes: true})).toBe(0)
  expect(world.said.stdout).toContain('Tracking issue: https://github.com/acme/web/issues/3')
  expect(made().map(({milestone, type}) => [milestone?.title, type?.name])).toEqual([
    ['Reliability', 'Task'],
    ['Reliability', 'Task'],
    ['Reliability', undefined],
  ])
})

test('nothing is filed without --yes, nor without --public where everybody can read it', async () => {
  await expect(issues({})).rejects.toMatchObject({next: expect.stringContaining('--yes'), exitCode: 2})
  world.github.repo('acme/web').private = false
  await expect(issues({yes: true})).rejects.toMatchObject({
    message: 'Everybody can read acme/web. Nothing was filed.',
    exitCode: 2,
  })
  expect(world.said.stdout).toContain('(public: everybody can read them)')
  expect(made()).toEqual([])
})

describe('without gh, the plan as', () => {
  test.each([
    ['script', '--title=\'Say "sorry" to $(everyone)\''],
    ['checklist', '- [ ] Say "sorry" to \\$(everyone)'],
    ['links', 'https://github.com/acme/web/issues/new?title=Say+%22sorry%22+to+%24%28everyone%29'],
  ])('%s', async (form, line) => {
    vi.stubEnv('PATH', temporaryFolder())
    expect(await issues({as: form})).toBe(0)
    expect(world.said.stdout).toContain(line)
    expect(world.github.requests).toEqual([])
  })
  test('any other form is refused with those there are', async () => {
    await expect(issues({as: 'poem'})).rejects.toMatchObject({
      next: expect.stringContaining('checklist'),
      exitCode: 2,
    })
  })
})

describe('exit codes', () => {
  test('1: one task was refused, the others are filed', async () => {
    world.github.inject(/^POST .*issues$/, faults.invalid('title', 'no such words here'))
    await expect(issues({yes: true})).rejects.toMatchObject({
      message: '1 of the tasks have no issue.',
      exitCode: 1,
    })
    expect(world.said.stderr).toContain('no such words here')
    expect(made()).toHaveLength(1)
  })
  test('1: the filing ended early', async () => {
    world.github.inject(/^POST .*issues$/, faults.archived, {after: 1})
    await expect(issues({yes: true})).rejects.toMatchObject({exitCode: 1})
    expect(made()).toHaveLength(1)
  })
  test('2: something stands in the way before anything is filed', async () => {
    world.github.repo('acme/web').archived = true
    await expect(issues({yes: true})).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringContaining('archived'),
    })
    world.github.repo('acme/web').archived = false
    await expect(issues({yes: true, repo: 'acme/none'})).rejects.toMatchObject({exitCode: 2})
    expect(made()).toEqual([])
  })
  test('130: interrupted; the request under way is let to its end', async () => {
    world.github.onRequest(({method}) => {
      if (method === 'POST') process.emit('SIGINT')
    })
    expect(await issues({yes: true})).toBe(130)
    expect(made()).toHaveLength(1)
    expect(world.said.stderr).toContain('1 of the tasks have no issue yet')
  })
})
