import * as v from 'valibot'
import type {Preflight} from '../tracker.ts'
import {TrackerProblem} from '../tracker-problem.ts'
import type {Gh} from './gh.ts'
import {allPages} from './pages.ts'
import {archived, issuesOff} from './problems.ts'
import {understand} from './understand.ts'

const User = v.object({login: v.string()})
const Repository = v.object({
  full_name: v.string(),
  html_url: v.string(),
  private: v.boolean(),
  visibility: v.optional(v.picklist(['public', 'private', 'internal'])),
  archived: v.boolean(),
  has_issues: v.boolean(),
  permissions: v.optional(v.object({triage: v.optional(v.boolean()), push: v.optional(v.boolean())}), {}),
})
const Labels = v.array(v.object({name: v.string()}))

/** Whether a text has the form of a login; anything else is a name and cannot be assigned. */
export const isLogin = (text: string): boolean => /^[a-z\d][a-z\d_-]{0,99}$/i.test(text)

/**
 * Looks before anything is filed; only reads. `logins`: the owners of the tasks, of which those that cannot be logins
 * are passed over.
 * @throws TrackerProblem for the first thing that is wrong: no gh, not logged in, no such repository, archived, issues off
 */
export async function preflight(gh: Gh, logins: string[] = [], signal?: AbortSignal): Promise<Preflight> {
  const user = understand(await gh.request('user', {signal}), User)
  const found = understand(await gh.request('{repo}', {signal}), Repository)
  const repo = gh.repo.host === 'github.com' ? found.full_name : `${gh.repo.host}/${found.full_name}`
  if (found.archived) throw archived(repo)
  if (!found.has_issues) throw issuesOff(repo)
  const {triage = false, push = false} = found.permissions
  return {
    repo,
    url: found.html_url,
    visibility: found.visibility ?? (found.private ? 'private' : 'public'),
    login: user.login,
    // GitHub drops labels and assignees silently for those without triage rights.
    mayLabel: triage || push,
    mayCreateLabels: push,
    labels: (await allPages(gh, '{repo}/labels', Labels, signal)).map(({name}) => name),
    assignable: await whichAssignable(gh, logins, signal),
  }
}

async function whichAssignable(gh: Gh, logins: string[], signal?: AbortSignal): Promise<string[]> {
  const assignable: string[] = []
  for (const login of new Set(logins.map(each => each.replace(/^@/, '')).filter(isLogin))) {
    try {
      await gh.request(`{repo}/assignees/${login}`, {signal})
      assignable.push(login)
    } catch (error) {
      if (!(error instanceof TrackerProblem && error.kind === 'not-found')) throw error
    }
  }
  return assignable
}
