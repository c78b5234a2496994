import type {Rule} from '../finding.ts'
import {openTasks} from '../tasks.ts'

export const taskOwner: Rule = {
  id: 'task-owner',
  severity: 'warning',
  about:
    'A task without an owner, or with several: what belongs to everybody is done by nobody (Google SRE workbook, “Postmortem Culture”: each action item has one owner).',
  find: document =>
    openTasks(document).flatMap(({task, at}) => {
      if (!task.owner)
        return [{at, message: 'This task has no owner. Write who does it, as “Owner: @login”.'}]
      const owners = task.owner
        .split(/[,;/&+]|\band\b/)
        .map(name => name.trim())
        .filter(Boolean)
      if (owners.length < 2) return []
      return [
        {
          at,
          message: `This task has ${owners.length} owners (${owners.join(', ')}). Name the one who sees to it that it is done.`,
        },
      ]
    }),
}
