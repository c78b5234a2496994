import {emptyTask, type Task, taskTypes} from '../../model/postmortem.ts'
import {readDue} from '../../text/due.ts'
import {factorLabel} from '../write/tasks.ts'
import type {Entry} from './entries.ts'
import {readEntries, shownWhole} from './entries.ts'
import {visible} from './inline.ts'
import type {Line, Span} from './lines.ts'
import {loginsAround} from './login.ts'
import {moments} from './moments.ts'
import {factsBehind} from './own/task.ts'
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

/**
 * Reads what is to be done, from a list, a table, lines, paragraphs or headings. A due day without a year is the next
 * such day `since` the incident.
 */
export function readMeasures(
  source: string,
  lines: Line[],
  since: string | null,
): {measures: Measure[]; rest: Line[]} {
  const {tables, rest} = takeTables(source, lines)
  const home = homeOf(source)
  const measures = tables.flatMap(table => fromTable(source, table, home, since))
  const listed = readEntries(rest)
  return {
    measures: [...measures, ...listed.entries.map(entry => fromEntry(source, entry, home, since))],
    rest: listed.rest,
  }
}

function fromEntry(source: string, entry: Entry, home: Home | null, since: string | null): Measure {
  const head = entry.lines[0]!
  const below = entry.lines.slice(1)
  const behind = factsBehind(head.text)
  // Lines that only carry on the sentence of the first one belong to the title.
  const carried = behind ? 0 : below.findIndex(line => line.kind !== 'text' || endsTitle(line, head))
  const titled = below.slice(0, carried < 0 ? below.length : carried).map(line => line.text)
  const title = visible([behind ? head.text.slice(0, behind.at) : head.text, ...titled].join('\n'), {
    addresses: true,
  })
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
    owner: loginsAround(title),
    ...attributes(text, since),
    ...droppedIn(behind ? head.text.slice(0, behind.at) : head.text),
    issue: issueIn(entry.lines.map(line => line.text).join('\n'), home),
    ...behind?.facts,
  }
  return {task, text, place: {start: head.start, end}, checkbox: head.checked !== null}
}

const wontDo =
  /(?:^~~.+~~[\s(,:—–-]*|[(—–]\s*|\s-\s+)won['’]t (?:do|fix)\b(?:\s*[:：,—–-]\s*|\s+(?=because\b))?((?:.*[^.)\s])?)[.)\s]*$/iu

/** That a task will not be done, in the words of whoever wrote it: `~~Alert on disks~~ won't do: too dear`. */
function droppedIn(line: string): Partial<Task> {
  const found = line.length < 500 ? wontDo.exec(line) : null
  const reason = found && visible(found[1]!.replace(/^because\s+/i, ''))
  return found ? {status: 'wont-do', reason: reason || null} : {}
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

/** The head of a column that only counts its rows. */
export const numbered = /^(?:|#|n|no|id|nr|nº)$/

function fromTable(source: string, table: Table, home: Home | null, since: string | null): Measure[] {
  const keys = table.head.cells.map(cell => headingKey(visible(source.slice(cell.start, cell.end))))
  const roles = keys.map(key => taskColumns.find(([, form]) => form.test(key))?.[0] ?? null)
  const titled = roles.indexOf('title')
  const main =
    titled >= 0
      ? titled
      : Math.max(
          0,
          roles.findIndex((role, i) => role === null && !numbered.test(keys[i] ?? '')),
        )
  const isCount = (i: number, text: string) => numbered.test(keys[i] ?? '') && /^\d{1,4}$/.test(text)
  return table.rows.flatMap(({line, cells}) => {
    const raw = cells.map(cell => source.slice(cell.start, cell.end))
    const shown = raw.map(cell => visible(cell, {addresses: true}))
    if (!shown.some(Boolean)) return []
    const of = (role: keyof Task) => {
      const at = roles.findIndex((each, i) => each === role && i !== main)
      return at >= 0 && shown[at] && !/^[-–—?]+$|^(?:n\/a|tbd|none)$/i.test(shown[at]!) ? shown[at]! : null
    }
    const behind = factsBehind(raw[main] ?? '')
    const title = behind ? visible(raw[main]!.slice(0, behind.at), {addresses: true}) : (shown[main] ?? '')
    const status = of('status') ?? ''
    const due = of('due')
    const date = due ? dateOf(due, since) : null
    const left = shown.flatMap((text, i) =>
      i === main || !text || isCount(i, text) || holds(roles[i], text, date, issueIn(raw[i]!, home))
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
      type: taskTypes.find(type => type === of('type')?.toLowerCase()) ?? null,
      status: statusOf(status),
      issue: issueIn(raw.join(' '), home),
      ...behind?.facts,
    }
    return [
      {task, text: [title, ...left].join(' — '), place: {start: line.start, end: line.end}, checkbox: true},
    ]
  })
}

function statusOf(word: string): Task['status'] {
  if (/^(?:won['’]?t[ -](?:do|fix)|wontfix|rejected|cancell?ed|not planned)/i.test(word)) return 'wont-do'
  return /^(?:done|complete|closed|fixed|resolved|✅|☑|yes|x$|hecho|listo|terminé|fait|erledigt|完了|完成|已完成|완료)/i.test(
    word,
  )
    ? 'done'
    : 'open'
}

/** Whether a field holds all that a cell says; else the cell stays in the details. */
function holds(
  role: keyof Task | 'repo' | null | undefined,
  text: string,
  date: string | null,
  issue: Task['issue'],
): boolean {
  if (role === 'due') return date !== null
  if (role === 'issue') return issue !== null
  if (role === 'status')
    return (
      !/[\p{L}\p{N}]/u.test(text) ||
      statusOf(text) === text.toLowerCase().replace(/['’]/, '').replace(' ', '-')
    )
  if (role === 'type') return taskTypes.some(type => type === text.toLowerCase())
  return role === 'owner' || role === 'priority'
}

/** A due day, where it is written: "end of month" would be a guess. */
function dateOf(text: string, since: string | null): string | null {
  const [found] = moments(text, null)
  if (!found || found.moment.date || !found.monthDay || !since) return found?.moment.date ?? null
  const due = readDue(text.slice(found.start, found.end), since)
  return 'date' in due ? due.date : null
}

/** The last thing that is told of a task, or before its issue. */
const factorText = new RegExp(`[—,] ${factorLabel}: (.+?)(?:, (?:issue|won't do|reason): .*)?$`)

/**
 * How owner, due date and priority are labelled in a task's line. In parentheses or behind a comma or dash, `owner @ada` and `due
 * 2023-11-15` need no colon.
 */
export const taskLabels = {
  owner:
    /(?:(?<=^|[\s([–—,;-])(?:owner|assignee|assigned to|responsible|responsable|responsável|verantwortlich)\s*[:：]|(?<=[([–—,;-]\s{0,3})owner(?=\s+@))\s*@?/iu,
  due: /(?:(?<=^|[\s([–—,;-])(?:due(?: date)?|deadline|target date|eta|fecha límite|échéance|prazo)\s*[:：]|(?<=[([–—,;-]\s{0,3})due(?: by| on)?(?=\s+(?:\d|\p{Lu}\p{L}{2,8}\.? \d)))\s*/iu,
  priority: /(?<=^|[\s([–—,;-])(?:priority|prioridad|priorité|prioridade)\s*[:：]\s*/iu,
}

/** Owner, due date, priority, type and factor, where they are labelled. */
function attributes(text: string, since: string | null): Partial<Task> {
  const found: Partial<Task> = {}
  const behind = (label: keyof typeof taskLabels, value: RegExp): string | undefined => {
    const at = taskLabels[label].exec(text)
    return at ? value.exec(text.slice(at.index + at[0].length))?.[0].trim() : undefined
  }
  const owner = behind('owner', /^[^,;()[\]|.\n—]{2,40}/u)
  if (owner) found.owner = owner
  const due = behind('due', /^[^;()[\]|\n—]{4,30}/u)
  const date = due && dateOf(due.replace(/(?<![.,\s])[.,\s]+$/, ''), since)
  if (date) found.due = date
  const priority = behind('priority', /^\p{L}?[\p{L}\d]{1,12}/u)
  if (priority) found.priority = priority
  const factor = factorText.exec(text)
  if (factor) found.factor = factor[1]!
  const type = /\[(prevent|detect|mitigate|process)\]/i.exec(text)
  if (type) found.type = type[1]!.toLowerCase() as Task['type']
  return found
}

const issueAddress = /https?:\/\/([\w.-]+)\/([\w.-]+\/[\w.-]+)\/issues\/(\d{1,9})/
/** `#412` is an issue where it stands behind all else; elsewhere it may count anything. */
const issueNumber = /(?:[—–,(;:]\s{0,3}|\bissue\s{1,3})#(\d{1,9})\)?$/i
const issueName = /(?<![\w/.@[-])([a-z\d][a-z\d-]{0,38}\/[\w.-]{1,100})#(\d{1,9})\b/i

/** The issue that a task's Markdown names, by its address; or by its number, where the document has one repository (`home`). */
function issueIn(markdown: string, home: Home | null): Task['issue'] {
  const [address, host, slug, number] = issueAddress.exec(markdown) ?? []
  if (address) return {...named(host!, slug!, Number(number)), url: address}
  const name = issueName.exec(markdown)
  if (name) return named(home?.host ?? 'github.com', name[1]!, Number(name[2]))
  const short = home && issueNumber.exec(markdown.trimEnd())
  return short ? named(home.host, home.slug, Number(short[1])) : null
}

const named = (host: string, slug: string, number: number): NonNullable<Task['issue']> => ({
  repo: host === 'github.com' ? slug : `${host}/${slug}`,
  number,
  url: `https://${host}/${slug}/issues/${number}`,
  state: null,
})

interface Home {
  host: string
  slug: string
}

/** The repository of all addresses of issues in a document, when it is one and the same. */
function homeOf(source: string): Home | null {
  const found = [...source.matchAll(new RegExp(issueAddress, 'g'))]
  const [first] = found
  const same = first && found.every(each => each[1] === first[1] && each[2] === first[2])
  return same ? {host: first[1]!, slug: first[2]!} : null
}
