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
    ...['10:30 till 12:45', '10:30 til 12:45', '10:30 through 12:45', '10:30 thru 12:45', '10:30 -> 12:45'],
    ...['10:30 a 12:45', '10:30 hasta 12:45', '10:30 bis 12:45', '10:30 au 12:45', '10:30 至 12:45'],
    ...['10:30から12:45', '(10:30) to (12:45)', '_10:30_ - **12:45**', '10:30 to about 12:45'],
    ...['10:30 to around 12:45', '10:30 until approximately 12:45', '10:30 – ~12:45'],
    ...[
      'entre 10:30 et 12:45',
      'entre 10:30 e 12:45',
      'entre las 10:30 y las 12:45',
      'zwischen 10:30 und 12:45',
    ],
    ...[
      'between **10:30** and **12:45**',
      'between the times of 10:30 and ~12:45',
      'between ~10:30 and 12:45',
    ],
    ...[
      'dalle 10:30 alle 12:45',
      'dalle 10:30 fino alle 12:45',
      'tra le 10:30 e le 12:45',
      'fra 10:30 e 12:45',
    ],
    ...['entre as 10:30 e as 12:45', 'entre às 10:30 e às 12:45', 'das 10h30 às 12h45', 'de 10h30 à 12h45'],
    ...[
      'von 10.30 Uhr bis 12.45 Uhr',
      'von 10:30 bis ca. 12:45',
      'de 10:30 jusqu’à 12:45',
      'desde las 10:30 a las 12:45',
    ],
    ...['10:30 até às 12:45', '10:30 até as 12:45', 'entre 10:30 et environ 12:45', '10:30 a la 12:45'],
    ...[
      '10:30 hasta las 12:45',
      'entre las 10:30 y 12:45',
      'between 10:30 and ~ 12:45',
      '10:30 to ~ (12:45)',
    ],
    ...['Between around 10:30 and approximately 12:45', 'between 10:30 and (12:45)'],
  ])('%s is a range', text => {
    expect(found(text)).toEqual(['from 10:30', 'to 12:45'])
  })

  test.each([
    '10:30 was followed by 12:45',
    '10:30, then 12:45',
    'between 10:30 and a lot later, at 12:45',
    'somewhere between; at 10:30 and 12:45',
    `10:30 to ${' '.repeat(30)}12:45`,
  ])('%s is none', text => {
    expect(found(text)).toEqual(['10:30', '12:45'])
  })

  test.each<[string, string[]]>([
    ['12:30 - 1:00 PM', ['from 12:30', 'to 13:00']],
    ['1:00 - 12:30 PM', ['from 01:00', 'to 12:30']],
    ['11:30 - 12:15 AM', ['from 23:30', 'to 00:15']],
    ['12:00 - 12:30 AM', ['from 00:00', 'to 00:30']],
    ['2:00 - 2:00 PM', ['from 14:00', 'to 14:00']],
    ['13:00 - 2:00 PM', ['from 13:00', 'to 14:00']],
    ['9:00 AM - 2:00 PM', ['from 09:00', 'to 14:00']],
    ['10:30 UTC - 12:45', ['from 10:30 UTC', 'to 12:45 UTC']],
    ['10:30 UTC - 14:45 EAT', ['from 10:30 UTC', 'to 14:45 EAT']],
    ['from 22:00 to 01:00 on May 10, 2023', ['from 22:00', 'to 2023-05-10 01:00']],
    ['from 22:00 to 22:00 on May 10, 2023', ['from 2023-05-10 22:00', 'to 2023-05-10 22:00']],
    ['May 10, 2024, 22:00 - 22:00', ['from 2024-05-10 22:00', 'to 2024-05-10 22:00']],
    ['May 10, 2024, 22:00 - 24:00', ['from 2024-05-10 22:00', 'to 2024-05-11 00:00']],
    ['22:00 - 24:00 on May 10, 2024', ['from 2024-05-10 22:00', 'to 2024-05-11 00:00']],
    ['2023-11-05 2-4 PM', ['from 2023-11-05 14:00', 'to 2023-11-05 16:00']],
    ['May 10, 2023, 2 to 4:30 p.m. UTC', ['from 2023-05-10 14:00 UTC', 'to 2023-05-10 16:30 UTC']],
    ['2–4 pm on May 10, 2023', ['from 2023-05-10 14:00', 'to 2023-05-10 16:00']],
    ['10 — 11 am', ['from 10:00', 'to 11:00']],
    ['1 PM - 2 - 4 PM', ['13:00', 'from 14:00', 'to 16:00']],
    ['2023-11-05, 2-44pm', ['2023-11-05']],
    ['2023-11-05, 2-4 amps', ['2023-11-05']],
    ['from May 12, 2023 to May 14', ['from 2023-05-12', 'to 2023-05-14']],
    ['from Dec 31 to Jan 1, 2024', ['from 2023-12-31', 'to 2024-01-01']],
    ['Dec 31, 2023, 23:00 - Jan 1, 01:00', ['from 2023-12-31 23:00', 'to 2024-01-01 01:00']],
    ['from Feb 29 to Mar 1, 2024', ['from 2024-02-29', 'to 2024-03-01']],
    ['from 2023-05-12 to 2024-05-10', ['from 2023-05-12', 'to 2024-05-10']],
    ['2023-05-12 to 10:00', ['2023-05-12', '10:00']],
    ['10:00 to 2023-05-12', ['10:00', '2023-05-12']],
  ])('%j: one end tells of the other', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  test.each([
    ...['at ', '@ ', 'à ', 'às ', 'a las ', 'um ', 'from ', '- ', '— ', '| ', '(', 'at (', '\n', '', '| ~'],
    ...['at around ', 'about ', 'approx '],
  ])('a date and, behind %j, its time are one', between => {
    expect(found(`2023-11-05 ${between}10:00`)).toEqual(['2023-11-05 10:00'])
    expect(found(`2023-11-05, ${between}10:00`)).toEqual(['2023-11-05 10:00'])
  })

  test.each(['on ', 'of ', 'le ', 'em ', 'el ', 'del ', '- ', '– ', '| ', '(', 'on the ', 'am ', ''])(
    'a time and, behind %j, its date are one',
    between => {
      expect(found(`10:00 ${between}5 Nov 2023`)).toEqual(['2023-11-05 10:00'])
    },
  )

  test.each<[string, string[]]>([
    ['2023-11-05 then 10:00', ['2023-11-05', '10:00']],
    ['2023-11-05\n\n10:00', ['2023-11-05', '10:00']],
    [`2023-11-05${' '.repeat(21)}10:00`, ['2023-11-05', '10:00']],
    ['10:00 we saw 5 Nov 2023', ['10:00', '2023-11-05']],
    ['10:00\n2023-11-05', ['10:00', '2023-11-05']],
    ['2023-11-05 10:00 2023-11-06 11:00', ['2023-11-05 10:00', '2023-11-06 11:00']],
    ['10:00 2023-11-05 11:00', ['2023-11-05 10:00', '11:00']],
    ['10:00 11:00 2023-11-05', ['10:00', '2023-11-05 11:00']],
    ['2023-11-05 2023-11-06 10:00', ['2023-11-05', '2023-11-06 10:00']],
  ])('%j are two', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  test.each<[string, string[]]>([
    ['by midnight UTC', ['00:00 UTC']],
    ['Midnight UTC', ['00:00 UTC']],
    ['before noon, since midday', ['12:00', '12:00']],
    ['from noon to midnight', ['from 12:00', 'to 00:00']],
    ['until noon, exactly midnight', ['12:00', '00:00']],
    ['after noon', ['12:00']],
    ['on 2023-11-05, noon', ['2023-11-05 12:00']],
    ['à midi, vers minuit', ['12:00', '00:00']],
    ['Minuit CET', ['00:00 CET']],
    ['it was noon and the midnight sun, un midi', []],
    ['xat noonday', []],
    ['since 00.41, until 15h and from 1830', ['00:41', '15:00', '18:30']],
    ['by 15 o’clock, um 15 Uhr', ['15:00', '15:00']],
    ['15 Uhr, 10.30 Uhr und 9 uhr', ['15:00', '10:30', '09:00']],
    ['version 10.30 Uhrwerk', []],
    ['de 10h à 12h, das 14h às 16h', ['from 10:00', 'to 12:00', 'from 14:00', 'to 16:00']],
    ['entre 10 h et 12 h, desde 9h a 11h', ['from 10:00', 'to 12:00', 'from 09:00', 'to 11:00']],
    ['entre las 10 h y las 12 h, entre 9h30 e 11h', ['from 10:00', 'to 12:00', 'from 09:30', 'to 11:00']],
    ['une panne de 10h, desde 10h', []],
    ['bis 15h, ab 9h, gegen 8.15, alle 17h, dalle 18h', ['15:00', '09:00', '08:15', '17:00', '18:00']],
    ['a medianoche, um Mitternacht, à meia-noite, alla mezzanotte', ['00:00', '00:00', '00:00', '00:00']],
    ['al mediodía, ao meio-dia, a mezzogiorno, hasta mediodia', ['12:00', '12:00', '12:00', '12:00']],
    ['una meia vida, la media noche', []],
    ['served at 1500 requests, by 1200 hosts', []],
    ['set at 1500, capped at 12h, peaked at  1200, stuck at 00.41', []],
    ['rose from 1200 to 1500 users', []],
    ['um 1500 Anfragen, bis 1200 Benutzer, à 1500 requêtes', []],
    ['at 1510 we, by 1520 the', ['15:10', '15:20']],
    ['las 15h, till 15h, @ 15h, às 15h', ['15:00', '15:00', '15:00', '15:00']],
    ['up 00.41, of 15h, 15 o’clock', []],
    ['hat 15h, at 2023', []],
    ['at 15:10HRS (EAT)', ['15:10 EAT']],
    ['_12:30_ and a_12:30', ['12:30']],
    ['x12:30, é12:30, a/12:30, \\12:30, €12:30, %12:30, +12:30', []],
    ['a 12:30/13:30 b', ['12:30']],
    ['see / 12:30', ['12:30']],
    ['see /12:30', ['12:30']],
    ['at  00.41, at  noon, at x 00.41', ['00:41', '12:00']],
    ['10:30-12:30', ['from 10:30', 'to 12:30']],
    ['2023-11-05T23:50-00:10', ['2023-11-05 23:50 -00:10']],
    ['run-12:30', []],
    ['a -12:30', ['12:30']],
    ['05/Nov/2023:10:15:30 +0000', ['2023-11-05 10:15:30 +0000']],
    ['x: 10:15, y:10:15', ['10:15']],
    ['"at":"10:15"', ['10:15']],
    ['at 201530, at 152030', ['20:15:30', '15:20:30']],
    ['a T10:15 b, T+10:15', []],
    ['2023-11-05_12:30', ['2023-11-05 12:30']],
    ['10:30Z-12:30', ['from 10:30 UTC', 'to 12:30 UTC']],
    ['10:30 AM-12:30 PM', ['from 10:30', 'to 12:30']],
    ['10:30 EAT-12:30', ['from 10:30 EAT', 'to 12:30 EAT']],
    ['**10:30**-12:30', ['from 10:30', 'to 12:30']],
    ['(10:30)-(12:30)', ['from 10:30', 'to 12:30']],
    ['|-12:30 and x-12:30', ['12:30']],
    ['at: :10:15', ['10:15']],
    ['at 09:4+ PM UTC', ['']],
    ['下午3点10分恢复', ['15:10']],
    ['上午报警', []],
    ['123456789 at 12345678', []],
  ])('%j', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  test.each([
    'version 1.2.3, v10.15 and 2.17',
    '127.0.0.11:53 and 10.0.0.1',
    'localhost:8080 and 8081:8080',
    'a ratio of 3:1',
    '9h05 of work, 10h of it',
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

  test('say what is written wrongly, and what it still means', () => {
    expect(findMoments('at 13:20PM')).toMatchObject([
      {moment: {time: '13:20'}, malformed: expect.stringContaining('24-hour')},
    ])
    expect(findMoments('at 0:20 PM and 13:20 am').map(m => m.malformed)).toEqual([
      'pm after a 24-hour time',
      'am after a 24-hour time',
    ])
    expect(findMoments('at 3:PM, 12;45, 09:4+ PM').map(m => m.malformed)).toEqual(
      Array.from({length: 3}, () => 'not a way to write a time'),
    )
    for (const text of [
      '15:10',
      '3pm',
      '00:20 am',
      '1510Z',
      '15h10',
      '下午3点',
      'at 00.41',
      'by noon',
      '2-4 PM',
      '24:00',
    ])
      expect([text, findMoments(text).map(m => m.malformed)]).toEqual([
        text,
        findMoments(text).map(() => null),
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
    // It is of that date, and of no other that follows from it.
    expect(findMoments('Friday, May 10, 2024, 22:00 - 23:00').map(m => m.weekday)).toEqual([5, 5])
    expect(findMoments('Friday, May 10, 2024, 22:00 - 01:00').map(m => m.weekday)).toEqual([5, null])
    expect(findMoments('Friday, May 10, 2024, 24:00').map(m => m.weekday)).toEqual([null])
  })

  test('go over midnight also where the year or the order of day and month is not known', () => {
    const days = (text: string) => findMoments(text).map(({monthDay, dates}) => monthDay ?? dates)
    expect(days('May 10, 22:00 - 01:00')).toEqual(['05-10', '05-11'])
    expect(days('May 10, 22:00 - 23:00')).toEqual(['05-10', '05-10'])
    expect(days('Dec 31, 22:00 - 24:00')).toEqual(['12-31', '01-01'])
    expect(days('Feb 28, 22:00 - 01:00')).toEqual(['02-28', '03-01'])
    expect(days('Feb 29, 22:00 - 01:00')).toEqual(['02-29', '03-01'])
    expect(days('05/06/2023 22:00 - 01:00')).toEqual([
      ['2023-06-05', '2023-05-06'],
      ['2023-06-06', '2023-05-07'],
    ])
  })

  test('take no year in which there is no such day', () => {
    for (const text of ['from Feb 29 to Mar 1, 2023', 'Feb 29 10:15:30 UTC 2023'])
      expect(findMoments(text)[0]).toMatchObject({moment: {date: null}, monthDay: '02-29'})
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
