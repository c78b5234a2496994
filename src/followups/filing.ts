import type {Issue} from '../model/postmortem.ts'
import type {Clock} from './clock.ts'
import type {Ledger} from './ledger.ts'
import type {Progress} from './progress.ts'
import type {Tracker} from './tracker.ts'
import type {TrackerProblem} from './tracker-problem.ts'

/** What a filing needs of the world. */
export interface FilingServices {
  tracker: Tracker
  ledger: Ledger
  onProgress?: (progress: Progress) => void
  /** Stops before the next request that makes something; one under way is let to its end. */
  signal?: AbortSignal
  /** Called for each task with its issue, in the order of the plan: writes the link into the document. */
  recordIssue: (task: string, issue: Issue) => Promise<void>
  clock?: Clock
}

/** How far a filing came. */
export interface Filing {
  filed: {task: string; title: string; issue: Issue; found: boolean}[]
  /** Tasks that the tracker refused, with the reason. */
  failed: {task: string; title: string; problem: TrackerProblem}[]
  /** The issue that stands for all of them. */
  tracking: Issue | null
  /** Issues that it would not put under `parent`, with the reason. */
  loose: {task: string; title: string; parent: number; problem: TrackerProblem}[]
  /** Tasks that were not come to, or whose outcome is unknown: run again. */
  left: {task: string; title: string}[]
  /** What ended the filing early. */
  problem: TrackerProblem | null
}
