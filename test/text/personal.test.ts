import {expect, test} from 'vitest'
import {findPersonal} from '../../src/text/personal.ts'

const found = (text: string) =>
  findPersonal(text).map(({what, start, end}) => `${what}: ${text.slice(start, end)}`)

test.each([
  ['told by maria.k+pager@acme.co.ke at once', ['an e-mail address: maria.k+pager@acme.co.ke']],
  [
    'call +254 722 123 456 or +1 (415) 555-0132',
    ['a telephone number: +254 722 123 456', 'a telephone number: +1 (415) 555-0132'],
  ],
  ['from 41.90.64.12, then', ['an IP address: 41.90.64.12']],
])('in %j', (text, all) => {
  expect(found(text)).toEqual(all)
})

test.each([
  'send to someone@example.com',
  '@ana looked at it, git@github',
  'from 10.0.12.7 to 192.168.1.1, 127.0.0.1 and 203.0.113.9',
  'release 1.2.3.4.5, version 4.18.0.1-beta',
  'at 2024-02-03T10:15:30+03:00, +05:30, +5m, +15 minutes',
  'build 20240203 101530, order 4711 0815 4242',
  '+12 345 requests',
])('%j has none', text => {
  expect(found(text)).toEqual([])
})
