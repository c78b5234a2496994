import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {ghFor} from '../../src/followups/github/gh.ts'
import {findPlacement, onTrust} from '../../src/followups/github/placement.ts'
import {planIssues} from '../../src/followups/plan.ts'
import {preparePlan} from '../../src/followups/prepare.ts'
import {addIssue} from '../github/repositories.ts'
import {type GitHub, startGitHub} from '../github/server.ts'
import {document, incident, run} from './helpers.ts'

let github: GitHub
beforeEach(async () => {
  github = await startGitHub()
  const repo = github.repo('acme/web')
  repo.milestones = [
    ...Array.from({length: 120}, (_, n) => ({
      number: n + 1,
      title: `Week ${n + 1}`,
      state: 'closed' as const,
    })),
    {number: 121, title: 'Reliability', state: 'open'},
  ]
  repo.types = [
    {name: 'Bug', isEnabled: true},
    {name: 'Task', isEnabled: true},
    {name: 'Epic', isEnabled: false},
  ]
  addIssue(repo, {title: 'Checkout, again and again'})
  repo.issues.push({...repo.issues[0]!, number: 2, pull_request: {url: ''}})
})
afterEach(() => github.close())

const look = (wish: Parameters<typeof findPlacement>[1]) =>
  findPlacement(ghFor('acme/web', {env: github.env}), wish)

test('milestone, type and parent are found by what people call them, behind a hundred others', async () => {
  expect(await look({milestone: 'reliability', type: 'task', parent: '#1'})).toEqual({
    milestone: {title: 'Reliability', number: 121},
    type: 'Task',
    parent: {number: 1, title: 'Checkout, again and again', children: 0},
  })
  expect(await look({parent: 'https://github.com/acme/web/issues/1'})).toMatchObject({parent: {number: 1}})
  expect(await look({})).toEqual({milestone: null, type: null, parent: null})
  expect(github.requests.every(({method, path}) => method === 'GET' || path.includes('graphql'))).toBe(true)
})

describe('what is not there is said before anything is filed, with what there is', () => {
  test.each([
    [{milestone: 'Speed'}, 'There is no milestone “Speed” in acme/web.', 'Choose one of Reliability.'],
    [{milestone: 'Week 3'}, 'The milestone “Week 3” of acme/web is closed.', 'Choose one of Reliability.'],
    [{type: 'Epic'}, 'There is no issue type “Epic” in acme/web.', 'Choose one of Bug, Task.'],
    [
      {parent: '9'},
      'There is no issue #9 in acme/web.',
      'Name another issue by its number, or leave it out.',
    ],
    [
      {parent: '2'},
      '#2 of acme/web is a pull request, not an issue.',
      'Name another issue by its number, or leave it out.',
    ],
    [
      {parent: 'the big one'},
      '“the big one” is no number of an issue.',
      'Name an issue of acme/web by its number.',
    ],
    [
      {parent: 'https://github.com/acme/app/issues/3'},
      'The parent is in acme/app, and the issues go to acme/web.',
      'Name an issue of acme/web by its number.',
    ],
  ])('%o', async (wish, message, next) => {
    await expect(look(wish)).rejects.toMatchObject({message, next})
  })
  test('a host that is too old for types and sub-issues', async () => {
    github.repo('acme/web').types = null
    await expect(look({type: 'Bug'})).rejects.toMatchObject({next: expect.stringContaining('Leave it out')})
    await expect(look({parent: '1'})).rejects.toMatchObject({
      message: 'github.com knows no sub-issues, so nothing can come under #1.',
    })
  })
  test('a parent that has no room', async () => {
    github.repo('acme/web').issues[0]!.children = Array.from({length: 99}, (_, n) => n + 1000)
    const choice = {repo: 'acme/web', document}
    await expect(preparePlan(incident('a', 'b'), choice, {parent: '1'}, github.env)).rejects.toThrow(
      'They would be 101 sub-issues of #1, and GitHub allows 100.',
    )
    expect((await preparePlan(incident('a'), choice, {parent: '1'}, github.env)).items).toHaveLength(1)
  })
})

test('each issue has its milestone and type from the one request that makes it, and comes under the parent', async () => {
  const wish = {milestone: 'Reliability', type: 'Task', parent: '1'}
  const plan = await preparePlan(incident('One', 'Two'), {repo: 'acme/web', document}, wish, github.env)
  const {problem, loose} = await run(github, plan)
  expect([problem, loose]).toEqual([null, []])
  const {issues} = github.repo('acme/web')
  const made = issues.slice(2)
  expect(made.map(({title, milestone, type}) => [title, milestone?.title, type?.name])).toEqual([
    ['One', 'Reliability', 'Task'],
    ['Two', 'Reliability', 'Task'],
  ])
  expect(issues[0]!.children).toEqual(made.map(({number}) => number))
  expect(github.made('POST', '/repos/acme/web/issues').map(({body}) => body)).toMatchObject([
    {title: 'One', milestone: 121, type: 'Task'},
    {title: 'Two', milestone: 121, type: 'Task'},
  ])
})

test('a login that may not set them files without, and the plan says so', async () => {
  github.repo('acme/web').permission = 'read'
  const wish = {milestone: 'Reliability', parent: '1'}
  const plan = await preparePlan(incident('One'), {repo: 'acme/web', document}, wish, github.env)
  expect(plan).toMatchObject({
    placement: {milestone: null, parent: null},
    items: [{milestone: null}],
    notes: ['milestone, issue type and parent are left out: this login may not set them there'],
  })
})

test('without a look at GitHub they are taken at their word', () => {
  const placement = onTrust({milestone: 'Reliability', parent: '#7'}, 'acme/web')
  expect(planIssues(incident('One'), {repo: 'acme/web', document, placement}).items).toMatchObject([
    {milestone: {title: 'Reliability', number: null}, type: null},
  ])
  expect(placement.parent).toEqual({number: 7, title: '', children: 0})
})
