import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {findDurations, readDuration} from '../../src/text/durations.ts'

const lengths: [string, string | null][] = [
  ['3.5-hour', 'PT3H30M'],
  ['3.5 hours', 'PT3H30M'],
  ['7.5 hours', 'PT7H30M'],
  ['1,5 hours', 'PT1H30M'],
  ['0.5 h', 'PT30M'],
  ['1h 20m', 'PT1H20M'],
  ['1h20m', 'PT1H20M'],
  ['1h50m', 'PT1H50M'],
  ['~5h45m', 'PT5H45M'],
  ['02h 37min', 'PT2H37M'],
  ['6hrs 30mins', 'PT6H30M'],
  ['2 hrs and 5 mins', 'PT2H5M'],
  ['2 hours and 45 minutes', 'PT2H45M'],
  ['2 hours, 45 minutes', 'PT2H45M'],
  ['2 hours 45 minutes', 'PT2H45M'],
  ['an hour', 'PT1H'],
  ['an hour and a half', 'PT1H30M'],
  ['one and a half hours', 'PT1H30M'],
  ['two and a half hours', 'PT2H30M'],
  ['2 and half hours', 'PT2H30M'],
  ['2½ hours', 'PT2H30M'],
  ['2 1/2 hours', 'PT2H30M'],
  ['half an hour', 'PT30M'],
  ['half a day', 'PT12H'],
  ['two hours', 'PT2H'],
  ['twelve hours', 'PT12H'],
  ['forty-five minutes', 'PT45M'],
  ['thirty days', 'P30D'],
  ['45 minutes', 'PT45M'],
  ['45 min', 'PT45M'],
  ['45m', 'PT45M'],
  ['90-minute', 'PT1H30M'],
  ['90s', 'PT1M30S'],
  ['15 secs', 'PT15S'],
  ['5 days', 'P5D'],
  ['1 week', 'P7D'],
  ['3 days 4 hours', 'P3DT4H'],
  ['1d 3h', 'P1DT3H'],
  ['24 hour', 'PT24H'],
  ['around 12 hours', 'PT12H'],
  ['about an hour', 'PT1H'],
  ['up to 1 hour and 43 minutes', 'PT1H43M'],
  ['20-27 minutes', 'PT20M'],
  ['2–3 weeks', 'P14D'],
  ['PT2H', 'PT2H'],
  ['PT3H30M', 'PT3H30M'],
  ['P1DT2H', 'P1DT2H'],
  ['1:30', 'PT1H30M'],
  ['2:15 hours', 'PT2H15M'],
  ['01:10:05', 'PT1H10M5S'],
  ['2h30', 'PT2H30M'],
  ['10 minutes 23 seconds', 'PT10M23S'],
  ['2 heures 30 minutes', 'PT2H30M'],
  ['une heure et demie', 'PT1H30M'],
  ['une demi-heure', 'PT30M'],
  ['deux heures', 'PT2H'],
  ['3 horas', 'PT3H'],
  ['1 hora e 20 minutos', 'PT1H20M'],
  ['uma hora e meia', 'PT1H30M'],
  ['media hora', 'PT30M'],
  ['2 Stunden', 'PT2H'],
  ['1,5 Stunden', 'PT1H30M'],
  ['3 Tage', 'P3D'],
  ['约 2 小时', 'PT2H'],
  ['约2小时30分钟', 'PT2H30M'],
  ['大约两小时', 'PT2H'],
  ['半小时', 'PT30M'],
  ['3 个小时', 'PT3H'],
  ['約 2 時間', 'PT2H'],
  ['2時間30分', 'PT2H30M'],
  ['45分間', 'PT45M'],
  ['1시간 30분', 'PT1H30M'],
  ['５ minutes', 'PT5M'],
  ['', null],
  ['long', null],
  ['2', null],
  ['a while', null],
  ["10 o'clock", null],
  ['2 users', null],
  ['5 MB', null],
  ['300 ms', null],
  ['P', null],
  ['PT', null],
  ['2 hours or so later', null],
  ['1 hour, then 2 hours', null],
  ['am', null],
  ['and', null],
]

describe('a length of time as people write it', () => {
  test.each(lengths)('%s', (text, iso) => {
    expect(readDuration(text)).toBe(iso)
  })
})

const found = (text: string) => findDurations(text).map(({start, end}) => text.slice(start, end))

describe('lengths of time in prose', () => {
  test('are found where they stand', () => {
    expect(found('A 3.5-hour outage; users waited for an hour and a half, then 20 minutes more.')).toEqual([
      '3.5-hour',
      'an hour and a half',
      '20 minutes',
    ])
    expect(found('停机时间约 2 小时，重启用了 5 分钟。')).toEqual(['2 小时', '5 分钟'])
  })
  test('carry both ends of a range, and whether they are approximate', () => {
    expect(findDurations('It took about 20-27 minutes.')).toMatchObject([
      {iso: 'PT20M', most: 'PT27M', approximate: true},
    ])
    expect(findDurations('It took exactly 20 minutes.')).toMatchObject([
      {iso: 'PT20M', most: null, approximate: false},
    ])
  })
  test.each([
    'at 10:15 AM and 3 PM',
    'a man and a masterpiece',
    'many 404s and 503s',
    'version 2.4.1d',
    'a second thought',
    '100–300 ms',
    'PTSD and P2P',
    '15時10分に発生',
    'limits of 5 MB',
    'a monthly report',
    '3D-printed',
    '$2m of revenue',
    '10.0.0.5s',
    'a%203D%20b',
  ])('none in %j', text => {
    expect(found(text)).toEqual([])
  })
})

test('any text is read in a moment and without an error', () => {
  fc.assert(
    fc.property(fc.string({unit: 'grapheme', maxLength: 400}), text => {
      for (const {start, end} of findDurations(text)) expect(end).toBeGreaterThan(start)
    }),
  )
  const hostile = [
    '1 '.repeat(50_000),
    '1h'.repeat(50_000),
    'an '.repeat(50_000),
    '1 and a '.repeat(20_000),
    'P1D'.repeat(30_000),
  ]
  for (const text of hostile) {
    const before = performance.now()
    findDurations(text)
    expect(performance.now() - before).toBeLessThan(2000)
  }
})
