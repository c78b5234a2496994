import {TrackerProblem} from '../tracker-problem.ts'

export const archived = (repo: string): TrackerProblem =>
  new TrackerProblem(
    'archived',
    `${repo} is archived: nothing can be added to it.`,
    'Unarchive it in its settings on GitHub, or choose another repository.',
  )

export const issuesOff = (repo: string): TrackerProblem =>
  new TrackerProblem(
    'issues-off',
    `Issues are switched off in ${repo}.`,
    `Switch them on with \`gh repo edit ${repo} --enable-issues\`, or choose another repository.`,
  )
