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
