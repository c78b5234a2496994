import type {Task} from '../../model/postmortem.ts'
import {factorLabel} from '../write/tasks.ts'
import type {Entry} from './entries.ts'
import {readEntries, shownWhole} from './entries.ts'
import {visible} from './inline.ts'
import type {Line, Span} from './lines.ts'
import {moments} from './moments.ts'
import {headingKey} from './synonyms.ts'
import {type Table, takeTables} from './table.ts'
import {verbatim} from './verbatim.ts'

export interface Measure {
  task: Task
  /** All of it on one line, for the fields that hold plain text. */
  text: string
  place: Span
  checkbox: boolean
}

/** Reads what is to be done, from a list, a table, lines, paragraphs or headings. */
export function readMeasures(source: string, lines: Line[]): {measures: Measure[]; rest: Line[]} {
  const {tables, rest} = takeTables(source, lines)
  const measures = tables.flatMap(table => fromTable(source, table))
  const listed = readEntries(rest)
  return {
    measures: [...measures, ...listed.entries.map(entry => fromEntry(source, entry))],
    rest: listed.rest,
  }
}

const emptyTask: Task = {
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

function fromEntry(source: string, entry: Entry): Measure {
  const head = entry.lines[0]!
  const below = entry.lines.slice(1)
  // Lines that only carry on the sentence of the first one belong to the title.
  const carried = below.findIndex(line => line.kind !== 'text' || endsTitle(line, head))
  const title = visible(
    [head, ...below.slice(0, carried < 0 ? below.length : carried)].map(line => line.text).join('\n'),
    {
      addresses: true,
    },
  )
  const details = carried < 0 ? '' : verbatim(source, below.slice(carried)).markdown
  const text = shownWhole(entry)
  const end = entry.lines.findLast(line => line.kind !== 'blank')!.to
  const task: Task = {
    ...emptyTask,
    title: details ? title.replace(/(?<!\s)\s*[:：]$/, '') : title,
    details: [entry.group, details].filter(Boolean).join('\n\n'),
    status:
      head.checked || /^✅|\((?:completed|done|complete)\)|\b(?:status: (?:done|completed?))\b/i.test(text)
        ? 'done'
        : 'open',
    ...attributes(text),
    issue: issueIn(entry.lines.map(line => line.text).join('\n')),
  }
  return {task, text, place: {start: head.start, end}, checkbox: head.checked !== null}
}

const endsTitle = (line: Line, head: Line) => /[:：]\**$/.test(head.text) || line.kind !== 'text'

/** The columns of a table of tasks, by how they are headed. */
export const taskColumns: [keyof Task | 'repo', RegExp][] = [
  [
    'owner',
    /^(?:owner|owners|assignee|assigned to|responsible|who|responsable|responsável|verantwortlich|propriétaire|负责人|責任者|担当|担当者|담당자)/u,
  ],
  [
    'due',
    /^(?:due|due date|deadline|target date|eta|by when|fecha límite|fecha limite|fecha|échéance|prazo|fällig|frist|termin|截止|期限|기한)/u,
  ],
  ['priority', /^(?:priority|prio|prioridad|priorité|prioridade|priorität|优先级|優先度|우선순위)/u],
  ['type', /^(?:type|category|kind|tipo)$/u],
  ['status', /^(?:status|state|done|estado|statut|état|状态|状態|상태)/u],
  ['issue', /^(?:issue|ticket|bug|tracking|jira|link|bug ticket|tracker)/u],
  [
    'title',
    /^(?:action|action item|task|item|what|measure|description|acción|accion|acciones|tarea|action à|ação|tarefa|aufgabe|maßnahme|行动项|アクション|対策|조치)/u,
  ],
]

function fromTable(source: string, table: Table): Measure[] {
  const keys = table.head.cells.map(cell => headingKey(visible(source.slice(cell.start, cell.end))))
  const roles = keys.map(key => taskColumns.find(([, form]) => form.test(key))?.[0] ?? null)
  const titled = roles.indexOf('title')
  const main =
    titled >= 0
      ? titled
      : Math.max(
          0,
          roles.findIndex((role, i) => role === null && !/^(?:|#|n|no|id|nr|nº)$/.test(keys[i] ?? '')),
        )
  return table.rows.flatMap(({line, cells}) => {
    const raw = cells.map(cell => source.slice(cell.start, cell.end))
    const shown = raw.map(cell => visible(cell, {addresses: true}))
    if (!shown.some(Boolean)) return []
    const of = (role: keyof Task) => {
      const at = roles.findIndex((each, i) => each === role && i !== main)
      return at >= 0 && shown[at] && !/^[-–—?]+$|^(?:n\/a|tbd|none)$/i.test(shown[at]!) ? shown[at]! : null
    }
    const title = shown[main] ?? ''
    const status = of('status') ?? ''
    const held = ['owner', 'due', 'priority', 'status', 'issue'] as const
    const due = of('due')
    const date = due ? dateOf(due) : null
    const left = shown.flatMap((text, i) =>
      i === main || !text || (held.includes(roles[i] as 'owner') && !lost(roles[i]!, date, issueIn(raw[i]!)))
        ? []
        : [`${keys[i] ?? ''}: ${text}`],
    )
    const task: Task = {
      ...emptyTask,
      title,
      details: left.join('\n'),
      owner: of('owner')?.replace(/^@/, '') ?? null,
      due: date,
      priority: of('priority'),
      status:
        /^(?:done|complete|closed|fixed|resolved|✅|☑|yes|x$|hecho|listo|terminé|fait|erledigt|完了|完成|已完成|완료)/i.test(
          status,
        )
          ? 'done'
          : 'open',
      issue: issueIn(raw.join(' ')),
    }
    return [
      {task, text: [title, ...left].join(' — '), place: {start: line.start, end: line.end}, checkbox: true},
    ]
  })
}

const lost = (role: string, date: string | null, issue: Task['issue']) =>
  (role === 'due' && !date) || (role === 'issue' && !issue) || role === 'status'

/** A due day, where it is written in full: "end of month" would be a guess. */
const dateOf = (text: string): string | null => moments(text, null)[0]?.moment.date ?? null

/** The last thing that is told of a task, or before its issue. */
const factorText = new RegExp(`[—,] ${factorLabel}: (.+?)(?:, (?:issue|won't do|reason): .*)?$`)

/** Owner, due date, priority, type and factor, where they are labelled. */
function attributes(text: string): Partial<Task> {
  const found: Partial<Task> = {}
  const owner =
    /(?:^|[\s([–—,;-])(?:owner|assignee|assigned to|responsible|responsable|responsável|verantwortlich)\s*[:：]\s*@?([^,;()[\]|.\n—]{2,40})/iu.exec(
      text,
    )
  if (owner) found.owner = owner[1]!.trim()
  const due =
    /(?:^|[\s([–—,;-])(?:due(?: date)?|deadline|target date|eta|fecha límite|échéance|prazo)\s*[:：]\s*([^;()[\]|\n—]{4,30})/iu.exec(
      text,
    )
  const date = due && dateOf(due[1]!.replace(/(?<![.,\s])[.,\s]+$/, ''))
  if (date) found.due = date
  const priority =
    /(?:^|[\s([–—,;-])(?:priority|prioridad|priorité|prioridade)\s*[:：]\s*(\p{L}?[\p{L}\d]{1,12})/iu.exec(
      text,
    )
  if (priority) found.priority = priority[1]!
  const factor = factorText.exec(text)
  if (factor) found.factor = factor[1]!
  const type = /\[(prevent|detect|mitigate|process)\]/i.exec(text)
  if (type) found.type = type[1]!.toLowerCase() as Task['type']
  return found
}

function issueIn(markdown: string): Task['issue'] {
  const url = /https?:\/\/([\w.-]+)\/([\w.-]+\/[\w.-]+)\/issues\/(\d{1,9})/.exec(markdown)
  if (!url) return null
  const repo = url[1] === 'github.com' ? url[2]! : `${url[1]}/${url[2]}`
  return {repo, number: Number(url[3]), url: url[0], state: null}
}
