import {expect, test} from 'vitest'
import {startGitHub} from '../github/server.ts'
import {hostileTitles, incident, planFor, run, titles} from './helpers.ts'

test('hostile titles arrive to the letter', async () => {
  const github = await startGitHub()
  const {problem} = await run(github, planFor(incident(...hostileTitles)))
  expect(problem).toBeNull()
  expect(titles(github)).toEqual(hostileTitles)
  await github.close()
})

test('70,000 characters in title and details make an issue that GitHub takes; a line break is refused with the reason', async () => {
  const github = await startGitHub()
  const plan = planFor(
    incident(
      {title: 'long '.repeat(14_000), details: 'x'.repeat(70_000)},
      {title: 'two\nlines'},
      {title: 'a \u001b[2J'},
    ),
  )
  expect(plan.skipped.map(each => each.why)).toEqual([
    'its title has a line break: a title is one line',
    'its title has control characters: type it anew',
  ])
  const {filed, failed} = await run(github, plan)
  expect([filed.length, failed]).toEqual([1, []])
  const [issue] = github.repo('acme/web').issues
  expect(issue).toMatchObject({title: plan.items[0]!.title, body: plan.items[0]!.body})
  expect(issue!.title.length).toBeLessThanOrEqual(256)
  await github.close()
})

test('what details bring along stays as it is, but for control characters', async () => {
  const github = await startGitHub()
  const details = 'a "quoted" $(line)\r\n\n```\nls -la | grep \'x\'\n```\n\n\u200fعربي \u001b[31mred'
  await run(github, planFor(incident({title: 'a', details})))
  expect(github.repo('acme/web').issues[0]!.body).toContain(
    'a "quoted" $(line)\n\n```\nls -la | grep \'x\'\n```\n\n\u200fعربي [31mred',
  )
  await github.close()
})
