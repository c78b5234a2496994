import {type Waiting, waitFor} from './progress.ts'
import {TrackerProblem} from './tracker-problem.ts'

// How often one thing is tried, and for how long the tracker may put it off, in milliseconds.
const attempts = 4
const longestPause = 15 * 60_000

/**
 * Does something in a tracker until it succeeds, fails for good, or has failed four times. A limit is waited for as long as
 * it says, else for one minute and then twice as long each time; an answer that did not come, a few seconds.
 * `before` runs before each further attempt; what it finds is the result.
 * @throws TrackerProblem the last one
 */
export async function persist<T>(
  attempt: () => Promise<T>,
  waiting: Waiting,
  before: () => Promise<T | null> = async () => null,
): Promise<T> {
  for (let failed = 0; ; ) {
    try {
      return (failed > 0 ? await before() : null) ?? (await attempt())
    } catch (error) {
      failed += 1
      if (!(error instanceof TrackerProblem) || failed === attempts) throw error
      const limited = error.kind === 'rate-limit'
      if (!limited && !error.doubtful) throw error
      const backoff = (limited ? 30_000 : 1000) * 2 ** failed
      const pause = error.waitSeconds === null ? backoff : error.waitSeconds * 1000
      if (pause > longestPause) throw error
      await waitFor(pause, limited ? 'rate-limit' : 'retry', waiting)
    }
  }
}
