import {taskColumns} from '../../markdown/read/measures.ts'
import type {Rule} from '../finding.ts'
import {openTasks} from '../tasks.ts'

export const taskDue: Rule = {
  id: 'task-due',
  severity: 'warning',
  about:
    'A task without a due date, or with one before the incident: without a day to look at it again it stays open.',
  find: document => {
    const began = document.placed.startedAt?.date ?? document.postmortem.startedAt?.date
    return openTasks(document).flatMap(({task, at}) => {
      if (!task.due && task.details.split('\n').some(line => told.test(line))) return []
      if (!task.due) return [{at, message: 'This task has no due date. Write one, as “Due: 2023-12-01”.'}]
      if (!began || task.due >= began) return []
      return [
        {at, message: `This task is due on ${task.due}, before the incident of ${began}. Correct the date.`},
      ]
    })
  },
}

const [, column] = taskColumns.find(([field]) => field === 'due')!
/** "due: in two weeks", of a column: no date, and still not forgotten. */
const told = new RegExp(`${column.source}[^:]{0,20}: (?!tbd|n/?a|none)[^:]*[\\p{L}\\p{N}]`, 'iu')
