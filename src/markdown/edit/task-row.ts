import {emptyTask, type Task} from '../../model/postmortem.ts'
import {escapeInline} from '../escape.ts'
import {columnsOf} from '../read/measures/table.ts'
import {factsBehind} from '../read/own/task.ts'
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
  const {roles, main: title, count: number} = columnsOf(source, table)
  const words = (of: Row, i: number) => {
    const cell = of.cells[i]
    return cell ? source.slice(cell.start, cell.end) : ''
  }
  const cells = new Map<number, string>()
  const cell = was ? words(row, title) : ''
  const behind = factsBehind(cell)
  const left: Partial<Task> = {...behind?.facts}
  for (const role of ['owner', 'due', 'priority', 'status', 'issue', 'type', 'factor', 'reason'] as const) {
    if (JSON.stringify(was?.[role] ?? null) === JSON.stringify(task[role])) continue
    const at = role in left ? -1 : roles.findIndex((each, i) => each === role && i !== title)
    if (at >= 0) cells.set(at, cellOf(role, task, fresh === 'new' ? '' : words(row, at), was))
    else Object.assign(left, {[role]: task[role]})
  }
  if (fresh === 'new' && number >= 0 && /^\d+$/.test(words(row, number)))
    cells.set(number, `${Number(words(row, number)) + 1}`)
  const about = taskAttributes({...emptyTask, ...left})
  const texts = was
    ? plainTexts(behind ? cell.slice(0, behind.at) : cell, was.title, task.title)
    : [escapeInline(task.title)]
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
    return task.issue ? taskAttributes({...emptyTask, issue: task.issue}).replace(/^issue: /, '') : ''
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
