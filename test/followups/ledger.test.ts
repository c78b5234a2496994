import {appendFileSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {type Ledger, openLedger} from '../../src/followups/ledger.ts'
import {temporaryFolder, testClock} from './helpers.ts'

const plan = {postmortem: '2025-03-04/checkout slow', repo: 'acme/web'}
const issue = {
  repo: 'acme/web',
  number: 3,
  url: 'https://github.com/acme/web/issues/3',
  state: 'open',
} as const
const reopen = (directory: string, clock = testClock()): Promise<Ledger> => openLedger(directory, plan, clock)

test('remembers what was filed and what is in doubt', async () => {
  const directory = temporaryFolder()
  const first = await reopen(directory)
  await first.sending('t1', 11)
  await first.filed('t1', issue)
  await first.sending('t2', 12)
  await first.nothing('t2')
  await first.sending('t3', 13)
  await first.close()
  const second = await reopen(directory)
  expect(second.issueOf('t1')).toEqual(issue)
  expect(second.issueOf('t3')).toBeNull()
  expect(second.doubts()).toMatchObject([{task: 't3', pid: 13}])
})

test('a line torn by a crash spoils neither the lines before nor the next', async () => {
  const directory = temporaryFolder()
  const first = await reopen(directory)
  await first.filed('t1', issue)
  await first.close()
  const [name = ''] = readdirSync(directory)
  appendFileSync(join(directory, name), '\n{"run":"x","pid":1,"at":17')
  const second = await reopen(directory)
  await second.filed('t2', {...issue, number: 4})
  await second.close()
  const third = await reopen(directory)
  expect([third.issueOf('t1')?.number, third.issueOf('t2')?.number]).toEqual([3, 4])
})

test('another run waits for the first to close, and not for one that has died or fallen silent', async () => {
  const directory = temporaryFolder()
  await reopen(directory)
  await expect(reopen(directory)).rejects.toMatchObject({kind: 'busy'})
  const later = testClock()
  later.waited = 2 * 60 * 60_000
  const second = await reopen(directory, later)
  await second.close()

  const [name = ''] = readdirSync(directory)
  const dead = {run: 'dead', pid: 2 ** 22 + 1, at: later.now()}
  appendFileSync(join(directory, name), `\n${JSON.stringify(dead)}`)
  await (await reopen(directory, later)).close()
})

test('each repository and each postmortem has its own', async () => {
  const directory = temporaryFolder()
  const clock = testClock()
  await openLedger(directory, plan, clock)
  await openLedger(directory, {...plan, repo: 'acme/shop'}, clock)
  await openLedger(directory, {...plan, postmortem: '2025-03-04 checkout-slow'}, clock)
  const names = readdirSync(directory)
  expect(names).toHaveLength(3)
  expect(names.every(name => /^[\w-]+\.jsonl$/.test(name))).toBe(true)
})
