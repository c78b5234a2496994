import * as v from 'valibot'
import type {Written} from '../tracker.ts'
import type {Gh} from './gh.ts'
import {toWritten, WrittenAnswer} from './issue-answer.ts'
import {entriesOf} from './pages.ts'

const ListAnswer = v.array(WrittenAnswer)

/**
 * The plain list, oldest first, of the issues that were made or changed since a point in time (milliseconds since 1970): the
 * search lags behind.
 */
export async function* issuesSince(gh: Gh, since: number, signal?: AbortSignal): AsyncGenerator<Written> {
  const query = `state=all&sort=created&direction=asc&since=${new Date(since).toISOString().slice(0, 19)}Z`
  for await (const issue of entriesOf(gh, `{repo}/issues?${query}`, ListAnswer, signal))
    yield toWritten(gh, issue)
}
