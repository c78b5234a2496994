import type {Issue} from '../../model/postmortem.ts'
import type {Remote} from '../tracker-kind.ts'
import {ghFor} from './gh.ts'
import {parseRepository} from './repository.ts'
import {IssuesAnswer, issuesQuery, remotesOf} from './sync-query.ts'
import {understand} from './understand.ts'

// GitHub answers a query for so many well within its limits on nodes and time.
const mostAtOnce = 100

/**
 * How issues are now, one for one; `null`: it is not there, or not to be seen by this login. One query for each hundred
 * and host. `env`: what gh gets beside the environment of this process.
 * @throws TrackerProblem
 */
export async function fetchIssues(issues: Issue[], env: Record<string, string>): Promise<(Remote | null)[]> {
  const found: (Remote | null)[] = issues.map(() => null)
  const byHost = new Map<string, {at: number; slug: string; owner: string; name: string; number: number}[]>()
  for (const [at, {repo, number}] of issues.entries()) {
    const named = parseRepository(repo)
    if (!named) continue
    const {host, owner, name} = named
    const others = byHost.get(host)
    const wanted = {at, slug: repo, owner, name, number}
    if (others) others.push(wanted)
    else byHost.set(host, [wanted])
  }
  for (const wanted of byHost.values())
    for (let from = 0; from < wanted.length; from += mostAtOnce) {
      const some = wanted.slice(from, from + mostAtOnce)
      const answer = await ghFor(some[0]!.slug, {env}).query(issuesQuery(some))
      for (const [i, remote] of remotesOf(understand(answer, IssuesAnswer), some.length).entries())
        found[some[i]!.at] = remote
    }
  return found
}
