import {emptyTask, type Task} from '../../model/postmortem.ts'
import {findMoments} from '../../text/find-moments.ts'
import {escapeInline} from '../escape.ts'
import {mentioned, taskLabels} from '../read/measures/labels.ts'
import {taskAttributes} from '../write/tasks.ts'
import {momentTexts} from './moment-text.ts'

/**
 * A task's lines with its owner, date, priority, type, issue and state as they are now: where they were told, else behind its words.
 * `inWords`: the words as they are to be, without what stands behind them.
 */
export function toldAnew(inWords: string, tail: Partial<Task>, was: Task, task: Task, box: boolean): string {
  let words = inWords
  const behind = {...tail}
  for (const label of ['owner', 'due', 'priority'] as const) {
    if (was[label] === task[label]) continue
    const told = label in tail ? null : relabelled(words, label, was[label], task[label])
    if (told !== null) words = told
    else behind[label] = task[label]
  }
  if (was.type !== task.type) {
    const told = was.type
      ? words.replace(`[${was.type}]`, task.type ? `[${task.type}]` : '').trimEnd()
      : words
    if (told !== words) words = told
    else behind.type = task.type
  }
  if (JSON.stringify(was.issue) !== JSON.stringify(task.issue)) {
    if (task.issue && was.issue && !('issue' in tail) && words.includes(was.issue.url))
      words = words.replaceAll(was.issue.url, task.issue.url)
    else if (task.issue || 'issue' in tail)
      behind.issue = task.issue && (tail.issue?.state ? task.issue : {...task.issue, state: null})
  }
  if (was.status !== task.status) {
    if (!box && task.status === 'done') words = `${words} (done)`
    if (!box)
      words =
        task.status === 'done' ? words : words.replace(/(?<!\s)\s*\((?:completed|done|complete)\)|✅\s*/i, '')
    behind.status = task.status
  }
  if (was.factor !== task.factor) behind.factor = task.factor
  if (was.reason !== task.reason) behind.reason = task.reason
  const about = taskAttributes({...emptyTask, ...behind})
  return about ? `${words} — ${about}` : words
}

const isLogin = /^[\p{L}\d][\p{L}\d._-]*$/u

/** A labelled value put in the place of another one; `null`: the label does not stand there. */
function relabelled(
  line: string,
  label: keyof typeof taskLabels,
  was: string | null,
  to: string | null,
): string | null {
  const found =
    taskLabels[label].exec(line) ??
    (label === 'owner' && to && isLogin.test(to) ? mentioned.exec(line) : null)
  if (!found || !was) return null
  const at = found.index + found[0].length
  const rest = line.slice(at)
  const day = {time: null, zone: null}
  const date = label === 'due' ? findMoments(rest)[0] : undefined
  const end = date ? date.end : rest.startsWith(was) ? was.length : -1
  if (end < 0) return null
  const more = /^\s*[,;]\s*/.exec(rest.slice(end))
  if (!to && more) return line.slice(0, found.index) + rest.slice(end + more[0].length)
  if (!to) {
    const head = line.slice(0, found.index)
    const before = head.replace(/(?<![\s,;(–—-])[\s,;(–—-]+$/, '')
    const opened = head.slice(before.length).includes('(')
    return before + (opened ? rest.slice(end).replace(/^\)/, '') : rest.slice(end))
  }
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
