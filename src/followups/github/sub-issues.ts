import * as v from 'valibot'
import type {Gh} from './gh.ts'
import {allPages} from './pages.ts'
import {understand} from './understand.ts'

// https://docs.github.com/rest/issues/sub-issues

const Children = v.array(v.object({number: v.number(), repository_url: v.string()}))
const Child = v.object({id: v.number()})

/** The numbers of those sub-issues of an issue that are in its own repository. */
export async function subIssuesOf(gh: Gh, parent: number, signal?: AbortSignal): Promise<Set<number>> {
  const children = await allPages(gh, `{repo}/issues/${parent}/sub_issues`, Children, signal)
  const own = `/repos/${gh.repo.owner}/${gh.repo.name}`.toLowerCase()
  return new Set(
    children.flatMap(({number, repository_url}) =>
      repository_url.toLowerCase().endsWith(own) ? [number] : [],
    ),
  )
}

/** Makes an issue a sub-issue of another one. GitHub wants its id for that, which is not its number. */
export async function addSubIssue(gh: Gh, parent: number, child: number): Promise<void> {
  const {id} = understand(await gh.request(`{repo}/issues/${child}`), Child)
  await gh.request(`{repo}/issues/${parent}/sub_issues`, {method: 'POST', body: {sub_issue_id: id}})
}
