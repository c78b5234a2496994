import {afterEach, beforeEach, describe, expect, onTestFinished, test} from 'vitest'
import {planIssues} from '../../src/followups/plan.ts'
import type {Postmortem} from '../../src/model/postmortem.ts'
import {faults} from '../github/faults.ts'
import {addIssue} from '../github/repositories.ts'
import {type GitHub, startGitHub} from '../github/server.ts'
import {document, incident, type Run, run, temporaryFolder, titles} from './helpers.ts'

let github: GitHub
beforeEach(async () => {
  github = await startGitHub()
})
afterEach(() => github.close())

const planned = (postmortem: Postmortem) =>
  planIssues(postmortem, {repo: 'acme/web', document, tracking: true})
const two = () => incident('Alert on slow carts', 'Cap the size of a cart')
const issue = (number: number) => github.repo('acme/web').issues[number - 1]!
const withLinks = (postmortem: Postmortem, {links}: Run): Postmortem => ({
  ...postmortem,
  tasks: postmortem.tasks.map(task => ({...task, issue: links[task.id] ?? task.issue})),
})
const list = (number: number) => /list -->\n([\s\S]*)\n<!-- \/pm/.exec(issue(number).body)?.[1]

test('one issue more stands for all: it lists the tasks with their issues, which are its sub-issues', async () => {
  const {tracking, links, problem} = await run(
    github,
    planned(
      incident(
        'Alert on @carts',
        {title: 'Roll back', status: 'done'},
        {title: 'Buy one', status: 'wont-do', reason: 'too dear'},
      ),
    ),
  )
  expect(problem).toBeNull()
  expect(titles(github)).toEqual(['Alert on @carts', 'Follow-ups: Checkout slow'])
  expect(tracking?.number).toBe(2)
  expect(issue(2).body).toBe(
    [
      '**What happened:** Checkout slow (began 2025-03-04 09:10 UTC, lasted 1 h 30 min). Carts took a minute to load.',
      '**Postmortem:** postmortems/checkout.md, section “Preventive tasks”',
      '<!-- pm-wizard:task=2025-03-04-checkout-slow/ -->',
      "<!-- pm-wizard:list -->\n- [ ] Alert on @\u200bcarts (#1)\n- [x] Roll back\n- ~~Buy one~~ won't do: too dear\n<!-- /pm-wizard:list -->",
    ].join('\n\n'),
  )
  expect(issue(2).children).toEqual([1])
  expect(Object.keys(links)).toEqual(['t1'])
})

test('a later run finds it, on this machine or another; its list grows, and what people wrote around it stays', async () => {
  const first = await run(github, planned(two()))
  issue(3).body = `Do these by June!\n\n${issue(3).body}\n\nAsk Ana.`
  const more = withLinks(incident('Alert on slow carts', 'Cap the size of a cart', 'Third'), first)
  const later = await run(github, planned(more))
  expect(later.problem).toBeNull()
  expect(titles(github)).toEqual([
    'Alert on slow carts',
    'Cap the size of a cart',
    'Follow-ups: Checkout slow',
    'Third',
  ])
  expect(issue(3).body).toMatch(/^Do these by June![\s\S]*Ask Ana\.$/)
  expect(list(3)).toBe('- [ ] Alert on slow carts (#1)\n- [ ] Cap the size of a cart (#2)\n- [ ] Third (#4)')
  expect(issue(3).children).toEqual([1, 2, 4])
  const requests = github.requests.length
  await run(github, planned(withLinks(more, later)))
  expect(github.requests.slice(requests).every(({method}) => method === 'GET')).toBe(true)
})

test('one that is older than the list is read back is known by its sub-issues', async () => {
  const first = await run(github, planned(two()))
  issue(3).updated_at = '2020-01-01T00:00:00Z'
  const {tracking} = await run(github, planned(withLinks(two(), first)))
  expect(tracking?.number).toBe(3)
  expect(titles(github)).toHaveLength(3)
})

test('issues of former runs come under it, too', async () => {
  const first = await run(github, planIssues(two(), {repo: 'acme/web', document}))
  await run(github, planned(withLinks(two(), first)))
  expect(titles(github)).toHaveLength(3)
  expect(issue(3).children).toEqual([1, 2])
})

test('one that has a parent already stays there, and that is told', async () => {
  const first = await run(github, planIssues(two(), {repo: 'acme/web', document}))
  addIssue(github.repo('acme/web'), {title: 'Epic'}).children.push(1)
  const {loose, problem} = await run(github, planned(withLinks(two(), first)))
  expect(problem).toBeNull()
  expect(loose).toMatchObject([
    {
      task: 't1',
      parent: 4,
      problem: {message: 'GitHub refused it (422). Sub issue may only have one parent.'},
    },
  ])
  expect([issue(3).children, issue(4).children]).toEqual([[1], [2]])
})

test('where the host knows no sub-issues, the list is all there is', async () => {
  github.repo('acme/web').types = null
  const {problem, loose} = await run(github, planned(two()))
  expect([problem, loose]).toEqual([null, []])
  expect(list(3)).toBe('- [ ] Alert on slow carts (#1)\n- [ ] Cap the size of a cart (#2)')
})

test('on a GitHub Enterprise host all of it goes there, and the links say so', async () => {
  const enterprise = await startGitHub({'acme/web': {}}, {host: 'git.example.com'})
  onTestFinished(() => enterprise.close())
  const choice = {repo: 'git.example.com/acme/web', document, tracking: true}
  const {problem, links, tracking} = await run(enterprise, planIssues(two(), choice))
  expect(problem).toBeNull()
  expect(links.t2).toEqual({
    repo: 'git.example.com/acme/web',
    number: 2,
    url: 'https://git.example.com/acme/web/issues/2',
    state: 'open',
  })
  expect(tracking?.url).toBe('https://git.example.com/acme/web/issues/3')
  expect(enterprise.repo('acme/web').issues[2]).toMatchObject({
    children: [1, 2],
    body: expect.stringContaining('(#2)'),
  })
  expect(new Set(enterprise.requests.map(({host}) => host))).toEqual(new Set(['git.example.com']))
})

describe('whatever happens to its requests, a second run leaves one tracking issue with two sub-issues', () => {
  const nth = (path: RegExp, after: number) => ({path, after})
  const points = {
    'its creation': nth(/^POST \/repos\/acme\/web\/issues$/, 2),
    'the first sub-issue': nth(/^POST .*\/sub_issues$/, 0),
    'the second sub-issue': nth(/^POST .*\/sub_issues$/, 1),
    'the list of sub-issues': nth(/^GET .*\/sub_issues/, 0),
  }
  const mishaps = {
    lost: faults.lost,
    cut: faults.cut,
    'refused for a limit': faults.secondaryLimit(3000),
    '401': faults.unauthorized,
  }
  const stories = Object.entries(points).flatMap(([where, point]) =>
    Object.entries(mishaps).map(([what, fault]) => [where, what, point, fault] as const),
  )
  test.each(stories)('%s: %s', async (_, __, {path, after}, fault) => {
    const directory = temporaryFolder()
    github.inject(path, fault, {after, times: 4})
    const first = await run(github, planned(two()), {directory})
    github.mend()
    const {problem, loose} = await run(github, planned(withLinks(two(), first)), {directory})
    expect([problem, loose]).toEqual([null, []])
    expect(titles(github)).toEqual([
      'Alert on slow carts',
      'Cap the size of a cart',
      'Follow-ups: Checkout slow',
    ])
    expect(issue(3).children).toEqual([1, 2])
  })
})
