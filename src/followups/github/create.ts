import type {Issue} from '../../model/postmortem.ts'
import type {Ledger} from '../ledger.ts'
import type {PlannedIssue} from '../plan.ts'
import {IssueAnswer, toIssue} from '../reconcile.ts'
import {TrackerProblem} from '../tracker-problem.ts'
import type {Gh} from './gh.ts'
import {understand} from './understand.ts'

/**
 * One attempt to make an issue: a single request, between two lines of the ledger. There is no way to cancel it: once it is
 * under way it is let to its end, so that its outcome is known.
 */
export async function createIssue(gh: Gh, ledger: Ledger, planned: PlannedIssue): Promise<Issue> {
  const {task, title, body, labels, assignees, milestone, type} = planned
  try {
    const answer = await gh.request('{repo}/issues', {
      method: 'POST',
      body: {
        ...{title, body, labels, assignees},
        ...(milestone ? {milestone: milestone.number} : {}),
        ...(type ? {type} : {}),
      },
      beforeSending: pid => ledger.sending(task, pid),
    })
    return toIssue(gh, understand(answer, IssueAnswer))
  } catch (error) {
    if (error instanceof TrackerProblem && !error.doubtful) await ledger.nothing(task)
    throw error
  }
}
