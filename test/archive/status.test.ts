import {describe, expect, test} from 'vitest'
import {statusOf} from '../../src/archive/status.ts'
import {statusMarkdown} from '../../src/archive/status-markdown.ts'
import {statusText} from '../../src/archive/status-text.ts'
import {archived} from './samples.ts'

const issue = {repo: 'acme/web', number: 7, url: 'https://github.com/acme/web/issues/7'}
const archive = [
  archived(
    {
      title: 'Carts slow',
      tasks: [
        {title: 'Alert on slow carts', owner: 'ana', due: '2024-05-01', issue},
        {title: 'Cap the cart', due: '2024-06-01'},
        {title: 'Roll back by itself', status: 'done', owner: 'ana', due: '2024-01-01'},
      ],
    },
    'carts.md',
  ),
  archived(
    {
      title: 'Mail | lost',
      tasks: [
        {title: 'Retry mails', owner: 'bo', due: '2024-03-01'},
        {title: 'Write our own queue', status: 'wont-do', reason: 'we bought one'},
        {title: 'Tell @everyone about #1', owner: 'bo', due: '2024-05-10', issue},
        {title: 'Read the logs', owner: 'bo', due: '2024-02-30'},
      ],
    },
    'mail.md',
  ),
]
const status = statusOf(archive, '2024-05-10')

test('counts what is open, overdue, without an owner, never filed, done and dropped', () => {
  expect(status.counts).toEqual({
    tasks: 7,
    open: 5,
    overdue: 2,
    withoutOwner: 1,
    neverFiled: 3,
    done: 1,
    wontDo: 1,
  })
})

test('the latest one comes first; due today is not late; a day that does not exist is no due date', () => {
  expect(status.tasks.map(({task, state, daysLate}) => [task.title, state, daysLate])).toEqual([
    ['Retry mails', 'overdue', 70],
    ['Alert on slow carts', 'overdue', 9],
    ['Read the logs', 'open', null],
    ['Tell @everyone about #1', 'open', null],
    ['Cap the cart', 'open', null],
    ['Roll back by itself', 'done', null],
    ['Write our own queue', 'wont-do', null],
  ])
})

test('the text groups them, each once, and says where each stands', () => {
  expect(
    statusText(status),
  ).toBe(`2024-05-10: 7 tasks of 2 postmortems: 5 open (2 overdue, 1 without an owner, 3 never filed), 1 done, 1 will not be done

Overdue (2)
  Retry mails
      bo, due 2024-03-01, 70 days late, never filed
      mail.md:10
  Alert on slow carts
      ana, due 2024-05-01, 9 days late, acme/web#7
      carts.md:10

Without an owner (1)
  Cap the cart
      no owner, due 2024-06-01, never filed
      carts.md:11

Never filed as an issue (1)
  Read the logs
      bo, due 2024-02-30, never filed
      mail.md:13

Open (1)
  Tell @everyone about #1
      bo, due 2024-05-10, acme/web#7
      mail.md:12

Will not be done (1)
  Write our own queue
      we bought one
      mail.md:11
`)
})

describe('the Markdown report', () => {
  const report = statusMarkdown(status)
  test('has a table for each group', () => {
    expect(report).toContain('# Follow-up tasks on 2024-05-10\n\n7 tasks of 2 postmortems: 5 open')
    expect(report).toContain('## Overdue (2)\n\n| Task | Owner |')
    expect(report).toMatch(
      /\| Alert on slow carts \| ana \| 2024-05-01 \| 9 \| https:\/\/github.com\/acme\/web\/issues\/7 \|/,
    )
  })
  test('notifies nobody, links nothing else, and no title breaks a table', () => {
    expect(report).not.toMatch(/@everyone|#1\b/)
    expect(report).toContain('Mail \\| lost')
  })
})
