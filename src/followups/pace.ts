import type {Clock} from './clock.ts'
import type {Tracker} from './tracker.ts'

/** Runs what creates something in a tracker, one after the other and as far apart as it asks. */
export function pacer(
  {apart}: Tracker,
  clock: Clock,
  signal?: AbortSignal,
): <T>(create: () => Promise<T>) => Promise<T> {
  let last = Number.NEGATIVE_INFINITY
  return async create => {
    // Not longer, though the clock was set back meanwhile.
    const pause = Math.min(apart, last + apart - clock.now())
    if (pause > 0) await clock.sleep(pause, signal)
    try {
      return await create()
    } finally {
      last = clock.now()
    }
  }
}
