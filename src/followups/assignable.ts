import * as v from 'valibot'
import {ghFor} from './github/gh.ts'
import {allPages} from './github/pages.ts'

const Users = v.array(v.object({login: v.string()}))

/** Milliseconds after which it is not worth waiting for names that can be typed as well. */
const patience = 5000

/** Who can be assigned to issues of the repository; nobody, where gh cannot tell. */
export async function assignableIn(repository: string): Promise<string[]> {
  try {
    const gh = ghFor(repository, {timeout: patience})
    return (await allPages(gh, '{repo}/assignees', Users)).map(({login}) => login)
  } catch {
    return []
  }
}
