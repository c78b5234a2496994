import {onCalendar} from '../model/moment.ts'
import type {Task} from '../model/postmortem.ts'
import {Temporal} from '../model/temporal.ts'
import type {Archived} from './archived.ts'

export type TaskState = 'overdue' | 'open' | 'done' | 'wont-do'

/** A follow-up task among those of many postmortems. */
export interface TaskStatus {
  file: string
  /** Counted from 1. */
  line: number
  /** Title of the postmortem. */
  postmortem: string
  task: Task
  state: TaskState
  /** Of an overdue one, at least 1. */
  daysLate: number | null
  /** Still to be done, and nobody has it. */
  withoutOwner: boolean
  /** Still to be done, and no issue stands for it. */
  neverFiled: boolean
}

export interface Status {
  /** YYYY-MM-DD: a task due on this day is not late yet. */
  today: string
  postmortems: number
  /** `open` counts the overdue ones too; the three after it are parts of `open`. */
  counts: Record<'tasks' | 'open' | 'overdue' | 'withoutOwner' | 'neverFiled' | 'done' | 'wontDo', number>
  /** Overdue ones first, the latest first; then open ones by due date, those without one last; then the others. */
  tasks: TaskStatus[]
}

/** How every task of the archive stands on a day (YYYY-MM-DD). */
export function statusOf(archive: Archived[], today: string): Status {
  const tasks = archive.flatMap(({file, postmortem, taskLines}) =>
    postmortem.tasks.map((task, i) => ({
      file,
      line: taskLines[i] ?? 1,
      postmortem: postmortem.title,
      task,
      ...stateOf(task, today),
    })),
  )
  const count = (is: (task: TaskStatus) => boolean) => tasks.filter(is).length
  return {
    today,
    postmortems: archive.length,
    counts: {
      tasks: tasks.length,
      open: count(isOpen),
      overdue: count(({state}) => state === 'overdue'),
      withoutOwner: count(({withoutOwner}) => withoutOwner),
      neverFiled: count(({neverFiled}) => neverFiled),
      done: count(({state}) => state === 'done'),
      wontDo: count(({state}) => state === 'wont-do'),
    },
    tasks: tasks.sort(
      (a, b) => rank(a) - rank(b) || compare(a.task.due ?? '9', b.task.due ?? '9') || compare(a.file, b.file),
    ),
  }
}

export const isOpen = ({state}: TaskStatus): boolean => state === 'open' || state === 'overdue'

const states: TaskState[] = ['overdue', 'open', 'done', 'wont-do']
const rank = ({state}: TaskStatus): number => states.indexOf(state)
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function stateOf(
  {status, due, owner, issue}: Task,
  today: string,
): Pick<TaskStatus, 'state' | 'daysLate' | 'withoutOwner' | 'neverFiled'> {
  if (status !== 'open') return {state: status, daysLate: null, withoutOwner: false, neverFiled: false}
  const day = onCalendar(due)
  const late = day !== null && day < today
  return {
    state: late ? 'overdue' : 'open',
    daysLate: late ? Temporal.PlainDate.from(day).until(today).days : null,
    withoutOwner: owner === null,
    neverFiled: issue === null,
  }
}
