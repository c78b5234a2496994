import type {Issue} from '../../model/postmortem.ts'
import type {NewIssue} from '../tracker.ts'
import type {Gh} from './gh.ts'
import {IssueAnswer, toIssue} from './issue-answer.ts'
import {understand} from './understand.ts'

/** Makes an issue by one request, which is let to its end. */
export async function createIssue(
  gh: Gh,
  {title, body, labels, assignees, milestone, type}: NewIssue,
  beforeSending: (pid: number) => Promise<void>,
): Promise<Issue> {
  const answer = await gh.request('{repo}/issues', {
    method: 'POST',
    body: {
      ...{title, body, labels, assignees},
      ...(milestone ? {milestone: milestone.number} : {}),
      ...(type ? {type} : {}),
    },
    beforeSending,
  })
  return toIssue(gh, understand(answer, IssueAnswer))
}
