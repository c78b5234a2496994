import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {fetchIssues} from '../../src/followups/fetch-issues.ts'
import {syncTask} from '../../src/followups/sync.ts'
import type {Remote} from '../../src/followups/tracker-kind.ts'
import type {Task} from '../../src/model/postmortem.ts'
import {faults} from '../github/faults.ts'
import {addIssue} from '../github/repositories.ts'
import {type GitHub, startGitHub} from '../github/server.ts'
import {incident} from './helpers.ts'

const issue = (number: number, repo = 'acme/web') => ({
  repo,
  number,
  url: `https://github.com/${repo}/issues/${number}`,
  state: 'open' as const,
})
const task = (more: Partial<Task> = {}): Task => ({
  ...incident('Cap the cart').tasks[0]!,
  owner: 'ana',
  issue: issue(1),
  ...more,
})
const remote = (more: Partial<Remote> = {}): Remote => ({
  title: 'Cap the cart',
  state: 'open',
  notPlanned: false,
  assignees: ['ana'],
  formerTitles: [],
  formerAssignees: [],
  ...more,
})
const closed = {...issue(1), state: 'closed' as const}

describe('what changed on GitHub alone comes back', () => {
  test.each<[string, Partial<Task>, Partial<Remote>, Partial<Task>]>([
    ['closed', {}, {state: 'closed'}, {status: 'done', issue: closed}],
    [
      'closed as not planned',
      {},
      {state: 'closed', notPlanned: true},
      {status: 'wont-do', reason: 'closed as not planned', issue: closed},
    ],
    ['reopened', {status: 'done', issue: closed}, {}, {status: 'open', issue: issue(1)}],
    ['given to another', {}, {assignees: ['bo'], formerAssignees: ['Ana']}, {owner: 'bo'}],
    ['given to somebody', {owner: null}, {assignees: ['bo']}, {owner: 'bo'}],
    ['taken from somebody', {}, {assignees: [], formerAssignees: ['ana']}, {owner: null}],
    ['renamed', {}, {title: 'Limit the cart', formerTitles: ['Cap the cart']}, {title: 'Limit the cart'}],
    [
      'closed, where the document keeps no state',
      {issue: {...issue(1), state: null}},
      {state: 'closed'},
      {status: 'done'},
    ],
  ])('%s', (_, here, there, wanted) => {
    const {task: synced, taken, differs} = syncTask(task(here), remote(there))
    expect(synced).toEqual({...task(here), ...wanted})
    expect(taken).toHaveLength(1)
    expect(differs).toEqual([])
  })
})

describe('what was changed here is not overwritten, but shown', () => {
  test.each<[string, Partial<Task>, Partial<Remote>, string]>([
    ['done here, still open there', {status: 'done'}, {}, 'it is done here, and open on GitHub'],
    ['reopened here', {issue: closed}, {state: 'closed'}, 'it is open here, and done on GitHub'],
    [
      'done here, dropped there',
      {status: 'done'},
      {state: 'closed', notPlanned: true},
      'it is done here, and not to be done on GitHub',
    ],
    [
      'dropped here with a reason, reopened there',
      {status: 'wont-do', reason: 'we bought one', issue: closed},
      {},
      'it is not to be done here, and open on GitHub',
    ],
    ['given to another here', {owner: 'cy'}, {assignees: ['bo']}, 'its owner is cy here, and bo on GitHub'],
    [
      'renamed on both sides',
      {title: 'Cap carts'},
      {title: 'Limit the cart', formerTitles: ['Cap the cart']},
      'it is called “Cap carts” here, and “Limit the cart” on GitHub',
    ],
  ])('%s', (_, here, there, difference) => {
    const {task: synced, taken, differs} = syncTask(task(here), remote(there))
    expect({...synced, issue: null}).toEqual({...task(here), issue: null})
    expect(taken).toEqual([])
    expect(differs).toEqual([difference])
  })
})

test.each<[string, Partial<Task>, Partial<Remote>]>([
  ['all is the same', {}, {}],
  ['the owner is one of several', {}, {assignees: ['bo', 'Ana']}],
  ['the owner is a name, and nobody was ever assigned', {owner: 'Ana from the night shift'}, {assignees: []}],
  ['the title was cut when it was filed', {title: 'x'.repeat(300)}, {title: `${'x'.repeat(255)}…`}],
  ['the facts stand behind the title', {title: 'Cap the cart — issue: acme/web#1 (https://…)'}, {}],
  [
    'the address stands behind the title',
    {title: 'Cap the cart (acme/web#1 (https://github.com/acme/web/issues/1))'},
    {},
  ],
])('nothing changes and nothing is said when %s', (_, here, there) => {
  expect(syncTask(task(here), remote(there))).toEqual({task: task(here), taken: [], differs: []})
})

describe('asking GitHub', () => {
  let github: GitHub
  beforeEach(async () => {
    github = await startGitHub({'acme/web': {}, 'acme/app': {}})
  })
  afterEach(() => github.close())

  test('one query tells of many issues of several repositories; what is not there is null', async () => {
    const web = github.repo('acme/web')
    for (let n = 0; n < 60; n++) addIssue(web, {title: `Task ${n}`, assignees: ['ana', 'bo']})
    const renamed = addIssue(github.repo('acme/app'), {title: 'Now'})
    Object.assign(renamed, {
      state: 'closed',
      state_reason: 'not_planned',
      formerTitles: ['Once'],
      formerAssignees: ['cy'],
    })
    const found = await fetchIssues(
      [
        ...web.issues.map(({number}) => issue(number)),
        issue(1, 'acme/app'),
        issue(9, 'acme/app'),
        issue(1, 'acme/no'),
      ],
      github.env,
    )
    expect(github.requests).toHaveLength(1)
    expect(found.slice(0, 60).map(each => each?.title)).toEqual(web.issues.map(({title}) => title))
    expect(found.slice(60)).toEqual([
      {
        title: 'Now',
        state: 'closed',
        notPlanned: true,
        assignees: [],
        formerTitles: ['Once'],
        formerAssignees: ['cy'],
      },
      null,
      null,
    ])
  })

  test('a hundred at a time', async () => {
    const web = github.repo('acme/web')
    for (let n = 0; n < 101; n++) addIssue(web, {title: `Task ${n}`})
    const found = await fetchIssues(
      web.issues.map(({number}) => issue(number)),
      github.env,
    )
    expect(found.every(Boolean)).toBe(true)
    expect(github.requests).toHaveLength(2)
  })

  test('a repository name cannot become part of the query', async () => {
    const found = await fetchIssues([issue(1, 'acme/"){x}'), issue(1, 'acme/web")')], github.env)
    expect(found).toEqual([null, null])
  })

  test('a query that GitHub does not understand, or a bad login, is said', async () => {
    const refused = {
      kind: 'answer' as const,
      status: 200,
      body: {errors: [{message: "Field 'stateReason' doesn't exist on type 'Issue'"}]},
    }
    github.inject(/graphql/, refused)
    await expect(fetchIssues([issue(1)], github.env)).rejects.toMatchObject({
      message: expect.stringContaining("Field 'stateReason' doesn't exist"),
    })
    github.inject(/graphql/, faults.unauthorized)
    await expect(fetchIssues([issue(1)], github.env)).rejects.toMatchObject({kind: 'not-logged-in'})
  })
})
