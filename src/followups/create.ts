import type {Issue} from '../model/postmortem.ts'
import type {Ledger} from './ledger.ts'
import type {PlannedIssue} from './plan.ts'
import type {Tracker} from './tracker.ts'
import {TrackerProblem} from './tracker-problem.ts'

/** One attempt to make an issue: a single request, between two lines of the ledger. */
export async function createIssue(tracker: Tracker, ledger: Ledger, planned: PlannedIssue): Promise<Issue> {
  const {task} = planned
  try {
    return await tracker.createIssue(planned, pid => ledger.sending(task, pid))
  } catch (error) {
    if (error instanceof TrackerProblem && !error.doubtful) await ledger.nothing(task)
    throw error
  }
}
