import type {Span} from '../markdown/read.ts'
import type {Task} from '../model/postmortem.ts'
import type {Document} from './document.ts'

/** The tasks that are still to be done, and where they stand. */
export const openTasks = ({postmortem, reading}: Document): {task: Task; at: Span}[] =>
  postmortem.tasks.flatMap((task, i) => {
    const at = reading.tasks[i]
    return at && task.status === 'open' && !isNothing(task.title) ? [{task, at}] : []
  })

/** Whether what stands where a task would only says that there is none: "None", "N/A", "No action is needed". */
export const isNothing = (text: string): boolean =>
  /^\W*(?:(?:none|nothing|nil|n\/?a|not applicable|no (?:further |follow[- ]?up |action )?(?:actions?|follow[- ]?ups?|tasks?|items?)(?: (?:is|are|was|were))?(?: (?:needed|required|necessary|planned))?)\W*)?$/i.test(
    text,
  )
