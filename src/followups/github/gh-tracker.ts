import * as v from 'valibot'
import type {Tracker, Written} from '../tracker.ts'
import {TrackerProblem} from '../tracker-problem.ts'
import {createIssue} from './create-issue.ts'
import type {Gh} from './gh.ts'
import {BodyAnswer, toWritten, WrittenAnswer} from './issue-answer.ts'
import {issuesSince} from './issues-since.ts'
import {createLabel} from './labels.ts'
import {allPages} from './pages.ts'
import {findPlacement} from './placement.ts'
import {preflight} from './preflight.ts'
import {addSubIssue, subIssuesOf} from './sub-issues.ts'
import {understand} from './understand.ts'

const Users = v.array(v.object({login: v.string()}))

/** A repository on GitHub as a tracker. */
export const trackerThrough = (gh: Gh): Tracker => ({
  // GitHub asks for one request at a time and a second between two that create something
  // (https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api),
  apart: 1000,
  // and ends a request that takes longer than 10 s.
  settledAfter: 10_000,

  preflight: (owners, signal) => preflight(gh, owners, signal),
  findPlacement: (wish, signal) => findPlacement(gh, wish, signal),
  assignable: async () => (await allPages(gh, '{repo}/assignees', Users)).map(({login}) => login),

  issuesSince: (since, signal) => issuesSince(gh, since, signal),
  createIssue: (issue, beforeSending) => createIssue(gh, issue, beforeSending),
  createLabel: name => createLabel(gh, name),

  bodyOf: async number => understand(await gh.request(`{repo}/issues/${number}`), BodyAnswer).body,
  replaceBody: async (number, body) => {
    await gh.request(`{repo}/issues/${number}`, {method: 'PATCH', body: {body}})
  },
  parentOf: number => parentOf(gh, number),
  childrenOf: (number, signal) => subIssuesOf(gh, number, signal),
  addChild: (parent, child) => addSubIssue(gh, parent, child),
})

async function parentOf(gh: Gh, number: number): Promise<Written | null> {
  try {
    return toWritten(gh, understand(await gh.request(`{repo}/issues/${number}/parent`), WrittenAnswer))
  } catch (error) {
    if (error instanceof TrackerProblem && error.kind === 'not-found') return null
    throw error
  }
}
