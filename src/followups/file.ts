import type {Issue} from '../model/postmortem.ts'
import {type Clock, systemClock} from './clock.ts'
import {createIssue} from './create.ts'
import type {Gh} from './gh.ts'
import {cancelled, GitHubProblem} from './github-problem.ts'
import {createLabel} from './labels.ts'
import type {Ledger} from './ledger.ts'
import {pacer} from './pace.ts'
import {persist} from './persist.ts'
import type {Plan, PlannedIssue} from './plan.ts'
import type {Progress} from './progress.ts'
import {findFiled, settle} from './reconcile.ts'

export interface FilingServices {
  gh: Gh
  ledger: Ledger
  onProgress?: (progress: Progress) => void
  /** Stops before the next request that makes something; one under way is let to its end. */
  signal?: AbortSignal
  /** Called for each task with its issue, in the order of the plan: writes the link into the document. */
  recordIssue: (task: string, issue: Issue) => Promise<void>
  clock?: Clock
}

export interface Filing {
  filed: {task: string; title: string; issue: Issue; found: boolean}[]
  /** Tasks that GitHub refused, with the reason. */
  failed: {task: string; title: string; problem: GitHubProblem}[]
  /** Tasks that were not come to, or whose outcome is unknown: run again. */
  left: {task: string; title: string}[]
  /** What ended the filing early. */
  problem: GitHubProblem | null
}

/**
 * Files a plan: each task exactly once, whatever happened before and happens now. What goes wrong with GitHub is in the result;
 * an error of `recordIssue` or of the disk is thrown, and a further run goes on from there.
 */
export async function fileIssues(plan: Plan, services: FilingServices): Promise<Filing> {
  const {gh, ledger, recordIssue, signal, onProgress = () => {}, clock = systemClock} = services
  const waiting = {clock, onProgress, signal}
  const pace = pacer(clock, signal)
  const filing: Filing = {filed: [], failed: [], left: [...plan.items], problem: null}

  const look = async (items: PlannedIssue[]): Promise<Map<string, Issue>> => {
    const doubts = ledger.doubts()
    await settle(doubts, waiting)
    onProgress({kind: 'looking'})
    const since = lookBack(
      plan.since,
      doubts.map(doubt => doubt.since),
      clock.now(),
    )
    return findFiled(gh, {postmortem: plan.postmortem, tasks: items.map(item => item.task), since}, signal)
  }
  const make = (item: PlannedIssue): Promise<Issue> =>
    persist(
      () => pace(() => createIssue(gh, ledger, item)),
      waiting,
      async () => (await look([item])).get(item.task) ?? null,
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
      if (!(error instanceof GitHubProblem && error.kind === 'refused')) throw error
      filing.failed.push({task, title, problem: error})
      filing.left.shift()
      onProgress({kind: 'failed', task, title, problem: error, ...count()})
    }
  }

  try {
    const existing = await persist(() => look(plan.items), waiting)
    for (const label of plan.labelsToCreate) {
      onProgress({kind: 'label', label})
      await persist(() => pace(() => createLabel(gh, label)), waiting)
    }
    for (const item of plan.items)
      await fileOne(item, ledger.issueOf(item.task) ?? existing.get(item.task) ?? null)
  } catch (error) {
    if (!(error instanceof GitHubProblem)) throw error
    filing.problem = error
  }
  return filing
}

const day = 24 * 60 * 60_000

/**
 * Since when issues of a postmortem are looked for, in milliseconds: since its first day, at most a month back, and a day further
 * than the first request in doubt, because clocks differ.
 */
function lookBack(since: string | null, doubts: number[], now: number): number {
  const first = since ? Date.parse(since) : Number.NEGATIVE_INFINITY
  return Math.min(Math.max(first, now - 30 * day), now, ...doubts) - day
}
