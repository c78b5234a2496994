import type {Postmortem} from '../model/postmortem.ts'
import {Problem} from '../model/problem.ts'
import {ghFor} from './github/gh.ts'
import {findPlacement, mostChildren, type Wish} from './github/placement.ts'
import {preflight} from './github/preflight.ts'
import {type Choice, type Plan, planIssues} from './plan.ts'
import {refuseUnpublishable} from './unpublishable.ts'

/**
 * Looks at the repository through gh and plans the issues for it; only reads. `wish`: where in it they belong. `env`: what gh gets beside the
 * environment of this process.
 * @throws TrackerProblem for what stands in the way; Problem when `choice.repo` is no repository, or a task holds a credential
 */
export async function preparePlan(
  postmortem: Postmortem,
  choice: Omit<Choice, 'preflight' | 'placement'>,
  wish: Wish = {},
  env: Record<string, string> = {},
): Promise<Plan> {
  const owners = postmortem.tasks.flatMap(({owner}) => (owner ? [owner] : []))
  const gh = ghFor(choice.repo, {env})
  const known = await preflight(gh, owners)
  const placement = await findPlacement(gh, wish)
  const plan = planIssues(postmortem, {...choice, preflight: known, placement})
  refuseTooMany(plan)
  await refuseUnpublishable(plan)
  return plan
}

/** GitHub would refuse them one by one, when all the others stand already. */
function refuseTooMany({items, standing, tracking, placement: {parent}}: Plan): void {
  const children = tracking ? items.length + standing.length : (parent?.children ?? 0) + items.length
  if ((!tracking && !parent) || children <= mostChildren) return
  throw new Problem(
    `They would be ${children} sub-issues of ${tracking ? 'one tracking issue' : `#${parent?.number}`}, and GitHub allows ${mostChildren}.`,
    {next: 'Leave the tracking issue or the parent out.'},
  )
}
