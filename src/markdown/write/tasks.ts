import type {Issue, Task} from '../../model/postmortem.ts'
import {escapeInline} from '../escape.ts'
import {item} from './list.ts'
import {taskMark} from './marks.ts'

/**
 * The tasks as a checklist: `- [ ] **Title** — owner: maria, due: 2023-11-15, issue: [acme/shop#12](…) (open)` and the
 * task's mark; the details below it. What will not be done has no box: `- ~~**Title**~~ — won't do: reason`.
 */
export const taskList = (tasks: Task[]): string =>
  tasks.map(task => item(taskLine(task), task.details)).join('\n')

/** Of the contributing factor that a task answers; its words are emphasised, so that no label is read in them. */
export const factorLabel = 'answers'

function taskLine(task: Task): string {
  const title = `**${escapeInline(task.title)}**`
  const about = taskAttributes(task)
  return [
    task.status === 'wont-do' ? `~~${title}~~` : `[${task.status === 'done' ? 'x' : ' '}] ${title}`,
    about && `— ${about}`,
    task.id && taskMark(task.id),
  ]
    .filter(Boolean)
    .join(' ')
}

export function taskAttributes(task: Task): string {
  const {owner, due, type, priority, factor, issue, status, reason} = task
  const labelled = Object.entries({owner, due, type, priority}).flatMap(([label, value]) =>
    value ? [`${label}: ${escapeInline(value)}`] : [],
  )
  if (factor) labelled.push(`${factorLabel}: *${escapeInline(factor)}*`)
  if (issue) labelled.push(`issue: ${issueLink(issue)}`)
  if (status === 'wont-do') labelled.push(reason ? `won't do: ${escapeInline(reason)}` : "won't do")
  else if (reason) labelled.push(`reason: ${escapeInline(reason)}`)
  return labelled.join(', ')
}

function issueLink({repo, number, url, state}: Issue): string {
  const target = /^[\w.~:/?#@!$&*+,;=%-]+$/.test(url)
    ? url
    : `<${url.replace(/[<>\\\s]/g, encodeURIComponent)}>`
  return `[${escapeInline(`${repo}#${number}`)}](${target})${state ? ` (${state})` : ''}`
}
