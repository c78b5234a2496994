import {describe, expect, test} from 'vitest'
import type {Moment} from '../../src/model/postmortem.ts'
import {Temporal} from '../../src/model/temporal.ts'
import type {ReadingContext} from '../../src/text/context.ts'
import {readMoment} from '../../src/text/moment.ts'

const around: ReadingContext = {
  now: Temporal.Instant.from('2023-11-07T09:00:00Z'),
  zone: 'UTC',
  date: '2023-11-05',
}
const after = (time: string, typed: string, zone: string | null = null, context = around) =>
  readMoment(typed, {...context, previous: {date: '2023-11-05', time, zone}})

describe('the day of a clock time without a date', () => {
  test('is the day of the entry before, when it is later on the clock', () => {
    expect(after('15:10', '15:12')).toEqual({
      moment: {date: '2023-11-05', time: '15:12', zone: null},
      assumed: ['same day', 'UTC'],
    })
    expect(after('15:10', '15:10')).toMatchObject({moment: {date: '2023-11-05'}})
  })

  test('is the next day, when the clock has gone over midnight', () => {
    expect(after('23:50', '00:05')).toMatchObject({
      moment: {date: '2023-11-06', time: '00:05'},
      assumed: ['next day', 'UTC'],
    })
    expect(after('22:45', '06:30')).toMatchObject({moment: {date: '2023-11-06'}})
    expect(after('23:50', '00:05', null, {...around, date: null})).toMatchObject({
      moment: {date: '2023-11-06'},
    })
  })

  test('is asked, when a time is a little earlier than the entry before', () => {
    expect(after('15:10', '15:01')).toEqual({
      question: '15:01 is earlier than 15:10, the entry before. Which day is it?',
      choices: [
        {label: 'the same day, 5 November 2023', moment: {date: '2023-11-05', time: '15:01', zone: null}},
        {label: 'the next day, 6 November 2023', moment: {date: '2023-11-06', time: '15:01', zone: null}},
      ],
    })
  })

  test('is asked up to half a day back, and up to three quarters of one ahead', () => {
    expect(after('15:10', '03:11')).toHaveProperty('question')
    expect(after('15:10', '03:10')).toMatchObject({assumed: ['next day', 'UTC']})
    expect(after('05:10', '23:09')).toMatchObject({assumed: ['same day', 'UTC']})
    expect(after('05:10', '23:10')).toHaveProperty('question')
  })

  test('is asked, when half a day later on the clock comes after it, and it was not written in 24 hours', () => {
    const times = (typed: string) => {
      const reading = after('14:45', typed)
      return 'choices' in reading && reading.choices.map(({moment}) => `${moment.date} ${moment.time}`)
    }
    expect(times('3:45')).toEqual(['2023-11-05 15:45', '2023-11-05 03:45', '2023-11-06 03:45'])
    expect(times('3:45:30')).toEqual(['2023-11-05 15:45:30', '2023-11-05 03:45:30', '2023-11-06 03:45:30'])
    expect(times('03:45')).toEqual(['2023-11-05 03:45', '2023-11-06 03:45'])
    expect(times('11:45 am')).toEqual(['2023-11-05 11:45', '2023-11-06 11:45'])
    // A quarter past two in the afternoon is before the entry, too.
    expect(after('14:45', '2:15')).toMatchObject({moment: {date: '2023-11-06', time: '02:15'}})
    expect(after('14:45', '3:45 am')).toMatchObject({choices: [{}, {}]})
    expect(after('13:30', '1:30')).toMatchObject({assumed: ['next day', 'UTC']})
    expect(after('11:00', '10:30')).toMatchObject({choices: [{}, {}]})
    expect(after('15:00', '3:01')).toMatchObject({
      choices: [{label: '15:01, the same day'}, {label: 'the same day, 5 November 2023'}, {}],
    })
  })

  test('is asked, when it can be the evening before', () => {
    expect(after('00:05', '22:45')).toEqual({
      question: '22:45 can be after or before 00:05, the entry before. Which day is it?',
      choices: [
        {label: 'the same day, 5 November 2023', moment: {date: '2023-11-05', time: '22:45', zone: null}},
        {label: 'the day before, 4 November 2023', moment: {date: '2023-11-04', time: '22:45', zone: null}},
      ],
    })
  })

  test('counts by the zones of the two, not by the faces of their clocks', () => {
    // 23:50 in Nairobi is 20:50 UTC, so 21:00 UTC comes ten minutes later on the same day.
    expect(after('23:50', '21:00 UTC', 'EAT')).toMatchObject({
      moment: {date: '2023-11-05'},
      assumed: ['same day'],
    })
  })

  test("is the incident's day without an entry before, and today without an incident", () => {
    expect(readMoment('10:00', around)).toMatchObject({moment: {date: '2023-11-05'}})
    for (const typed of ['08:00', '09:00', '09:00 UTC'])
      expect(readMoment(typed, {...around, date: null})).toMatchObject({
        moment: {date: '2023-11-07'},
        assumed: typed.includes('UTC') ? ['today'] : ['today', 'UTC'],
      })
    const previous = {date: '2023-11-03', time: null, zone: null}
    expect(readMoment('10:00', {...around, previous})).toMatchObject({
      moment: {date: '2023-11-03'},
      assumed: ['same day', 'UTC'],
    })
  })

  test('is yesterday, when today it is still to come', () => {
    expect(readMoment('23:50', {...around, date: null})).toMatchObject({
      moment: {date: '2023-11-06'},
      assumed: ['yesterday', 'UTC'],
    })
  })

  test('24:00 is the beginning of the next day', () => {
    expect(after('23:50', '24:00')).toEqual({
      moment: {date: '2023-11-06', time: '00:00', zone: null},
      assumed: ['next day', 'UTC'],
    })
    expect(readMoment('24:00', around)).toMatchObject({
      moment: {date: '2023-11-06'},
      assumed: ['next day', 'UTC'],
    })
    expect(readMoment('2023-12-31 24:00', around)).toMatchObject({moment: {date: '2024-01-01'}})
  })
})

describe('a moment counted from another', () => {
  const step = (typed: string, previous: Moment, zone = 'UTC') =>
    readMoment(typed, {...around, zone, previous})
  const at = (time: string, zone: string | null = null, date = '2023-11-05'): Moment => ({date, time, zone})

  test.each<[string, Moment, Moment]>([
    ['+5m', at('15:10'), at('15:15')],
    ['+5', at('15:10'), at('15:15')],
    ['+ 5 min', at('15:10'), at('15:15')],
    ['-10m', at('15:05'), at('14:55')],
    ['+1h', at('15:10'), at('16:10')],
    ['+1h20m', at('15:10'), at('16:30')],
    ['+90s', at('15:10'), at('15:11:30')],
    ['+ 2 hours 5 minutes 10 seconds', at('15:10'), at('17:15:10')],
    ['-1hr 5 mins', at('15:10'), at('14:05')],
    ['+1h5', at('15:10'), at('16:15')],
    ['+5 minute', at('15:10:20'), at('15:15:20')],
    ['+5m', at('15:10', 'XYZ'), at('15:15', 'XYZ')],
    ['+50s', at('15:10:10', 'XYZ'), at('15:11', 'XYZ')],
    ['+1500m', at('15:10', 'XYZ'), at('16:10', 'XYZ', '2023-11-06')],
    ['-3s', at('00:00', 'XYZ'), at('23:59:57', 'XYZ', '2023-11-04')],
    ['+15m', at('23:50', 'EAT'), at('00:05', 'EAT', '2023-11-06')],
    ['-10m', at('00:05'), at('23:55', null, '2023-11-04')],
    ['+5m', at('15:10', 'IST'), at('15:15', 'IST')],
  ])('%s', (typed, previous, moment) => {
    expect(step(typed, previous)).toEqual({moment, assumed: []})
  })

  test.each(['+', '- ', '+h', '+5x', '+5m5', '+1234h', '5m', '+5m later'])('%j is no such step', typed => {
    expect(step(typed, at('15:10'))).toHaveProperty('problem', expect.not.stringContaining('entry before'))
  })

  test('counts from the day of the incident, else from today, where the entry before has none', () => {
    const previous = {date: null, time: '23:58', zone: null}
    expect(readMoment('+5m', {...around, previous})).toMatchObject({moment: at('00:03', null, '2023-11-06')})
    expect(readMoment('+5m', {...around, date: null, previous})).toMatchObject({
      moment: at('00:03', null, '2023-11-08'),
    })
  })

  test('now, and a count of seconds or milliseconds, are on the clock of the zone around, which is said', () => {
    const now = (typed: string) => readMoment(typed, {...around, zone: 'Asia/Kolkata'})
    expect(now('now')).toEqual({moment: at('14:30', null, '2023-11-07'), assumed: ['Asia/Kolkata']})
    expect(now('1699178130')).toEqual({moment: at('15:25:30'), assumed: ['Asia/Kolkata']})
    expect(now('1699178130999')).toEqual({moment: at('15:25:30'), assumed: ['Asia/Kolkata']})
  })

  test('counts real minutes over a change of daylight saving', () => {
    // New York put its clocks back at 02:00 on 5 November 2023, and forward at 02:00 on 12 March.
    expect(step('+2h', at('00:30'), 'America/New_York')).toMatchObject({moment: {time: '01:30'}})
    expect(step('+30m', at('01:45', null, '2023-03-12'), 'America/New_York')).toMatchObject({
      moment: {time: '03:15'},
    })
  })
})

describe('what has to be asked', () => {
  const asked = (typed: string, zone = 'UTC') => readMoment(typed, {...around, zone, date: null})
  const moment = (date: string, time: string | null = null, zone: string | null = null) => ({
    date,
    time,
    zone,
  })

  test('day first or month first', () => {
    expect(asked('05/10/2023')).toEqual({
      question: 'Which day is it: day first, or month first?',
      choices: [
        {label: '5 October 2023', moment: moment('2023-10-05')},
        {label: '10 May 2023', moment: moment('2023-05-10')},
      ],
    })
  })

  test('the meaning of a zone', () => {
    expect(asked('2023-11-05 10:00 AST')).toEqual({
      question: 'AST has several meanings. Which one is it?',
      choices: [
        {label: 'Atlantic, UTC-04:00', moment: moment('2023-11-05', '10:00', '-04:00')},
        {label: 'Arabia, UTC+03:00', moment: moment('2023-11-05', '10:00', '+03:00')},
      ],
    })
  })

  test('a zone out of season', () => {
    expect(asked('2023-07-01 10:00 PST')).toEqual({
      question: 'PST is not in force on 2023-07-01. Which time is it?',
      choices: [
        {
          label: 'the time in force there on that day, UTC-07:00',
          moment: moment('2023-07-01', '10:00', '-07:00'),
        },
        {label: 'PST to the letter, UTC-08:00', moment: moment('2023-07-01', '10:00', '-08:00')},
      ],
    })
  })

  test('a clock time that daylight saving skips or repeats', () => {
    expect(asked('2023-03-26 02:30', 'Europe/Berlin')).toEqual({
      question:
        'In Europe/Berlin, 02:30 on 2023-03-26 was never on the clock: daylight saving skipped it. Which time is it?',
      choices: [
        {label: '01:30, UTC+01:00', moment: moment('2023-03-26', '01:30', '+01:00')},
        {label: '03:30, UTC+02:00', moment: moment('2023-03-26', '03:30', '+02:00')},
      ],
    })
    expect(asked('2023-10-29 02:30', 'Europe/Berlin')).toEqual({
      question:
        'In Europe/Berlin, 02:30 on 2023-10-29 was on the clock twice: daylight saving ended. Which time is it?',
      choices: [
        {label: '02:30, UTC+02:00', moment: moment('2023-10-29', '02:30', '+02:00')},
        {label: '02:30, UTC+01:00', moment: moment('2023-10-29', '02:30', '+01:00')},
      ],
    })
  })
})

describe('an ambiguous date', () => {
  const date = (typed: string, context: Partial<ReadingContext>) =>
    readMoment(typed, {...around, date: null, ...context})

  test('is settled by the day of the incident', () => {
    expect(date('05/10/2023 10:00', {date: '2023-10-05'})).toMatchObject({
      moment: {date: '2023-10-05'},
      assumed: ['2023-10-05', 'UTC'],
    })
    expect(date('05/10/2023 10:00', {date: '2023-05-10'})).toMatchObject({moment: {date: '2023-05-10'}})
  })
  test('is settled by the entry before', () => {
    expect(date('05/10/2023', {previous: {date: '2023-10-04', time: null, zone: null}})).toMatchObject({
      moment: {date: '2023-10-05'},
    })
  })
  test('is settled by what has not come yet', () => {
    expect(date('05/12/2023', {})).toMatchObject({moment: {date: '2023-05-12'}})
  })
  test('is settled by the locale, where that has an order', () => {
    expect(date('05/10/2023', {locale: 'en-GB'})).toMatchObject({moment: {date: '2023-10-05'}})
    expect(date('05/10/2023', {locale: 'en-US'})).toMatchObject({moment: {date: '2023-05-10'}})
    expect(date('05/10/2023', {locale: 'fr'})).toMatchObject({moment: {date: '2023-10-05'}})
    for (const locale of ['en', 'fr-CA', 'en-US-posix']) {
      expect(date('05/10/2023', {locale})).toHaveProperty('question')
    }
  })
  test('is settled by a day two days off, not by one further away', () => {
    expect(date('05/10/2023', {date: '2023-10-07'})).toMatchObject({moment: {date: '2023-10-05'}})
    expect(date('05/10/2023', {date: '2023-10-08'})).toHaveProperty('question')
    expect(date('05/06/2023', {date: '2023-06-05', previous: null})).toMatchObject({
      moment: {date: '2023-06-05'},
    })
  })
  test('is settled by the one day that is near, though another is not', () => {
    const previous = {date: '2023-10-05', time: null, zone: null}
    expect(date('05/10/2023', {date: '2022-01-01', previous})).toMatchObject({moment: {date: '2023-10-05'}})
  })
  test('is asked about where both days are near, or one is tomorrow', () => {
    const previous = {date: '2023-05-10', time: null, zone: null}
    expect(date('05/10/2023', {date: '2023-10-05', previous})).toHaveProperty('question')
    expect(date('11/08/2023', {})).toHaveProperty('question')
    expect(date('11/09/2023', {})).toMatchObject({moment: {date: '2023-09-11'}})
  })
})

describe('a day without a year', () => {
  const date = (typed: string, context: Partial<ReadingContext> = {}) =>
    readMoment(typed, {...around, date: null, ...context})

  test.each([
    ['28 Dec', '2022-12-28'],
    ['1 Jan', '2023-01-01'],
    ['8 Nov', '2023-11-08'],
    ['9 Nov', '2022-11-09'],
    ['29 Feb', '2020-02-29'],
  ])('%s is %s, the last such day', (typed, day) => {
    expect(date(typed)).toEqual({moment: {date: day, time: null, zone: null}, assumed: [day.slice(0, 4)]})
  })

  test('29 February is four years back where this year it has not come yet', () => {
    const now = Temporal.Instant.from('2024-01-15T09:00:00Z')
    expect(date('29 Feb', {now})).toMatchObject({moment: {date: '2020-02-29'}})
  })

  test.each([
    ['28 Dec', '2022-01-02', '2021-12-28'],
    ['2 Jan', '2021-12-30', '2022-01-02'],
    ['5 Nov', '2021-11-05', '2021-11-05'],
    ['29 Feb', '2019-03-01', '2020-02-29'],
    ['29 Feb', '2022-03-01', '2020-02-29'],
    ['2 Jan', '2023-11-05', '2023-01-02'],
  ])('%s beside %s is %s, the nearest', (typed, near, day) => {
    expect(date(typed, {date: near})).toMatchObject({moment: {date: day}})
    expect(date(typed, {previous: {date: near, time: null, zone: null}})).toMatchObject({moment: {date: day}})
  })
})

test('a day that is written in full is not said to be assumed', () => {
  expect(readMoment('2023-11-03', around)).toEqual({
    moment: {date: '2023-11-03', time: null, zone: null},
    assumed: [],
  })
})

test('a weekday is the last such day, and that is said', () => {
  expect(readMoment('friday 14:00', around)).toMatchObject({
    moment: {date: '2023-11-03', time: '14:00'},
    assumed: ['2023-11-03', 'UTC'],
  })
})

describe('a zone with several meanings', () => {
  const typed = (text: string, zone: string) => readMoment(text, {...around, zone})
  test('is settled by the zone around it', () => {
    expect(typed('15:10 IST', 'Asia/Kolkata')).toMatchObject({moment: {zone: 'IST'}})
    expect(typed('15:10 IST', 'Asia/Calcutta')).toMatchObject({moment: {zone: 'IST'}})
    expect(typed('15:10 CST', 'Asia/Shanghai')).toMatchObject({moment: {zone: 'CST'}})
    expect(typed('15:10 IST', 'UTC')).toHaveProperty('question')
  })
  test('is asked about all the same when it is not in force there', () => {
    expect(typed('2023-07-01 15:10 BST', 'Europe/London')).toMatchObject({moment: {zone: 'BST'}})
    expect(typed('2023-12-01 15:10 BST', 'Europe/London')).toHaveProperty('question')
  })
})

test('a clock time that daylight saving skips is said so, in words', () => {
  const reading = readMoment('2023-03-26 02:30', {...around, zone: 'Europe/Berlin'})
  expect(reading).toMatchObject({question: expect.stringMatching(/Europe\/Berlin.*02:30.*never/)})
})
