import type {Postmortem} from '../model/postmortem.ts'
import {ghFor} from './gh.ts'
import {type Choice, type Plan, planIssues} from './plan.ts'
import {preflight} from './preflight.ts'
import {refuseUnpublishable} from './unpublishable.ts'

/**
 * Looks at the repository through gh and plans the issues for it; only reads. `env`: what gh gets beside the
 * environment of this process.
 * @throws GitHubProblem for what stands in the way; Problem when `choice.repo` is no repository, or a task holds a credential
 */
export async function preparePlan(
  postmortem: Postmortem,
  choice: Omit<Choice, 'preflight'>,
  env: Record<string, string> = {},
): Promise<Plan> {
  const owners = postmortem.tasks.flatMap(({owner}) => (owner ? [owner] : []))
  const known = await preflight(ghFor(choice.repo, {env}), owners)
  const plan = planIssues(postmortem, {...choice, preflight: known})
  await refuseUnpublishable(plan)
  return plan
}
