import {readTaskMark} from '../markdown/write/marks.ts'
import {factorLabel, taskList} from '../markdown/write/tasks.ts'
import {issueAt} from '../model/issue.ts'
import {type Task, taskTypes} from '../model/postmortem.ts'
import type {Line} from './sections.ts'

const form =
  /^- (?:\[([ x])\] \*\*([^*]+)\*\*|~~\*\*([^*]+)\*\*~~)(?: — ([^<]+?))?(?: (<!-- pm-wizard:task=\S+ -->))?$/
const link = /^\[[^\]]+\]\(([^)]+)\)(?: \((open|closed)\))?$/

/**
 * The tasks of a document of ours and their lines, counted from 1, without parsing Markdown: five tasks take longer than all the
 * rest. `null`: one of them is not as plain as they are nearly always, and the reader has to read them. What is taken is
 * certain: writing the task gives the very line back.
 */
export function plainTasks(lines: Line[]): {tasks: Task[]; at: number[]} | null {
  const tasks: Task[] = []
  const at: number[] = []
  for (const [i, {text, kind, heading}] of lines.entries()) {
    if (kind === 'measures') return null
    if (kind !== 'tasks' || text === '') continue
    if (heading && tasks.length === 0) continue
    const task = taskOf(text)
    if (!task || taskList([task]) !== text) return null
    tasks.push(task)
    at.push(i + 1)
  }
  return tasks.length > 0 ? {tasks, at} : null
}

function taskOf(line: string): Task | null {
  const [, box, open, dropped, about = '', mark = ''] = form.exec(line) ?? []
  const title = open ?? dropped
  if (title === undefined) return null
  const said = new Map(
    about.split(', ').map((fact): [string, string] => {
      const colon = fact.indexOf(': ')
      return colon < 0 ? [fact, ''] : [fact.slice(0, colon), fact.slice(colon + 2)]
    }),
  )
  const of = (label: string) => said.get(label) || null
  const [, url = '', state = null] = link.exec(of('issue') ?? '') ?? []
  const issue = issueAt(url)
  return {
    id: readTaskMark(mark) ?? '',
    title,
    details: '',
    type: taskTypes.find(type => type === of('type')) ?? null,
    priority: of('priority'),
    owner: of('owner'),
    due: of('due'),
    status: box === undefined ? 'wont-do' : box === 'x' ? 'done' : 'open',
    factor: /^\*([^*]+)\*$/.exec(of(factorLabel) ?? '')?.[1] ?? null,
    reason: of("won't do") ?? of('reason'),
    issue: issue && {...issue, state: state as 'open' | 'closed' | null},
  }
}
