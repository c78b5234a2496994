import type {Task} from '../../model/postmortem.ts'
import {escapeInline} from '../escape.ts'
import {visible} from '../read/inline.ts'
import {taskColumns} from '../read/measures.ts'
import {headingKey} from '../read/synonyms.ts'
import type {Row, Table} from '../read/table.ts'
import {taskAttributes} from '../write/tasks.ts'
import {momentTexts} from './moment-text.ts'
import {lineEnd} from './patch.ts'
import {plainTexts} from './plain-text.ts'
import {rowLike} from './row.ts'

const day = {time: null, zone: null}

/** The ways to write a task as a row of the table in which another one stands, or it itself stood (`was`). */
export function taskRow(
  source: string,
  {table, row}: {table: Table; row: Row},
  line: string,
  was: Task | null,
  task: Task,
  fresh: 'new' | 'changed',
): string[] {
  const keys = table.head.cells.map(({start, end}) => headingKey(visible(source.slice(start, end))))
  const roles = keys.map(key => taskColumns.find(([, form]) => form.test(key))?.[0] ?? null)
  const words = (of: Row, i: number) => {
    const cell = of.cells[i]
    return cell ? source.slice(cell.start, cell.end) : ''
  }
  const title = Math.max(0, roles.indexOf('title'))
  const cells = new Map<number, string>()
  const left: Partial<Task> = {}
  for (const role of ['owner', 'due', 'priority', 'status', 'issue', 'type'] as const) {
    if (JSON.stringify(was?.[role] ?? null) === JSON.stringify(task[role])) continue
    const at = roles.findIndex((each, i) => each === role && i !== title)
    if (at >= 0) cells.set(at, cellOf(role, task, fresh === 'new' ? '' : words(row, at), was))
    else if (role !== 'status' || task.status !== 'open') Object.assign(left, {[role]: task[role]})
  }
  const number = keys.findIndex(key => /^(?:|n|no|id|nr|nº)$/.test(key))
  if (fresh === 'new' && number >= 0 && /^\d+$/.test(words(row, number)))
    cells.set(number, `${Number(words(row, number)) + 1}`)
  const about = taskAttributes({
    ...task,
    owner: null,
    due: null,
    priority: null,
    type: null,
    issue: null,
    status: 'open',
    reason: null,
    factor: task.factor === was?.factor ? null : task.factor,
    ...left,
  })
  const texts =
    was === null ? [escapeInline(task.title)] : plainTexts(words(row, title), was.title, task.title)
  const head = source.slice(table.head.line.start, lineEnd(source, table.head.line.start))
  return texts.map(text => {
    const told = text + (about && ` — ${about}`)
    const all = new Map(cells)
    if (told !== words(row, title) || fresh === 'new') all.set(title, told)
    return rowLike(line, head, all, fresh === 'new' ? 'empty' : 'kept')
  })
}

function cellOf(role: keyof Task, task: Task, word: string, was: Task | null): string {
  if (role === 'issue')
    return task.issue
      ? taskAttributes({
          ...task,
          owner: null,
          due: null,
          type: null,
          priority: null,
          status: 'open',
          reason: null,
          factor: null,
        }).replace(/^issue: /, '')
      : ''
  if (role === 'status') return task.status
  const value = task[role]
  if (typeof value !== 'string') return ''
  if (role === 'due' && word && was?.due)
    return (
      momentTexts(word, {date: was.due, ...day}, {date: value, ...day}, {order: null, padded: null})[0] ??
      value
    )
  return role === 'owner' && word.startsWith('@') ? `@${escapeInline(value)}` : escapeInline(value)
}
