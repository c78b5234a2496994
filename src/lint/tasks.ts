import type {Span} from '../markdown/read.ts'
import type {Task} from '../model/postmortem.ts'
import type {Document} from './document.ts'

/** The tasks that are still to be done, and where they stand. */
export const openTasks = ({postmortem, reading}: Document): {task: Task; at: Span}[] =>
  postmortem.tasks.flatMap((task, i) => {
    const at = reading.tasks[i]
    return at && task.status === 'open' && !isNothing(task.title) ? [{task, at}] : []
  })

const noTask =
  'no (?:(?:further|follow[- ]?up|action) ){0,2}(?:actions?|follow[- ]?ups?|tasks?|items?)(?: (?:is|are|was|were))?'
const needed = '(?:needed|required|necessary|planned)'

/** "No action is needed": why nothing will be done. */
export const noNeed = new RegExp(String.raw`\b${noTask} ${needed}\b`, 'i')

const none =
  'none|nothing|nil|n/?a|not applicable|keine?|ning[uú]n[oa]?|nenhuma?|nada|aucune?|rien|なし|無し|无|無|없음'

const nothing = new RegExp(
  String.raw`^[^\p{L}\p{N}]*(?:(?:${none}|${noTask}(?: ${needed})?)[^\p{L}\p{N}]*)?$`,
  'iu',
)

/** Whether what stands where a task would only says that there is none: "None", "N/A", "No action is needed". */
export const isNothing = (text: string): boolean => nothing.test(text)
