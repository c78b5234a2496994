import {expect, test} from 'vitest'
import type {Gh} from '../../src/followups/github/gh.ts'
import {formatMoment} from '../../src/model/moment.ts'
import type {TimelineEvent} from '../../src/model/postmortem.ts'
import {Temporal} from '../../src/model/temporal.ts'
import {deploymentsOf, mergedPullRequests} from '../../src/sources/github.ts'

const period = {
  from: Temporal.Instant.from('2026-03-04T09:00:00Z'),
  to: Temporal.Instant.from('2026-03-04T12:00:00Z'),
  zone: 'UTC',
}

/** A gh that answers what is asked for; `asked` keeps the paths. */
const answering = (answer: (path: string) => unknown): Gh & {asked: string[]} => {
  const asked: string[] = []
  return {
    asked,
    repo: {host: 'github.com', owner: 'acme', name: 'shop'},
    request: async path => {
      asked.push(path)
      return answer(path)
    },
    query: async () => null,
  }
}

const lines = (events: TimelineEvent[]) => events.map(({at, text}) => `${formatMoment(at!)} ${text}`)

test('merged pull requests of the period are searched for, the oldest comes first', async () => {
  const pull = (number: number, merged_at: string | null) => ({
    number,
    title: `Change ${number}`,
    html_url: `https://github.com/acme/shop/pull/${number}`,
    pull_request: {merged_at},
  })
  const gh = answering(() => ({
    total_count: 3,
    items: [pull(9, '2026-03-04T11:30:00Z'), pull(8, '2026-03-04T09:58:41Z'), pull(7, null)],
  }))
  const events = await mergedPullRequests('acme/shop', period, {gh})
  expect(lines(events)).toEqual([
    '2026-03-04 09:58:41 UTC Merged #8: Change 8',
    '2026-03-04 11:30:00 UTC Merged #9: Change 9',
  ])
  expect(events[0]?.source).toBe('https://github.com/acme/shop/pull/8')
  expect(new URLSearchParams(gh.asked[0]?.split('?')[1]).get('q')).toBe(
    'repo:acme/shop is:pr is:merged merged:2026-03-04T09:00:00Z..2026-03-04T12:00:00Z',
  )
})

test('deployments are looked through page by page until before the period', async () => {
  const start = Temporal.Instant.from('2026-03-04T13:00:00Z')
  const deployment = (minutesBefore: number) => ({
    id: minutesBefore,
    sha: 'a84d88e7554fc1fa21bcbc4efae3c782a70d2b9d',
    ref: 'main',
    environment: 'production',
    description: null,
    created_at: start.subtract({minutes: minutesBefore}).toString(),
    statuses_url: 'https://api.github.com/repos/acme/shop/deployments/1/statuses',
  })
  const gh = answering(path => {
    const page = Number(/[?&]page=(\d+)/.exec(path)?.[1])
    return Array.from({length: 100}, (_, i) => deployment(((page - 1) * 100 + i) * 2))
  })
  const events = await deploymentsOf('acme/shop', period, {gh})
  expect(gh.asked).toHaveLength(2)
  expect(events).toHaveLength(91)
  expect(lines(events).at(0)).toBe('2026-03-04 09:00:00 UTC Deployment of main (a84d88e) to production')
  expect(lines(events).at(-1)).toBe('2026-03-04 12:00:00 UTC Deployment of main (a84d88e) to production')
})

test('an answer in another form gives no events', async () => {
  const gh = answering(() => ({message: 'Moved'}))
  expect(await mergedPullRequests('acme/shop', period, {gh})).toEqual([])
  expect(await deploymentsOf('acme/shop', period, {gh})).toEqual([])
})
