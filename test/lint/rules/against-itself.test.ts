import {expect, test} from 'vitest'
import {cases, messagesOf, page, placesOf} from '../page.ts'

const facts = (
  figure: string,
  times = '- Start: 2024-02-06 14:00 UTC\n- Detected: 2024-02-06 14:06 UTC\n- Mitigated: 2024-02-06 14:30 UTC\n- End: 2024-02-06 14:40 UTC',
) => page({summary: `## Summary\nCards were refused.\n\n${times}\n\n${figure}`})

cases(
  'metric-mismatch',
  {
    'time to detect': facts('Time to detect: ⟦20 minutes⟧'),
    'time to resolve': facts('Time to resolve: ⟦1 hour⟧'),
    'time to mitigate': facts('Time to mitigate was ⟦10 minutes⟧.'),
    'its abbreviation': facts('MTTR: ⟦2 hours⟧'),
    'three minutes too many': facts('Time to detect: ⟦9 minutes⟧'),
    'more than a tenth too many': facts('Time to resolve: ⟦45 minutes⟧'),
    'a target on the line before': facts('Our target is 2 minutes.\nTime to detect: ⟦20 minutes⟧'),
    'a row of a table': facts('| Figure | |\n| --- | --- |\n| Time to detection | ⟦15 min⟧ |'),
  },
  {
    'what is right': facts('Time to detect: 6 minutes. Time to resolve: 40 minutes.'),
    'two minutes of rounding': facts('Time to detect: 8 minutes'),
    'a tenth of rounding': facts('Time to resolve: 44 minutes'),
    'a range': facts('Time to detect: 20-30 minutes'),
    'a label without its figure': facts('Uptime to detect: 20 minutes. Time to detect: unknown.'),
    'another figure behind it': facts('Time to detect: 3 alerts in 20 minutes'),
    'what is rounded': facts('Time to resolve: 41 minutes'),
    'what is aimed at': facts('Our target for the time to detect: 2 minutes'),
    'a mean of many': facts('The median time to resolve: 3 hours'),
    'times that only the timeline tells': page({end: 'Time to detect: 20 minutes'}),
    'a figure without its time': facts('Time to detect: 20 minutes', '- Start: 2024-02-06 14:00 UTC').replace(
      'Alert "payment errors above 5 %" fires',
      'Logs are read',
    ),
  },
)

test.each(
  `Time to detect, Time to detection, Time-to-detect, Time to mitigate, Time to mitigation, Time to resolve, Time to resolution,
  Time to recover, Time to recovery, MTTD, MTTM, MTTR, TTD, TTM, TTR, time to detect was`.split(/,\s+/),
)('metric-mismatch knows a figure by its label: %s', label => {
  expect(placesOf('metric-mismatch', facts(`${label}: 3 hours`))).toHaveLength(1)
})

test.each(['mean', 'average', 'median', 'target', 'goal', 'SLO', 'within', 'under', 'below', 'reduce'])(
  'metric-mismatch leaves alone what is aimed at or the mean of many: %s',
  word =>
    expect(placesOf('metric-mismatch', facts(`The ${word} of it, time to detect: 3 hours`))).toEqual([]),
)

test.each([
  ['Time to detect: 20 minutes', '“20 minutes” is 20 min, but from 14:00 UTC to 14:06 UTC it is 6 min.'],
  ['TTD: 20 minutes', '“20 minutes” is 20 min, but from 14:00 UTC to 14:06 UTC it is 6 min.'],
  ['MTTM: 2 hours', '“2 hours” is 2 h, but from 14:00 UTC to 14:30 UTC it is 30 min.'],
  ['MTTR: 2 hours', '“2 hours” is 2 h, but from 14:00 UTC to 14:40 UTC it is 40 min.'],
  ['Time to recover: 2 hours', '“2 hours” is 2 h, but from 14:00 UTC to 14:40 UTC it is 40 min.'],
])('metric-mismatch shows from when to when: %s', (figure, message) => {
  expect(messagesOf('metric-mismatch', facts(figure))).toEqual([
    `${message} Correct the figure or the times.`,
  ])
})

const told = (timeline: string) =>
  page({timeline: `## Timeline\n${timeline}`, summary: '## Summary\nOn 2024-02-06 cards were refused.'})

cases(
  'timeline-gap',
  {
    'hours of nothing': told(
      '- 14:00 UTC Cards are refused\n- 14:06 UTC Alert fires\n- 14:20 UTC Logs are read\n- ⟦18:00 UTC⟧ Service restored',
    ),
    'an hour to the minute': told(
      '- 14:00 UTC Cards are refused\n- 14:10 UTC Alert fires\n- 14:20 UTC Logs are read\n- ⟦15:20 UTC⟧ Service restored',
    ),
    'behind an entry without a time': told(
      '- 14:00 UTC Cards are refused\n- 14:10 UTC Alert fires\n- 14:20 UTC Logs are read\n- Tea\n- ⟦16:20 UTC⟧ Service restored',
    ),
    'before the alert': told(
      '- 10:00 UTC Cards are refused\n- ⟦12:30 UTC⟧ Alert fires\n- 12:40 UTC Logs are read\n- 12:50 UTC Service restored',
    ),
    'over midnight': told(
      '- 22:00 UTC Cards are refused\n- 22:06 UTC Alert fires\n- 22:20 UTC Logs are read\n- ⟦01:30 UTC⟧ Service restored',
    ),
    'in a table': told(
      '| Time | Event |\n| --- | --- |\n| 14:00 UTC | Cards are refused |\n| 14:06 UTC | Alert fires |\n| 14:20 UTC | Logs are read |\n| ⟦16:00 UTC⟧ | Service restored |',
    ),
    'with dates': told(
      '- 2024-02-06 14:00 UTC Cards are refused\n- 2024-02-06 14:10 UTC Alert fires\n- ⟦2024-02-06 19:00 UTC⟧ Rolled back\n- 2024-02-06 19:20 UTC Service restored',
    ),
  },
  {
    'a steady timeline': told(
      '- 14:00 UTC Cards are refused\n- 14:50 UTC Alert fires\n- 15:40 UTC Logs are read\n- 16:20 UTC Service restored',
    ),
    'less than an hour': page(),
    'half of the incident': told(
      '- 14:00 UTC Cards are refused\n- 14:30 UTC Alert fires\n- 15:00 UTC Logs are read\n- 16:00 UTC Service restored',
    ),
    'no end': told(
      '- 14:00 UTC Cards are refused\n- 14:06 UTC Alert fires\n- 14:20 UTC Logs are read\n- 18:00 UTC More logs are read',
    ),
    'three entries': told(
      '- 14:00 UTC Cards are refused\n- 14:06 UTC Alert fires\n- 18:00 UTC Service restored',
    ),
    'what comes after the end': told(
      '- 14:00 UTC Cards are refused\n- 14:06 UTC Alert fires\n- 14:20 UTC Logs are read\n- 14:40 UTC Service restored\n- 19:00 UTC Customers are told',
    ),
    'an incident of days': told(
      '- 2024-02-06 14:00 UTC Cards are refused\n- 2024-02-06 14:10 UTC Alert fires\n- 2024-02-06 15:00 UTC Logs are read\n- 2024-02-09 15:00 UTC Service restored',
    ),
  },
)

test('timeline-gap tells how long nothing is told', () => {
  const list =
    '- 14:00 UTC Cards are refused\n- 14:06 UTC Alert fires\n- 14:20 UTC Logs are read\n- 18:00 UTC Service restored'
  expect(messagesOf('timeline-gap', told(list))).toEqual([
    '3 h 40 min of 4 h without an entry, from 14:20 UTC to 18:00 UTC. Say what was tried meanwhile, or what was waited for.',
  ])
})

const impact = (text: string, summary = 'On 2024-02-06 cards were refused.') =>
  page({impact: `## Impact\n${text}`, summary: `## Summary\n${summary}`})

cases(
  'percent-range',
  {
    'more than all users': impact('⟦120 %⟧ of users saw errors.'),
    'more than all requests': impact('Errors were seen in ⟦101%⟧ of requests.'),
    'more than all orders': impact('⟦200%⟧ of our orders were lost.'),
    'a range that ends above': impact('⟦90-110 %⟧ of the users saw errors.'),
    'shares that are six apart': impact(
      '⟦36 %⟧ of users were affected.',
      'On 2024-02-06, 30 % of users were affected.',
    ),
    'a range that is too low': impact(
      '⟦10-20 %⟧ of users were affected.',
      'On 2024-02-06, 30 % of users were affected.',
    ),
    'two shares of affected users': impact(
      'About ⟦30 %⟧ of users were affected.',
      'On 2024-02-06 cards were refused; 80 % of users were affected.',
    ),
    'two shares of impacted customers': impact(
      '⟦50%⟧ of customers were impacted.',
      'On 2024-02-06, 20% of customers were impacted.',
    ),
  },
  {
    'all of them': impact('100 % of users saw errors.'),
    'a rise': impact('Traffic was at 300 % of what is usual.'),
    'a growth': impact('Requests rose by 150 % of requests on a usual day.'),
    'the same share twice': impact(
      '30 % of users were affected.',
      'On 2024-02-06 about 30 % of users were affected.',
    ),
    'shares of different things': impact(
      '30 % of requests failed.',
      'On 2024-02-06, 80 % of users were affected.',
    ),
    'shares that are five apart': impact(
      '35 % of users were affected.',
      'On 2024-02-06, 30 % of users were affected.',
    ),
    'a range that holds it': impact(
      '25-35 % of users were affected.',
      'On 2024-02-06, 30 % of users were affected.',
    ),
    'two shares in one place': impact(
      '30 % of users were affected, and 60 % of customers were affected.',
      'On 2024-02-06, 80 % of users were affected.',
    ),
    'a share of those who were not affected': impact(
      '30 % of users could pay.',
      'On 2024-02-06, 80 % of users were affected.',
    ),
    'a word that begins like users': impact('120 % of userspace.'),
    'a load': impact('The CPU was at 400 %, and 20 orders were lost.'),
  },
)

test.each(
  `users, customers, clients, visitors, requests, traffic, orders, transactions, sessions, accounts, the users, all our users,
  their traffic, its paying users, all the orders`.split(/,\s+/),
)('percent-range knows what is shared: %s', whole => {
  for (const share of ['120 % of', '120%', '120 %'])
    expect(placesOf('percent-range', impact(`It hit ${share} ${whole.replace(/\s+/g, ' ')}.`))).toHaveLength(
      1,
    )
})

test.each(['by', 'increase', 'increased', 'increasing', 'more than', 'over', 'rose', 'grew', 'rose  '])(
  'percent-range takes a growth for one: %s',
  by => expect(placesOf('percent-range', impact(`It was ${by} 120 % of requests.`))).toEqual([]),
)

test.each([
  [
    impact('It hit 120 % of users.'),
    '“120 %” cannot be a share: nothing is more than all of it. Correct the figure, or say what it is a multiple of.',
  ],
  [
    impact('50% of users were affected.', 'On 2024-02-06, 20% of users were affected.'),
    '“50%” here, “20%” in the summary. Keep the right one in both places.',
  ],
])('percent-range shows the figures', (source, message) => {
  expect(messagesOf('percent-range', source)).toEqual([message])
})

const cause = (text: string) => page({cause: `## Root cause\n${text}`})

cases(
  'cause-symptom',
  {
    'a server that was down': cause('⟦The server was down.⟧'),
    'a site that was slow': cause('⟦Our website became slow⟧'),
    'a service that crashed': cause('⟦The payment service crashed.⟧'),
    'a database that did not respond': cause('⟦The database did not respond.⟧'),
    'an answer with errors': cause('⟦The API returned 500 errors.⟧'),
  },
  {
    'why it was': cause('The server was down because its disk was full.'),
    'a fault': cause('The database ran out of connections.'),
    'more than one sentence': cause('The server was down. Its disk was full: nothing rotates the logs.'),
    'a trigger beside it': page({cause: '## Root cause\nThe server was down.\n\n## Trigger\nA full disk.'}),
    'contributing factors beside it': page({
      cause: '## Root cause\nThe server was down.\n\n## Contributing factors\n- A full disk',
    }),
  },
)

test.each(
  `server, servers, site, sites, website, websites, service, app, apps, application, system, systems, database, databases, API,
  APIs, page, pages, platform, checkout, login`.split(/,\s+/),
)('cause-symptom knows a system: %s', system => {
  expect(placesOf('cause-symptom', cause(`Our new payment ${system} was down!`))).toHaveLength(1)
  expect(placesOf('cause-symptom', cause(`${system} was down`))).toHaveLength(1)
})

test.each(
  `was down, were down, went down, is down, became slow, was offline, was unavailable, was unreachable, was inaccessible,
  was unresponsive, was not working, was not responding, was not available, was not reachable, crashed, stopped working,
  stopped responding, failed, did not work, did not respond, returned errors, returned an error, returned 500,
  returned a 503 error`.split(/,\s+/),
)('cause-symptom knows what is only seen: %s', seen => {
  expect(placesOf('cause-symptom', cause(`The shop server ${seen}.`))).toHaveLength(1)
  expect(placesOf('cause-symptom', cause(`The shop server ${seen} without its disk.`))).toEqual([])
})

test('cause-symptom says what to tell', () => {
  expect(messagesOf('cause-symptom', cause('The server was down.'))).toEqual([
    '“The server was down.” is what was seen, not why. Say what made it happen, and why that was possible.',
  ])
  const whys = '## Root cause\nThe server was down.\n\n## Five whys\n1. A full disk'
  expect(placesOf('cause-symptom', page({cause: whys}))).toEqual([])
})

const ended = (resolution: string, tasks: string) =>
  page({resolution: `## Resolution\n${resolution}`, tasks: `## Action items\n${tasks}`})
const alert = '- [ ] Alert on full disks. Owner: @kim, due: 2024-03-01'

cases(
  'workaround-only',
  {
    'a restart': ended('The gateway was ⟦restarted⟧.', alert),
    'a rollback': ended('We ⟦rolled back⟧ to version 6.', alert),
    'a workaround': ended('A ⟦workaround⟧ sends cards to the old gateway.', alert),
    'something temporary': ended('Traffic was ⟦temporarily⟧ sent elsewhere.', alert),
    'a failover': ended('We ⟦failed over⟧ to the other region.', alert),
  },
  {
    'a mend': ended('The expired certificate was replaced, then the gateway restarted.', alert),
    'a task that mends': ended(
      'The gateway was restarted.',
      '- [ ] Fix the leak in the session cache. Owner: @kim, due: 2024-03-01',
    ),
    'a task that changes a limit': ended(
      'The gateway was restarted.',
      '- [ ] Limit the sessions of a client to 50. Owner: @kim, due: 2024-03-01',
    ),
    'a task that says of itself that it prevents': ended(
      'The gateway was restarted.',
      '- [ ] Make the gateway read the certificate anew. Owner: @kim, due: 2024-03-01, type: prevent',
    ),
    'no task at all, which another rule says': page({
      resolution: '## Resolution\nThe gateway was restarted.',
      tasks: '',
    }),
    'a resolution in other words': ended('A new certificate is in place.', alert),
  },
)

test.each(
  `restart, restarted, restarting, reboot, rebooted, rebooting, rolled back, rollback, reverted, failed over, scaled up,
  cleared the cache, work-around, workaround, temporary, temporarily`.split(/,\s+/),
)('workaround-only knows what keeps the cause: %s', word => {
  expect(
    placesOf('workaround-only', ended(`Then ${word} for us.`, alert)).map(place => place.split(/ (.*)/)[1]),
  ).toEqual([word])
})

test.each(
  `fix, fixed, prevents, patched, correct, replacing, repair, renewal, rewriting, removed, upgrade, update, migrating, change, add,
  added, adding, install, implements, configure, automate, limits, increase, tests, validated, refactoring, introduce, set, move,
  enforce, create, build`.split(/,\s+/),
)('workaround-only takes for a mend: %s', mend => {
  expect(placesOf('workaround-only', ended(`We restarted it and ${mend} it.`, alert))).toEqual([])
  expect(
    placesOf('workaround-only', ended('We restarted it.', `- [ ] Then ${mend} it. Owner: @kim`)),
  ).toEqual([])
})

test('workaround-only reads details and improvements, and says what to add', () => {
  expect(messagesOf('workaround-only', ended('The gateway was restarted.', alert))).toEqual([
    '“restarted” ended the impact, and no task mends the cause. Add the task that does, or say why it may stay.',
  ])
  const details = '- [ ] Look at the gateway\n  - fix the leak\n  - Owner: @kim, due: 2024-03-01'
  expect(placesOf('workaround-only', ended('We restarted it.', details))).toEqual([])
  const improved = page({
    resolution: '## Resolution\nWe restarted it.',
    tasks: '## Improvements\n- Replace the gateway',
  })
  expect(placesOf('workaround-only', improved)).toEqual([])
})

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
  Publish an internal wiki, Write guidelines, Write the gateway report, Hold a training, Conduct trainings, Schedule the meeting,
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

const late = (text: string, section = '## Root cause') =>
  page({
    summary:
      '## Summary\nCards were refused.\n\n- Start: 2024-02-06 14:06 UTC\n- Detected: 2024-02-06 14:06 UTC\n- End: 2024-02-06 14:40 UTC',
    timeline: '## Timeline\n- 14:06 UTC Alert fires\n- 14:40 UTC Payments work again',
    cause: `${section}\n${text}`,
  })

cases(
  'start-late',
  {
    'errors before the alert': late('The certificate expired. Requests began to fail at ⟦13:30 UTC⟧.'),
    'customers who saw it': late('Customers saw refused cards since ⟦13:10 UTC⟧; nothing alerts on them.'),
    'a rise of errors': late('At ⟦13:45 UTC⟧ errors rose above 1 %, which is below the threshold.'),
    'lost orders': late('Orders were dropped, and at ⟦13:50 UTC⟧ the first requests failed.'),
    'five minutes before': late('Requests began to fail at ⟦14:01 UTC⟧.'),
    'half a day before': late('Requests began to fail at ⟦02:06 UTC⟧.'),
    'a day that is told': late('Requests began to fail on ⟦2024-02-06 at 13:30 UTC⟧.'),
    'another zone': late('Requests began to fail at ⟦16:30 EAT⟧.'),
    'the second sentence that tells of it': late('The night was calm. Requests began to fail at ⟦13:30⟧.'),
    'told under detection': late('The alert fired late: failures started at ⟦13:20 UTC⟧.', '## Detection'),
  },
  {
    'a deploy before it': late('The certificate was replaced at 13:30 UTC by a wrong one.'),
    'impact from the start on': late('Requests began to fail at 14:06 UTC.'),
    'a start before the detection': page({cause: '## Root cause\nRequests began to fail at 13:58 UTC.'}),
    'the day before': late('In the rehearsal of 2024-02-05, requests began to fail at 13:30 UTC.'),
    'more than half a day before': late('Requests began to fail at 02:05 UTC.'),
    'four minutes before': late('Requests began to fail at 14:02 UTC.'),
    'two sentences': late('Requests began to fail. The certificate was replaced at 13:30 UTC.'),
    'a minute of rounding': late('Requests began to fail at 14:04 UTC.'),
  },
)

test.each([
  'Errors began',
  'Failures started',
  'Latency rose',
  'Timeouts increased',
  'Orders failed',
  'Requests were failing',
  'Orders were dropped',
  'Users saw it',
  'Customers could not pay',
  'It began failing',
  'It started to fail',
  'It began timing out',
  'It started dropping',
  'It began returning errors',
  'An error of the gateway began',
  'A timeout\nrose',
])('start-late takes for impact: %s', suffering => {
  expect(placesOf('start-late', late(`${suffering} at 13:30 UTC.`))).toHaveLength(1)
  expect(placesOf('start-late', late('The deploy went out at 13:30 UTC.'))).toEqual([])
})

test('start-late shows both times', () => {
  expect(messagesOf('start-late', late('Requests began to fail at 13:30 UTC.'))).toEqual([
    'The start is stated as 14:06 UTC, when it was detected, but “13:30 UTC”, 36 min before, had impact already. Let the incident start there.',
  ])
})

const linked = (event: string) =>
  told(`- 14:00 UTC Cards are refused\n- 14:06 UTC ${event}\n- 14:40 UTC Over`)

cases(
  'live-mention',
  {
    'a name': linked('⟦@kim⟧ looks into the alert'),
    'a number': linked('Same as ⟦#7⟧, says the chat'),
    'two names, told once': linked('⟦@kim⟧ and @amina look into the alert'),
    'a name in brackets': linked('Alert fires (seen by ⟦@kim-o⟧)'),
    'a number behind a word for anything': linked('Order ⟦#1234567⟧ is lost'),
    'a name at the end': linked('Alert goes to ⟦@k⟧'),
    'a name of one of two lists': linked('Alert: ⟦@kim⟧, @amina'),
    'a name in a table': told(
      '| Time | Event |\n| --- | --- |\n| 14:00 UTC | Alert fires |\n| 14:06 UTC | ⟦@kim⟧ looks |',
    ),
  },
  {
    'an e-mail address': linked('Mail to ops@acme.example, alert fires'),
    code: linked('Alert fires for `@types/node`, `#7`'),
    'an issue that is meant': linked('Rolled back by PR #7, see issue #8'),
    'an owner of a task': page(),
    'a channel': linked('Alert fires in #incident-42'),
    'every way to mean a reference': linked(
      'PR #1, PRs #2, pull #3, pulls #4, request #5, requests #6, issue #7, issues #8, ticket #9, tickets #10, bug #11, incident #12, fix #13, fixes #14, fixed #15, close #16, closes #17, see #18',
    ),
    'a part of a word': linked('Alert fires at kim@acme, in a#7, #7a, #12345678, @kim_o, @-kim and @@kim'),
    'a package': linked('Alert fires on @acme/checkout'),
  },
)

test.each([
  ['@kim looks', '“@kim” is live.'],
  ['@kim and @amina look', '“@kim” and 1 other in the timeline are live.'],
  ['@kim, @amina and #7', '“@kim” and 2 others in the timeline are live.'],
])('live-mention counts them: %s', (event, message) => {
  expect(messagesOf('live-mention', linked(event))).toEqual([
    `${message} Put it in backquotes, or write the name in full.`,
  ])
})

const forCustomers = (text: string, template = 'customer') =>
  `---\ntemplate: ${template}\n---\n\n${cause(text)}`

cases(
  'personal-data',
  {
    'an e-mail address': forCustomers('Told by ⟦maria@acme.co.ke⟧ in the morning.'),
    'a telephone number': forCustomers('Call ⟦+254 722 123 456⟧ when it comes again.'),
    'a number with brackets': forCustomers('Call ⟦+1 (415) 555-0132⟧ when it comes again.'),
    'a number without spaces': forCustomers('Call ⟦+254722123456⟧ when it comes again.'),
    'an address in a link': forCustomers('Write to [us](mailto:⟦kim@acme.io⟧) about it.'),
  },
  {
    'another template': forCustomers('Told by maria@acme.co.ke in the morning.', 'short'),
    'a number at home only': forCustomers('Order 0815 4711 and 2024-02-03 had no certificate.'),
    'a name that is mentioned': forCustomers('It was @kim who found it.'),
    'an address that stands for any': forCustomers('Write to someone@example.com about it.'),
    'a version and an offset': forCustomers('Release 4.18.0.1 went out at 10:15:30+03:00, +5 minutes.'),
  },
)

cases(
  'customer-address',
  {
    'an address': forCustomers('The server ⟦10.0.3.17⟧ had no certificate.'),
    'a public address': forCustomers('The server ⟦203.0.113.9⟧ had no certificate.'),
    'a host': forCustomers('The host ⟦pay-3.prod.internal⟧ had no certificate.'),
    'a service of a cluster': forCustomers('The service ⟦gateway.payments.svc⟧ had no certificate.'),
    'every end of a name': forCustomers(
      'See ⟦a.local⟧, ⟦b.lan⟧, ⟦c.corp⟧, ⟦d.intranet⟧, ⟦e-1.f.g.svc⟧ and ⟦H.INTERNAL⟧.',
    ),
    'the ends of the range': forCustomers('See ⟦0.0.0.0⟧ and ⟦255.255.255.255⟧.'),
    'in code': forCustomers('It was `curl ⟦db-1.corp⟧`.'),
  },
  {
    'another template': forCustomers('The server 10.0.3.17 had no certificate.', 'short'),
    'no template': cause('The server 10.0.3.17 had no certificate.'),
    'a version': forCustomers('Version 10.0.3.17-beta of the gateway, 1.2.3 of the client.'),
    'a number that is none': forCustomers('Build 300.1.2.4 of the gateway.'),
    'the front matter': forCustomers('It had expired.').replace(
      '---\n\n',
      'host: pay.internal\nip: 10.0.3.17\n---\n\n',
    ),
    'a word that goes on': forCustomers('See a.locale, b.lan-1, 10.0.3.17.9, 1.10.0.3.17 and 256.1.1.1.'),
    'the status page': forCustomers('See https://status.acme.example for more.'),
  },
)

test('what is for insiders is named to those who write for customers', () => {
  expect(messagesOf('customer-address', forCustomers('The server 10.0.3.17 had none.'))).toEqual([
    '“10.0.3.17” is for insiders. Say what it does instead: “one of our database servers”.',
  ])
  expect(
    messagesOf('personal-data', forCustomers('Told by maria@acme.co.ke, +254 722 123 456, from 10.0.3.17.')),
  ).toEqual([
    'Here stands an e-mail address. Take it out, or write where everybody may turn to.',
    'Here stands a telephone number. Take it out, or write where everybody may turn to.',
  ])
  const inFrontMatter = forCustomers('It had expired.').replace(
    '---\n\n',
    'contact: maria@acme.co.ke\n---\n\n',
  )
  expect(placesOf('personal-data', inFrontMatter)).toEqual([])
})
