import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {formatMoment} from '../../src/model/moment.ts'
import {dateOrder} from '../../src/text/dates.ts'
import {findMoments} from '../../src/text/find-moments.ts'

const found = (text: string) =>
  findMoments(text).map(({moment, role}) => `${role ? `${role} ` : ''}${formatMoment(moment)}`)
const words = (text: string) => findMoments(text).map(({start, end}) => text.slice(start, end))

describe('moments in prose', () => {
  test.each<[string, string[]]>([
    ['The site was down from 12:00 AM to 1:50 PM GMT.', ['from 00:00 GMT', 'to 13:50 GMT']],
    ['Window: 2:00 - 4:00 PM (UTC)', ['from 14:00 UTC', 'to 16:00 UTC']],
    ['Window: 11:00 - 1:00 PM', ['from 11:00', 'to 13:00']],
    ['Between 10 and 11:30 am we saw nothing', ['11:30']],
    ['2-4 PM', ['from 14:00', 'to 16:00']],
    ['10:30 to 12:45 EAT', ['from 10:30 EAT', 'to 12:45 EAT']],
    ['10:30–12:45', ['from 10:30', 'to 12:45']],
    ['10:30~12:45', ['from 10:30', 'to 12:45']],
    ['10:30 until 12:45', ['from 10:30', 'to 12:45']],
    ['10:30 → 12:45', ['from 10:30', 'to 12:45']],
    ['10:30 => 12:45', ['from 10:30', 'to 12:45']],
    ['10:30〜12:45', ['from 10:30', 'to 12:45']],
    ['de 10h30 à 12h45', ['from 10:30', 'to 12:45']],
    ['das 10:30 até 12:45', ['from 10:30', 'to 12:45']],
    ['从 10:30 到 12:45', ['from 10:30', 'to 12:45']],
    ['**10:30 AM** to **12:45 PM (UTC)**', ['from 10:30 UTC', 'to 12:45 UTC']],
    ['between 10:30 and 12:45 UTC', ['from 10:30 UTC', 'to 12:45 UTC']],
    ['between the hours of 10:30 and 12:45', ['from 10:30', 'to 12:45']],
    ['it failed at 10:30 and 12:45', ['10:30', '12:45']],
    ['May 10, 2023, 10:30 AM - 1:00 PM UTC', ['from 2023-05-10 10:30 UTC', 'to 2023-05-10 13:00 UTC']],
    ['May 10, 2023, 10:30 PM - 1:00 AM UTC', ['from 2023-05-10 22:30 UTC', 'to 2023-05-11 01:00 UTC']],
    [
      'May 9, 2023, 17:30 - May 10, 2023, 01:00 CET',
      ['from 2023-05-09 17:30 CET', 'to 2023-05-10 01:00 CET'],
    ],
    ['10:30 AM to 1:00 PM on May 10, 2023', ['from 2023-05-10 10:30', 'to 2023-05-10 13:00']],
    ['from 12 May 2023 to 14 May 2023', ['from 2023-05-12', 'to 2023-05-14']],
    ['from May 12 to May 14, 2023', ['from 2023-05-12', 'to 2023-05-14']],
    ['15:00 GMT on 23rd Nov 2020', ['2020-11-23 15:00 GMT']],
    ['On April 13, 2022 at 12:00 p.m. EAT, all of it', ['2022-04-13 12:00 EAT']],
    ['Friday, May 10, 2024, 01:00 PST', ['2024-05-10 01:00 PST']],
    ['2023-11-05 ~16:00', ['2023-11-05 16:00']],
    ['2023-11-05 - 11:07 UTC', ['2023-11-05 11:07 UTC']],
    ['2023-11-05\n07:46 UTC', ['2023-11-05 07:46 UTC']],
    ['started 2023-11-05T23:48:00-07:00.', ['2023-11-05 23:48:00 -07:00']],
    ['"t=2023-11-05T20:31:55Z"', ['2023-11-05 20:31:55 UTC']],
    ['the 20th of May 2023', ['2023-05-20']],
    ['09-28-2021 00:00 (UTC)', ['2021-09-28 00:00 UTC']],
    ['at 4:14 p.m. we', ['16:14']],
    ['at 8.40 AM', ['08:40']],
    ['at 00.41 it was over', ['00:41']],
    ['vers 15h42', ['15:42']],
    ['à 15h, tout va bien', ['15:00']],
    ['at 1900 UTC', ['19:00 UTC']],
    ['0830HRS: deploy', ['08:30']],
    ['by 3pm PT', ['15:00 PT']],
    ['3:00 PM Eastern Time', ['15:00 Eastern Time']],
    ['10:00 (GMT+1)', ['10:00 GMT+1']],
    ['10:00 UTC +3', ['10:00 UTC +3']],
    ['at midnight', ['00:00']],
    ['Sun Nov  5 10:15:30 UTC 2023 boot', ['2023-11-05 10:15:30 UTC']],
    ['2023-11-05T10:15:30+01:00[Europe/Paris]', ['2023-11-05 10:15:30 +01:00']],
    ['_12:57_ - first errors', ['12:57']],
    ['- 12:59:00: merged', ['12:59:00']],
    ['[17:41] @ana: hello', ['17:41']],
    ['2023年11月5日 15時10分に発生', ['2023-11-05 15:10']],
    ['5 de mayo de 2023 a las 10:00', ['2023-05-05 10:00']],
    ['le 5 mai 2023 à 15h10', ['2023-05-05 15:10']],
    ['13/05/2023 and later 05/06/2023', ['2023-05-13', '2023-06-05']],
    ['05/13/2023 and later 05/06/2023', ['2023-05-13', '2023-05-06']],
  ])('%j', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  test.each([
    'version 1.2.3, v10.15 and 2.17',
    '127.0.0.11:53 and 10.0.0.1',
    'localhost:8080 and 8081:8080',
    'a ratio of 3:1',
    '99.95 % of 12,000 users',
    '$12.50',
    'main.go:12:30',
    'T+0:15',
    'port 1900',
    '1200 users',
    'since 2013',
    'RFC 2023',
    'may 5 users see it',
    'march 10 servers on',
    '5m, 10h and 1h20m',
    'iteration 10/12',
    'sha256:58d0da8b',
    '404s and 503s',
    'log-2023-11-05-abc.txt',
    '4 時間前',
    'HTTP/404',
    '0.0042',
    '#1530',
    'in 2023',
    '12 of 15 pods',
    '16:9',
    'ids 10:99',
    '1:2:3:4',
    'fe80::1:10',
  ])('nothing in %j', text => {
    expect(found(text)).toEqual([])
  })

  test('where they stand, to the letter', () => {
    expect(words('Fix (23:00 UTC): done, see (10:15 (UTC)) and Nov 5, 2023, 10:00 AM (UTC).')).toEqual([
      '23:00 UTC',
      '10:15 (UTC)',
      'Nov 5, 2023, 10:00 AM (UTC)',
    ])
    expect(words('都在 １０：１５ 恢复')).toEqual(['１０：１５'])
  })

  test('say what is only approximate', () => {
    expect(findMoments('at around 12:00, ~13:00, 14:00 and Jul 7, ~15:00').map(m => m.approximate)).toEqual([
      true,
      true,
      false,
      true,
    ])
  })

  test('say what is written wrongly, and what it still means', () => {
    expect(findMoments('at 13:20PM')).toMatchObject([
      {moment: {time: '13:20'}, malformed: expect.stringContaining('24-hour')},
    ])
    expect(findMoments('12;45PM: alert')).toMatchObject([
      {moment: {time: '12:45'}, malformed: expect.any(String)},
    ])
    expect(findMoments('on Oct 22rd 2022')).toMatchObject([
      {moment: {date: '2022-10-22'}, malformed: '22rd is written 22nd'},
    ])
    expect(findMoments('at 09:4+ PM')).toMatchObject([
      {moment: {date: null, time: null, zone: null}, malformed: expect.any(String)},
    ])
    expect(findMoments('at 12:00 PM on Oct 22nd 2022 and 00:30 AM').map(m => m.malformed)).toEqual([
      null,
      null,
    ])
  })

  test('do not guess a year, nor the order of day and month', () => {
    expect(findMoments('Jan 15, 2:00 PM EST')).toMatchObject([
      {moment: {date: null, time: '14:00', zone: 'EST'}, monthDay: '01-15'},
    ])
    expect(findMoments('on 05/06/2023')).toMatchObject([
      {moment: {date: null}, dates: ['2023-06-05', '2023-05-06']},
    ])
    expect(findMoments('on 05/06/2023', 'mdy')).toMatchObject([{moment: {date: '2023-05-06'}, dates: []}])
  })

  test('keep the weekday that is written beside the date', () => {
    expect(findMoments('Friday, May 10, 2024').map(m => m.weekday)).toEqual([5])
  })
})

test('the order of day and month is what the unmistakable dates show', () => {
  expect(dateOrder('25/12/2023 and 05/06/2023')).toBe('dmy')
  expect(dateOrder('12/25/2023')).toBe('mdy')
  expect(dateOrder('12/25/2023 and 25/12/2023')).toBeNull()
  expect(dateOrder('05/06/2023')).toBeNull()
})

test('any text is read without an error, in order, each moment once', () => {
  const piece = fc.constantFrom(
    '10:15',
    '3pm',
    ' - ',
    ' to ',
    'UTC',
    '2023-11-05',
    'May 5',
    ', ',
    ' ',
    '\n',
    '(',
    ')',
    'GMT+1',
    '~',
    '12',
    ':',
    '5/6/2023',
    '時',
    '+03:00',
    'x',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({unit: 'grapheme', maxLength: 200}),
        fc.array(piece, {maxLength: 30}).map(all => all.join('')),
      ),
      text => {
        let end = 0
        for (const moment of findMoments(text)) {
          expect(moment.start).toBeGreaterThanOrEqual(end)
          expect(moment.end).toBeGreaterThan(moment.start)
          expect(moment.end).toBeLessThanOrEqual(text.length)
          end = moment.end
        }
      },
    ),
  )
})

test.each([
  '1',
  '10:15 ',
  '10:15 - ',
  'a ',
  ' ',
  'may ',
  '1/',
  'UTC ',
  '10:15 Pacific ',
  '5 November ',
  '12;',
  '午後',
])('reads 200,000 characters of %j in time', piece => {
  const before = performance.now()
  findMoments(piece.repeat(200_000 / piece.length))
  expect(performance.now() - before).toBeLessThan(3000)
})
