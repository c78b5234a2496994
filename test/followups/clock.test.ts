import {expect, test} from 'vitest'
import {pacer} from '../../src/followups/pace.ts'
import {type Progress, waitFor} from '../../src/followups/progress.ts'
import {settle} from '../../src/followups/reconcile.ts'
import type {Tracker} from '../../src/followups/tracker.ts'

const day = 24 * 60 * 60_000
const tracker = {apart: 1000, settledAfter: 30_000} as Tracker

/** A clock that is set by `jump` once, after so many waits. */
function jumping(jump: number, after = 1) {
  let [now, waits, slept] = [1e12, 0, 0]
  return {
    slept: () => slept,
    set: (by: number) => {
      now += by
    },
    now: () => now,
    sleep: async (milliseconds: number) => {
      slept += milliseconds
      waits++
      now += milliseconds + (waits === after ? jump : 0)
    },
  }
}

test.each([-day, 365 * day])(
  'a clock that is set by %d ms while it waits makes a pause no longer and no shorter',
  async jump => {
    const clock = jumping(jump, 3)
    const told: Progress[] = []
    await waitFor(10_000, 'rate-limit', {clock, onProgress: progress => told.push(progress)})
    expect(clock.slept()).toBe(10_000)
    expect(told.map(progress => progress.kind === 'waiting' && progress.seconds)).toEqual([
      10, 9, 8, 7, 6, 5, 4, 3, 2, 1,
    ])
  },
)

test('a clock that is set back between two creations keeps the second from nothing', async () => {
  const clock = jumping(0)
  const pace = pacer(tracker, clock)
  await pace(async () => 1)
  clock.set(-day)
  expect(await pace(async () => 2)).toBe(2)
  expect(clock.slept()).toBe(1000)
})

test('a request that was sent in the future, as it seems, is waited for as long as one that was just sent', async () => {
  const clock = jumping(0)
  const doubt = {task: 'task-1', since: clock.now() + day, pid: 2 ** 30}
  await settle([doubt], tracker, {clock, onProgress: () => undefined})
  expect(clock.slept()).toBe(30_000)
})
