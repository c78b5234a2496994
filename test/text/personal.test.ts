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
  ['<Ana_B-2%x@mail.acme-corp.io>', ['an e-mail address: Ana_B-2%x@mail.acme-corp.io']],
  ['a@acme.com.', ['an e-mail address: a@acme.com']],
  ['ana@example-corp.com', ['an e-mail address: ana@example-corp.com']],
  [
    '+49 30 1234567, +1-415-555-0132',
    ['a telephone number: +49 30 1234567', 'a telephone number: +1-415-555-0132'],
  ],
  ['+12 345 6789', ['a telephone number: +12 345 6789']],
  ['+123 4567 8901 2345', ['a telephone number: +123 4567 8901 2345']],
  ['tel:+254722123456', ['a telephone number: +254722123456']],
  ['+44.20.7946.0958', ['a telephone number: +44.20.7946.0958']],
  ['+86 138 0013 8000 12', ['a telephone number: +86 138 0013 8000 12']],
  [
    '(8.8.8.8) 172.15.0.1 172.32.0.1 192.169.1.1',
    [
      'an IP address: 8.8.8.8',
      'an IP address: 172.15.0.1',
      'an IP address: 172.32.0.1',
      'an IP address: 192.169.1.1',
    ],
  ],
  ['99.249.250.255. 199.1.100.9', ['an IP address: 99.249.250.255', 'an IP address: 199.1.100.9']],
  [
    '41.90.64.12 told ana@acme.io of +254 722 123 456',
    ['an IP address: 41.90.64.12', 'an e-mail address: ana@acme.io', 'a telephone number: +254 722 123 456'],
  ],
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
  '+12 345 678, +1234567, +1 234 567',
  '+12 345 678 901 234 567',
  '+123 4567 8901 23456',
  '+0 722 123 456, x+254 722 123 456, 1+254 722 123 456',
  '+254 722 123 456:80',
  'ana@host, @acme.com, ana@, a@b',
  'ana@example.org, ana@EXAMPLE.COM',
  '172.16.0.1 172.31.9.9 172.20.1.1 169.254.1.1 192.0.2.1 198.51.100.4 0.0.0.0 255.255.255.255',
  '256.1.1.1, 8.8.8.256, 8.8.8, 8.8.8.8.8, v8.8.8.8, 8.8.8.8-rc, 8.8.8.8.x, -8.8.8.8, 08.8.8.1234',
])('%j has none', text => {
  expect(found(text)).toEqual([])
})
