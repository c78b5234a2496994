import * as v from 'valibot'
import {expect, test} from 'vitest'
import {type Moment, PostmortemSchema, type TimelineEvent} from '../../../src/model/postmortem.ts'
import {inZone} from '../../../src/text/sources/in-zone.ts'
import {mergeEvents} from '../../../src/text/sources/merge.ts'

const event = (
  text: string,
  time: string | null,
  date: string | null = null,
  zone: string | null = null,
) => ({
  at: time === null ? null : ({date, time, zone} satisfies Moment),
  kind: 'note' as const,
  text,
  source: null,
})

const merged = (timeline: TimelineEvent[], events: TimelineEvent[], more = {}) =>
  mergeEvents(v.parse(PostmortemSchema, {timeline, ...more}), events).timeline.map(({text}) => text)

test('an event stands before the first that is later; entries of one time keep their order', () => {
  const old = [event('a', '10:00', '2026-03-04', 'UTC'), event('b', '11:00', '2026-03-04', 'UTC')]
  const fresh = [
    event('y', '13:30', '2026-03-04', '+03:00'),
    event('x', '09:00', '2026-03-04', 'UTC'),
    event('z', '11:00', '2026-03-04', 'UTC'),
  ]
  expect(merged(old, fresh)).toEqual(['x', 'a', 'y', 'b', 'z'])
})

test('what is there keeps its order, also where that is wrong, and entries without a time their place', () => {
  const old = [
    event('first', '10:00', '2026-03-04', 'UTC'),
    event('loose', null),
    event('late', '12:00', '2026-03-04', 'UTC'),
    event('wrong', '09:00', '2026-03-04', 'UTC'),
  ]
  expect(merged(old, [event('new', '11:00', '2026-03-04', 'UTC')])).toEqual([
    'first',
    'loose',
    'new',
    'late',
    'wrong',
  ])
})

test('clock times of a document without a date are those of the day of the events', () => {
  const old = [event('a', '23:50', null, 'UTC'), event('b', '00:10', null, 'UTC')]
  expect(merged(old, [event('new', '00:05', '2026-03-05', 'UTC')])).toEqual(['a', 'new', 'b'])
})

test('unmarked times are in the zone of the document', () => {
  const old = [event('a', '13:00', '2026-03-04'), event('b', '13:10', '2026-03-04')]
  const fresh = [event('new', '10:05', '2026-03-04', 'UTC')]
  expect(merged(old, fresh, {timeZone: 'Africa/Nairobi'})).toEqual(['a', 'new', 'b'])
})

test('an event that is there is not added; one without a time comes last', () => {
  const old = [event('a', '10:00', '2026-03-04', 'UTC')]
  const fresh = [event('a', '10:00:00', '2026-03-04', 'UTC'), event('untimed', null), event('untimed', null)]
  expect(merged(old, fresh)).toEqual(['a', 'untimed'])
})

test('events are told on the clocks of one zone, over midnight and through daylight saving', () => {
  const events = [
    event('utc', '22:30:15', '2026-03-28', 'UTC'),
    event('after the change', '01:30', '2026-03-29', 'UTC'),
    event('unmarked', '12:00', '2026-03-29'),
    event('unknown zone', '12:00', '2026-03-29', 'IST'),
    event('no day', '12:00', null, 'UTC'),
    event('untimed', null),
  ]
  expect(inZone(events, 'Europe/Paris').map(({at}) => at && [at.date, at.time, at.zone])).toEqual([
    ['2026-03-28', '23:30:15', 'Europe/Paris'],
    ['2026-03-29', '03:30', 'Europe/Paris'],
    ['2026-03-29', '12:00', 'Europe/Paris'],
    ['2026-03-29', '12:00', 'IST'],
    [null, '12:00', 'UTC'],
    null,
  ])
})
