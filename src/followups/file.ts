import type {Issue} from '../model/postmortem.ts'
import {systemClock} from './clock.ts'
import {createIssue} from './create.ts'
import type {Filing, FilingServices} from './filing.ts'
import {gather} from './gather.ts'
import {pacer} from './pace.ts'
import {persist} from './persist.ts'
import type {Plan, PlannedIssue} from './plan.ts'
import {findFiled, lookBack, settle} from './reconcile.ts'
import {cancelled, TrackerProblem} from './tracker-problem.ts'
import {trackingId} from './tracking.ts'

/**
 * Files a plan: each task exactly once, whatever happened before and happens now. What goes wrong with the tracker is in the result;
 * an error of `recordIssue` or of the disk is thrown, and a further run goes on from there.
 */
export async function fileIssues(plan: Plan, services: FilingServices): Promise<Filing> {
  const {tracker, ledger, recordIssue, signal, onProgress = () => {}, clock = systemClock} = services
  const waiting = {clock, onProgress, signal}
  const pace = pacer(tracker, clock, signal)
  const left = plan.items.map(({task, title}) => ({task, title}))
  const filing: Filing = {filed: [], failed: [], left, tracking: null, loose: [], problem: null}

  const look = async (tasks: string[]): Promise<Map<string, Issue>> => {
    const doubts = ledger.doubts()
    await settle(doubts, tracker, waiting)
    onProgress({kind: 'looking'})
    const since = lookBack(
      plan.since,
      doubts.map(doubt => doubt.since),
      clock.now(),
    )
    return findFiled(tracker, {postmortem: plan.postmortem, tasks, since}, signal)
  }
  const make = (item: PlannedIssue): Promise<Issue> =>
    persist(
      () => pace(() => createIssue(tracker, ledger, item)),
      waiting,
      async () => (await look([item.task])).get(item.task) ?? null,
    )
  const count = () => ({done: plan.items.length - filing.left.length, total: plan.items.length})
  const fileOne = async (item: PlannedIssue, known: Issue | null): Promise<void> => {
    const {task, title} = item
    if (signal?.aborted) throw cancelled()
    onProgress({kind: 'filing', task, title, ...count()})
    try {
      const issue = known ?? (await make(item))
      if (!ledger.issueOf(task)) await ledger.filed(task, issue)
      await recordIssue(task, issue)
      filing.filed.push({task, title, issue, found: known !== null})
      filing.left.shift()
      onProgress({kind: 'filed', task, title, issue, found: known !== null, ...count()})
    } catch (error) {
      if (!(error instanceof TrackerProblem && error.kind === 'refused')) throw error
      filing.failed.push({task, title, problem: error})
      filing.left.shift()
      onProgress({kind: 'failed', task, title, problem: error, ...count()})
    }
  }

  const wanted = plan.items.map(item => item.task)
  if (plan.tracking) wanted.push(trackingId)
  try {
    const existing = await persist(() => look(wanted), waiting)
    for (const label of plan.labelsToCreate) {
      onProgress({kind: 'label', label})
      await persist(() => pace(() => tracker.createLabel(label)), waiting)
    }
    for (const item of plan.items) await fileOne(item, existing.get(item.task) ?? ledger.issueOf(item.task))
    const known = existing.get(trackingId) ?? null
    await gather(plan, filing, {tracker, ledger, waiting, pace, make, known})
  } catch (error) {
    if (!(error instanceof TrackerProblem)) throw error
    filing.problem = error
  }
  return filing
}
