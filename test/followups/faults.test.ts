import {setTimeout} from 'node:timers/promises'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {fileFollowUps} from '../../src/followups/followups.ts'
import type {Progress} from '../../src/followups/progress.ts'
import {faults} from '../github/faults.ts'
import {type GitHub, startGitHub} from '../github/server.ts'
import {incident, planFor, run, temporaryFolder, testClock, titles} from './helpers.ts'

let github: GitHub
beforeEach(async () => {
  github = await startGitHub()
})
afterEach(() => github.close())

const both = ['Alert on slow carts', 'Cap the size of a cart']
const two = planFor(incident(...both))
const creations = /^POST \/repos\/acme\/web\/issues$/
const lists = /^GET \/repos\/acme\/web\/issues\?/

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
      expect(titles(github)).toEqual(both)
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
      const directory = temporaryFolder()
      github.inject(creations, fault, {after: 1})
      const {problem, filed, progress} = await run(github, two, {directory})
      expect(problem).toBeNull()
      expect(filed.map(each => each.task)).toEqual(['t1', 't2'])
      expect(titles(github)).toEqual(both)
      const countdown = progress.flatMap(each =>
        each.kind === 'waiting' && each.why === why ? [each.seconds] : [],
      )
      expect(countdown).toEqual(Array.from({length: seconds}, (_, index) => seconds - index))
      expect(github.requests.filter(each => lists.test(`${each.method} ${each.path}`))).toHaveLength(2)
      expect(Object.keys((await run(github, two, {directory})).links)).toEqual(['t1', 't2'])
      expect(titles(github)).toEqual(both)
    },
  )

  test('a slow answer is waited for: nothing is said, nothing is made twice', async () => {
    github.inject(creations, faults.slow(700), {after: 1})
    const {problem, progress} = await run(github, two)
    expect(problem).toBeNull()
    expect(
      progress.filter(({kind}) => kind === 'waiting').every(each => 'why' in each && each.why !== 'retry'),
    ).toBe(true)
    expect(titles(github)).toEqual(both)
  })

  test('an answer that does not come in time: what became of the request is waited for, the list read, and all is filed', async () => {
    // Five times as fast: the ten seconds after which GitHub has carried a request out are two.
    const [origin, faster] = [Date.now(), 5]
    const clock = {
      now: () => origin + (Date.now() - origin) * faster,
      sleep: async (milliseconds: number) => void (await setTimeout(milliseconds / faster)),
    }
    const directory = temporaryFolder()
    github.inject(creations, faults.slow(1000), {after: 1})
    const waited: Progress[] = []
    const {problem, filed} = await fileFollowUps(two, {
      directory,
      env: github.env,
      clock,
      timeout: 900,
      onProgress: each => void waited.push(each),
      recordIssue: async () => {},
    })
    expect(problem).toBeNull()
    expect(filed.map(({task, found}) => [task, found])).toEqual([
      ['t1', false],
      ['t2', false],
    ])
    const why = new Set(waited.flatMap(each => (each.kind === 'waiting' ? [each.why] : [])))
    expect(why).toEqual(new Set(['retry', 'doubt']))
    expect(titles(github)).toEqual(both)
    await run(github, two, {directory})
    expect(titles(github)).toEqual(both)
  })

  test('no answer in time, again and again: the user is told, and a later run finds what was made', async () => {
    const directory = temporaryFolder()
    github.inject(creations, faults.slow(30_000), {after: 1, times: 9})
    const {problem, left} = await fileFollowUps(two, {
      directory,
      env: github.env,
      clock: testClock(),
      timeout: 900,
      recordIssue: async () => {},
    })
    expect(problem).toMatchObject({message: 'github.com did not answer in time.', next: network})
    expect(left).toMatchObject([{task: 't2'}])
    expect(titles(github)).toEqual([both[0]])
    github.mend()
    expect((await run(github, two, {directory})).problem).toBeNull()
    expect(titles(github)).toEqual(both)
  })

  test('an hourly limit is waited for until it ends', async () => {
    github.inject(creations, faults.primaryLimit(Math.ceil(Date.now() / 1000) + 100), {after: 1})
    const {problem, clock} = await run(github, two)
    expect(problem).toBeNull()
    expect(clock.waited / 1000).toBeGreaterThan(95)
    expect(clock.waited / 1000).toBeLessThan(110)
  })

  test('422 fails the one task, with the reason, and the others are filed', async () => {
    const directory = temporaryFolder()
    github.inject(creations, faults.invalid('title', 'title is a bad word'))
    const {problem, failed, filed} = await run(github, two, {directory})
    expect(problem).toBeNull()
    expect(failed).toMatchObject([
      {task: 't1', problem: {message: expect.stringContaining('title is a bad word')}},
    ])
    expect(filed.map(each => each.task)).toEqual(['t2'])
    expect(titles(github)).toEqual(['Cap the size of a cart'])
    await run(github, two, {directory})
    expect(titles(github)).toEqual(both.toReversed())
  })

  test('an answer lost every time makes one issue, not four', async () => {
    github.inject(creations, faults.lost, {times: 9})
    const {problem} = await run(github, two)
    expect(problem).toBeNull()
    expect(titles(github)).toEqual(both)
  })
})
