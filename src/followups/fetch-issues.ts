import type {Issue} from '../model/postmortem.ts'
import type {Remote} from './tracker-kind.ts'
import {trackerOf, trackers} from './trackers.ts'

/**
 * How issues are now, one for one; `null`: it is not there, or not to be seen by this login. `env`: what the program that speaks
 * to their tracker gets beside the environment of this process.
 * @throws TrackerProblem
 */
export async function fetchIssues(
  issues: Issue[],
  env: Record<string, string> = {},
): Promise<(Remote | null)[]> {
  const found = new Map<Issue, Remote | null>()
  for (const kind of trackers) {
    const own = issues.filter(({repo}) => trackerOf(repo) === kind)
    for (const [i, remote] of (await kind.fetchIssues(own, env)).entries()) found.set(own[i]!, remote)
  }
  return issues.map(issue => found.get(issue) ?? null)
}
