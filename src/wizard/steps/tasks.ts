import {issueAt, issueText} from '../../model/issue.ts'
import {momentAt} from '../../model/moment.ts'
import {type Task, type TaskType, taskStatuses, taskTypes} from '../../model/postmortem.ts'
import {readDue} from '../../text/due.ts'
import type {LineField, ListField, Step} from '../form/field.ts'
import {choice, lines} from '../form/fields.ts'
import type {FormContext} from '../form/moments.ts'

const today = (context: FormContext) => momentAt(context.now, context.zone).date!

const dueOf = (text: string, context: FormContext) => {
  const due = readDue(text, today(context))
  return 'date' in due ? due.date : null
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
}

/** A line of one text of the task, or nothing. */
const line = (id: 'priority' | 'reason', label: string, hint: string, example: string): LineField => ({
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
  hint: 'One line, one task that can be finished. Then its owner and its date.',
  example: 'Check every deployed configuration for missing keys',
  fields: [
    {
      type: 'line',
      id: 'title',
      label: 'Title',
      show: (task: Task) => task.title,
      write: (task: Task, text) => {
        task.title = text.trim()
      },
    },
    {
      type: 'line',
      id: 'owner',
      label: 'Owner',
      hint: 'Who sees to it: a GitHub login, so that the issue can be assigned.',
      example: 'ada',
      show: (task: Task) => task.owner ?? '',
      write: (task: Task, text) => {
        task.owner = text.trim().replace(/^@/, '') || null
      },
    },
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
    line('priority', 'Priority', 'As your team names it.', 'P1'),
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
  take: text => ({title: text.trim(), status: 'open'}),
  columns: values => [
    values.title ?? '',
    values.owner ? `@${values.owner.replace(/^@/, '')}` : 'no owner',
    values.due || 'no date',
    values.status === 'open' ? (values.issue ? 'filed' : '') : (values.status ?? ''),
  ],
  wide: 0,
  turn: 'type',
  asks: ['owner', 'due'],
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
