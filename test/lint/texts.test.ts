import {describe, expect, test} from 'vitest'
import {mayHoldSecret} from '../../src/lint/may-hold-secret.ts'
import {explainRule, listRules, meantRule, tableOfRules} from '../../src/lint/rule-texts.ts'
import {clock, count, minutes, quoted} from '../../src/lint/say.ts'

const cards = [
  {id: 'blame', severity: 'warning' as const, about: 'A person | a role, as <b>.'},
  {id: 'time-order', severity: 'error' as const, about: 'The end before the start.'},
]

describe('the rules', () => {
  test('are listed in columns', () => {
    expect(listRules(cards)).toBe(
      'blame       warning  A person | a role, as <b>.\ntime-order  error    The end before the start.\n',
    )
  })

  test('are a table of Markdown in which nothing of a text is markup', () => {
    expect(tableOfRules(cards)).toBe(
      '| rule | severity | what it finds, and why |\n| --- | --- | --- |\n| `blame` | warning | A person \\| a role, as &lt;b>. |\n| `time-order` | error | The end before the start. |\n',
    )
  })

  test('are explained one by one, with how to switch them off', () => {
    expect(explainRule(cards[1]!)).toBe(`time-order (error)

The end before the start.

For one block, with a reason that stays beside it:
  <!-- pm-wizard-ignore time-order: why it is right here -->
At the top of a document, the same line holds for all of it.
For a repository, in .pm-wizard/config.yaml (off, error, warning or info):
  rules:
    time-order: off
`)
  })

  test.each([
    ['blaem', 'Did you mean blame?'],
    ['spelling', 'See pm-wizard lint --rules for their names.'],
  ])('that do not exist: %s', (id, meant) => {
    expect(meantRule(id, new Set(['blame', 'time-order']))).toBe(meant)
  })
})

describe('a message', () => {
  test.each([
    ['a few words', '“a few words”'],
    ['  **a**\n  _few_ | `words`  ', '“a few words”'],
    ['x'.repeat(20), `“${'x'.repeat(20)}”`],
    ['twenty letters of it', '“twenty letters of it”'],
    ['twenty-one letters it', '“twenty-one letters …”'],
    ['twenty letters there are', '“twenty letters …”'],
    ['twenty letters here   are', '“twenty letters here …”'],
    ['x'.repeat(100), `“${'x'.repeat(20)} …”`],
  ])('quotes %j', (source, words) => {
    expect(quoted(`- ${source} -`, {start: 2, end: 2 + source.length}, 20)).toBe(words)
  })

  test('quotes sixty signs unless told otherwise', () => {
    expect(quoted('word '.repeat(20), {start: 0, end: 100})).toBe(`“${'word '.repeat(12)}…”`)
  })

  test('tells times, lengths and numbers', () => {
    expect(clock({date: '2024-02-06', time: '14:00', zone: 'UTC'})).toBe('14:00 UTC')
    expect(clock({date: null, time: '14:00', zone: null})).toBe('14:00')
    expect([minutes(50), minutes(-90)]).toEqual(['50 min', '1 h 30 min'])
    expect([count(1, 'entry', 'entries'), count(3, 'entry', 'entries'), count(2, 'time')]).toEqual([
      '1 entry',
      '3 entries',
      '2 times',
    ])
  })
})

// Put together here, so that no tool takes this file for a leak.
const password = ['s3cr3t', 'word'].join('')
test.each([
  ['a private key', ['-----BEGIN', 'PRIVATE KEY-----'].join(' ')],
  ['a hook', ['hooks', 'slack.com/services'].join('.')],
  ['a password in an address', `postgres://pay:${password}@db/shop`],
  ['a password without a name', `redis://:${password}@cache`],
  ['a long token', 'a1b2c3d4e5f6a7b8'],
  ['a token in an address', 'https://a.example/a1b2c3d4e5f6a7b8?x=1'],
])('may hold a secret: %s', (_, text) => {
  expect(mayHoldSecret(`It was ${text} then.`)).toBe(true)
})

test.each([
  ['words', 'Internationalisierung-of-everything'],
  ['figures', '2024-02-06.14.00.00.000'],
  ['a short token', 'a1b2c3d4e5f6a7b'],
  ['an address', 'https://a.example/incidents/2024/checkout/down?page=2&of=3#part'],
  ['an address with a port', 'http://localhost:8080/metrics and ops@acme.example'],
])('holds no secret: %s', (_, text) => {
  expect(mayHoldSecret(`It was ${text} then.`)).toBe(false)
})
