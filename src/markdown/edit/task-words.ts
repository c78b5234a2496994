import type {Task} from '../../model/postmortem.ts'
import {findMoments} from '../../text/find-moments.ts'
import {escapeInline} from '../escape.ts'
import {taskAttributes, taskList} from '../write/tasks.ts'
import {momentTexts} from './moment-text.ts'
import {withEol} from './patch.ts'

/** How what is known of a task is labelled in its line, as reading knows it. */
const labels = {
  owner: /(?:owner|assignee|assigned to|responsible|responsable|responsável|verantwortlich)\s*[:：]\s*@?/iu,
  due: /(?:due(?: date)?|deadline|target date|eta|fecha límite|échéance|prazo)\s*[:：]\s*/iu,
  priority: /(?:priority|prioridad|priorité|prioridade)\s*[:：]\s*/iu,
}

const bare: Task = {
  id: '',
  title: '',
  details: '',
  type: null,
  priority: null,
  owner: null,
  due: null,
  status: 'open',
  reason: null,
  factor: null,
  issue: null,
}

/** A task's words with its owner, date, priority, type, issue and state as they are now: where they were told, else behind. */
export function toldAnew(words: string, was: Task, task: Task, box: boolean, source: string): string {
  const [first = '', ...below] = words.split(/\r?\n/)
  let line = first
  const more: Partial<Task> = {}
  for (const label of ['owner', 'due', 'priority'] as const) {
    if (was[label] === task[label]) continue
    const told = relabelled(line, label, was[label], task[label])
    if (told !== null) line = told
    else if (task[label]) more[label] = task[label]
  }
  if (was.type !== task.type) {
    const told = was.type ? line.replace(`[${was.type}]`, task.type ? `[${task.type}]` : '').trimEnd() : line
    line = told !== line || !task.type ? told : `${line} [${task.type}]`
  }
  if (task.issue && JSON.stringify(was.issue) !== JSON.stringify(task.issue)) {
    const {url} = task.issue
    if (was.issue && line.includes(was.issue.url)) line = line.replaceAll(was.issue.url, url)
    else more.issue = {...task.issue, state: null}
  }
  if (was.status !== task.status && !box) {
    if (task.status === 'done') line = `${line} (done)`
    else line = line.replace(/(?<!\s)\s*\((?:completed|done|complete)\)|✅\s*/i, '')
  }
  if (task.status === 'wont-do' && was.status !== 'wont-do') more.status = 'wont-do'
  if (task.factor && was.factor !== task.factor) more.factor = task.factor
  if (task.reason && was.reason !== task.reason) more.reason = task.reason
  const about = taskAttributes({...bare, ...more})
  if (about) line += (/ — (?=[^—]*$)[^—]*: /.test(line) ? ', ' : ' — ') + about
  const details =
    was.details === task.details
      ? below
      : taskList([{...bare, title: 'x', details: task.details}])
          .split('\n')
          .slice(1)
  return withEol([line, ...details].join('\n'), source)
}

/** A labelled value put in the place of another one; `null`: the label does not stand there. */
function relabelled(
  line: string,
  label: keyof typeof labels,
  was: string | null,
  to: string | null,
): string | null {
  const found = labels[label].exec(line)
  if (!found || !was) return null
  const at = found.index + found[0].length
  const rest = line.slice(at)
  const day = {time: null, zone: null}
  const date = label === 'due' ? findMoments(rest)[0] : undefined
  const end = date ? date.end : rest.startsWith(was) ? was.length : -1
  if (end < 0) return null
  if (!to)
    return (
      line.slice(0, found.index).replace(/(?<![\s,;(–—-])[\s,;(–—-]+$/, '') +
      rest.slice(end).replace(/^\)/, '')
    )
  const value = date
    ? momentTexts(
        rest.slice(date.start, end),
        {date: was, ...day},
        {date: to, ...day},
        {order: null, padded: null},
      )[0]
    : escapeInline(to)
  return line.slice(0, at) + rest.slice(0, date?.start ?? 0) + value + rest.slice(end)
}
