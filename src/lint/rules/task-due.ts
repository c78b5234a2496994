import {headsDue} from '../../markdown/read/measures/table.ts'
import {isNothingYet} from '../../markdown/read/measures/told.ts'
import {findMoments} from '../../text/find-moments.ts'
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
      const isTold = () => task.details.split('\n').some(tellsDue)
      if (!task.due && (isTold() || namesDay(document.source.slice(at.start, at.end)))) return []
      if (!task.due) return [{at, message: 'This task has no due date. Write one, as “Due: 2023-12-01”.'}]
      if (!began || task.due >= began) return []
      return [
        {at, message: `This task is due on ${task.due}, before the incident of ${began}. Correct the date.`},
      ]
    })
  },
}

/** "due: in two weeks", of a column: no date, and still not forgotten. */
function tellsDue(line: string): boolean {
  const [head = '', value = ''] = line.split(': ', 2)
  return headsDue(head) && /[\p{L}\p{N}]/u.test(value) && !isNothingYet(value)
}

/** "by 1 March", "due: Q2": until when, though not as a date that the model holds. */
const namesDay = (text: string): boolean =>
  quarter.test(text) ||
  findMoments(text).some(
    ({start, moment, monthDay, dates}) =>
      (moment.date || monthDay || dates.length) && deadline.test(text.slice(0, start)),
  )

const deadline =
  /(?<!\p{L})(?:due|by|until|till|deadline|eta|target|before|bis|avant|antes del?|hasta|até)(?: (?:date|on|end of|the|le|el|zum))?[\s*_:]*$/iu
const quarter =
  /\b(?:due|by|until|deadline|eta|target)\b[^\n]{0,10}\b(?:Q[1-4]|end of (?:\w+ )?(?:week|month|quarter|year|sprint|january|february|march|april|may|june|july|august|september|october|november|december))\b/i
