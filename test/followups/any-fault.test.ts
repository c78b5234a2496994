import fc from 'fast-check'
import {expect, test, vi} from 'vitest'
import {fileIssues} from '../../src/followups/file.ts'
import {explain} from '../../src/followups/github/explain.ts'
import type {Gh} from '../../src/followups/github/gh.ts'
import {trackerThrough} from '../../src/followups/github/gh-tracker.ts'
import {openLedger} from '../../src/followups/ledger.ts'
import {repository} from '../github/repositories.ts'
import {answerRest, type World} from '../github/rest.ts'
import {incident, planFor, temporaryFolder, testClock} from './helpers.ts'

// Every line of the ledger goes to the disk; on a busy one that takes its time.
vi.setConfig({testTimeout: 90_000})

const repo = {host: 'github.com', owner: 'acme', name: 'web'}
const plan = {...planFor(incident('One', 'Two', 'Three')), labelsToCreate: ['new']}

/** What happens to a request: nothing special; refused, cut or lost; or the program dies before or after it. */
const mishaps = ['fine', 'fine', 'fine', 'limit', 'cut', 'lost', 'die before', 'die after'] as const
type Mishap = (typeof mishaps)[number]

/** A client without gh in between, so that hundreds of stories can be told: meets one mishap per request, then none. */
const client = (world: World, story: Mishap[]): Gh => ({
  repo,
  query: () => Promise.reject(new Error('not asked for')),
  request: async (path, {method = 'GET', body, beforeSending} = {}) => {
    const problem = (status: number | null, headers = {}, answered: unknown = null) =>
      explain(
        {status, headers, body: answered, stderr: 'EOF', exitCode: 1, end: 'exit'},
        {host: 'github.com', repo: 'acme/web'},
        0,
      )
    await beforeSending?.(2 ** 22 + 1)
    const mishap = story.shift() ?? 'fine'
    if (mishap === 'die before') throw new Error('killed')
    if (mishap === 'cut') throw problem(null)
    if (mishap === 'limit') throw problem(429, {'retry-after': '5'})
    const url = new URL(path.replace('{repo}', 'repos/acme/web'), 'https://api.github.com')
    const answer = answerRest(world, method, url, (body ?? {}) as Record<string, unknown>)
    if (mishap === 'die after') throw new Error('killed')
    if (mishap === 'lost') throw problem(null)
    if (answer.status >= 300) throw problem(answer.status, {}, answer.body)
    return answer.body
  },
})

test('whatever happens to the requests of three runs, a fourth leaves each task with one issue and its link', async () => {
  const directory = temporaryFolder()
  let story = 0
  const runs = fc.array(fc.array(fc.constantFrom(...mishaps), {maxLength: 12}), {minLength: 3, maxLength: 3})
  await fc.assert(
    fc.asyncProperty(runs, async stories => {
      const world: World = {
        login: 'octocat',
        host: 'github.com',
        repositories: new Map([['acme/web', repository('acme/web')]]),
      }
      const postmortem = `${plan.postmortem}-${story++}`
      const items = plan.items.map(item => ({...item, body: item.body.replace(plan.postmortem, postmortem)}))
      const links: Record<string, number> = {}
      const clock = testClock()
      for (const mishapsOfRun of [...stories, []]) {
        const ledger = await openLedger(directory, {...plan, postmortem}, clock)
        const filing = await fileIssues(
          {...plan, postmortem, items},
          {
            tracker: trackerThrough(client(world, [...mishapsOfRun])),
            ledger,
            clock,
            recordIssue: async (task, {number}) => {
              links[task] = number
            },
          },
        ).catch(() => null)
        await ledger.close()
        if (mishapsOfRun.length === 0) expect(filing).toMatchObject({problem: null, left: [], failed: []})
      }
      const {issues, labels} = world.repositories.get('acme/web')!
      expect(issues.map(issue => issue.title)).toEqual(['One', 'Two', 'Three'])
      expect(links).toEqual({t1: 1, t2: 2, t3: 3})
      expect(labels.filter(label => label.name === 'new')).toHaveLength(1)
    }),
    {numRuns: 50},
  )
})
