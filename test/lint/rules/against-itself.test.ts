import {cases, page} from '../page.ts'

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
    'a row of a table': facts('| Figure | |\n| --- | --- |\n| Time to detection | ⟦15 min⟧ |'),
  },
  {
    'what is right': facts('Time to detect: 6 minutes. Time to resolve: 40 minutes.'),
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

const told = (timeline: string) =>
  page({timeline: `## Timeline\n${timeline}`, summary: '## Summary\nOn 2024-02-06 cards were refused.'})

cases(
  'timeline-gap',
  {
    'hours of nothing': told(
      '- 14:00 UTC Cards are refused\n- 14:06 UTC Alert fires\n- 14:20 UTC Logs are read\n- ⟦18:00 UTC⟧ Service restored',
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

const impact = (text: string, summary = 'On 2024-02-06 cards were refused.') =>
  page({impact: `## Impact\n${text}`, summary: `## Summary\n${summary}`})

cases(
  'percent-range',
  {
    'more than all users': impact('⟦120 %⟧ of users saw errors.'),
    'more than all requests': impact('Errors were seen in ⟦101%⟧ of requests.'),
    'more than all orders': impact('⟦200%⟧ of our orders were lost.'),
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
    'a load': impact('The CPU was at 400 %, and 20 orders were lost.'),
  },
)

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
    'told under detection': late('The alert fired late: failures started at ⟦13:20 UTC⟧.', '## Detection'),
  },
  {
    'a deploy before it': late('The certificate was replaced at 13:30 UTC by a wrong one.'),
    'impact from the start on': late('Requests began to fail at 14:06 UTC.'),
    'a start before the detection': page({cause: '## Root cause\nRequests began to fail at 13:58 UTC.'}),
    'the day before': late('In the rehearsal of 2024-02-05, requests began to fail at 13:30 UTC.'),
    'a minute of rounding': late('Requests began to fail at 14:04 UTC.'),
  },
)

const linked = (event: string) =>
  told(`- 14:00 UTC Cards are refused\n- 14:06 UTC ${event}\n- 14:40 UTC Over`)

cases(
  'live-mention',
  {
    'a name': linked('⟦@kim⟧ looks into the alert'),
    'a number': linked('Same as ⟦#7⟧, says the chat'),
    'two names, told once': linked('⟦@kim⟧ and @amina look into the alert'),
    'a name in brackets': linked('Alert fires (seen by ⟦@kim-o⟧)'),
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
    'a package': linked('Alert fires on @acme/checkout'),
  },
)

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
    'in code': forCustomers('It was `curl ⟦db-1.corp⟧`.'),
  },
  {
    'another template': forCustomers('The server 10.0.3.17 had no certificate.', 'short'),
    'no template': cause('The server 10.0.3.17 had no certificate.'),
    'a version': forCustomers('Version 10.0.3.17-beta of the gateway, 1.2.3 of the client.'),
    'a number that is none': forCustomers('Build 300.1.2.4 of the gateway.'),
    'the status page': forCustomers('See https://status.acme.example for more.'),
  },
)
