import type {Issue} from '../model/postmortem.ts'
import type {Filing} from './filing.ts'
import type {Ledger} from './ledger.ts'
import {markerOf} from './marker.ts'
import {persist} from './persist.ts'
import type {Plan, PlannedIssue} from './plan.ts'
import type {Waiting} from './progress.ts'
import type {Tracker} from './tracker.ts'
import {TrackerProblem} from './tracker-problem.ts'
import {type Tracking, trackingId, trackingList, withList} from './tracking.ts'

/** What bringing issues together needs of the filing that made them. */
export interface Gathering {
  tracker: Tracker
  ledger: Ledger
  waiting: Waiting
  pace: <T>(create: () => Promise<T>) => Promise<T>
  /** Makes an issue once, whatever happens. */
  make: (item: PlannedIssue) => Promise<Issue>
  /** The tracking issue, when the list of issues has it. */
  known: Issue | null
}

/**
 * Brings the issues of a postmortem under the parent that was named, or under a tracking issue that is made once and lists them.
 * What is in place stays in place, so that it may be done again after any end.
 */
export async function gather(plan: Plan, filing: Filing, by: Gathering): Promise<void> {
  const {tracking, standing, placement} = plan
  const filed = filing.filed.map(({task, title, issue}) => ({task, title, number: issue.number}))
  const children = [...standing, ...filed]
  const {parent} = placement
  if (tracking) {
    const issue = await track(plan, tracking, filing, by)
    filing.tracking = issue
    by.waiting.onProgress({kind: 'tracking', issue})
    // Where no issue can be under another, as on an older GitHub Enterprise server, the list in the body is all.
    await adopt(issue.number, children, filing, by).catch(error => {
      if (!(error instanceof TrackerProblem && error.kind === 'not-found')) throw error
    })
    children.splice(0, children.length, {task: trackingId, title: tracking.title, number: issue.number})
  }
  if (parent) await adopt(parent.number, children, filing, by)
}

/** The tracking issue, made when it is not there, with its list as it is now. */
async function track(plan: Plan, tracking: Tracking, filing: Filing, by: Gathering): Promise<Issue> {
  const {tracker, ledger, waiting, pace, make} = by
  const issues = new Map(filing.filed.map(({task, issue}) => [task, issue]))
  const list = trackingList(tracking, plan.repo, issues)
  const known = by.known ?? ledger.issueOf(trackingId) ?? (await parentOfStanding(plan, by))
  if (!known) {
    const {title, labels, milestone} = tracking
    const body = withList(tracking.body, list)
    const item = {task: trackingId, title, body, labels, milestone, type: null, assignees: [], notes: []}
    const made = await make(item)
    if (!ledger.issueOf(trackingId)) await ledger.filed(trackingId, made)
    return made
  }
  const {number} = known
  const body = await persist(() => tracker.bodyOf(number), waiting)
  const updated = withList(body, list)
  if (updated !== body) await persist(() => pace(() => tracker.replaceBody(number, updated)), waiting)
  return known
}

/** A tracking issue older than the list of issues was read back: the tasks filed before are its sub-issues. */
async function parentOfStanding({postmortem, standing}: Plan, by: Gathering): Promise<Issue | null> {
  const [first] = standing
  if (!first) return null
  const parent = await persist(() => by.tracker.parentOf(first.number), by.waiting)
  return parent?.body.includes(markerOf(postmortem, trackingId)) ? parent.issue : null
}

/** Puts issues under another one. One that the tracker refuses, because it has a parent already, is noted and stays where it is. */
async function adopt(
  parent: number,
  children: Plan['standing'],
  filing: Filing,
  {tracker, waiting, pace}: Gathering,
): Promise<void> {
  const there = () => tracker.childrenOf(parent, waiting.signal)
  const known = children.length > 0 ? await persist(there, waiting) : new Set<number>()
  for (const {task, title, number} of children) {
    if (known.has(number)) continue
    try {
      await persist<unknown>(
        () => pace(() => tracker.addChild(parent, number)),
        waiting,
        async () => (await there()).has(number) || null,
      )
    } catch (error) {
      if (!(error instanceof TrackerProblem && error.kind === 'refused')) throw error
      filing.loose.push({task, title, parent, problem: error})
    }
  }
}
