import {emptyTask, type Task, taskTypes} from '../../../model/postmortem.ts'
import {visible} from '../inline.ts'
import type {Span} from '../lines.ts'
import {moments} from '../moments.ts'
import {factsBehind} from '../own/task.ts'
import {headingKey} from '../synonyms.ts'
import type {Table} from '../table.ts'
import {type Home, issueIn} from './issue.ts'
import {factWords} from './labels.ts'
import {dateOf, isNothingYet, ownerOf, statusOf, type When} from './told.ts'

type Role = keyof Task

const headed = (words: string) => new RegExp(String.raw`^(?:${words})(?!\p{L})`, 'u')

/** The columns of a table of tasks, by how they are headed. */
const roles: [Role, RegExp][] = [
  [
    'owner',
    headed(
      `${factWords.owner}|assigned|who|by whom|done by|point of contact|poc|lead|quién|quien|quem|wer|qui|dueño|dono`,
    ),
  ],
  [
    'due',
    headed(
      `${factWords.due}|by when|(?:by|when|date|datum|data|bis wann|wann|cuándo|cuando|quand|quando)$|fecha|(?:completion|expected|planned|delivery|end|finish) date`,
    ),
  ],
  ['priority', headed(factWords.priority)],
  ['type', /^(?:type|category|kind|tipo|typ)$/],
  ['status', headed(`${factWords.status}|state|done|progress|stand`)],
  ['issue', headed('issue|ticket|bug|tracking|jira|link|tracker')],
  [
    'title',
    headed(
      'actions?|action items?|tasks?|items?|what|measures?|description|recommendation|follow ups?|to ?do|acción|accion|acciones|tarea|medida|mesure|tâche|ação|tarefa|aufgabe|maßnahme|行动项|措施|任务|アクション|対策|タスク|조치|작업',
    ),
  ],
]

/** Whether a column that is headed so tells when a task is due. */
export const headsDue = (key: string): boolean =>
  roles.some(([role, form]) => role === 'due' && form.test(key))

/** "Action owner", "Task ID": the word before it says nothing. */
const ofTask =
  /^(?:action item|action|task|item) (?=(?:owner|assignee|type|status|state|priority|due|deadline|id|no|number|link|ticket)\b)/

/** The head of a column that only counts its rows. */
const counts = /^(?:n|no|id|nr|num|number|ref|序号|編號|番号|번호)?$/

/** What each column of a table of tasks holds; `main` is that of the titles, `count` that of the numbers. */
export interface Columns {
  keys: string[]
  roles: (Role | null)[]
  main: number
  count: number
}

export function columnsOf(source: string, {head}: Table): Columns {
  const keys = head.cells.map(cell =>
    headingKey(visible(source.slice(cell.start, cell.end))).replace(ofTask, ''),
  )
  const found = keys.map(key => roles.find(([, form]) => form.test(key))?.[0] ?? null)
  const titled = found.indexOf('title')
  const unnamed = found.findIndex((role, i) => role === null && !counts.test(keys[i]!))
  return {
    keys,
    roles: found,
    main: titled >= 0 ? titled : Math.max(0, unnamed),
    count: keys.findIndex(key => counts.test(key)),
  }
}

/** A task of a table, what it shows, and its row. */
export interface TableTask {
  task: Task
  text: string
  place: Span
}

/** The tasks of a table, one a row. */
export function tableTasks(source: string, table: Table, home: Home | null, when: When): TableTask[] {
  const {keys, roles: held, main, count} = columnsOf(source, table)
  return table.rows.flatMap(({line, cells}) => {
    const raw = cells.map(cell => source.slice(cell.start, cell.end))
    const shown = raw.map(cell => visible(cell, {addresses: true}))
    if (!shown.some(Boolean)) return []
    const of = (role: Role, texts = shown) => {
      const at = held.findIndex((each, i) => each === role && i !== main)
      return at >= 0 && texts[at] && !isNothingYet(texts[at]!) ? texts[at]! : ''
    }
    const behind = factsBehind(raw[main] ?? '')
    const title = behind ? visible(raw[main]!.slice(0, behind.at), {addresses: true}) : (shown[main] ?? '')
    const due = dateOf(of('due'), when)
    const isHeld = (text: string, i: number) =>
      i === count && /^\d{1,4}$/.test(text) ? true : holds(held[i], text, due, issueIn(raw[i]!, home), when)
    const left = shown.flatMap((text, i) =>
      i === main || !text || isHeld(text, i) ? [] : [`${keys[i] ?? ''}: ${text}`],
    )
    const task: Task = {
      ...emptyTask,
      title,
      details: left.join('\n'),
      owner: ownerOf(
        of(
          'owner',
          raw.map(cell => visible(cell)),
        ),
      ),
      due,
      priority: of('priority') || null,
      type: taskTypes.find(type => type === of('type').toLowerCase()) ?? null,
      status: statusOf(of('status')),
      issue: issueIn(raw.join(' '), home),
      ...behind?.facts,
    }
    return [{task, text: [title, ...left].join(' — '), place: {start: line.start, end: line.end}}]
  })
}

/** Whether a field holds all that a cell says; else the cell stays in the details. */
function holds(
  role: Role | null | undefined,
  text: string,
  due: string | null,
  issue: Task['issue'],
  when: When,
): boolean {
  if (role === 'due') return due !== null && saysOnlyDate(text, when)
  if (role === 'issue') return issue !== null
  if (role === 'status')
    return (
      !/[\p{L}\p{N}]/u.test(text) ||
      statusOf(text) === text.toLowerCase().replace(/['’]/, '').replace(' ', '-')
    )
  if (role === 'type') return taskTypes.some(type => type === text.toLowerCase())
  return role === 'owner' || role === 'priority'
}

/** Whether a cell has no words but those of its date: of "1 March 2024, if Ben is back" more is to be kept. */
function saysOnlyDate(text: string, {order}: When): boolean {
  const [found] = moments(text, order)
  const around = found ? text.slice(0, found.start) + text.slice(found.end) : text
  return !/\p{L}{4}/u.test(around.replace(/(?:mon|tues|wednes|thurs|fri|satur|sun)day|before|until/gi, ''))
}
