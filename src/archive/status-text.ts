import {printableLine} from '../text/printable.ts'
import type {Status, TaskStatus} from './status.ts'
import {counted, groupsOf, summaryOf} from './status-groups.ts'

/** How the tasks stand, as plain text. */
export const statusText = (status: Status): string =>
  [
    `${status.today}: ${summaryOf(status)}`,
    ...groupsOf(status).flatMap(({name, tasks}) => [
      '',
      `${name} (${tasks.length})`,
      ...tasks.flatMap(lines),
    ]),
    '',
  ].join('\n')

const lines = ({file, line, task, daysLate, neverFiled}: TaskStatus): string[] => {
  const {title, owner, due, status, reason, issue} = task
  const facts =
    status === 'wont-do'
      ? [reason ?? 'no reason is given']
      : [
          owner ?? 'no owner',
          due ? `due ${due}${daysLate ? `, ${counted(daysLate, 'day')} late` : ''}` : 'no due date',
          neverFiled ? 'never filed' : `${issue?.repo}#${issue?.number}`,
        ]
  return [`  ${title}`, `      ${facts.join(', ')}`, `      ${printableLine(file)}:${line}`]
}
