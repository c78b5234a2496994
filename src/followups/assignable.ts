import {trackerOf} from './trackers.ts'

/** Milliseconds after which it is not worth waiting for names that can be typed as well. */
const patience = 5000

/** Who can be assigned to issues of the repository; nobody, where its tracker cannot tell. */
export async function assignableIn(repository: string): Promise<string[]> {
  try {
    return await trackerOf(repository).open(repository, {timeout: patience}).assignable()
  } catch {
    return []
  }
}
