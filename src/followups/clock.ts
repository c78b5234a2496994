import {setTimeout} from 'node:timers/promises'
import {cancelled} from './tracker-problem.ts'

/** Time as the filing sees it; a test brings its own, in which waiting takes no time. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** Ends early, with a TrackerProblem `cancelled`, when the signal is given. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>
}

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: async (milliseconds, signal) => {
    try {
      await setTimeout(milliseconds, undefined, signal ? {signal} : {})
    } catch {
      throw cancelled()
    }
  },
}
