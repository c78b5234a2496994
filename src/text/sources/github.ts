import type {TimelineEvent} from '../../model/postmortem.ts'
import {guessKind} from '../kind.ts'
import {firstWords, type Json, jsonSource, list, object, words} from './json-source.ts'
import {isoMoment} from './stamps.ts'

/** What the objects of GitHub's REST API are, by a field that only they have; the names of `gh --json` besides. */
const readers: {has: string[]; read(entry: Json): TimelineEvent | null}[] = [
  // a status stands before its deployment: it has both fields
  {has: ['state', 'deployment_url'], read: deploymentStatus},
  {has: ['environment', 'statuses_url'], read: deployment},
  {has: ['run_number', 'workflow_id'], read: workflowRun},
  {has: ['workflowName', 'headBranch'], read: workflowRun},
  {has: ['merged_at', 'number'], read: pullRequest},
  {has: ['mergedAt', 'number'], read: pullRequest},
]

const readerOf = (entry: unknown) => {
  const known = object(entry)
  return readers.find(({has}) => has.every(field => field in known))
}

/**
 * Deployments and their statuses (https://docs.github.com/rest/deployments), workflow runs (https://docs.github.com/rest/actions/workflow-runs) and
 * merged pull requests (https://docs.github.com/rest/pulls/pulls), as the REST API, `gh run list --json` and `gh pr list --json` give
 * them, or as webhooks bring them. Times are in UTC.
 */
export const github = jsonSource({
  id: 'github',
  label: 'GitHub deployments, workflow runs and pull requests',
  entries(json) {
    const {workflow_runs, workflow_run, deployment_status, deployment, pull_request} = object(json)
    const single = deployment_status ?? workflow_run ?? pull_request ?? deployment
    const given = Array.isArray(json) ? json : list(workflow_runs)
    const entries = single ? [single] : given.length > 0 ? given : [json]
    return entries.some(readerOf) ? entries : []
  },
  reader: () => entry => {
    const event = readerOf(entry)?.read(entry)
    return event ? [event] : []
  },
})

const event = (time: unknown, text: string, source: string): TimelineEvent | null => {
  const at = isoMoment(time)
  // a change neither notices an incident nor ends one; a rollback mitigates it
  return at && {at, kind: guessKind(text) === 'mitigated' ? 'mitigated' : 'note', text, source}
}

const short = (sha: unknown): string => words(sha).slice(0, 7)

function deployment(entry: Json): TimelineEvent | null {
  const ref = words(entry.ref)
  const what = ref && !ref.startsWith(short(entry.sha)) ? `${ref} (${short(entry.sha)})` : short(entry.sha)
  const about = words(entry.description)
  const text = `Deployment of ${what} to ${words(entry.environment)}${about ? `: ${about}` : ''}`
  return event(entry.created_at, text, `GitHub deployment ${words(entry.id)}`)
}

function deploymentStatus(entry: Json): TimelineEvent | null {
  const about = words(entry.description)
  const text = `Deployment to ${words(entry.environment)}: ${words(entry.state)}${about ? `, ${about}` : ''}`
  const source = firstWords(entry.environment_url, entry.log_url, entry.target_url)
  return event(
    entry.created_at,
    text,
    source || `GitHub deployment ${words(entry.deployment_url).split('/').pop()}`,
  )
}

function workflowRun(entry: Json): TimelineEvent | null {
  const name = firstWords(entry.workflowName, entry.name)
  const title = firstWords(entry.display_title, entry.displayTitle)
  const branch = firstWords(entry.head_branch, entry.headBranch)
  const state = firstWords(entry.conclusion, entry.status)
  const text = `${[name, title].filter(Boolean).join(': ')}${branch ? ` (${branch})` : ''}: ${state || 'started'}`
  const done = words(entry.status) === 'completed'
  const began = firstWords(entry.run_started_at, entry.startedAt, entry.created_at, entry.createdAt)
  const time = (done && firstWords(entry.updated_at, entry.updatedAt)) || began
  return event(time, text, firstWords(entry.html_url, entry.url, 'GitHub Actions'))
}

function pullRequest(entry: Json): TimelineEvent | null {
  const number = `#${words(entry.number)}`
  const text = `Merged ${number}: ${words(entry.title)}`
  return event(
    firstWords(entry.merged_at, entry.mergedAt),
    text,
    firstWords(entry.html_url, entry.url, number),
  )
}
