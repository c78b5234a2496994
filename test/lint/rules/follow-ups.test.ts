import {expect, test} from 'vitest'
import {cases, messagesOf, page, placesOf} from '../page.ts'

const tasks = (list: string) => page({tasks: `## Action items\n${list}`})
const sound = 'Owner: @wanjiru, due: 2024-02-20'

cases(
  'task-missing',
  {
    'no section': page({title: '# ⟦Postmortem: cards refused⟧', tasks: ''}),
    'an empty section': page({tasks: '⟦## Action items⟧'}),
    'an empty list of measures': page({tasks: '⟦## Preventive measures⟧'}),
    'lessons without one': page({title: '# ⟦Postmortem: cards refused⟧', tasks: '', impact: ''}),
    'a section that only says none': page({tasks: '⟦## Action items⟧\n- None.'}),
    'empty improvements': page({tasks: '⟦## Improvements⟧'}),
    'empty lessons': page({tasks: '⟦## Lessons learned⟧'}),
    'improvements that only say none': page({tasks: '⟦## Improvements⟧\n- Nothing'}),
    'lines that say nothing': page({tasks: '⟦## Action items⟧\n\nN/A\n\n--\n\n?'}),
    'a graph in its place': page({title: '# ⟦Postmortem: cards refused⟧', tasks: '![graph](graph.png)'}),
  },
  {
    'a task': page(),
    'a measure without an owner': page({tasks: '## Preventive measures\n- Renew certificates by a job'}),
    'a promise in prose': page({tasks: 'We will renew certificates by a job.'}),
    'a reason why not': page({
      tasks: '## Follow-up\nNo further action is needed: the gateway is switched off in March.',
    }),
    'lessons that promise': page({tasks: '## Lessons learned\n- We will renew certificates by a job'}),
  },
)

test.each(
  `None, none., Nothing, Nil, N/A, NA, n/a, Not applicable, No actions, No action, No further action, No follow-up, No follow up,
  No followups, No tasks, No items, No action items, No follow-up tasks, No actions are needed, No action is planned`.split(
    /,\s+/,
  ),
)('task-missing takes for no task: %s', nothing => {
  for (const line of [`- [ ] ${nothing}`, `| Task | Owner |\n| --- | --- |\n| ${nothing} | |`])
    expect(placesOf('task-owner', tasks(line))).toEqual([])
  const source = page({tasks: `## Improvements\n- ${nothing}`})
  const reason = /needed|planned/.test(nothing)
  expect(placesOf('task-missing', source)).toHaveLength(reason ? 0 : 1)
})

test.each(
  `No action needed, No further actions are needed, No follow-up is required, No followup required, No follow up tasks were necessary, No task was planned, No action items planned, No further tasks are necessary`.split(
    /,\s+/,
  ),
)('task-missing takes for a reason why not: %s', reason => {
  const source = (text: string) => page({tasks: '', impact: `## Impact\n1,200 orders. ${text}.`})
  expect(placesOf('task-missing', source(reason))).toEqual([])
  expect(placesOf('task-missing', source('No action'))).toHaveLength(1)
})

test('task-missing takes what stands under lessons, and says what to do', () => {
  const lessons = (text: string) => page({tasks: `## Lessons learned\n\n${text}`})
  expect(placesOf('task-missing', lessons('Certificates expire.'))).toEqual([])
  expect(messagesOf('task-missing', lessons('None.'))).toEqual([
    'No follow-up task, and no reason why none is needed. Add one that prevents or detects this, or say why nothing will be done.',
  ])
})

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
    'a task that is done': tasks('- [x] Renew the certificate'),
    'no task': tasks('- N/A'),
    'measures that are no tasks': page({tasks: '## Improvements\n- Shorter certificates'}),
    'names that are no logins elsewhere': tasks(
      '- [ ] Renew it. Owner: Kim, due: 2024-03-01\n- [ ] Alert before. Owner: @amina, due: 2024-03-01',
    ),
    'an assignee': tasks('- [ ] Renew it by a job. Assignee: kim, due: 2024-03-01'),
  },
)

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

test('task-due asks for no day where the incident has none', () => {
  const undated = page({
    summary: '## Summary\nCards were refused.',
    timeline: '',
    tasks: '## Action items\n- [ ] Renew it by a job. Owner: @kim, due: 2001-03-01',
  })
  expect(placesOf('task-due', undated)).toEqual([])
})

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
])('task-vague: something bounds it: %s', bound => {
  expect(placesOf('task-vague', tasks(`- [ ] Improve it ${bound}`))).toEqual([])
})

test('task-vague says what to write', () => {
  expect(messagesOf('task-vague', tasks(`- [ ] Improve monitoring. ${sound}`))).toEqual([
    '“Improve monitoring” has no end. Say what will be there when it is done: “alert when p99 latency is above 2 s for 5 min”.',
  ])
})

cases(
  'detection-missing',
  {
    'symptoms alone': page({
      timeline:
        '⟦## Timeline⟧\n- 14:00 UTC Cards are refused\n- 14:10 UTC Logs are read\n- 14:40 UTC Payments work',
    }),
    'no timeline': page({title: '# ⟦Postmortem: cards refused⟧', timeline: ''}),
    'a cause that was found': page({
      timeline:
        '⟦## Timeline⟧\n- 14:00 UTC Cards are refused\n- 14:20 UTC The expired certificate is found\n- 14:40 UTC Over',
    }),
    'work that begins': page({
      timeline: '⟦## Timeline⟧\n- 14:00 UTC Cards are refused\n- 14:20 UTC The team meets\n- 14:40 UTC Over',
    }),
    'an empty section': page({
      timeline: '⟦## Timeline⟧\n- 14:00 UTC Cards are refused\n- 14:40 UTC Over\n\n## Detection',
    }),
  },
  {
    'an alert': page(),
    'a section': page({
      timeline:
        '## Detection\nA customer called.\n\n## Timeline\n- 14:00 UTC Cards are refused\n- 14:40 UTC Over',
    }),
    'a report': page({
      timeline:
        '## Timeline\n- 14:00 UTC Cards are refused\n- 14:20 UTC Customers complain\n- 14:40 UTC Over',
    }),
    'a sentence': page({timeline: '', impact: '## Impact\n1,200 orders. It was noticed by support.'}),
    'another language': page({
      timeline:
        '## Chronologie\n- 14:00 UTC Cartes refusées\n- 14:20 UTC Incident détecté par Grafana\n- 14:40 UTC Rétabli',
    }),
  },
)

test.each([
  'was detected',
  'was noticed',
  'was observed',
  'sent alerts',
  'alerted us',
  'An alert came',
  'rang an alarm',
  'rang alarms',
  'gave a warning',
  'gave warnings',
  'had a delayed detection',
  'The detection was slow',
  'Detection took long',
  'Detection came late',
  'The issue was first discovered then',
  'It was discovered',
  'We discovered it',
  'The outage discovered',
  'Support discovered the problem',
  'Kim discovered an error',
  'Kim discovered this failure',
  'was spotted',
  'was paged',
  'became aware',
  'was reported',
  'reported that',
  'reported by Kim',
  'reported a fault',
  'reported an error',
  'reported the fault',
  'a report of it',
  'reports of it',
  'notified us',
  'complained',
  'complaints',
  'fue detectada',
  'detectado',
  'Détecté par Grafana',
  'détectée hier',
  'Signalé par un client',
  'signalées',
  'se detectó',
  'detecto',
  'entdeckt',
  'bemerkt',
  '监控发现',
  '告警',
  '报警',
  '検知',
  '発見',
  '감지',
  '발견',
])('detection-missing takes for it: %s', words => {
  const source = (text: string) => page({timeline: '', impact: `## Impact\n1,200 orders. It ${text}.`})
  expect(placesOf('detection-missing', source(words))).toEqual([])
  expect(placesOf('detection-missing', source('was seen'))).toHaveLength(1)
})

test('detection-missing says what to write', () => {
  expect(messagesOf('detection-missing', page({timeline: ''}))).toEqual([
    'Neither when nor how it was detected. Say who or what noticed it first, and at what time.',
  ])
})

const open = (last: string) =>
  page({
    summary: '## Summary\nOn 2024-02-06 at 14:00 UTC cards were refused.',
    timeline: `## Timeline\n- 14:00 UTC Cards are refused\n- 14:06 UTC ${last}`,
    resolution: '## Resolution\nA new certificate is in place.',
  })

cases(
  'resolution-missing',
  {
    'an alert at the end': open('⟦Alert fires⟧'),
    'errors that go on': open('⟦More and more errors⟧'),
    'work that goes on': open('⟦Logs are read⟧'),
    'a step': open('⟦A restart is tried⟧'),
    'a meeting': open('⟦The team meets⟧'),
  },
  {
    'an end in the timeline': page(),
    'an end in words': open('Service is restored'),
    'an end in the summary': page({
      timeline: '## Timeline\n- 14:00 UTC Cards are refused\n- 14:06 UTC Alert fires',
    }),
    'a resolution that says so': open('Alert fires').replace(
      'is in place',
      'is in place; payments were back to normal',
    ),
    'another language': open('Service rétabli'),
    'what runs again': open('The gateway is now running'),
  },
)

test.each([
  'was resolved',
  'was restored',
  'stabilised',
  'stabilized',
  'recovered',
  'was fixed',
  'was patched',
  'was an outage of the gateway until 15:00',
  'was down until about 15:00',
  'had downtime until ~15:00',
  'was unavailable until 15:00',
  'was, until 15:00, an outage',
  'was until around 15:00 down',
  'was back to normal',
  'was back up',
  'is back online',
  'was back in service',
  'was operational',
  'was fully operational',
  'all clear',
  'all-clear',
  'is now running',
  'is now fully working',
  'is now up',
  'is now live',
  'is now available',
  'is now online',
  'was over',
  'ended',
  'returned to normal',
  'saw normal operation',
  'saw normal operations',
  'was solved',
  'resuelto',
  'resuelta',
  'resolvido',
  'résolu',
  'résolue',
  'rétabli',
  'rétablies',
  'behoben',
  'wiederhergestellt',
  'restaurado',
  'recuperada',
  '恢复',
  '解決',
  '復旧',
  '복구',
])('resolution-missing takes for the end: %s', words => {
  const source = (text: string) =>
    open('Alert fires').replace('new certificate is in place', `gateway ${text}`)
  expect(placesOf('resolution-missing', source(words))).toEqual([])
  expect(placesOf('resolution-missing', source('was seen'))).toHaveLength(1)
})

test('resolution-missing takes a length, the summary and the impact, and says what to write, at the last that is told', () => {
  expect(messagesOf('resolution-missing', open('Alert fires'))).toEqual([
    'Nothing says when it was over. Add the time at which service was back to normal.',
  ])
  const untold = open('Alert fires').replace(/## Timeline[^#]+/, '')
  expect(placesOf('resolution-missing', untold)).toEqual(['12:1-12:14 ## Resolution'])
  expect(placesOf('resolution-missing', untold.replace(/## Resolution[^#]+/, ''))).toEqual([
    '1:3-1:42 Postmortem: checkout refused every card',
  ])
  for (const told of ['for 40 minutes cards were refused', 'cards were refused until it ended'])
    expect(placesOf('resolution-missing', untold.replace('cards were refused', told))).toEqual([])
})
