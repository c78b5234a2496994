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
      if (!task.due) return [{at, message: 'This task has no due date. Write one, as “Due: 2023-12-01”.'}]
      if (!began || task.due >= began) return []
      return [
        {at, message: `This task is due on ${task.due}, before the incident of ${began}. Correct the date.`},
      ]
    })
  },
}
