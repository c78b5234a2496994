import type {Task} from '../model/postmortem.ts'
import {bareTitle} from './bare-title.ts'
import {cut} from './cut.ts'
import type {Remote, TrackerKind} from './tracker-kind.ts'
import {trackerOf} from './trackers.ts'

/** A task after its issue was looked at. */
export interface Synced {
  task: Task
  /** What came from the tracker, in words. */
  taken: string[]
  /** What was changed here and is another there, or was changed on both sides: left as it is, for people to settle. */
  differs: string[]
}

/** The reason that stands at a task whose issue was closed without being done. */
const notPlanned = 'closed as not planned'

/**
 * Brings state, assignee and title of an issue back to its task. Who changed what is known from the tracker's own history: a value that
 * the issue had before is an old one, and gives way; any other was written here, and stays. Of the state, the document
 * itself says what it was when both were last seen together.
 */
export function syncTask(task: Task, remote: Remote): Synced {
  const synced: Synced = {task: {...task}, taken: [], differs: []}
  const {issue} = task
  const kind = trackerOf(issue?.repo ?? '')
  syncState(synced, remote, kind)
  syncOwner(synced, remote, kind)
  syncTitle(synced, remote, kind)
  // A document that keeps no state does not get one.
  if (issue?.state) synced.task.issue = {...issue, state: remote.state}
  return synced
}

const states = {open: 'open', done: 'done', 'wont-do': 'not to be done'} as const

function syncState({task, taken, differs}: Synced, remote: Remote, {name}: TrackerKind): void {
  const there = remote.state === 'open' ? 'open' : remote.notPlanned ? 'wont-do' : 'done'
  const here = task.status
  if (here === there) return
  const seen = task.issue?.state ?? 'open'
  const wasHere = seen === 'open' ? here === 'open' : here !== 'open'
  // A reason that somebody wrote is not given up for a state.
  const written = task.reason !== null && task.reason !== notPlanned
  if (!wasHere || seen === remote.state || written) {
    differs.push(`it is ${states[here]} here, and ${states[there]} on ${name}`)
    return
  }
  task.status = there
  task.reason = there === 'wont-do' ? notPlanned : null
  taken.push(there === 'open' ? 'reopened' : there === 'done' ? 'done' : notPlanned)
}

function syncOwner(
  {task, taken, differs}: Synced,
  {assignees, formerAssignees}: Remote,
  {name}: TrackerKind,
): void {
  const owner = task.owner?.replace(/^@/, '') ?? null
  const [first = null] = assignees
  if (owner === null ? first === null : holds(assignees, owner)) return
  if (owner === null || holds(formerAssignees, owner)) {
    task.owner = first
    taken.push(first === null ? `${owner} has it no longer, nobody has` : `owner ${first}`)
  } else if (first !== null)
    differs.push(`its owner is ${owner} here, and ${assignees.join(', ')} on ${name}`)
}

const holds = (logins: string[], login: string): boolean =>
  logins.some(each => each.toLowerCase() === login.toLowerCase())

function syncTitle(
  {task, taken, differs}: Synced,
  {title, formerTitles}: Remote,
  {name, most}: TrackerKind,
): void {
  const whole = bareTitle(task.title)
  const filed = cut(whole, most.title)
  if (filed === title) return
  // A cut title would lose words; one that has more in its line, that.
  if (filed === task.title && formerTitles.includes(filed)) {
    task.title = title
    taken.push(`called “${title}”`)
  } else differs.push(`it is called “${filed}” here, and “${title}” on ${name}`)
}
