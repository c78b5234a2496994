import type {Postmortem} from '../model/postmortem.ts'
import {Problem} from '../model/problem.ts'
import {type Choice, type Plan, planIssues} from './plan.ts'
import type {Wish} from './tracker.ts'
import {trackerOf} from './trackers.ts'
import {refuseUnpublishable} from './unpublishable.ts'

/**
 * Looks at the repository and plans the issues for it; only reads. `wish`: where in it they belong. `env`: what the program that speaks to
 * its tracker gets beside the environment of this process.
 * @throws TrackerProblem for what stands in the way; Problem when `choice.repo` is no repository, or a task holds a credential
 */
export async function preparePlan(
  postmortem: Postmortem,
  choice: Omit<Choice, 'preflight' | 'placement'>,
  wish: Wish = {},
  env: Record<string, string> = {},
): Promise<Plan> {
  const owners = postmortem.tasks.flatMap(({owner}) => (owner ? [owner] : []))
  const tracker = trackerOf(choice.repo).open(choice.repo, {env})
  const known = await tracker.preflight(owners)
  const placement = await tracker.findPlacement(wish)
  const plan = planIssues(postmortem, {...choice, preflight: known, placement})
  refuseTooMany(plan)
  await refuseUnpublishable(plan)
  return plan
}

/** The tracker would refuse them one by one, when all the others stand already. */
function refuseTooMany({repo, items, standing, tracking, placement: {parent}}: Plan): void {
  const {name, most} = trackerOf(repo)
  const children = tracking ? items.length + standing.length : (parent?.children ?? 0) + items.length
  if ((!tracking && !parent) || children <= most.children) return
  throw new Problem(
    `They would be ${children} sub-issues of ${tracking ? 'one tracking issue' : `#${parent?.number}`}, and ${name} allows ${most.children}.`,
    {next: 'Leave the tracking issue or the parent out.'},
  )
}
