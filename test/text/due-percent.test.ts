import {describe, expect, test} from 'vitest'
import {readDue} from '../../src/text/due.ts'
import {findPercents} from '../../src/text/percent.ts'

// A Wednesday.
const today = '2023-11-15'

describe('a due date as people type it', () => {
  test.each([
    ['+2w', '2023-11-29'],
    ['2w', '2023-11-29'],
    ['+10d', '2023-11-25'],
    ['+1m', '2023-12-15'],
    ['in 3 days', '2023-11-18'],
    ['in a week', '2023-11-22'],
    ['in two weeks', '2023-11-29'],
    ['2 weeks', '2023-11-29'],
    ['a month from now', '2023-12-15'],
    ['today', '2023-11-15'],
    ['tomorrow', '2023-11-16'],
    ['heute', '2023-11-15'],
    ['aujourd’hui', '2023-11-15'],
    ["Aujourd'hui", '2023-11-15'],
    ['hoy', '2023-11-15'],
    ['hoje', '2023-11-15'],
    ['oggi', '2023-11-15'],
    ['Morgen', '2023-11-16'],
    ['demain', '2023-11-16'],
    ['mañana', '2023-11-16'],
    ['amanhã', '2023-11-16'],
    ['domani', '2023-11-16'],
    ['Donnerstag', '2023-11-16'],
    ['vendredi', '2023-11-17'],
    ['miércoles', '2023-11-22'],
    ['sexta-feira', '2023-11-17'],
    ...'one two three four five six seven eight nine ten'
      .split(' ')
      .map((word, i) => [`${word} days`, `2023-11-${16 + i}`]),
    ['Friday', '2023-11-17'],
    ['next friday', '2023-11-24'],
    ['this friday', '2023-11-17'],
    ['by friday', '2023-11-17'],
    ['monday', '2023-11-20'],
    ['next monday', '2023-11-20'],
    ['wednesday', '2023-11-22'],
    ['next week', '2023-11-22'],
    ['next month', '2023-12-15'],
    ['end of week', '2023-11-17'],
    ['end of the month', '2023-11-30'],
    ['eom', '2023-11-30'],
    ['end of quarter', '2023-12-31'],
    ['EOY', '2023-12-31'],
    ['2023-12-01', '2023-12-01'],
    ['1 Dec', '2023-12-01'],
    ['Dec 1, 2023', '2023-12-01'],
    ['1 Feb', '2024-02-01'],
    ['29 Feb', '2024-02-29'],
    ['15 Nov', '2023-11-15'],
    ['14 Nov', '2024-11-14'],
    ['2022-12-01', '2022-12-01'],
    ['on sunday', '2023-11-19'],
    ['next sunday', '2023-11-26'],
    ['next year', '2024-11-15'],
    ['next quarter', '2024-02-15'],
    ['1y', '2024-11-15'],
    ['in 1 day', '2023-11-16'],
    ['in 1 year', '2024-11-15'],
    ['in  2   weeks', '2023-11-29'],
    ['in ten days', '2023-11-25'],
    ['by the end of this month', '2023-11-30'],
    ['13/12/2023', '2023-12-13'],
    ['  +2W  ', '2023-11-29'],
  ])('%s', (typed, date) => {
    expect(readDue(typed, today)).toEqual({date})
  })
  test.each([
    '',
    'soon',
    'asap',
    '+2',
    '+2x',
    '2023-02-30',
    '05/12/2023',
    'friday the 13th',
    '9'.repeat(40),
    '+9999d',
    '30 Feb',
    'in 0 days',
    'in eleventy days',
    'next friday or so',
    'last friday',
    'not in 3 days',
    'after next week',
    'next weekend',
    'before the end of month',
    'end of months',
    'in any week',
    '1 Dec at the latest',
  ])('%j is refused, with an example', typed => {
    expect(readDue(typed, today)).toEqual({problem: expect.stringContaining('+2w')})
  })
  test('the end of a month stays in its month', () => {
    expect(readDue('+1m', '2024-01-31')).toEqual({date: '2024-02-29'})
  })
  test.each([
    ['end of month', '2024-01-31', '2024-01-31'],
    ['end of quarter', '2023-01-31', '2023-03-31'],
    ['end of quarter', '2023-04-01', '2023-06-30'],
    ['end of year', '2023-05-31', '2023-12-31'],
    ['end of week', '2023-11-17', '2023-11-17'],
    ['end of week', '2023-11-18', '2023-11-24'],
    ['29 Feb', '2024-03-01', '2028-02-29'],
    ['31 Jan', '2023-04-30', '2024-01-31'],
  ])('%s, said on %s, is %s', (typed, said, date) => {
    expect(readDue(typed, said)).toEqual({date})
  })
  test('a date beyond ten years is taken for a slip', () => {
    expect(readDue('2033-12-31', today)).toEqual({date: '2033-12-31'})
    expect(readDue('2034-01-01', today)).toHaveProperty('problem')
  })
})

describe('percentages', () => {
  test.each<[string, number[]]>([
    ['About 25% of users', [25]],
    ['30 % and 99.95%', [30, 99.95]],
    ['70-80%', [70]],
    ['70% to 80%', [70]],
    ['100 percent', [100]],
    ['5 per cent', [5]],
    ['12,5 %', [12.5]],
    ['50 por ciento', [50]],
    ['30 pour cent', [30]],
    ['30 pourcent, 30 porciento, 30 por cento, 30 porcento', [30, 30, 30, 30]],
    ['30 per cento, 30 percento, 30 Prozent, 30 pct', [30, 30, 30, 30]],
    ['30 pctl, 30 prozentual, 30 perception', []],
    ['1,200,000 %, 1,200,5 %', [1200000]],
    ['９０％', [90]],
    ['0%', [0]],
    ['300%', [300]],
    ['v1.5%x', []],
    ['a%20b', []],
    ['percent', []],
    ['25 percentage points', []],
    ['1,200%', [1200]],
    ['1,200.5%', [1200.5]],
    ['1,250,000.25 %', [1250000.25]],
    ['0,125 %', [0.125]],
    ['12,3456 %', [12.3456]],
    ['1.200,5 %', []],
  ])('%j', (text, expected) => {
    expect(findPercents(text).map(found => found.percent)).toEqual(expected)
  })
  test('carry the upper end of a range, where they stand, and whether they are approximate', () => {
    const text = 'roughly 70–80% of it'
    expect(findPercents(text)).toEqual([{start: 8, end: 14, percent: 70, most: 80, approximate: true}])
  })
  test.each<[string, number, number]>([
    ['70 - 80 %', 70, 80],
    ['70 %—80 %', 70, 80],
    ['12.5 to 17.25 percent', 12.5, 17.25],
    ['12,5 à 17,25 %', 12.5, 17.25],
    ['5 a 10 por ciento', 5, 10],
    ['5 bis 10 Prozent', 5, 10],
  ])('%s is a range', (text, percent, most) => {
    expect(findPercents(text)).toMatchObject([{percent, most, start: 0, end: text.length}])
  })
  test('are found in a long row of figures in time', () => {
    const before = performance.now()
    findPercents('1,'.padEnd(200_000, '111,'))
    expect(performance.now() - before).toBeLessThan(2000)
  })
})
