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

test('the events need not come in order; those of one time keep theirs, and those without one come last', () => {
  const fresh = [
    event('late', '12:00', '2026-03-04', 'UTC'),
    event('loose', null),
    event('early', '09:00', '2026-03-04', 'UTC'),
    event('early, too', '12:00', '2026-03-04', '+03:00'),
    event('day alone', null),
    event('later', '12:00:30', '2026-03-04', 'UTC'),
  ]
  const all = ['early', 'early, too', 'late', 'later', 'loose', 'day alone']
  expect(merged([], fresh)).toEqual(all)
  expect(merged([event('old', '11:00', '2026-03-04', 'UTC')], fresh)).toEqual(all.toSpliced(2, 0, 'old'))
  expect(merged([event('old', '11:00', '2026-03-04', 'UTC')], [])).toEqual(['old'])
  expect(merged([], [])).toEqual([])
})

test('an entry is known by its time to the second and its words', () => {
  const old = [
    event('a', '10:00', '2026-03-04', 'UTC'),
    event('b', '10:00:30', '2026-03-04', 'UTC'),
    event('c', null, null),
    {...event('d', ''), at: {date: '2026-03-04', time: null, zone: null}},
  ]
  const fresh = [
    event('a', '10:00:30', '2026-03-04', 'UTC'),
    event('a', '10:00', '2026-03-04', 'EAT'),
    event('a', '10:00', '2026-03-05', 'UTC'),
    event('b', '10:00:30', '2026-03-04', 'UTC'),
    event('c', null),
    event('c', '10:00', '2026-03-04', 'UTC'),
    {...event('d', ''), at: {date: '2026-03-04', time: null, zone: null}},
    {...event('d', ''), at: {date: '2026-03-05', time: null, zone: null}},
  ]
  expect(mergeEvents(v.parse(PostmortemSchema, {timeline: old}), fresh).added).toEqual([
    ...fresh.slice(0, 3),
    fresh[5],
    fresh[7],
  ])
})

test('a zone that is not known is read as the one of the document, else as UTC', () => {
  const old = [event('a', '13:00', '2026-03-04', 'XYZ'), event('b', '14:00', '2026-03-04', 'XYZ')]
  const fresh = [event('new', '13:30', '2026-03-04', 'UTC')]
  expect(merged(old, fresh)).toEqual(['a', 'new', 'b'])
  expect(merged(old, fresh, {timeZone: '+03:00'})).toEqual(['a', 'b', 'new'])
})

test('a document without a date is of the day of the events, whatever stands before its first time', () => {
  const old = [event('loose', null), event('a', '23:50', null, 'UTC'), event('b', '00:10', null, 'UTC')]
  const fresh = [event('new', '00:05', '2026-03-05', 'UTC'), event('day after', '00:05', '2026-03-06', 'UTC')]
  expect(merged(old, fresh)).toEqual(['loose', 'a', 'new', 'b', 'day after'])
  // One that has dates stays where it is.
  const dated = [event('a', '23:50', '2026-02-01', 'UTC'), event('b', '00:10', '2026-02-02', 'UTC')]
  expect(merged(dated, fresh)).toEqual(['a', 'b', 'new', 'day after'])
})

test('events stay as they are where the zone is none, and a minute that is known already is told again', () => {
  const events = [
    event('a', '10:00:05', '2026-03-04', 'UTC'),
    event('b', '10:00:59', '2026-03-04', 'UTC'),
    event('c', '10:00:00', '2026-03-04', 'UTC'),
    event('d', '10:00', '2026-03-04', '+01:00'),
    event('e', '10:00:00', '2026-03-04', 'EAT'),
  ]
  expect(inZone(events, 'XYZ')).toBe(events)
  expect(inZone(events, 'EAT').map(({at}) => at?.time)).toEqual([
    '13:00:05',
    '13:00:59',
    '13:00',
    '12:00',
    '10:00:00',
  ])
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
