import {expect, test} from 'vitest'
import {cases, messagesOf, page, placesOf} from '../page.ts'

const untitled = '# ⟦Postmortem: cards refused⟧'
/** A timeline that tells no end. */
const open = '## Timeline\n- 14:00 UTC The first cards are refused\n- 14:06 UTC Somebody looks'

cases(
  'section-missing',
  {
    'no timeline': page({title: '# ⟦Postmortem: cards refused⟧', timeline: ''}),
    'an empty timeline': page({timeline: '⟦## Timeline⟧'}),
    'an empty timeline before a detection': page({
      timeline: '⟦## Timeline⟧\n\n## Detection\nA customer called.',
    }),
    'an empty timeline before its empty parts': page({
      summary: 'Summary\nOn 2024-02-06 cards were refused.',
      impact: '',
      timeline: '⟦Timeline⟧\nDetection:',
    }),
    'no root cause': page({title: '# ⟦Postmortem: cards refused⟧', cause: ''}),
    'an empty resolution': page({
      timeline: '## Timeline\n- 14:00 UTC The first cards are refused\n- 14:06 UTC Somebody looks',
      resolution: '⟦## Resolution⟧',
    }),
    'no measures': page({title: '# ⟦Postmortem: cards refused⟧', tasks: ''}),
    'no summary and no impact': page({title: untitled, summary: '', impact: ''}),
    'an empty summary': page({summary: '⟦## Summary⟧', impact: ''}),
    'no resolution': page({title: untitled, timeline: open, resolution: ''}),
    'an empty root cause': page({cause: '⟦## Root cause⟧'}),
    'an empty timeline before another part': page({
      summary: 'Summary\nOn 2024-02-06 cards were refused.',
      impact: '',
      timeline: '⟦Timeline⟧\nImpact:\n1,200 orders.',
    }),
    'an empty trigger': page({cause: '⟦## Trigger⟧'}),
    'an empty cause and fix': page({cause: '⟦## Root cause and resolution⟧'}),
    'no fix beside the cause': page({
      timeline: open,
      cause: '⟦## Root cause and resolution⟧\nThe certificate had expired.',
      resolution: '',
    }),
    'empty factors': page({cause: '⟦## Contributing factors⟧'}),
    'empty whys': page({cause: '⟦## Five whys⟧'}),
    'empty measures': page({tasks: '⟦## Preventive measures⟧'}),
    'empty improvements': page({tasks: '⟦## Improvements⟧'}),
    'an empty list of tasks': page({tasks: '⟦## Action items⟧'}),
    'empty lessons': page({tasks: '⟦## Lessons learned⟧'}),
    'a mend told elsewhere than under the cause': page({
      title: untitled,
      timeline: open,
      cause: '',
      impact: '## Impact\n1,200 orders, because of a certificate that was replaced.',
      resolution: '',
    }),
    'a timeline of one picture': page({timeline: '⟦## Timeline⟧\n\n![the graph of the day](graph.png)'}),
  },
  {
    'all five': page(),
    'other words for them': page({
      summary: '## What happened\nOn 2024-02-06 cards were refused.',
      timeline: '## Chronology\n- 14:00 UTC Cards are refused\n- 14:40 UTC Over',
      cause: '## Why did it happen\nThe certificate had expired.',
      resolution: '## How we fixed it\nA new certificate was installed.',
      tasks: '## Preventive measures\n- Renew it by a job',
    }),
    'cause and resolution in one': page({
      cause:
        '## Root cause and resolution\nThe certificate had expired. The issue was resolved by a new one.',
      resolution: '',
    }),
    'another language': page({
      summary: '## Résumé\nLe 6 février 2024, des cartes ont été refusées.',
      timeline: '## Chronologie\n- 14:00 UTC Cartes refusées\n- 14:40 UTC Service rétabli',
      cause: '## Cause racine\nLe certificat avait expiré.',
      resolution: '## Résolution\nUn nouveau certificat a été installé.',
      tasks: '## Mesures préventives\n- Renouveler le certificat par une tâche',
    }),
    'an impact in place of a summary': page({summary: ''}),
    'a summary in place of an impact': page({impact: ''}),
    'a trigger alone': page({cause: '## Trigger\nA certificate that expired.'}),
    'factors alone': page({cause: '## Contributing factors\n- Nothing renews certificates'}),
    'whys alone': page({cause: '## Five whys\n1. The certificate had expired\n2. Nothing renews it'}),
    'an end in the timeline alone': page({
      timeline: '## Timeline\n- 14:00 UTC Cards are refused\n- 14:40 UTC Back to normal',
      resolution: '',
    }),
    'a failover in the timeline alone': page({
      timeline:
        '## Timeline\n- 14:00 UTC Cards are refused\n- 14:06 UTC Failed over to the other region\n- 14:20 UTC Tea',
      resolution: '',
    }),
    'a mend told under the cause': page({
      timeline: open,
      cause: '## Root cause\nThe certificate had expired, and was replaced.',
      resolution: '',
    }),
    'what went poorly': page({
      tasks: '## Lessons learned\n\n### What went poorly\n- Nothing renews certificates',
    }),
    'improvements alone': page({tasks: '## Improvements\n- Shorter certificates'}),
    'a timeline of labelled parts': page({
      timeline: '',
      cause:
        'Timeline\nDetection:\nA customer called.\nActions taken:\nLogs were read.\n\nRoot cause\nIt had expired.',
      resolution: 'Resolution\nA new one was installed.',
      tasks: 'Action items\n- [ ] Renew it by a job',
    }),
    'a timeline of one labelled part': page({
      timeline: '',
      cause: 'Timeline\nResponse:\nLogs were read.\n\nRoot cause\nIt had expired.',
      resolution: 'Resolution\nA new one was installed.',
      tasks: 'Action items\n- [ ] Renew it by a job',
    }),
    'measures told in prose': page({
      tasks: 'To prevent this in the future we will renew certificates by a job.',
    }),
    'bold lines as headings': page({
      summary: '**Summary**\n\nOn 2024-02-06 cards were refused.',
      timeline: '**Timeline**\n\n- 14:00 UTC Cards are refused\n- 14:40 UTC Over',
      cause: '**Root cause**\n\nThe certificate had expired.',
      resolution: '**Resolution**\n\nA new one was installed.',
      tasks: '**Action items**\n\n- Renew it by a job',
    }),
  },
)

test.each(
  `cause of, causes of, caused by, root cause was, because of, due to, causa de, cause racine de, à cause de, à cause du,
  à cause des`.split(/,\s+/),
)('section-missing takes a cause that is told elsewhere: %s', words => {
  const source = (text: string) => page({cause: '', impact: `## Impact\n1,200 orders were lost, ${text} it.`})
  expect(placesOf('section-missing', source(words))).toEqual([])
  expect(placesOf('section-missing', source('despite'))).toHaveLength(1)
})

test.each(
  `fix, fixed, fixing, resolved, resolving, restarted, restarting, reverted, reverting, rolled back, rolling back, restored,
  restoring, repaired, repairing, revoked, revoking, replaced, replacing, corrected, correcting, a solution, solved,
  mitigated, mitigating`.split(/,\s+/),
)('section-missing takes what was done from the cause: %s', words => {
  const source = (text: string) =>
    page({timeline: open, cause: `## Root cause\nA certificate, then ${text} by us.`, resolution: ''})
  expect(placesOf('section-missing', source(words))).toEqual([])
  expect(placesOf('section-missing', source('seen'))).toHaveLength(1)
})

test.each([
  'We will renew it',
  'I will renew it',
  'The team will renew it',
  'We plan to renew it',
  'We are going to renew it',
  'We may renew it',
  'We intend to renew it',
  'We have since renewed it',
  'Renewed to prevent this',
  'Renewed to prevent similar',
  'Renewed to prevent such outages',
  'Renewed to prevent it',
  'Renewed to prevent a repetition',
  'Renewed to prevent future ones',
  'It can be prevented',
  'It could have been prevented',
  'Prevented in the future',
  'Prevent this from happening',
  'Prevent it again',
  'Prevent similar outages in the future',
  'Prevent such outages from happening',
  'Going forward, a job',
  'A job in future',
  'A job in the future',
])('section-missing takes a promise for a measure: %s', promise => {
  expect(placesOf('section-missing', page({tasks: `${promise.replace(' ', '\n')}.`}))).toEqual([])
  expect(placesOf('section-missing', page({tasks: 'Renewals are hard.'}))).toHaveLength(1)
})

test.each([
  [
    {summary: '', impact: ''},
    'There is no summary. Say in two or three sentences what happened, to whom, and for how long.',
  ],
  [
    {timeline: '## Timeline'},
    'The section “Timeline” is empty. List what happened when, from the first sign to the end, one line for each event.',
  ],
  [
    {timeline: '## Timeline\n\n![graph](graph.png)'},
    'The section “Timeline” tells no timeline. List what happened when, from the first sign to the end, one line for each event.',
  ],
  [{cause: ''}, 'There is no root cause. Say what made it possible, not only what set it off.'],
  [
    {resolution: '', timeline: open},
    'There is no resolution. Say what ended it, step by step, so that the next one on call can do the same.',
  ],
  [
    {tasks: ''},
    'There is no preventive measure. Say what will be done so that it does not happen again, or is found and mended sooner.',
  ],
])('section-missing says what to write: %o', (others, message) => {
  expect(messagesOf('section-missing', page(others))).toEqual([message])
})

cases(
  'section-duplicate',
  {
    'a timeline twice': page({end: '⟦## Timeline⟧\n- 15:00 UTC Customers are told'}),
    'a resolution over the cause': page({
      cause: '## Resolution\nThe certificate had expired.',
      resolution: '⟦## Resolution⟧\nA new one was installed.',
    }),
    'in other letters': page({end: '⟦## ACTION ITEMS⟧\n- [ ] Tell support. Owner: @kim, due: 2024-03-01'}),
    'three times': page({end: '⟦## Impact⟧\nOrders.\n\n⟦## Impact⟧\nTrust.'}),
    'further down, below another heading': page({end: '### Of the day\n\n#### Rest\n\n⟦## Impact⟧\nTrust.'}),
    'the root cause twice': page({end: '⟦## Root cause⟧\nNobody renews it.'}),
  },
  {
    'each once': page(),
    'an unknown heading twice': page({end: '## Graphs\nOne.\n\n## Graphs\nTwo.'}),
    'a label in the summary': page({
      summary:
        '## Summary\nOn 2024-02-06 cards were refused.\n\nRoot cause: an expired certificate.\n\nImpact: 1,200 orders.',
    }),
    'two lists of what is to be done': page({end: '## Improvements\n- Shorter certificates'}),
    'a fix for each cause under a heading of its own': page({
      cause:
        '## Root causes\n\n### Cause 1: the certificate\nIt had expired.\n\n**Fix:** a new one.\n\n### Cause 2: the alert\nIt was off.\n\n**Fix:** switched on.',
    }),
    'one below a heading of its own': page({
      end: '## The second outage\n\n### Impact\nTrust.\n\n## The third outage\n\n### Impact\nMoney.',
    }),
    'cause and resolution, told again under a heading for both': page({
      timeline: 'Timeline:\n\nResolution:\nA new certificate was installed.',
      resolution:
        'Root Cause and Resolution:\n\nCause:\nIt had expired.\n\nResolution:\nA new certificate was installed.',
    }),
    'an empty heading': page({summary: '## Summary\n\n## Summary\nOn 2024-02-06 cards were refused.'}),
  },
)

test('section-duplicate names the section', () => {
  expect(messagesOf('section-duplicate', page({end: '## Impact\nTrust.'}))).toEqual([
    'A section “Impact” stands further up already. Merge the two, or name what this one is about.',
  ])
})

const cause = (text: string) => page({cause: `## Root cause\n${text}`})

cases(
  'placeholder',
  {
    'a TODO': cause('⟦TODO⟧: ask the gateway team.'),
    'a TBD': cause('The certificate had expired. Why is ⟦TBD⟧.'),
    'a slot': cause('The cause was ⟦<describe the cause>⟧.'),
    'lorem ipsum': cause('⟦Lorem ipsum⟧ dolor sit amet.'),
    'the form of a date': cause('The certificate expired on ⟦YYYY-MM-DD⟧.'),
    'an instruction': cause('⟦[Describe what went wrong]⟧'),
    'a TODO alone': cause('⟦TODO⟧'),
    'a TODO alone, in a section of bold words': cause('\n**⟦TODO⟧**\n\n### Trigger\nA date.'),
    'every word for it': cause(`It is ⟦TBC⟧. It is ⟦FIXME⟧. It is ⟦XXX⟧. It is ⟦XXXXX⟧. ⟦lorem ipsum⟧ again.
It was ⟦DD/MM/YYYY⟧ or ⟦MM/DD/YYYY⟧ at ⟦HH:MM⟧ or ⟦hh:mm⟧. Please ⟦insert here⟧, ⟦fill in the name here⟧,
⟦write something here⟧, ⟦describe what you saw here⟧.`),
    'a TODO wherever it stands for what is to be said': cause(`Why: ⟦TODO⟧.
Why (⟦TODO⟧)
[⟦TODO⟧] - ⟦TODO⟧ | ⟦TODO⟧ |
Then –  ⟦TODO⟧  |
⟦TODO⟧ add it
⟦TODO⟧  fill it in
— ⟦TODO⟧ write it
⟦TODO⟧ find it
⟦TODO⟧ check it
⟦TODO⟧ ask them
⟦TODO⟧ link it
⟦TODO⟧ confirm it
⟦TODO⟧ update it
⟦TODO⟧ describe it
⟦TODO⟧ insert it
⟦TODO⟧ complete it`),
    'every slot':
      cause(`⟦<insert the cause>⟧ ⟦<your name>⟧ ⟦<fill in>⟧ ⟦<add-link>⟧ ⟦<date>⟧ ⟦<time>⟧ ⟦<name>⟧ ⟦<title>⟧ ⟦<link>⟧
⟦<summary>⟧ ⟦<owner>⟧ ⟦<...>⟧ ⟦[insert the cause]⟧ ⟦[your cause]⟧ ⟦[fill in]⟧
⟦{{insert the cause}}⟧ ⟦{{ your cause }}⟧ ⟦{describe it}⟧ ⟦{{fill in}}⟧ ⟦{date}⟧ ⟦{{title}}⟧ ⟦{name of the service}⟧
⟦{{summary}}⟧ ⟦{owner}⟧`),
    'what a template says to its writer': cause(`⟦> [!NOTE]
> Describe⟧ what went wrong.`),
    'every call of a template': cause(`⟦> [!TIP] Write⟧ it.

⟦> [!IMPORTANT]
>Insert⟧ it.

⟦ >  [!EXAMPLE]
>  Fill⟧ it in.

⟦> [!NOTE]
> Explain⟧ it.

⟦> [!NOTE] list⟧ it.

⟦>[!NOTE]
> Provide⟧ it.

⟦**EXAMPLE**:⟧ a certificate.`),
    'a cell of a table': cause('| Part | Cause |\n| --- | --- |\n| Gateway | ⟦TBD⟧ |'),
  },
  {
    'the status of a task': page({
      tasks:
        '## Action items\n| Task | Owner | Due | Status |\n|---|---|---|---|\n| Renew the certificate | @kim | 2024-03-01 | TODO |',
    }),
    'a status behind its label': cause('The certificate had expired.\n\n- **Status:** TODO'),
    'a name with TODO in it': cause('The TODO API had no certificate.'),
    'a Spanish word': cause('El certificado expiró y todo falló.'),
    code: cause('The job ran `cert --name <name>` with `TODO` for a name.'),
    'a block of code': cause('It ran:\n\n```sh\nrenew <your-name> # TODO: the name\n```'),
    'a list of what is to do': page({tasks: '## TODO\n- [ ] Renew it. Owner: @kim, due: 2024-03-01'}),
    'a tag of HTML': cause('The certificate <br> had expired <small>again</small>.'),
    'a part of a name': cause('The pre-TBD branch, FIXME-7, a_TBC, XX and XXL, a lorem.'),
    'a TODO that is a thing': cause('Our TODO list and the TODOs of it; a TODO app, and TODO added later.'),
    'a link and a label': cause(
      'See [your runbook](https://acme.example) or [your runbook][1] or [your runbook]: it.',
    ),
    'a callout with something to say': cause(
      '> [!NOTE]\n> The certificate is of 2021.\n\n> [!WARNING]\n> Describe it.',
    ),
    'front matter': `---\nowner: <name>\ntitle: "{{title}}"\n---\n\n${page()}`,
    'a word for what is bold': cause('It was **EXAMPLE** and in the **EXAMPLES**: a certificate.'),
    'a bold line as a heading': page({tasks: '**TODO**\n\n- [ ] Renew it. Owner: @kim, due: 2024-03-01'}),
    'what was blacked out': cause('It was called by <REDACTED> from <username>.'),
  },
)

test('placeholder says what to do', () => {
  expect(messagesOf('placeholder', cause('The cause is TBD.'))).toEqual([
    '“TBD” is a placeholder. Fill it in, or say that it is not known.',
  ])
})

const impact = (text: string, summary = '## Summary\nOn 2024-02-06 cards were refused.') =>
  page({impact: `⟦## Impact⟧\n${text}`, summary, cause: '## Root cause\nThe certificate had expired.'})
const counted = (text: string) => impact(text).replace(/[⟦⟧]/g, '')

cases(
  'impact-unquantified',
  {
    'users without a number': impact('Users could not pay.'),
    'most users': impact('Most users saw an error.'),
    'a status code': impact('Users saw a 504 error when they paid.'),
    'a delay without a measure': impact('Longer waits, and an unhappy support team.'),
    'many orders': impact('Many orders were lost.'),
    'a clock time': impact('Users could not pay at 14:00 UTC on 2024-02-06.'),
    'status codes': impact('We saw 502 errors and 404 pages.'),
    'a version': impact('Users of v2 and of release 1.4.2 could not pay.'),
  },
  {
    'a share': counted('About 20 % of the users could not pay.'),
    'a count': counted('1,200 orders were lost.'),
    'all of them': counted('All users were unable to pay.'),
    'an amount of money': counted('We lost sales of about $4,000.'),
    'a length of time': counted('Nobody could pay for 40 minutes.'),
    none: counted('None: it was found in a rehearsal.'),
    'a measure': counted('The p90 of the response time rose from 400 ms to 3 s.'),
    'a figure in the summary': counted('Payments.').replace(
      'cards were refused',
      '340 customers could not pay',
    ),
  },
)

const units =
  `user, users, customers, clients, visitors, people, requests, orders, transactions, sessions, errors, accounts,
companies, tenants, messages, jobs, builds, records, rows, files, nodes, pods, servers, hosts, instances, services, sites,
tickets, complaints, repos, repositories, packages, downloads, calls, emails, payments, teams, hubs, usuarios, clientes,
utilisateurs, usuários, Nutzer, Kunden, commits, events, apps, applications, shops, stores, endpoints, validators, blocks,
rounds, queries, pull requests, PRs`.split(/,\s+/)

test.each([
  '20 %',
  '20%',
  'twenty per cent',
  'twenty percent',
  'veinte por ciento',
  'vingt pour cent',
  'zwanzig Prozent',
  ...units.map(unit => `340 ${unit}`),
  '1.5k users',
  '2 million requests',
  '40+ active paying users',
  '$400',
  '€ 400',
  '£3',
  '¥900',
  '400 USD',
  '400 EUR',
  '400 dollars',
  '400 euros',
  'all users',
  'every customer',
  'each visitor',
  'none of the requests',
  'no orders',
  'zero orders',
  'half of our users',
  'half the traffic',
  'one third of the users',
  'a third of the users',
  'two thirds of people',
  'a quarter of our paying users',
  'the majority of transactions',
  'anyone trying to pay',
  'anyone who paid',
  'anyone attempting it',
  'no data',
  '300个',
  '300 名',
  '1000人',
  '30件',
  '2位',
  '3万',
  '5家',
  '12건',
  '20명',
])('impact-unquantified takes a figure in the summary: %s', figure => {
  const source = (hit: string) =>
    page({
      summary: `## Summary\nOn 2024-02-06 it hit ${hit}.`,
      impact: '',
      cause: '## Root cause\nA certificate.',
    })
  expect(placesOf('impact-unquantified', source(figure))).toEqual([])
  expect(placesOf('impact-unquantified', source('many'))).toHaveLength(1)
})

test.each([
  'Nobody could pay for an hour',
  'Status: none',
  'Impact: nobody',
  'No one',
  'Ninguno',
  'Ninguna',
  'Aucun',
  'Aucune',
  'Keine',
  'Waits of 300 ms',
  'A queue of 1,500 or more',
  'Up to 40+ at a time',
  'Load of 3 units',
])('impact-unquantified takes a number in the impact: %s', text => {
  expect(placesOf('impact-unquantified', page({impact: `## Impact\n${text}.`}))).toEqual([])
})

test('impact-unquantified takes those who are counted elsewhere', () => {
  const source = (text: string) =>
    page({
      impact: '## Impact\nPayments.',
      cause: `## Root cause\nA certificate, which was refused to ${text}.`,
    })
  for (const counted of [
    '340 users',
    '1.5k of our active customers',
    '20 % of requests',
    '40+ students',
    '7 usuarios',
  ])
    expect(placesOf('impact-unquantified', source(counted))).toEqual([])
  for (const uncounted of ['many users', 'port 340', 'user:340 users', '340 gateways'])
    expect(placesOf('impact-unquantified', source(uncounted))).toHaveLength(1)
})

test('impact-unquantified says what to write, at the impact or what stands for it', () => {
  const message =
    'The impact has no figure. Say how many users or requests were hit, or what share, even as an estimate: “about 20 % of checkouts”.'
  expect(messagesOf('impact-unquantified', page({impact: '## Impact\nPayments.'}))).toEqual([message])
  const bare = page({summary: '## Summary\nCards were refused.', impact: ''})
  expect(placesOf('impact-unquantified', bare)).toEqual(['4:1-4:20 Cards were refused.'])
  expect(placesOf('impact-unquantified', '# Outage\n\nCards were refused.\n')).toHaveLength(1)
  expect(placesOf('impact-unquantified', '# Outage\n\n20 % of cards were refused.\n')).toEqual([])
})

cases(
  'scope-mismatch',
  {
    'a complete outage for some': page({
      summary: '## Summary\nOn 2024-02-06 there was a ⟦complete outage⟧.',
      impact: '## Impact\nAbout 80 % of users were affected.',
    }),
    'all users and some': page({impact: '## Impact\n⟦All users⟧ saw errors; 30% of users could not pay.'}),
    'a share that its count denies': page({impact: '## Impact\n250 of 1,000 users (⟦40 %⟧) could not pay.'}),
    'a total outage of a share': page({
      impact: '## Impact\nA ⟦total outage⟧. 55% of customers could not pay.',
    }),
    'every word for all of them': page({
      summary: '## Summary\nIt hit ⟦every customer⟧.',
      impact: '## Impact\nAbout 80 % of users were affected.',
    }),
    'a share that is far too high': page({
      impact: '## Impact\n900 of our 1,000 users (⟦80 %⟧) could not pay.',
    }),
    'an approximate share far off': page({
      impact: '## Impact\n250 of the 1,000 users, that is about ⟦40 %⟧, could not pay.',
    }),
    'a range that is too low': page({
      impact: '## Impact\n900 out of 1,000 users = ⟦70-80 %⟧, could not pay.',
    }),
    'a count out of all': page({impact: '## Impact\n30 out of 60 orders, or ⟦75%⟧, were lost.'}),
  },
  {
    'one size': page({impact: '## Impact\nAll users were affected: 100 % of users saw errors.'}),
    'complete for a share': page({
      impact: '## Impact\nThere was a complete outage for about 30 % of our users.',
    }),
    'a share for whom it was complete': page({
      impact: '## Impact\n78% of our users experienced a complete outage.',
    }),
    'a share alone': page({impact: '## Impact\nAbout 80 % of users were affected.'}),
    'not all of them': page({impact: '## Impact\nNot all users saw errors: about 80 % of users.'}),
    'a count that agrees': page({impact: '## Impact\n250 of 1,000 users (25 %) could not pay.'}),
    'the share of the others': page({impact: '## Impact\n250 of 1,000 users could not pay, 75 % could.'}),
    'nearly all of them': page({
      impact: '## Impact\nNearly all users and almost all customers saw errors: about 80 % of users.',
    }),
    'none of them': page({impact: '## Impact\nAll users could pay, 0 % of users were affected.'}),
    'a count that is rounded': page({impact: '## Impact\n255 of 1,000 users (24 %) could not pay.'}),
    'an approximate share': page({impact: '## Impact\n250 of 1,000 users (about 30 %) could not pay.'}),
    'a range': page({impact: '## Impact\n250 of 1,000 users (20-30 %) could not pay.'}),
    'a part that is more than the whole': page({impact: '## Impact\n300 of 250 users (40 %) could not pay.'}),
    'none of none': page({impact: '## Impact\n0 of 0 users (40 %) could not pay.'}),
    'two counts': page({impact: '## Impact\n250 of 1,000 users and 3 of 5 hosts (40 %) were hit.'}),
    'two shares': page({impact: '## Impact\n250 of 1,000 users (40 %, later 20 %) were hit.'}),
    'a part of a number': page({impact: '## Impact\nVersion 1.250 of 1,000 users (40 %) could not pay.'}),
    'another percentage': page({impact: '## Impact\n3 of 5 nodes were at 95 % of their memory.'}),
  },
)

test.each(
  `all users, all of our users, all the customers, all of the clients, all visitors, every user, 100 % of users, 100% of our customers,
  100% of the users, complete outage, total outage, full outage, completely unavailable, totally down, fully unavailable, complete
  service outage, total downtime, full disruption, total unavailability`.split(/,\s+/),
)('scope-mismatch takes for all of them: %s', all => {
  const source = (told: string) =>
    page({
      summary: '## Summary\nOn 2024-02-06 about 80 % of users were affected.',
      impact: `## Impact\nIt was ${told}.`,
    })
  expect(placesOf('scope-mismatch', source(all.replace(/\s+/g, ' ')))).toHaveLength(1)
  expect(placesOf('scope-mismatch', source(`not ${all.replace(/\s+/g, ' ')}`))).toEqual([])
})

test.each(['about', 'around', 'approximately', 'roughly', '~', '≈', ''])(
  'scope-mismatch leaves alone an outage that was complete for %s some',
  about => {
    const text = `There was a total outage of the shop for ${about} 12.5% of our users.`.replace(/ +/g, ' ')
    expect(placesOf('scope-mismatch', page({impact: `## Impact\n${text}`}))).toEqual([])
  },
)

test.each(['experienced', 'had', 'saw', 'faced', 'suffered', 'suffered from', 'met'])(
  'scope-mismatch leaves alone some who %s a complete outage',
  did => {
    for (const of of ['our users', 'all our paying users'])
      expect(
        placesOf('scope-mismatch', page({impact: `## Impact\n78 % of ${of} ${did} a complete outage.`})),
      ).toEqual([])
  },
)

test.each([
  [
    page({
      summary: '## Summary\nOn 2024-02-06, a complete outage.',
      impact: '## Impact\nAbout 80 % of users were hit.',
    }),
    '“complete outage” here, “80 %” of the users there. Keep the figure, and say what was out of reach for the others.',
  ],
  [
    page({impact: '## Impact\n1 of 3 users (50 %) could not pay.'}),
    '“50 %”, but 1 of 3 is 33.3 %. Correct whichever is wrong.',
  ],
])('scope-mismatch shows both figures', (source, message) => {
  expect(messagesOf('scope-mismatch', source)).toEqual([message])
})
