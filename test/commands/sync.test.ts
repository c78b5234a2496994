import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {run} from '../../src/commands/issues.ts'
import {loadTemplate} from '../../src/config/templates.ts'
import {writePostmortem} from '../../src/markdown/write.ts'
import {incident, temporaryFolder} from '../followups/helpers.ts'
import {addIssue, type Issue} from '../github/repositories.ts'
import {aWorldForEach} from './world.ts'

const world = aWorldForEach()

/** Issues on GitHub, each with what became of it; and a file. */
const scene = (source: string, issues: Partial<Issue>[]): string => {
  for (const issue of issues) Object.assign(addIssue(world.github.repo('acme/web'), {title: ''}), issue)
  const file = join(temporaryFolder(), 'a.md')
  writeFileSync(file, source)
  return file
}
const sync = (file: string, more = {}) => run({operands: [file], flags: {sync: true, ...more}})

const link = (number: number) => `[acme/web#${number}](https://github.com/acme/web/issues/${number})`

test('of a document that somebody else wrote, boxes and owners change and not a word beside them', async () => {
  const source = `Down on Friday
==============

Action items:
-------------
* [ ] Alert on disks (${link(1)})
* [x] Larger disk — owner: ana, issue: ${link(2)}
* [ ] Third, *as it was*,   with odd   spaces

| unrelated | table |
|--|--|
`
  const file = scene(source, [
    {title: 'Alert on disks', state: 'closed'},
    {title: 'Larger disk', assignees: ['bo'], formerAssignees: ['ana'], state: 'closed'},
  ])
  expect(await sync(file, {'dry-run': true})).toBe(0)
  expect(readFileSync(file, 'utf8')).toBe(source)
  expect(await sync(file)).toBe(0)
  expect(readFileSync(file, 'utf8')).toBe(
    source.replace('[ ] Alert', '[x] Alert').replace('owner: ana', 'owner: bo'),
  )
  expect(world.said.stdout).toContain('acme/web#1 done')
})

test('of one of ours, all comes back; a second time there is nothing to do', async () => {
  const tasks = ['Cap the cart', 'Alert on carts', 'Own queue', 'Done here'].map((title, i) => ({
    title,
    issue: {
      repo: 'acme/web',
      number: i + 1,
      url: `https://github.com/acme/web/issues/${i + 1}`,
      state: 'open' as const,
    },
    status: i === 3 ? ('done' as const) : ('open' as const),
  }))
  const source = writePostmortem(incident(...tasks), await loadTemplate('default'))
  const file = scene(source, [
    {title: 'Limit the cart', formerTitles: ['Cap the cart'], assignees: ['bo']},
    {title: 'Alert on carts', state: 'closed', state_reason: 'completed'},
    {title: 'Own queue', state: 'closed', state_reason: 'not_planned'},
    {title: 'Done here'},
  ])
  expect(await sync(file)).toBe(0)
  const after = readFileSync(file, 'utf8')
  const lines = (text: string) => text.split('\n').filter(line => /#[1-4]\]/.test(line))
  expect(lines(after)).toEqual([
    `- [ ] **Limit the cart** — owner: bo, issue: ${link(1)} (open) <!-- pm-wizard:task=t1 -->`,
    `- [x] **Alert on carts** — issue: ${link(2)} (closed) <!-- pm-wizard:task=t2 -->`,
    `- ~~**Own queue**~~ — issue: ${link(3)} (closed), won't do: closed as not planned <!-- pm-wizard:task=t3 -->`,
    `- [x] **Done here** — issue: ${link(4)} (open) <!-- pm-wizard:task=t4 -->`,
  ])
  const others = (text: string) => text.split('\n').filter(line => !/#[1-4]\]/.test(line))
  expect(others(after)).toEqual(others(source))
  expect(world.said.stderr).toContain('acme/web#4 left as it is: it is done here, and open on GitHub.')
  world.said.stdout = ''
  expect(await sync(file)).toBe(0)
  expect(readFileSync(file, 'utf8')).toBe(after)
  expect(world.said.stdout).toBe('')
})

test('an issue that is not there is named, the others are brought back, and the exit code is 1', async () => {
  const file = scene(`# Down\n\n## Action items\n\n- [ ] Alert (${link(1)})\n- [ ] Gone (${link(9)})\n`, [
    {title: 'Alert', state: 'closed'},
  ])
  await expect(sync(file)).rejects.toMatchObject({exitCode: 1})
  expect(world.said.stderr).toContain('https://github.com/acme/web/issues/9 is not there')
  expect(readFileSync(file, 'utf8')).toContain('- [x] Alert')
})
