import {expect, test} from 'vitest'
import {applyFixes} from '../../../src/lint/fix.ts'
import {lintPostmortem} from '../../../src/lint/lint.ts'
import {cases, messagesOf, page, tasks} from '../page.ts'

cases(
  'task-owner',
  {
    'a checkbox': tasks('⟦- [ ] Renew the certificate by a job⟧'),
    'a plain item': tasks('⟦- Renew the certificate by a job⟧'),
    'a row without one': tasks(
      '| Task | Owner | Due |\n| --- | --- | --- |\n⟦| Renew it by a job | | 2024-03-01 |⟧',
    ),
    'two owners': tasks('⟦- [ ] Renew the certificate by a job. Owner: kim and amina⟧'),
    'a login without its @': tasks(
      '- [ ] Renew it by a job. Owner: @kim-o, due: 2024-03-01\n- [ ] Alert before. Owner: ⟦Kim-o⟧, due: 2024-03-01',
    ),
    'a login without its @ in a table': tasks(
      '| Task | Owner | Due |\n| --- | --- | --- |\n| Renew it by a job | @kim | 2024-03-01 |\n| Alert before | ⟦kim⟧ | 2024-03-01 |',
    ),
    'three owners': tasks('⟦- [ ] Renew it by a job. Owner: kim / amina & jo⟧'),
    'two owners in another language': tasks('⟦- [ ] Renew it by a job. Owner: Kim und Amina⟧'),
    'nobody in the place of an owner': tasks('⟦- [ ] Renew it by a job. Owner: unassigned⟧'),
    'several tasks': tasks('⟦- [ ] Renew it by a job⟧\n⟦- [ ] Alert two weeks before⟧'),
  },
  {
    'an owner': page(),
    'a name that has “and” in it': tasks('- [ ] Renew it by a job. Owner: Sandy, due: 2024-03-01'),
    'a mark behind an owner': tasks('| Task | Owner |\n| --- | --- |\n| Renew it by a job | Kim; |'),
    'a login that stands twice in the task': tasks(
      '- [ ] Renew it by a job. Owner: @kim\n- [ ] Ask kim for an alert. Owner: kim',
    ),
    'an address and a path, which are no logins': tasks(
      '- [ ] Renew it by a job of ops@kim and org/@kim and @kim/pay. Owner: kim, due: 2024-03-01',
    ),
    'an owner in a column': tasks(
      '| Task | Owner | Due |\n| --- | --- | --- |\n| Renew it by a job | Kim | 2024-03-01 |',
    ),
    'a team whose name has a & in it': tasks('- [ ] Renew it by a job. Owner: R&D'),
    'a login behind the task': tasks('- [ ] Renew it by a job (@kim)'),
    'a task that is done': tasks('- [x] Renew the certificate'),
    'no task': tasks('- N/A'),
    'measures that are no tasks': page({tasks: '## Improvements\n- Shorter certificates'}),
    'names that are no logins elsewhere': tasks(
      '- [ ] Renew it. Owner: Kim, due: 2024-03-01\n- [ ] Alert before. Owner: @amina, due: 2024-03-01',
    ),
    'an assignee': tasks('- [ ] Renew it by a job. Assignee: kim, due: 2024-03-01'),
  },
)

test.each(['None', 'nobody', 'No one', 'Unassigned', 'unknown', 'Not assigned', 'not yet assigned', 'Open'])(
  'task-owner takes for no owner: %s',
  owner => {
    const row = (name: string) => tasks(`| Task | Owner |\n| --- | --- |\n| Renew it by a job | ${name} |`)
    expect(messagesOf('task-owner', row(owner))).toEqual([
      'This task has no owner. Write who does it, as “Owner: @login”.',
    ])
    expect(messagesOf('task-owner', row(`${owner} team`))).toEqual([])
  },
)

test.each([
  'Kim, Jo',
  'Kim; Jo',
  'Kim / Jo',
  'Kim + Jo',
  'Kim & Jo',
  'Kim and Jo',
  'Kim y Jo',
  'Kim et Jo',
  'Kim e Jo',
])('task-owner counts the owners: %s', owner => {
  const row = tasks(`| Task | Owner |\n| --- | --- |\n| Renew it by a job | ${owner} |`)
  expect(messagesOf('task-owner', row)[0]).toMatch('2 owners (Kim, Jo)')
})

test('task-owner gives a lost @ back', () => {
  const source = tasks('- [ ] Renew it by a job. Owner: @K2\n- [ ] Alert before. Owner: k2')
  expect(applyFixes(source, lintPostmortem(source)).text).toBe(source.replace('k2', '@K2'))
})

test.each([
  ['- [ ] Renew it by a job', 'This task has no owner. Write who does it, as “Owner: @login”.'],
  [
    '| Task | Owner |\n| --- | --- |\n| Renew it by a job | kim, amina and jo |',
    'This task has 3 owners (kim, amina, jo). Name the one who sees to it that it is done.',
  ],
  [
    '- [ ] Renew it by a job. Owner: @Kim-O\n- [ ] Alert before. Owner: kim-o',
    '“kim-o” is written @Kim-O elsewhere. Write @Kim-O here too: the issue is given to a login.',
  ],
])('task-owner says what to write: %s', (list, message) => {
  expect(messagesOf('task-owner', tasks(list))).toEqual([message])
})
