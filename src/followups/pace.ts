import type {Clock} from './clock.ts'

// GitHub asks for one request at a time and a second between two that create something
// (https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api).
const apart = 1000

/** Runs what creates something at GitHub, one after the other and a second apart. */
export function pacer(clock: Clock, signal?: AbortSignal): <T>(create: () => Promise<T>) => Promise<T> {
  let last = Number.NEGATIVE_INFINITY
  return async create => {
    const pause = last + apart - clock.now()
    if (pause > 0) await clock.sleep(pause, signal)
    try {
      return await create()
    } finally {
      last = clock.now()
    }
  }
}
