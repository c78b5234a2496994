import type {Issue} from '../model/postmortem.ts'
import type {Doubt} from './ledger.ts'
import {markerOf} from './marker.ts'
import {type Waiting, waitFor} from './progress.ts'
import {isRunning} from './runs.ts'
import type {Tracker} from './tracker.ts'

/**
 * The issues that exist already for tasks of a postmortem, by task, known by their markers, among those that were made or changed
 * since a point in time (milliseconds since 1970). Where a marker stands in several issues, the oldest is meant.
 */
export async function findFiled(
  tracker: Tracker,
  {postmortem, tasks, since}: {postmortem: string; tasks: string[]; since: number},
  signal?: AbortSignal,
): Promise<Map<string, Issue>> {
  const found = new Map<string, Issue>()
  for await (const {issue, body} of tracker.issuesSince(since, signal))
    for (const task of tasks)
      if (!found.has(task) && body.includes(markerOf(postmortem, task))) found.set(task, issue)
  return found
}

const day = 24 * 60 * 60_000

/**
 * Since when issues of a postmortem are looked for, in milliseconds: since its first day, at most a month back, and a day further
 * than the first request in doubt, because clocks differ.
 */
export function lookBack(since: string | null, doubts: number[], now: number): number {
  const first = since ? Date.parse(since) : Number.NEGATIVE_INFINITY
  return Math.min(Math.max(first, now - 30 * day), now, ...doubts) - day
}

// A sender that hangs for two minutes has nothing under way any more.
const hangingAfter = 120_000

/** Waits until each request of unknown outcome has surely been carried out or surely not. */
export async function settle(doubts: Doubt[], {settledAfter}: Tracker, waiting: Waiting): Promise<void> {
  for (const {since, pid} of doubts) {
    // By a clock that was set back since, it was sent in the future: then the whole time is waited for, not more.
    const left = (after: number) => Math.min(after, since + after - waiting.clock.now())
    await waitFor(left(hangingAfter), 'doubt', waiting, () => !isRunning(pid))
    await waitFor(left(settledAfter), 'doubt', waiting)
  }
}
