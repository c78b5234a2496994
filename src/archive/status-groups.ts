import {isOpen, type Status, type TaskStatus} from './status.ts'

/** The tasks that want to be looked at: each stands once, in the first group that it belongs to. */
export function groupsOf({tasks}: Status): {name: string; tasks: TaskStatus[]}[] {
  const open = tasks.filter(isOpen)
  const groups: [string, TaskStatus[]][] = [
    ['Overdue', open.filter(({state}) => state === 'overdue')],
    ['Without an owner', open.filter(({state, withoutOwner}) => state === 'open' && withoutOwner)],
    [
      'Never filed as an issue',
      open.filter(({state, withoutOwner, neverFiled}) => state === 'open' && !withoutOwner && neverFiled),
    ],
    [
      'Open',
      open.filter(({state, withoutOwner, neverFiled}) => state === 'open' && !withoutOwner && !neverFiled),
    ],
    ['Will not be done', tasks.filter(({state}) => state === 'wont-do')],
  ]
  return groups.filter(([, tasks]) => tasks.length > 0).map(([name, tasks]) => ({name, tasks}))
}

/** "12 tasks of 5 postmortems: 7 open (2 overdue, 1 without an owner, 3 never filed), 5 done" */
export function summaryOf({counts, postmortems}: Status): string {
  const parts = [
    [counts.overdue, 'overdue'],
    [counts.withoutOwner, 'without an owner'],
    [counts.neverFiled, 'never filed'],
  ].flatMap(([n, what]) => (n ? [`${n} ${what}`] : []))
  const open = `${counts.open} open${parts.length > 0 ? ` (${parts.join(', ')})` : ''}`
  const dropped = counts.wontDo > 0 ? `, ${counts.wontDo} will not be done` : ''
  return `${counted(counts.tasks, 'task')} of ${counted(postmortems, 'postmortem')}: ${open}, ${counts.done} done${dropped}`
}

/** "1 day", "3 days" */
export const counted = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`
