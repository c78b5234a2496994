import type {Issue, Postmortem, Task} from '../model/postmortem.ts'
import {type DocumentPlace, short, whatHappened, whereToRead} from './body.ts'
import {cut} from './cut.ts'
import {markerOf} from './marker.ts'
import type {Milestone} from './tracker.ts'

/** The issue that stands for all follow-ups of a postmortem: its body lists them, whatever became of each. */
export interface Tracking {
  title: string
  /** Its body but for the list. */
  body: string
  labels: string[]
  milestone: Milestone | null
  tasks: Pick<Task, 'id' | 'title' | 'status' | 'reason' | 'issue'>[]
}

/** Stands for it where a task's id would stand: no task has an empty one. */
export const trackingId = ''

export const planTracking = (
  postmortem: Postmortem,
  tasks: Task[],
  place: DocumentPlace,
  {labels, milestone, mostTitle}: Pick<Tracking, 'labels' | 'milestone'> & {mostTitle: number},
): Tracking => ({
  title: cut(`Follow-ups: ${postmortem.title.replace(/\s+/g, ' ').trim() || postmortem.id}`, mostTitle),
  body: [
    `**What happened:** ${whatHappened(postmortem)}`,
    whereToRead(postmortem, place),
    markerOf(postmortem.id, trackingId),
  ]
    .filter(Boolean)
    .join('\n\n'),
  labels,
  milestone,
  tasks: tasks.map(({id, title, status, reason, issue}) => ({id, title, status, reason, issue})),
})

const [open, close] = ['<!-- pm-wizard:list -->', '<!-- /pm-wizard:list -->']

/** The tasks as a checklist with their issues: those in `filed`, by task, else the ones that they had before. */
export const trackingList = ({tasks}: Tracking, repo: string, filed: Map<string, Issue>): string =>
  tasks
    .map(({id, title, status, reason, issue: before}) => {
      const issue = filed.get(id) ?? before
      const name = short(title)
      const link = issue && (same(issue.repo, repo) ? `#${issue.number}` : issue.url)
      const words = link ? `${name} (${link})` : name
      return status === 'wont-do'
        ? `- ~~${words}~~ ${reason ? `won't do: ${short(reason)}` : "won't do"}`
        : `- [${status === 'done' ? 'x' : ' '}] ${words}`
    })
    .join('\n')

/** A body with the list where there was one before, else at its end: what people have written around it stays. */
export function withList(body: string, list: string): string {
  const whole = `${open}\n${list}\n${close}`
  const [from, to] = [body.indexOf(open), body.indexOf(close)]
  return from >= 0 && to > from
    ? body.slice(0, from) + whole + body.slice(to + close.length)
    : `${body.trimEnd()}\n\n${whole}`
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()
