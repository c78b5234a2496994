import {expect, test} from 'vitest'
import {cases, messagesOf, page, placesOf} from '../page.ts'

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
    'a day and an hour': impact('On 6 Feb at 2 pm UTC users could not pay.'),
    'a status code before those who saw it': impact('A 504 gateway timeout for users.'),
    'a blink': impact('Nothing but waits, for seconds.'),
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

const summary = (hit: string) =>
  page({
    summary: `## Summary\nOn 2024-02-06 it hit ${hit}.`,
    impact: '',
    cause: '## Root cause\nA certificate.',
  })

const units =
  `user, customer, client, visitor, request, order, transaction, session, error, account, tenant, message, job, build,
record, row, file, node, pod, server, host, instance, service, site, ticket, complaint, repo, package, download, call, email,
payment, team, hub, commit, event, app, application, shop, store, endpoint, validator, block, round, PR, merchant, subscriber,
member, student, device, login, booking, invoice, purchase, checkout, region, organisation, organization, workspace,
project`.split(/,\s+/)

test.each(units)('impact-unquantified takes a count of what was hit: %s', unit => {
  for (const figure of [`340 ${unit}s`, `1 ${unit}`, `three ${unit}s`, `340 of our ${unit}s`])
    expect(placesOf('impact-unquantified', summary(figure))).toEqual([])
})

test.each([
  '20 %',
  '20%',
  'twenty per cent',
  'twenty percent',
  'veinte por ciento',
  'vingt pour cent',
  'zwanzig Prozent',
  '3 companies',
  '3 repositories',
  '40 people',
  '40 queries',
  '450 shops',
  '500 invoices',
  'one customer',
  'two of our regions',
  'a dozen shops',
  'dozens of shops',
  'hundreds of paying customers',
  'thousands of requests',
  'millions of events',
  '1.200 usuarios',
  '40 clientes',
  '40 pedidos',
  '40 solicitudes',
  '40 personas',
  '1 200 commandes',
  '40 utilisateurs',
  '40 requêtes',
  '40 personnes',
  '40 usuários',
  '40 requisições',
  '40 pessoas',
  '40 Nutzer',
  '40 Kunden',
  '40 Bestellungen',
  '40 Anfragen',
  '40 Personen',
  '1.5k users',
  '2 million requests',
  '40+ active paying users',
  '$400',
  '€ 400',
  '£3',
  '¥900',
  '₹ 40 lakh',
  '4.000 €',
  '4k £',
  '400USD',
  '400 USD',
  'CHF 400',
  '400 GBP',
  '400 pounds',
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
  'no external impact',
  'no impact',
  'two fifths of logins',
  'a tenth of it',
  'todos los clientes',
  'todos os pedidos',
  'tous les utilisateurs',
  'toutes les commandes',
  'aucun client',
  'alle Kunden',
  'keine Bestellungen',
  'ningún cliente',
  'nenhum usuário',
  'kein Kunde',
  'keinen Nutzer',
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
  expect(placesOf('impact-unquantified', summary(figure))).toEqual([])
})

test.each([
  'many',
  'many of our users',
  'some shops',
  '504 errors',
  'the page on port:340 users',
  'v2-340 shops',
  'us at 2 pm UTC, when users slept',
  'us on 6 February when customers slept',
  'us at 2 pm UTC',
  'the usual 3 things',
  'one or the other',
])('impact-unquantified takes for no figure: %s', hit => {
  expect(placesOf('impact-unquantified', summary(hit))).toHaveLength(1)
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
  'Everyone was logged out',
  'Half of it',
  'Up to half an hour of waiting',
  'A minute of downtime',
  'Payments were down for ninety minutes',
  'Waits of 300 ms',
  'Waits of 300ms',
  'Only 3 + 4',
  'Three quarters',
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

test.each([
  [
    'the opening, without a heading',
    '# Outage\n\nAt 340 shops cards were refused.\n\n## Impact\n\nPayments.\n',
  ],
  ['a label', '# Outage\n\n## Timeline\n\n- 14:00 Alert\n\n**Impact:** 340 shops.\n'],
  [
    'a table of facts',
    '# Outage\n\n## Incident details\n\n| Hit | |\n| --- | --- |\n| Shops | 340 shops |\n\n## Impact\n\nPayments.\n',
  ],
])('impact-unquantified reads %s', (_, source) => {
  expect(placesOf('impact-unquantified', source)).toEqual([])
  expect(placesOf('impact-unquantified', source.replace(/340 shops|\b20\b/, 'some'))).toHaveLength(1)
})
