import {expect, test} from 'vitest'
import {cases, messagesOf, page, placesOf, tasks} from '../page.ts'

cases(
  'task-due',
  {
    'no date': tasks('⟦- [ ] Renew the certificate by a job. Owner: @kim⟧'),
    'a row without one': tasks(
      '| Task | Owner | Due |\n| --- | --- | --- |\n⟦| Renew it by a job | Kim | |⟧',
    ),
    'a date before the incident': tasks('⟦- [ ] Renew it by a job. Owner: @kim, due: 2023-02-20⟧'),
    soon: tasks('⟦- [ ] Renew it by a job. Owner: @kim, soon⟧'),
    'several tasks': tasks('⟦- [ ] Renew it by a job⟧\n⟦- [ ] Alert two weeks before⟧'),
  },
  {
    'a date': page(),
    'a date in a column': tasks(
      '| Task | Owner | Due |\n| --- | --- | --- |\n| Renew it by a job | Kim | 2024-03-01 |',
    ),
    'a day that only its team knows': tasks(
      '| Task | Owner | Due |\n| --- | --- | --- |\n| Renew it by a job | Kim | end of sprint |',
    ),
    'the day of the incident': tasks('- [ ] Renew it by a job. Owner: @kim, due: 2024-02-06'),
    'a task that is done': tasks('- [x] Renew the certificate. Owner: @kim'),
    'measures that are no tasks': page({tasks: '## Improvements\n- Shorter certificates'}),
  },
)

test.each([
  ['- [ ] Renew it by a job', 'This task has no due date. Write one, as “Due: 2023-12-01”.'],
  [
    '- [ ] Renew it by a job. Due: 2024-02-05',
    'This task is due on 2024-02-05, before the incident of 2024-02-06. Correct the date.',
  ],
])('task-due says what to write: %s', (list, message) => {
  expect(messagesOf('task-due', tasks(list))).toEqual([message])
})

test.each([
  'due: 1 March',
  'Due date: March 1st',
  'by 2024-03-01',
  'until 03/04/2024',
  'deadline: 1 March',
  'ETA: 1 March',
  'target 1 March',
  'before the 1 March',
  'bis zum 1. März 2024',
  'avant le 1 mars 2024',
  'antes del 1 de marzo de 2024',
  'due: Q2',
  'by end of March',
  'by the end of next quarter',
])('task-due takes for a day, though not the model’s: %s', due => {
  expect(placesOf('task-due', tasks(`- [ ] Renew it by a job, ${due}`))).toEqual([])
})

test.each([
  'that expired on 2024-02-06',
  'by a job of 14:00',
  'as in Q2',
  'due: ASAP',
  'due: next sprint',
  'due: -',
  'abide 2024-03-01',
])('task-due takes for no day: %s', words => {
  expect(placesOf('task-due', tasks(`- [ ] Renew it ${words}`))).toHaveLength(1)
})

test('task-due asks for no day where the incident has none', () => {
  const undated = page({
    summary: '## Summary\nCards were refused.',
    timeline: '',
    tasks: '## Action items\n- [ ] Renew it by a job. Owner: @kim, due: 2001-03-01',
  })
  expect(placesOf('task-due', undated)).toEqual([])
})
