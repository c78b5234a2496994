import {cases, page} from '../page.ts'

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
    'several tasks': tasks('⟦- [ ] Renew it by a job⟧\n⟦- [ ] Alert two weeks before⟧'),
  },
  {
    'an owner': page(),
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

cases(
  'task-vague',
  {
    'to improve': tasks('- [ ] ⟦Improve monitoring⟧'),
    'to investigate': tasks('- [ ] ⟦Investigate the gateway⟧'),
    'to take care': tasks('- [ ] ⟦Be more careful with certificates⟧'),
    'to look into it': tasks('- [ ] ⟦Look into certificate renewal⟧'),
    'to consider': tasks('- [ ] ⟦Consider another gateway⟧'),
  },
  {
    'what is there when it is done': page(),
    'an end': tasks(`- [ ] Improve the alert so that it fires at 2 % errors. ${sound}`),
    'a means': tasks(`- [ ] Improve renewal with certbot. ${sound}`),
    'details below': tasks(
      `- [ ] Improve monitoring\n  - alert two weeks before a certificate expires\n  - ${sound}`,
    ),
    'a measure that is no task': page({tasks: '## Improvements\n- Improve monitoring'}),
    'a task that is done': tasks('- [x] Investigate the gateway'),
  },
)

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
