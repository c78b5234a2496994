import {expect, test} from 'vitest'
import {cases, messagesOf, page, placesOf, tasks} from '../page.ts'

const sound = 'Owner: @wanjiru, due: 2024-02-20'

cases(
  'task-vague',
  {
    'to improve': tasks('- [ ] ⟦Improve monitoring⟧'),
    'to investigate': tasks('- [ ] ⟦Investigate the gateway⟧'),
    'to take care': tasks('- [ ] ⟦Be more careful with certificates⟧'),
    'to look into it': tasks('- [ ] ⟦Look into certificate renewal⟧'),
    'to consider': tasks('- [ ] ⟦Consider another gateway⟧'),
    'six words': tasks('- [ ] ⟦Improve the monitoring of our gateway⟧'),
    'with its owner and its day':
      tasks(`- [ ] ⟦Improve monitoring⟧. ${sound}\n- [ ] ⟦Improve alerts⟧ — Due date: 2024-03-01
- [ ] ⟦Improve logs⟧, assignee: kim\n- [ ] ⟦Improve graphs⟧ (assigned to : kim)\n- [ ] ⟦Improve traces⟧; responsible: kim
- [ ] ⟦Improve probes⟧ Deadline: 2024-03-01\n- [ ] ⟦Improve limits⟧ [priority: high, owners: kim]`),
    'in a table': tasks(
      '| Task | Owner | Due |\n| --- | --- | --- |\n| ⟦Improve monitoring⟧ | Kim | 2024-03-01 |',
    ),
    'with a mark in it': tasks('⟦- [ ] Improve `pay` and monitoring⟧'),
    'in bold words': tasks(`- [ ] **⟦Improve monitoring⟧** ${sound}`),
  },
  {
    'what is there when it is done': page(),
    'an end': tasks(`- [ ] Improve the alert so that it fires at 2 % errors. ${sound}`),
    'seven words': tasks(`- [ ] Improve the monitoring of our payment gateway. ${sound}`),
    'a word that begins like one': tasks(`- [ ] Improvement list for the gateway. ${sound}`),
    'a verb further back': tasks(`- [ ] Alerts improve paging. ${sound}`),
    'a means': tasks(`- [ ] Improve renewal with certbot. ${sound}`),
    'details below': tasks(
      `- [ ] Improve monitoring\n  - alert two weeks before a certificate expires\n  - ${sound}`,
    ),
    'a measure that is no task': page({tasks: '## Improvements\n- Improve monitoring'}),
    'a task that is done': tasks('- [x] Investigate the gateway'),
  },
)

test.each([
  'Be careful',
  'Be more careful',
  'Be aware of it',
  'Be more vigilant',
  'Be mindful',
  'Pay attention to it',
  'Pay more attention',
  'Remember to renew it every year',
  'Try harder',
  'Try to renew it',
  'Think about renewals',
  'Keep an eye on it',
  'Communicate better',
  'Avoid this',
  'Avoid such outages',
  'Avoid similar outages by care',
  'Avoid human error',
  'Improve monitoring',
  'Enhance monitoring',
  'Investigate it',
  'Look into it',
  'Look to the gateway',
  'Explore it',
  'Consider it',
  'Research it',
  'Strengthen alerts',
  'Better alerts',
  'Increase coverage',
  'Optimise it',
  'Optimize it',
  'Discuss it',
  'Evaluate it',
  'Rethink it',
  'Work on alerts',
  'Look at the alerts',
  'Figure out why it failed',
  'Find out why',
  'Understand the failure',
  'Follow up with the vendor',
  'Monitor the situation',
  'Raise awareness',
  'Ensure this does not happen again',
  'Make sure that such outages never happen again',
  'look into  the   gateway and all',
])('task-vague: nothing tells when it is done: %s', task => {
  expect(placesOf('task-vague', tasks(`- [ ] ${task}`))).toHaveLength(1)
})

test.each([
  'by a job',
  'so that it pages',
  'when idle',
  'until March',
  'to page us',
  'with certbot',
  'using certbot',
  'via certbot',
  'for each host',
  'at 2 %',
  '– is it worth it?',
])('task-vague: something bounds it: %s', bound => {
  expect(placesOf('task-vague', tasks(`- [ ] Improve it ${bound}`))).toEqual([])
})

test('task-vague says what to write', () => {
  expect(messagesOf('task-vague', tasks(`- [ ] Improve monitoring. ${sound}`))).toEqual([
    '“Improve monitoring” has no end. Say what will be there when it is done: “alert when p99 latency is above 2 s for 5 min”.',
  ])
})
