import type {Postmortem} from '../model/postmortem.ts'
import {Problem} from '../model/problem.ts'
import {systemClock} from './clock.ts'
import {type Filing, type FilingServices, fileIssues} from './file.ts'
import {ghFor} from './gh.ts'
import {openLedger} from './ledger.ts'
import {type Choice, type Plan, planIssues} from './plan.ts'
import {preflight} from './preflight.ts'

/** A filing that has been looked into and waits for a yes. */
export interface PreparedFiling {
  plan: Plan
  /** Carries the plan out; see `fileIssues`. */
  file(services: Pick<FilingServices, 'recordIssue' | 'onProgress' | 'signal'>): Promise<Filing>
}

/**
 * Looks at the repository and plans the issues; only reads. `ledgers` is the folder in which it is kept what was
 * asked of GitHub.
 * @throws GitHubProblem for what stands in the way, Problem for a repository that is not named as one
 */
export async function prepareFiling(
  postmortem: Postmortem,
  {ledgers, ...choice}: Omit<Choice, 'preflight'> & {ledgers: string},
): Promise<PreparedFiling> {
  const gh = ghFor(choice.repo)
  if (!gh) {
    throw new Problem(`"${choice.repo}" is no repository.`, {
      where: 'repository',
      next: 'Name it as OWNER/NAME, or HOST/OWNER/NAME on GitHub Enterprise.',
    })
  }
  const owners = postmortem.tasks.flatMap(({owner}) => (owner ? [owner] : []))
  const plan = planIssues(postmortem, {...choice, preflight: await preflight(gh, owners)})
  return {
    plan,
    async file(services) {
      const ledger = await openLedger(ledgers, {postmortem: plan.postmortem, repo: plan.repo}, systemClock)
      try {
        return await fileIssues(plan, {gh, ledger, ...services})
      } finally {
        await ledger.close()
      }
    },
  }
}
