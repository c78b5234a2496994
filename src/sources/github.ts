import {type Gh, ghFor} from '../followups/github/gh.ts'
import type {TimelineEvent} from '../model/postmortem.ts'
import {Temporal} from '../model/temporal.ts'
import {github} from '../text/sources/github.ts'
import {list, object} from '../text/sources/json-source.ts'
import {eventsOf, type Period} from './period.ts'

const pageSize = 100
/** Deployments are listed from the newest on; further back than so many it is not looked. */
const mostPages = 5

export interface GitHubOptions {
  signal?: AbortSignal
  gh?: Gh
}

/**
 * The pull requests of `[HOST/]OWNER/REPO` that were merged in a period (https://docs.github.com/rest/search/search), at most 100, the
 * oldest first.
 * @throws TrackerProblem
 */
export async function mergedPullRequests(
  repo: string,
  period: Period,
  {signal, gh = ghFor(repo)}: GitHubOptions = {},
): Promise<TimelineEvent[]> {
  const {owner, name} = gh.repo
  const sought = `repo:${owner}/${name} is:pr is:merged merged:${seconds(period.from)}..${seconds(period.to)}`
  const query = new URLSearchParams({q: sought, per_page: String(pageSize)})
  const answer = await gh.request(`search/issues?${query}`, {signal})
  const merged = list(object(answer).items).map(item => {
    const {number, title, html_url, pull_request} = object(item)
    return {number, title, html_url, merged_at: object(pull_request).merged_at}
  })
  return inOrder(merged, 'merged_at', period)
}

/**
 * The deployments of `[HOST/]OWNER/REPO` in a period (https://docs.github.com/rest/deployments/deployments), the oldest first.
 * @throws TrackerProblem
 */
export async function deploymentsOf(
  repo: string,
  period: Period,
  {signal, gh = ghFor(repo)}: GitHubOptions = {},
): Promise<TimelineEvent[]> {
  const found: unknown[] = []
  for (let page = 1; page <= mostPages; page++) {
    const answer = list(await gh.request(`{repo}/deployments?per_page=${pageSize}&page=${page}`, {signal}))
    found.push(...answer)
    const oldest = timeOf(answer.at(-1), 'created_at')
    if (answer.length < pageSize || oldest < period.from.epochMilliseconds) break
  }
  return inOrder(found, 'created_at', period)
}

/** As GitHub's search takes a point in time. */
const seconds = (instant: Temporal.Instant): string => instant.toString({smallestUnit: 'second'})

/** Milliseconds since 1970 of a field; NaN: there is none. */
function timeOf(entry: unknown, field: string): number {
  try {
    return Temporal.Instant.from(String(object(entry)[field])).epochMilliseconds
  } catch {
    return Number.NaN
  }
}

function inOrder(entries: unknown[], field: string, period: Period): TimelineEvent[] {
  const [from, to] = [period.from.epochMilliseconds, period.to.epochMilliseconds]
  const inside = entries
    .map(entry => ({entry, time: timeOf(entry, field)}))
    .filter(({time}) => time >= from && time <= to)
    .sort((a, b) => a.time - b.time)
  return eventsOf(github, JSON.stringify(inside.map(({entry}) => entry)), period)
}
