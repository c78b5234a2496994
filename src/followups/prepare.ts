import type {Postmortem} from '../model/postmortem.ts'
import {ghFor} from './gh.ts'
import {type Choice, type Plan, planIssues} from './plan.ts'
import {preflight} from './preflight.ts'

/**
 * Looks at the repository through gh and plans the issues for it; only reads. `env`: what gh gets beside the
 * environment of this process.
 * @throws GitHubProblem for what stands in the way; Problem when `choice.repo` is no repository
 */
export async function preparePlan(
  postmortem: Postmortem,
  choice: Omit<Choice, 'preflight'>,
  env: Record<string, string> = {},
): Promise<Plan> {
  const owners = postmortem.tasks.flatMap(({owner}) => (owner ? [owner] : []))
  return planIssues(postmortem, {...choice, preflight: await preflight(ghFor(choice.repo, {env}), owners)})
}
