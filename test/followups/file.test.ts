import {afterEach, beforeEach, expect, test} from 'vitest'
import {fileFollowUps} from '../../src/followups/followups.ts'
import {addIssue} from '../github/repositories.ts'
import {type GitHub, startGitHub} from '../github/server.ts'
import {incident, planFor, run, temporaryFolder, testClock, titles} from './helpers.ts'

let github: GitHub
beforeEach(async () => {
  github = await startGitHub()
})
afterEach(() => github.close())

const two = planFor(incident('Alert on slow carts', 'Cap the size of a cart'))

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
