import {describe, expect, test} from 'vitest'
import {type Habit, momentTexts} from '../../../src/markdown/edit/moment-text.ts'
import type {Moment} from '../../../src/model/postmortem.ts'

/** "2023-11-05 15:10 UTC", with - for what is not known. */
const moment = (text: string): Moment => {
  const [date, time, zone] = text.split(' ').map(part => (part === '-' ? null : part))
  return {date: date ?? null, time: time ?? null, zone: zone ?? null}
}
const anyHabit: Habit = {order: null, padded: null}
const ways = (text: string, was: string, to: string, habit = anyHabit) =>
  momentTexts(text, moment(was), moment(to), habit)

describe('a moment in the form of another one', () => {
  test.each([
    ['15:10', '- 15:10 -', '- 14:05 -', '14:05'],
    ['15:10 UTC', '- 15:10 UTC', '- 14:05 UTC', '14:05 UTC'],
    ['3 pm', '- 15:00 -', '- 09:30 -', '9:30 am'],
    ['2 and 3 pm', '- 15:00 -', '- 16:00 -', '2 and 4 pm'],
    ['14:00 to 15:10', '- 15:10 -', '- 16:00 -', '14:00 to 16:00'],
    ['下午3点10分', '- 15:10 -', '- 16:20 -', '下午4点20分'],
    ['05 15:10', '2023-11-05 15:10 -', '2023-11-05 15:11 -', '05 15:11'],
    ['noon UTC', '- 12:00 UTC', '- 13:00 EAT', '13:00 EAT'],
    ['10.15', '- 10:15 -', '- 10:20 -', '10.20'],
    ['2:05', '- 14:05 -', '- 16:10 -', '16:10'],
    ['2:05', '- 02:05 -', '- 03:10 -', '3:10'],
    ['15:10:30', '- 15:10:30 -', '- 15:11:20 -', '15:11:20'],
    ['15:10', '- 15:10:30 -', '- 15:11 -', '15:11'],
  ])('has another time alone: %s', (text, was, to, written) => {
    expect(ways(text, was, to)[0]).toBe(written)
  })

  test.each([
    ['15:10 UTC', '- 15:10 UTC', '- 15:10 EAT', '15:10 EAT'],
    ['15:10 (UTC)', '- 15:10 UTC', '- 15:10 EAT', '15:10 (EAT)'],
    ['15:10 utc', '- 15:10 UTC', '- 15:10 EAT', '15:10 EAT'],
    ['15:10 UTC, before 16:10 UTC', '- 15:10 UTC', '- 15:10 EAT', '15:10 EAT, before 16:10 UTC'],
    ['15:10 +03:00', '- 15:10 +03:00', '- 15:10 UTC', '15:10 UTC'],
    ['15:10', '- 15:10 -', '- 15:10 EAT', '15:10 EAT'],
    ['15:10 UTC', '- 15:10 UTC', '- 15:10 -', '15:10'],
    ['2023-11-05T15:10Z', '2023-11-05 15:10 UTC', '2023-11-06 14:00 UTC', '2023-11-06T14:00Z'],
    ['2023-11-05T15:10Z', '2023-11-05 15:10 UTC', '2023-11-05 15:10 +03:00', '2023-11-05T15:10+03:00'],
  ])('has another zone alone: %s', (text, was, to, written) => {
    expect(ways(text, was, to)[0]).toBe(written)
  })

  test.each([
    ['Nov 5, 3pm', '2023-11-05 15:00 -', '2023-11-06 15:00 -', 'Nov 6, 3pm'],
    ['Nov 5, 3pm', '2023-11-05 15:00 -', '2023-11-06 15:30 -', 'Nov 6, 3:30pm'],
    ['3pm on 5 Nov 2023', '2023-11-05 15:00 -', '2024-12-06 15:00 -', '3pm on 6 Dec 2024'],
    ['24 Dec', '1999-12-24 - -', '2000-01-02 - -', '2 Jan'],
    ['Mon, May 6, 10:00', '2024-05-06 10:00 -', '2024-05-08 10:00 -', 'Wed, May 8, 10:00'],
    ['24 Dec at 10:00', '- 10:00 -', '- 10:05 -', '24 Dec at 10:05'],
  ])('has another date alone: %s', (text, was, to, written) => {
    expect(ways(text, was, to)[0]).toBe(written)
  })

  test('day and month stand in the order of the document, or as ISO 8601 has them', () => {
    const of = (order: Habit['order']) =>
      ways('05/05/2023 15:10', '2023-05-05 15:10 -', '2023-06-07 15:10 -', {order, padded: null})
    expect(of('mdy')[0]).toBe('06/07/2023 15:10')
    expect(of('dmy')[0]).toBe('07/06/2023 15:10')
    expect(of('dmy')[1]).toBe('2023-06-07 15:10')
    expect(of(null)).toEqual(['07/06/2023 15:10', '2023-06-07 15:10'])
  })

  test('hours of one figure as the document has them', () => {
    const of = (padded: boolean) => ways('15:10', '- 15:10 -', '- 09:10 -', {order: null, padded})
    expect(of(true)).toEqual(['09:10'])
    expect(of(false)).toEqual(['9:10', '09:10'])
  })
})

describe('what a moment did not say', () => {
  test.each([
    ['15:10', '- 15:10 -', '2023-11-05 15:10 -', ['2023-11-05 15:10', '15:10 on 2023-11-05', '15:10']],
    [
      '15:10',
      '- 15:10 -',
      '2023-11-05 15:10 UTC',
      ['2023-11-05 15:10 UTC', '15:10 UTC on 2023-11-05', '15:10'],
    ],
    ['Nov 5', '2023-11-05 - -', '2023-11-05 15:10 -', ['Nov 5 15:10', '2023-11-05 15:10']],
    [
      'Nov 5',
      '2023-11-05 - -',
      '2023-11-05 15:10 UTC',
      ['Nov 5 15:10 UTC', 'Nov 5 15:10', '2023-11-05 15:10 UTC'],
    ],
    ['around then', '- 15:10 -', '- 16:00 -', ['around then 16:00', '16:00']],
  ])('comes before it or behind it: %s', (text, was, to, all) => {
    expect(ways(text, was, to)).toEqual(all)
  })

  test('goes with what joined it', () => {
    expect(ways('Nov 5, 3pm PST', '2023-11-05 15:00 PST', '2023-11-05 - -')[0]).toBe('Nov 5')
    expect(ways('3pm PST on Nov 5', '2023-11-05 15:00 PST', '- 15:00 PST')[0]).toBe('3pm PST')
    expect(ways('Nov 5 at 3pm', '2023-11-05 15:00 -', '2023-11-05 - -')[0]).toBe('Nov 5')
  })

  test('what is the same on both sides is not written, though the text does not say it', () => {
    expect(ways('15:10', '2023-11-05 15:10 UTC', '2023-11-05 15:12 UTC')[0]).toBe('15:12')
    expect(momentTexts('15:10', null, moment('- 15:12 -'), anyHabit)).toEqual(['15:12'])
  })
})
