import type {Span} from '../markdown/read.ts'
import type {Task} from '../model/postmortem.ts'
import type {Document} from './document.ts'

/** The tasks that are still to be done, and where they stand. */
export const openTasks = ({postmortem, reading}: Document): {task: Task; at: Span}[] =>
  postmortem.tasks.flatMap((task, i) => {
    const at = reading.tasks[i]
    return at && task.status === 'open' ? [{task, at}] : []
  })
