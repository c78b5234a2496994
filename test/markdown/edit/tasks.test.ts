import {describe, expect, test} from 'vitest'
import {editDocument} from '../../../src/markdown/edit.ts'
import {readPostmortem} from '../../../src/markdown/read.ts'
import type {Task} from '../../../src/model/postmortem.ts'

/** A document that nobody's program wrote, with one line of tasks in it. */
const around = (line: string) => `Mail stood still
================

It was found by users.

## Follow-up

* [x] Larger queue
${line}
* Something *else*, with   odd spaces

Thanks to all. See https://github.com/acme/mail/issues/3.
`
const taskIn = (source: string): Task => readPostmortem(source).postmortem.tasks[1]!
const issue = (number: number) => ({
  repo: 'acme/mail',
  number,
  url: `https://github.com/acme/mail/issues/${number}`,
  state: null,
})

describe('what people write beside a task is read', () => {
  test.each<[string, Partial<Task>]>([
    ['* [ ] Alert on the queue (owner: @ada, due 2023-11-15)', {owner: 'ada', due: '2023-11-15'}],
    ['* Alert on the queue (owner @ada, due by 15 November 2023)', {owner: 'ada', due: '2023-11-15'}],
    [
      '* Alert on the queue — Owner: Ada Lovelace; deadline: 2023-11-15',
      {owner: 'Ada Lovelace', due: '2023-11-15'},
    ],
    ['* Alert on the queue — #412', {issue: issue(412)}],
    ['* [ ] Alert on the queue (#412)', {issue: issue(412)}],
    ['* Alert on the queue, see acme/mail#7 and the rest', {issue: issue(7)}],
    ["* ~~Alert on the queue~~ won't do: too loud", {status: 'wont-do', reason: 'too loud'}],
    [
      '* ~~Alert on the queue~~ — won’t do because it is too loud.',
      {status: 'wont-do', reason: 'it is too loud'},
    ],
    ["* [ ] Alert on the queue (won't fix)", {status: 'wont-do', reason: null}],
    [
      "* Alert on the queue — owner: ada, won't do: too loud",
      {owner: 'ada', status: 'wont-do', reason: 'too loud'},
    ],
  ])('%s', (line, wanted) => {
    expect(taskIn(around(line))).toMatchObject(wanted)
    expect(taskIn(around(line)).title).toContain('Alert on the queue')
  })
  test.each([
    ['* [ ] Find cause #2 of the stop', 'issue'],
    ['* [ ] Renew what is due to end in 2024', 'due'],
    ['* [ ] Write down why the owner @ada was not asked', 'owner'],
    ["* [ ] Find out why retries won't do the job", 'reason'],
  ] as const)('%s tells no %s', (line, field) => {
    expect(taskIn(around(line))).toMatchObject({[field]: null, status: 'open'})
  })
  test('without an address in the document a number is no issue: nobody knows of which repository', () => {
    const source = around('* [ ] Alert on the queue — #412').replace(/ See https.*/, '')
    expect(taskIn(source).issue).toBeNull()
  })
})

const changes: Record<string, Partial<Task>> = {
  'an owner': {owner: 'grace'},
  'a due date': {due: '2024-02-29'},
  'a priority': {priority: 'P2'},
  'a type': {type: 'detect'},
  'an issue': {issue: issue(9)},
  "won't do": {status: 'wont-do', reason: null},
  "won't do, because": {status: 'wont-do', reason: 'we *bought* one, it is cheaper'},
  'a title': {title: 'Alert on a long queue'},
  'all at once': {title: 'A page', owner: 'grace', due: '2024-02-29', type: 'detect', issue: issue(9)},
}
const lines = {
  'a bare item': '* Alert on the queue',
  'an item with a box': '* [ ] Alert on the *queue*',
  'an item with all of it':
    '* [ ] Alert on the queue — owner: ada, due: 2023-11-15, type: prevent, priority: P1',
  'a dropped one': "* Alert on the queue — owner: ada, won't do: too loud",
  'an item with details below': '* [ ] Alert on the queue — owner: ada\n\n  At **5** minutes,   no sooner.',
}
const cases = Object.entries(lines).flatMap(([form, line]) =>
  Object.entries(changes).map(([what, change]) => [what, form, line, change] as const),
)

test.each(cases)(
  '%s comes to %s, is read back as it was set, and not a sign beside that line changes',
  (_, __, line, change) => {
    const source = around(line)
    const {postmortem} = readPostmortem(source)
    Object.assign(postmortem.tasks[1]!, change)
    const edited = editDocument(source, postmortem)
    expect(readPostmortem(edited).postmortem).toEqual(postmortem)
    const [first = '', ...below] = line.split('\n')
    const [before, after] = source.split(first)
    expect(edited.startsWith(before!) && edited.endsWith(after!)).toBe(true)
    expect(edited.slice(before!.length, -after!.length).split('\n')).toHaveLength(1)
    expect(below.every(each => edited.includes(each))).toBe(true)
  },
)

test.each(Object.entries(lines))('what came to %s goes again, and leaves no trace', (_, line) => {
  const source = around(line)
  const set = readPostmortem(source).postmortem
  Object.assign(set.tasks[1]!, {issue: issue(9)})
  const edited = editDocument(source, set)
  const back = readPostmortem(edited).postmortem
  Object.assign(back.tasks[1]!, {issue: null})
  expect(editDocument(edited, back)).toBe(source)
})

const table = `# Mail stood still

## Action items

| Action | Owner | Due | Type | Status |
|--------|-------|-----|------|--------|
| Larger queue | ada | 2023-11-01 | prevent | done |
| Alert on the queue | ada | 2023-11-15 | detect | open |
`
test.each(Object.entries(changes))('in a table %s comes into its cell, or behind the words', (_, change) => {
  const {postmortem} = readPostmortem(table)
  Object.assign(postmortem.tasks[1]!, change)
  const edited = editDocument(table, postmortem)
  expect(readPostmortem(edited).postmortem).toEqual(postmortem)
  expect(edited.split('\n').slice(0, -2)).toEqual(table.split('\n').slice(0, -2))
})
