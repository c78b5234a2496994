import fc from 'fast-check'
import {expect, test} from 'vitest'
import {formatMoment, momentAt, toInstant} from '../../src/model/moment.ts'
import {Temporal} from '../../src/model/temporal.ts'
import {findMoments} from '../../src/text/find-moments.ts'
import {readMoment} from '../../src/text/moment.ts'

const now = Temporal.Instant.from('2023-11-05T12:00:00Z')
const zones = Intl.supportedValuesOf('timeZone')

/** Instants within hours of a zone's change of daylight saving, where it has one, and anywhere else. */
const instants = fc
  .record({
    zone: fc.constantFrom(...zones),
    from: fc.integer({min: 1_000_000_000, max: 2_000_000_000}),
    near: fc.boolean(),
    offset: fc.integer({min: -14_400, max: 14_400}),
  })
  .map(({zone, from, near, offset}) => {
    const start = Temporal.Instant.fromEpochMilliseconds(from * 1000)
    const change = near ? start.toZonedDateTimeISO(zone).getTimeZoneTransition('next')?.toInstant() : null
    return {zone, instant: (change ?? start).add({seconds: offset})}
  })

test('what is printed reads back as the same moment, in every zone, across daylight saving', () => {
  fc.assert(
    fc.property(instants, ({zone, instant}) => {
      const moment = momentAt(instant, zone)
      const reading = readMoment(formatMoment(moment), {now, zone: 'UTC'})
      if ('moment' in reading) {
        expect(reading).toEqual({moment, assumed: []})
        expect(String(toInstant(reading.moment, null))).toBe(String(instant))
      } else {
        // An hour that comes twice is asked about, and the instant is one of the two.
        const offered =
          'choices' in reading ? reading.choices.map(choice => String(toInstant(choice.moment, null))) : []
        expect(offered).toContain(String(instant))
      }
    }),
    {numRuns: 1000},
  )
})

test('what is printed is found in prose as the same moment', () => {
  fc.assert(
    fc.property(instants, ({zone, instant}) => {
      const text = `It began at ${formatMoment(momentAt(instant, zone))}, and was over soon.`
      expect(findMoments(text).map(found => found.moment)).toEqual([momentAt(instant, zone)])
    }),
  )
})

test('a moment with parts unknown reads back as far as it is known', () => {
  const date = fc.constantFrom('2023-11-05', '2024-02-29')
  const time = fc.constantFrom('00:00', '09:05', '23:59:59')
  const zone = fc.constantFrom(null, 'EAT', '+05:30', 'Africa/Nairobi', 'GMT+1', 'West Africa Time')
  fc.assert(
    fc.property(date, fc.option(time), zone, (date, time, zone) => {
      const moment = {date, time, zone: time ? zone : null}
      expect(readMoment(formatMoment(moment), {now, zone: 'UTC'})).toMatchObject({moment})
    }),
  )
})

test('every key of typing is answered, and nothing throws', () => {
  const typed = fc.array(
    fc.constantFrom(
      '1',
      '5',
      '0',
      ':',
      '.',
      'h',
      ' ',
      'am',
      'pm',
      'UTC',
      'EAT',
      '/',
      '-',
      '+',
      '2023-11-05',
      'Nov',
      'yesterday',
      'now',
      'm',
      '時',
      'IST',
      ',',
      '(',
      'x',
    ),
    {maxLength: 10},
  )
  const previous = fc.constantFrom(
    null,
    {date: '2023-11-05', time: '15:10', zone: null},
    {date: null, time: '15:10', zone: 'XYZ'},
    {date: '2023-11-05', time: null, zone: 'IST'},
  )
  fc.assert(
    fc.property(
      fc.oneof(
        typed.map(parts => parts.join('')),
        fc.string({unit: 'grapheme'}),
      ),
      previous,
      (text, previous) => {
        const reading = readMoment(text, {now, zone: 'Europe/Berlin', date: null, previous})
        if ('problem' in reading) expect(reading.problem).toMatch(/such as .*\d/)
        else if ('question' in reading) expect(reading.choices.length).toBeGreaterThan(1)
        else expect(reading.moment.time ?? reading.moment.date).toBeTruthy()
      },
    ),
    {numRuns: 1000},
  )
})
