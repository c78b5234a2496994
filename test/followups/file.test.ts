import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {fileFollowUps} from '../../src/followups/followups.ts'
import {faults} from '../github/faults.ts'
import {addIssue} from '../github/repositories.ts'
import {type GitHub, startGitHub} from '../github/server.ts'
import {incident, planFor, run, temporaryFolder, testClock, titles} from './helpers.ts'

let github: GitHub
beforeEach(async () => {
  github = await startGitHub()
})
afterEach(() => github.close())

const two = planFor(incident('Alert on slow carts', 'Cap the size of a cart'))
const creations = /^POST \/repos\/acme\/web\/issues$/
const lists = /^GET \/repos\/acme\/web\/issues\?/

test('each task is filed in one request, in order, at least a second apart, and its link handed on', async () => {
  const {filed, failed, left, problem, links, progress, clock} = await run(github, two)
  expect({failed, left, problem}).toEqual({failed: [], left: [], problem: null})
  expect(titles(github)).toEqual(['Alert on slow carts', 'Cap the size of a cart'])
  expect(filed.map(each => [each.task, each.issue.url, each.found])).toEqual([
    ['t1', 'https://github.com/acme/web/issues/1', false],
    ['t2', 'https://github.com/acme/web/issues/2', false],
  ])
  expect(links).toEqual({
    t1: {repo: 'acme/web', number: 1, url: 'https://github.com/acme/web/issues/1', state: 'open'},
    t2: {repo: 'acme/web', number: 2, url: 'https://github.com/acme/web/issues/2', state: 'open'},
  })
  expect(progress.at(-1)).toMatchObject({kind: 'filed', task: 't2', done: 2, total: 2})
  expect(clock.waited).toBeGreaterThan(500)
  expect(github.requests.filter(request => request.method === 'POST')).toHaveLength(2)
})

test('a second run makes nothing and hands the links on again', async () => {
  const directory = temporaryFolder()
  await run(github, two, {directory})
  const again = await run(github, two, {directory})
  expect(titles(github)).toHaveLength(2)
  expect(again.filed.map(each => each.found)).toEqual([true, true])
  expect(Object.keys(again.links)).toEqual(['t1', 't2'])
})

test('a run on another machine knows the issues by their markers, also closed ones', async () => {
  await run(github, two)
  github.repo('acme/web').issues[0]!.state = 'closed'
  const elsewhere = await run(github, two)
  expect(titles(github)).toHaveLength(2)
  expect(elsewhere.links.t1).toMatchObject({number: 1, state: 'closed'})
})

test('an issue is found behind hundreds of others', async () => {
  await run(github, two)
  const repo = github.repo('acme/web')
  const ours = repo.issues.splice(0)
  for (let n = 0; n < 250; n++) addIssue(repo, {title: `Something else ${n}`})
  repo.issues.push(...ours)
  const again = await run(github, two)
  expect(again.filed.map(each => each.found)).toEqual([true, true])
  expect(repo.issues).toHaveLength(252)
})

describe('when a creation goes wrong, the user sees what it is and what helps, and no issue is made twice', () => {
  const late = expect.stringMatching(
    /^Run the same again after \d{4}-\d\d-\d\d \d\d:\d\d UTC: what is already filed stays filed once\.$/,
  )
  const again = 'then run the same again: what is already filed stays filed once.'
  const trouble = `Look at https://www.githubstatus.com, ${again}`
  const network = `Check the network, ${again}`
  // The fault, on every creation from the second on; what the user reads: what is wrong, and what to do.
  test.each([
    [
      '401',
      faults.unauthorized,
      'github.com does not accept the login (401). Bad credentials.',
      'Log in anew with `gh auth login`, or correct GH_TOKEN where that is set.',
    ],
    [
      '403, no right',
      faults.forbidden,
      'This login may not do that in acme/web. Resource not accessible by personal access token.',
      'Give the login the right with `gh auth refresh --hostname github.com --scopes repo`, or ask an owner of the repository.',
    ],
    [
      '403, archived',
      faults.archived,
      'acme/web is archived: nothing can be added to it.',
      'Unarchive it in its settings on GitHub, or choose another repository.',
    ],
    [
      '404',
      faults.notFound,
      'There is no acme/web on github.com that this login can see.',
      'Check the name with `gh repo view acme/web`, or log in as another account with `gh auth login`.',
    ],
    [
      '410',
      faults.issuesOff,
      'Issues are switched off in acme/web.',
      'Switch them on with `gh repo edit acme/web --enable-issues`, or choose another repository.',
    ],
    ['a limit beyond 15 min', faults.secondaryLimit(3000), 'github.com asks to slow down (403).', late],
    ['500 without end', faults.serverError, 'github.com has trouble of its own (500).', trouble],
    ['502 without end', faults.badGateway, 'github.com has trouble of its own (502).', trouble],
    [
      'a guest network',
      faults.notJson,
      'What came is no answer of github.com: is a proxy or a guest network in between?',
      network,
    ],
    [
      'no connection',
      faults.cut,
      'github.com cannot be reached. Post "https://api.github.com/repos/acme/web/issues": EOF.',
      network,
    ],
  ])(
    '%s ends the filing: one issue exists, one task is left, and a later run files it',
    async (_, fault, message, next) => {
      const directory = temporaryFolder()
      github.inject(creations, fault, {after: 1, times: 4})
      const {problem, left, links} = await run(github, two, {directory})
      expect(problem).toMatchObject({message, next})
      expect(left).toMatchObject([{task: 't2', title: 'Cap the size of a cart'}])
      expect(Object.keys(links)).toEqual(['t1'])
      expect(titles(github)).toEqual(['Alert on slow carts'])
      github.mend()
      expect((await run(github, two, {directory})).problem).toBeNull()
      expect(titles(github)).toEqual(['Alert on slow carts', 'Cap the size of a cart'])
    },
  )

  const passing = [
    ['403 with retry-after', faults.secondaryLimit(42), 'rate-limit', 42],
    ['429 with retry-after', faults.tooManyRequests(7), 'rate-limit', 7],
    ['403 "submitted too quickly"', faults.tooQuickly, 'rate-limit', 60],
    ['500', faults.serverError, 'retry', 2],
    ['502 with HTML', faults.badGateway, 'retry', 2],
    ['200 with HTML', faults.notJson, 'retry', 2],
    ['a cut connection', faults.cut, 'retry', 2],
    ['a lost answer', faults.lost, 'retry', 2],
  ] as const
  test.each(passing)(
    '%s is waited out with a countdown, the list read, and all is filed',
    async (_, fault, why, seconds) => {
      github.inject(creations, fault, {after: 1})
      const {problem, filed, progress} = await run(github, two)
      expect(problem).toBeNull()
      expect(filed.map(each => each.task)).toEqual(['t1', 't2'])
      expect(titles(github)).toEqual(['Alert on slow carts', 'Cap the size of a cart'])
      const countdown = progress.flatMap(each =>
        each.kind === 'waiting' && each.why === why ? [each.seconds] : [],
      )
      expect(countdown).toEqual(Array.from({length: seconds}, (_, index) => seconds - index))
      expect(github.requests.filter(each => lists.test(`${each.method} ${each.path}`))).toHaveLength(2)
    },
  )

  test('an hourly limit is waited for until it ends', async () => {
    github.inject(creations, faults.primaryLimit(Math.ceil(Date.now() / 1000) + 100), {after: 1})
    const {problem, clock} = await run(github, two)
    expect(problem).toBeNull()
    expect(clock.waited / 1000).toBeGreaterThan(95)
    expect(clock.waited / 1000).toBeLessThan(110)
  })

  test('422 fails the one task, with the reason, and the others are filed', async () => {
    github.inject(creations, faults.invalid('title', 'title is a bad word'))
    const {problem, failed, filed} = await run(github, two)
    expect(problem).toBeNull()
    expect(failed).toMatchObject([
      {task: 't1', problem: {message: expect.stringContaining('title is a bad word')}},
    ])
    expect(filed.map(each => each.task)).toEqual(['t2'])
    expect(titles(github)).toEqual(['Cap the size of a cart'])
  })

  test('an answer lost every time makes one issue, not four', async () => {
    github.inject(creations, faults.lost, {times: 9})
    const {problem} = await run(github, two)
    expect(problem).toBeNull()
    expect(titles(github)).toEqual(['Alert on slow carts', 'Cap the size of a cart'])
  })
})

test('a link that cannot be written stops the filing; the next run hands it on again', async () => {
  const directory = temporaryFolder()
  await expect(
    fileFollowUps(two, {
      directory,
      env: github.env,
      clock: testClock(),
      recordIssue: () => Promise.reject(new Error('disk full')),
    }),
  ).rejects.toThrow('disk full')
  expect(titles(github)).toEqual(['Alert on slow carts'])
  expect(Object.keys((await run(github, two, {directory})).links)).toEqual(['t1', 't2'])
  expect(titles(github)).toEqual(['Alert on slow carts', 'Cap the size of a cart'])
})

test('stopping lets the request under way end and starts no other', async () => {
  const stop = new AbortController()
  github.onRequest(request => {
    if (request.method === 'POST') stop.abort()
  })
  const {problem, links, left} = await run(github, two, {signal: stop.signal})
  expect(problem).toMatchObject({kind: 'cancelled'})
  expect(Object.keys(links)).toEqual(['t1'])
  expect(left).toMatchObject([{task: 't2'}])
  expect(titles(github)).toEqual(['Alert on slow carts'])
})

test('two runs at once: the second is told, and files nothing', async () => {
  const directory = temporaryFolder()
  const both = await Promise.allSettled([run(github, two, {directory}), run(github, two, {directory})])
  expect(both.map(each => each.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(both.find(each => each.status === 'rejected')?.reason).toMatchObject({kind: 'busy'})
  expect(titles(github)).toEqual(['Alert on slow carts', 'Cap the size of a cart'])
})

test('labels that are missing are created first; one that has come meanwhile keeps its colour', async () => {
  const repo = github.repo('acme/web')
  repo.labels = [{name: 'ops', color: '00ff00', description: 'ours'}]
  const plan = {...two, labelsToCreate: ['ops', 'postmortem']}
  expect((await run(github, plan)).problem).toBeNull()
  expect(repo.labels).toEqual([
    {name: 'ops', color: '00ff00', description: 'ours'},
    {name: 'postmortem', color: 'ededed', description: null},
  ])
})

test('without gh on the PATH the user is told where to get it', async () => {
  github.env.PATH = temporaryFolder()
  const {problem, left} = await run(github, two)
  expect(problem).toMatchObject({kind: 'no-gh', next: expect.stringContaining('https://cli.github.com')})
  expect(left).toHaveLength(2)
})
