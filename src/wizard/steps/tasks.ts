import {issueAt, issueText} from '../../model/issue.ts'
import {momentAt} from '../../model/moment.ts'
import {type Task, type TaskType, taskStatuses, taskTypes} from '../../model/postmortem.ts'
import {readDue} from '../../text/due.ts'
import {readTaskLine} from '../../text/task-line.ts'
import type {LineField, ListField, Step} from '../form/field.ts'
import {choice, lines} from '../form/fields.ts'
import type {Found} from '../form/found.ts'
import type {FormContext} from '../form/moments.ts'
import {openFactorsOf} from './factors.ts'

const today = (context: FormContext) => momentAt(context.now, context.zone).date!

const dueOf = (text: string, context: FormContext) => {
  const due = readDue(text, today(context))
  return 'date' in due ? due.date : null
}

/** When tasks of an incident of that severity are due: by its name, else by the digit in it. */
function policyOf(severity: string, {dueAfter}: Found): [name: string, after: string] | undefined {
  const digit = /\d/.exec(severity)?.[0]
  const names = Object.entries(dueAfter)
  return (
    names.find(([name]) => name.toLowerCase() === severity.toLowerCase()) ??
    names.find(([name]) => digit !== undefined && /\d/.exec(name)?.[0] === digit)
  )
}

const due: LineField = {
  type: 'line',
  id: 'due',
  label: 'Due',
  hint: 'A date, or from today: +2w, fri, eom.',
  example: '+2w',
  show: (task: Task) => task.due ?? '',
  write: (task: Task, text, context) => {
    task.due = text.trim() ? dueOf(text, context) : null
  },
  settle: (text, context) => dueOf(text, context) ?? text,
  note: (text, context) => {
    const reading = readDue(text, today(context))
    return 'date' in reading ? {tone: 'fine', text: reading.date} : {tone: 'problem', text: reading.problem}
  },
  standard: (found, {values}, context) => {
    const [name, after] = policyOf(values.severity?.trim() ?? '', found) ?? []
    const text = after && dueOf(`+${after}`, context)
    return text ? {text, why: `${after} for ${name}`} : null
  },
}

const owner: LineField = {
  type: 'line',
  id: 'owner',
  label: 'Owner',
  hint: 'Who sees to it: a GitHub login, so that the issue can be assigned.',
  example: 'ada',
  show: (task: Task) => task.owner ?? '',
  write: (task: Task, text) => {
    task.owner = text.trim().replace(/^@/, '') || null
  },
  offers: ({owners}, {lists}) => {
    const here = (lists.tasks ?? []).flatMap(({values}) => values.owner?.trim().replace(/^@/, '') || [])
    return [...new Set([...here.toReversed(), ...owners])]
  },
}

const priorities = ['P1', 'P2', 'P3', 'P4']

/** A line of one text of the task, or nothing. */
const line = (
  id: 'priority' | 'reason' | 'factor',
  label: string,
  hint: string,
  example = '',
): LineField => ({
  type: 'line',
  id,
  label,
  hint,
  example,
  show: (task: Task) => task[id] ?? '',
  write: (task: Task, text) => {
    task[id] = text.trim() || null
  },
})

const list: ListField = {
  type: 'list',
  id: 'tasks',
  label: 'Task',
  needed: true,
  hint: 'One line, one task that can be finished; @owner, +2w and P1 may stand behind it.',
  example: 'Check every deployed configuration for missing keys',
  fields: [
    {
      type: 'line',
      id: 'title',
      label: 'Title',
      hint: 'What will be different, so that anybody can tell when it is done.',
      show: (task: Task) => task.title,
      write: (task: Task, text) => {
        task.title = text.trim()
      },
    },
    owner,
    due,
    choice<Task, TaskType>(
      'type',
      'Type',
      taskTypes,
      task => task.type,
      (task, type) => {
        task.type = type
      },
    ),
    {
      ...line('priority', 'Priority', 'As your team names it; a digit is enough for P1 to P4.', 'P1'),
      offers: () => priorities,
      settle: text => (/^\s*[1-4]\s*$/.test(text) ? `P${text.trim()}` : text),
    },
    {
      ...line('factor', 'Answers', 'The contributing factor that it answers; its first letters are enough.'),
      offers: (_, {lists}) => (lists.contributingFactors ?? []).map(({values}) => values.text ?? ''),
    },
    {
      type: 'long',
      id: 'details',
      label: 'Details',
      hint: 'What done means, for somebody who was not there.',
      show: (task: Task) => task.details,
      write: (task: Task, text) => {
        task.details = text.trim()
      },
    },
    choice<Task, Task['status']>(
      'status',
      'Status',
      taskStatuses,
      task => task.status,
      (task, status) => {
        task.status = status ?? 'open'
      },
    ),
    line('reason', 'Because', "Why it won't be done.", 'The service is retired in May'),
    {
      type: 'line',
      id: 'issue',
      label: 'Issue',
      hint: 'The address of its issue, once it has one.',
      show: (task: Task) => (task.issue ? issueText(task.issue) : ''),
      write: (task: Task, text) => {
        task.issue = issueAt(text)
      },
      note: text =>
        issueAt(text) ? null : {tone: 'problem', text: 'Paste the whole address, https://…/issues/12'},
    },
  ],
  take: (text, context) => ({...readTaskLine(text, today(context)), status: 'open'}),
  note: (text, context) => {
    const {title, owner, due, priority, type} = readTaskLine(text, today(context))
    const told = [owner && `@${owner}`, due, priority, type].filter(Boolean).join('   ')
    return told ? {tone: 'fine', text: `${title}   ${told}`} : null
  },
  prompt: answers => {
    const [factor, ...more] = openFactorsOf(answers)
    if (factor === undefined) return null
    return `No task yet for: ${factor}${more.length > 0 ? ` (and ${more.length} more)` : ''}. → begins one.`
  },
  suggests: answers => {
    const [factor] = openFactorsOf(answers)
    return factor === undefined ? null : {title: '', status: 'open', factor}
  },
  columns: values => [
    values.title || 'no title',
    values.owner ? `@${values.owner.replace(/^@/, '')}` : 'no owner',
    values.due || 'no date',
    values.status === 'open' ? (values.issue ? 'filed' : '') : (values.status ?? ''),
    values.priority ?? '',
    values.type ?? '',
  ],
  wide: 0,
  turn: 'type',
  raises: 'priority',
  asks: ['title', 'owner', 'due'],
  idPrefix: 't',
  read: postmortem => postmortem.tasks,
  store: (postmortem, tasks: Task[]) => {
    postmortem.tasks = tasks
  },
  blank: (id): Task => ({
    id,
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
  }),
}

export const tasks: Step = {
  id: 'tasks',
  title: 'Tasks',
  fields: [
    list,
    lines('improvements', 'Measures', postmortem => postmortem.improvements, {
      hint: 'Broad measures that are no single task. May be left empty.',
      example: 'Every deploy is checked against the running configuration',
    }),
  ],
}
