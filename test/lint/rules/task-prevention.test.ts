import {expect, test} from 'vitest'
import {cases, messagesOf, page, placesOf} from '../page.ts'

const tasks = (list: string) => page({tasks: `⟦## Action items⟧\n${list}`})

const good = (list: string) => tasks(list).replace(/[⟦⟧]/g, '')

cases(
  'task-prevention',
  {
    training: tasks('- [ ] Train the team on certificates'),
    documents: tasks('- [ ] Document the renewal\n- [ ] Write a runbook for it'),
    talk: tasks('- [ ] Discuss certificates with the gateway team'),
    care: tasks('- [ ] Remind everybody of the certificates\n- [ ] Hold a workshop on gateways'),
    'a message': tasks('- [ ] Apologise to customers\n- [ ] Inform support'),
  },
  {
    'a task that prevents': page(),
    'one of several': good('- [ ] Train the team on certificates\n- [ ] Renew certificates by a job'),
    'an alert': good('- [ ] Alert two weeks before a certificate expires'),
    'a runbook with a check': good('- [ ] Write a runbook that a test runs every night'),
    'no task at all, which another rule says': page({tasks: ''}),
  },
)

test.each(
  `Document the gateway, Train everybody, Educate the team, Remind support, Inform customers, Tell the team, Communicate it,
  Announce it, Apologise for it, Apologize for it, Thank the team, Discuss it, Meet about it, Talk about it, Share it,
  Be careful, Be more careful, Pay attention, Write the docs, Update our documentation, Improve a runbook, Create the runbooks,
  Teach the team, Share this postmortem, Add documentation of renewals, Review this incident, Go through the post-mortem,
  Send an apology, Send a mail, Remind all of the checklist, Remind all of the check-list, Publish an internal wiki, Write guidelines, Write the gateway report, Hold a training, Conduct trainings, Schedule the meeting,
  Organise regular meetings, Organize more workshops, Provide an incident workshop, Give talks, **Write** a doc`.split(
    /,\s+/,
  ),
)('task-prevention takes for talk: %s', task => {
  expect(placesOf('task-prevention', tasks(`- [ ] ${task}`).replace(/[⟦⟧]/g, ''))).toHaveLength(1)
})

test.each([
  'Document the alert',
  'Train with a test',
  'Tell it by a monitor',
  'Automate the documentation',
  'Write a check',
  'Document a limit',
  'Share the validation',
  'Retrain the model',
  'Documented APIs',
  'Train the model anew',
  'Train a fraud classifier',
  'Tell the load balancer to drain',
  'Announce routes from one router',
  'Meet the SLO',
  'Talk TLS to the gateway',
  'Share the cache of the nodes',
  'Update the wiki server',
  'Trainee accounts',
  'Write the gateway',
  'Hold the door',
])('task-prevention takes for a change: %s', task => {
  expect(placesOf('task-prevention', good(`- [ ] ${task}`))).toEqual([])
})

test('task-prevention looks at details, kinds and improvements, and says what to add', () => {
  expect(messagesOf('task-prevention', good('- [ ] Train the team'))).toEqual([
    'Nothing here prevents it or finds it sooner: all of it is talk, training or documents. Add a task that changes the system: a check, a limit, an alert.',
  ])
  expect(placesOf('task-prevention', good('- [ ] Train the team\n  - with a test of the gateway'))).toEqual(
    [],
  )
  expect(placesOf('task-prevention', page({tasks: '## Improvements\n- Train the team'}))).toHaveLength(1)
  expect(placesOf('task-prevention', page({tasks: '## Preventive measures\n- Train the team'}))).toHaveLength(
    1,
  )
  for (const type of ['prevent', 'detect', 'mitigate'])
    expect(
      placesOf('task-prevention', good(`| Task | Type |\n| --- | --- |\n| Train the team | ${type} |`)),
    ).toEqual([])
  expect(
    placesOf('task-prevention', good('| Task | Type |\n| --- | --- |\n| Train the team | process |')),
  ).toHaveLength(1)
})
