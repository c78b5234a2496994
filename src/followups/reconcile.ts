import * as v from 'valibot'
import type {Issue} from '../model/postmortem.ts'
import type {Gh} from './github/gh.ts'
import {formatRepository} from './github/repository.ts'
import {understand} from './github/understand.ts'
import type {Doubt} from './ledger.ts'
import {markerOf} from './marker.ts'
import {type Waiting, waitUntil} from './progress.ts'
import {isRunning} from './runs.ts'

/** What of GitHub's answer about an issue is needed. */
export const IssueAnswer = v.object({
  number: v.number(),
  html_url: v.string(),
  state: v.picklist(['open', 'closed']),
})
const ListAnswer = v.array(v.object({...IssueAnswer.entries, body: v.nullish(v.string(), '')}))

/** An issue in the terms of the model. */
export const toIssue = (
  gh: Gh,
  {number, html_url: url, state}: v.InferOutput<typeof IssueAnswer>,
): Issue => ({
  repo: formatRepository(gh.repo),
  number,
  url,
  state,
})

/**
 * The issues that exist already for tasks of a postmortem, by task, known by their markers. Reads the plain list, oldest first,
 * of what was made or changed since a point in time (milliseconds since 1970): the search lags behind. Where a marker
 * stands in several issues, the oldest is meant.
 */
export async function findFiled(
  gh: Gh,
  {postmortem, tasks, since}: {postmortem: string; tasks: string[]; since: number},
  signal?: AbortSignal,
): Promise<Map<string, Issue>> {
  const found = new Map<string, Issue>()
  const query = `state=all&sort=created&direction=asc&since=${new Date(since).toISOString().slice(0, 19)}Z`
  for (let page = 1; ; page++) {
    const answer = await gh.request(`{repo}/issues?${query}&per_page=100&page=${page}`, {signal})
    const issues = understand(answer, ListAnswer)
    for (const issue of issues)
      for (const task of tasks)
        if (!found.has(task) && issue.body.includes(markerOf(postmortem, task)))
          found.set(task, toIssue(gh, issue))
    if (issues.length < 100) return found
  }
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

// GitHub ends a request that takes longer than 10 s; a gh that hangs for two minutes has nothing under way any more.
const settledAfter = 10_000
const hangingAfter = 120_000

/** Waits until each request of unknown outcome has surely been carried out or surely not. */
export async function settle(doubts: Doubt[], waiting: Waiting): Promise<void> {
  for (const {since, pid} of doubts) {
    await waitUntil(since + hangingAfter, 'doubt', waiting, () => !isRunning(pid))
    await waitUntil(since + settledAfter, 'doubt', waiting)
  }
}
