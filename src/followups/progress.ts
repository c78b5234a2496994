import type {Issue} from '../model/postmortem.ts'
import type {Clock} from './clock.ts'
import type {TrackerProblem} from './tracker-problem.ts'

/** What a filing tells while it runs, for a screen or a log. `done` of `total` tasks are behind it. */
export type Progress =
  /** Reads which issues of this postmortem exist already. */
  | {kind: 'looking'}
  | {kind: 'label'; label: string}
  | {kind: 'filing'; task: string; title: string; done: number; total: number}
  /** `found`: it existed before this run. */
  | {kind: 'filed'; task: string; title: string; issue: Issue; found: boolean; done: number; total: number}
  | {kind: 'failed'; task: string; title: string; problem: TrackerProblem; done: number; total: number}
  /** The tracking issue stands, with its list. */
  | {kind: 'tracking'; issue: Issue}
  /** Once a second, with the seconds that are left. */
  | {kind: 'waiting'; why: Pause; seconds: number}

/**
 * `rate-limit`: the tracker asked for the pause. `retry`: it could not be reached. `doubt`: a request was sent and its answer is
 * missing; before the list is read, the tracker shall be done with it.
 */
export type Pause = 'rate-limit' | 'retry' | 'doubt'

export interface Waiting {
  clock: Clock
  onProgress: (progress: Progress) => void
  signal?: AbortSignal | undefined
}

/**
 * Waits for some milliseconds, or until it is `over` before, telling every second what is left. They are counted, not read off
 * the clock: that may be set meanwhile, and nobody waits for a day or not at all because of it.
 */
export async function waitFor(
  milliseconds: number,
  why: Pause,
  {clock, onProgress, signal}: Waiting,
  over: () => boolean = () => false,
): Promise<void> {
  for (let left = milliseconds; left > 0 && !over(); left -= 1000) {
    onProgress({kind: 'waiting', why, seconds: Math.ceil(left / 1000)})
    await clock.sleep(Math.min(left, 1000), signal)
  }
}
