import * as v from 'valibot'
import type {Issue} from '../../model/postmortem.ts'
import type {Written} from '../tracker.ts'
import type {Gh} from './gh.ts'
import {formatRepository} from './repository.ts'

/** What of GitHub's answer about an issue is needed. */
export const IssueAnswer = v.object({
  number: v.number(),
  html_url: v.string(),
  state: v.picklist(['open', 'closed']),
})
export const BodyAnswer = v.object({body: v.nullish(v.string(), '')})
export const WrittenAnswer = v.object({...IssueAnswer.entries, ...BodyAnswer.entries})

/** An issue in the terms of the model. */
export const toIssue = (
  gh: Gh,
  {number, html_url: url, state}: v.InferOutput<typeof IssueAnswer>,
): Issue => ({repo: formatRepository(gh.repo), number, url, state})

export const toWritten = (gh: Gh, {body, ...issue}: v.InferOutput<typeof WrittenAnswer>): Written => ({
  issue: toIssue(gh, issue),
  body,
})
