import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {durationMinutes, formatDuration} from '../../src/model/duration.ts'
import {type Metric, metrics} from '../../src/model/metrics.ts'
import {
  clockChange,
  formatMoment,
  minutesBetween,
  momentAt,
  onCalendar,
  toInstant,
} from '../../src/model/moment.ts'
import {inTimeOrder} from '../../src/model/order.ts'
import {
  type EventKind,
  emptyPostmortem,
  eventKinds,
  type Moment,
  type Postmortem,
} from '../../src/model/postmortem.ts'
import {Temporal} from '../../src/model/temporal.ts'
import {disagreements, documentZone, incidentWindow} from '../../src/model/window.ts'
import {outOfSeason, resolveZone, zoneId} from '../../src/model/zones.ts'

const moment = (text: string): Moment => {
  const [, date = null, time = null, zone = null] =
    /^(\d{4}-\d\d-\d\d)? ?(\d\d:\d\d(?::\d\d)?)? ?(.+)?$/.exec(text) ?? []
  return {date, time, zone}
}
const incident = (parts: Partial<Postmortem>, events: [string, EventKind][] = []): Postmortem => ({
  ...emptyPostmortem(),
  ...parts,
  timeline: events.map(([at, kind]) => ({at: at ? moment(at) : null, kind, text: kind, source: null})),
})
const minutes = (metric: Metric) => ('duration' in metric ? metric.duration.total('minutes') : metric.missing)

describe('an instant', () => {
  test.each<[string, string | null, string | null]>([
    ['2023-11-05 10:15 UTC', null, '2023-11-05T10:15:00Z'],
    ['2023-11-05 10:15:30 EAT', null, '2023-11-05T07:15:30Z'],
    ['2023-11-05 10:15 Africa/Nairobi', null, '2023-11-05T07:15:00Z'],
    ['2023-11-05 10:15 +05:30', null, '2023-11-05T04:45:00Z'],
    ['2023-11-05 10:15 GMT-5', null, '2023-11-05T15:15:00Z'],
    ['2023-11-05 10:15 UTC +3', null, '2023-11-05T07:15:00Z'],
    ['2023-07-05 10:15 Pacific Time', null, '2023-07-05T17:15:00Z'],
    ['2023-01-05 10:15 Pacific Time', null, '2023-01-05T18:15:00Z'],
    ['2023-07-05 10:15 PST', null, '2023-07-05T18:15:00Z'],
    ['2023-11-05 10:15', 'Europe/Berlin', '2023-11-05T09:15:00Z'],
    ['2023-11-05 10:15', '-03:00', '2023-11-05T13:15:00Z'],
    ['2023-11-05 10:15 IST', 'Asia/Kolkata', '2023-11-05T04:45:00Z'],
    ['2023-11-05 10:15 IST', 'UTC', null],
    ['2023-11-05 10:15 XYZ', 'UTC', null],
    ['2023-11-05 10:15', null, null],
    ['10:15 UTC', null, null],
    ['2023-11-05', 'UTC', null],
    ['2023-02-30 10:15 UTC', null, null],
  ])('of %s in %s', (text, zone, instant) => {
    expect(toInstant(moment(text), zone)?.toString() ?? null).toBe(instant)
  })

  test('two times in one unknown zone are compared all the same', () => {
    expect(minutesBetween(moment('2023-11-05 10:15 IST'), moment('2023-11-05 11:00 IST'), null)).toBe(45)
    expect(minutesBetween(moment('2023-11-05 10:15 IST'), moment('2023-11-05 11:00 UTC'), null)).toBeNull()
  })

  test('two times in two zones are compared by what they are', () => {
    expect(minutesBetween(moment('2023-11-05 10:15 EAT'), moment('2023-11-05 07:45 UTC'), null)).toBe(30)
  })

  test('is shown to the second where there is one, and on the day of the zone', () => {
    const shown = (instant: string, zone: string) => momentAt(Temporal.Instant.from(instant), zone)
    expect(shown('2023-11-05T22:15:00Z', 'EAT')).toEqual(moment('2023-11-06 01:15 EAT'))
    expect(shown('2023-11-05T10:15:30.900Z', 'UTC')).toEqual(moment('2023-11-05 10:15:30 UTC'))
    expect(shown('2023-11-05T10:00:00.900Z', 'XYZ')).toEqual(moment('2023-11-05 10:00 XYZ'))
    expect(formatMoment(moment('2023-11-05 10:15 UTC'))).toBe('2023-11-05 10:15 UTC')
    expect(formatMoment(moment('10:15'))).toBe('10:15')
  })

  test('is none without a day or a time, also where no zone is needed to compare', () => {
    expect(minutesBetween(moment('10:15'), moment('11:00'), null)).toBeNull()
    expect(minutesBetween(moment('2023-11-05'), moment('2023-11-05 11:00'), null)).toBeNull()
    expect(minutesBetween(moment('2023-02-30 10:15'), moment('2023-03-01 11:00'), null)).toBeNull()
    expect(minutesBetween(moment('2023-11-05 10:15:30'), moment('2023-11-05 10:15'), null)).toBe(-0.5)
  })

  test('skipped or repeated by daylight saving is said so', () => {
    expect(clockChange(moment('2023-03-26 02:30'), 'Europe/Berlin')?.kind).toBe('skipped')
    expect(clockChange(moment('2023-10-29 02:30'), 'Europe/Berlin')?.kind).toBe('repeated')
    expect(String(clockChange(moment('2023-10-29 02:30 Europe/Berlin'), null)?.later)).toContain(
      '02:30:00+01:00',
    )
    expect(clockChange(moment('2023-10-29 04:30'), 'Europe/Berlin')).toBeNull()
    expect(clockChange(moment('2023-10-29 02:30'), null)).toBeNull()
    expect(clockChange(moment('02:30'), 'Europe/Berlin')).toBeNull()
    expect(clockChange(moment('2023-10-29 02:30 UTC'), 'Europe/Berlin')).toBeNull()
  })
})

describe('a zone', () => {
  test.each([
    ['UTC', '+00:00'],
    ['gmt', '+00:00'],
    ['Z', '+00:00'],
    ['EAT', '+03:00'],
    ['WAT', '+01:00'],
    ['CAT', '+02:00'],
    ['SAST', '+02:00'],
    ['CET', '+01:00'],
    ['CEST', '+02:00'],
    ['PST', '-08:00'],
    ['PDT', '-07:00'],
    ['EST', '-05:00'],
    ['EDT', '-04:00'],
    ['JST', '+09:00'],
    ['AEST', '+10:00'],
    ['BRT', '-03:00'],
    ['GMT+1', '+01:00'],
    ['UTC+5:30', '+05:30'],
    ['UTC−3', '-03:00'],
    ['-0500', '-05:00'],
    ['West Africa Time', '+01:00'],
    [' west  african\ttime ', '+01:00'],
    ['Etc/UTC', '+00:00'],
    ['+14:00', '+14:00'],
    ['GMT -12', '-12:00'],
    ['-3:59', '-03:59'],
    ['British Summer Time', '+01:00'],
    ['Irish Standard Time', '+01:00'],
    ['Israel Standard Time', '+02:00'],
    ['Eastern Daylight Time', '-04:00'],
    ['Moscow Time', '+03:00'],
  ])('%s is %s', (name, offset) => {
    expect(zoneId(name)).toBe(offset)
  })
  test.each([
    ['PT', 'America/Los_Angeles'],
    ['mountain time', 'America/Denver'],
    ['Central Standard Time', 'America/Chicago'],
    ['Eastern Time', 'America/New_York'],
    ['Beijing time', 'Asia/Shanghai'],
    ['China Standard Time', 'Asia/Shanghai'],
    ['Lagos time', 'Africa/Lagos'],
    ['London Time', 'Europe/London'],
    ['europe/paris', 'Europe/Paris'],
  ])('%s is the clock of %s, whatever the season', (name, place) => {
    expect(zoneId(name)).toBe(place)
  })
  test.each([
    ['IST', 'Asia/Kolkata', '+05:30'],
    ['IST', 'India Standard Time', '+05:30'],
    ['IST', '+02:00', '+02:00'],
    ['BST', '+06:00', '+06:00'],
    ['CST', 'Central Time', '-06:00'],
    ['AST', '+05:30', null],
    ['CST', 'EAT', null],
    ['CST', 'IST', null],
    ['CST', 'XYZ', null],
    ['AST', null, null],
  ])('%s has several meanings; beside %s it is %s', (name, around, offset) => {
    expect(resolveZone(name)?.kind).toBe('ambiguous')
    expect(zoneId(name, around)).toBe(offset)
  })
  test.each([
    '',
    'XYZ',
    'UTC+25',
    '+99:00',
    '+15:00',
    '+05:60',
    'Mars/Olympus',
    'Japan',
    'constructor',
    '__proto__',
  ])('%j is none', name => {
    expect(resolveZone(name)).toBeNull()
    expect(zoneId(name, 'UTC')).toBeNull()
  })
  test('that its name fixes to an offset has it on the clocks of its place, in winter or in summer', () => {
    const names =
      'PST PDT MST MDT CST CDT EST EDT AKST AKDT HST AST ADT NST NDT BRT ART CLT CLST COT PET WET WEST BST CET CEST ' +
      'MEZ MESZ EET EEST MSK TRT IST IDT WAT CAT EAT SAST GST PKT NPT ICT WIB HKT SGT PHT MYT AWST JST KST ACST ' +
      'ACDT AEST AEDT NZST NZDT'
    for (const name of names.split(' ')) {
      const zone = resolveZone(name)
      const meanings = zone?.kind === 'ambiguous' ? zone.meanings : zone?.kind === 'named' ? [zone] : []
      expect(meanings, name).not.toEqual([])
      for (const {iana, offset, place} of meanings) {
        const offsets = ['2023-01-15T12:00Z', '2023-07-15T12:00Z'].map(
          time => Temporal.Instant.from(time).toZonedDateTimeISO(iana).offset,
        )
        expect(offsets, `${name} in ${place}`).toContain(offset)
        expect(place).toMatch(/^[A-Z][a-z]+( [A-Z]?[a-z]+| US){0,2}$/)
      }
    }
  })
  test('is said when it is not in force on a day', () => {
    expect(outOfSeason('PST', '2023-07-01')).toMatchObject({offset: '-08:00', inForce: '-07:00'})
    expect(outOfSeason('CET', '2023-07-01')).toMatchObject({inForce: '+02:00'})
    expect(outOfSeason('AEDT', '2023-07-01')).toMatchObject({inForce: '+10:00'})
    expect(outOfSeason('BST', '2023-12-01', 'Europe/London')).toEqual({
      offset: '+01:00',
      inForce: '+00:00',
      place: 'British summer time',
    })
    // At noon of the day on which the clocks change the new time is in force.
    expect(outOfSeason('PST', '2023-03-12')).toMatchObject({inForce: '-07:00'})
    expect(outOfSeason('PDT', '2023-03-12')).toBeNull()
    for (const [zone, date] of [
      ['PST', '2023-12-01'],
      ['PDT', '2023-07-01'],
      ['EAT', '2023-07-01'],
      ['UTC', '2023-07-01'],
      ['IST', '2023-07-01'],
      ['XYZ', '2023-07-01'],
    ] as const) {
      expect(outOfSeason(zone, date)).toBeNull()
    }
  })
})

test.each<[number | string, string]>([
  [195, '3 h 15 min'],
  [60, '1 h'],
  [45, '45 min'],
  [0, '0 min'],
  [0.5, '30 s'],
  [1.5, '2 min'],
  [1440, '1 d'],
  [1500, '1 d 1 h'],
  [59.99, '1 h'],
  [-30, '-30 min'],
  ['PT3H15M', '3 h 15 min'],
  ['PT90M', '1 h 30 min'],
  ['PT40S', '40 s'],
  [-0.5, '-30 s'],
  [-0.001, '0 min'],
  [1, '1 min'],
  [2879.6, '2 d'],
  [1445, '1 d 5 min'],
])('a length of %s is written %s', (length, text) => {
  expect(formatDuration(typeof length === 'number' ? length : Temporal.Duration.from(length))).toBe(text)
})

describe('the window of an incident', () => {
  test('comes from the fields, else from the timeline', () => {
    const window = incidentWindow(
      incident({startedAt: moment('2023-11-05 10:00 UTC')}, [
        ['10:00', 'started'],
        ['10:15', 'detected'],
        ['10:20', 'escalated'],
        ['10:30', 'resolved'],
        ['13:30', 'resolved'],
      ]),
    )
    expect(window).toEqual({
      started: {moment: moment('2023-11-05 10:00 UTC'), from: {field: 'startedAt'}},
      detected: {moment: moment('2023-11-05 10:15'), from: {event: 1}},
      escalated: {moment: moment('2023-11-05 10:20'), from: {event: 2}},
      mitigated: null,
      resolved: {moment: moment('2023-11-05 13:30'), from: {event: 4}},
    })
  })

  test('crosses midnight by itself', () => {
    const window = incidentWindow(
      incident({startedAt: moment('2023-11-05 23:50')}, [
        ['23:50', 'started'],
        ['00:05', 'detected'],
        ['06:30', 'resolved'],
      ]),
    )
    expect(window.detected?.moment.date).toBe('2023-11-06')
    expect(window.resolved?.moment.date).toBe('2023-11-06')
  })

  test('leaves the evening before its own day', () => {
    const deployed = incident(
      {startedAt: moment('2023-11-05 00:05 GMT'), resolvedAt: moment('2023-11-05 00:41 GMT')},
      [
        ['22:45', 'note'],
        ['00:05', 'started'],
        ['00:10', 'detected'],
        ['00:41', 'resolved'],
      ],
    )
    expect(incidentWindow(deployed).detected?.moment.date).toBe('2023-11-05')
    expect(inTimeOrder(deployed)).toEqual(deployed.timeline)
    expect(minutes(metrics(deployed).timeToDetect)).toBe(5)
  })

  test('has no date where none is written', () => {
    const window = incidentWindow(
      incident({}, [
        ['23:50 UTC', 'started'],
        ['00:05 UTC', 'resolved'],
      ]),
    )
    expect(window.started?.moment).toEqual(moment('23:50 UTC'))
    expect(window.resolved?.moment).toEqual(moment('00:05 UTC'))
  })

  test('goes back over midnight from the first day that is written', () => {
    const window = incidentWindow(
      incident(
        {startedAt: moment('23:50'), detectedAt: moment('00:05'), resolvedAt: moment('2023-11-06 02:00')},
        [
          ['23:40', 'escalated'],
          ['2023-11-06 00:10', 'note'],
        ],
      ),
    )
    expect(window.started?.moment.date).toBe('2023-11-05')
    expect(window.detected?.moment.date).toBe('2023-11-06')
    expect(window.escalated?.moment.date).toBe('2023-11-05')
  })

  test.each<[string, string, string]>([
    ['23:40', '2023-11-05 00:05', '2023-11-04 23:40'],
    ['00:05', '2023-11-05 23:40', '2023-11-06 00:05'],
    ['09:00', '2023-11-05 21:00', '2023-11-05 09:00'],
    ['21:00', '2023-11-05 09:00', '2023-11-05 21:00'],
  ])('an entry at %s beside a start on %s is on %s', (entry, start, placed) => {
    const window = incidentWindow(incident({startedAt: moment(start)}, [[entry, 'escalated']]))
    expect(window.escalated?.moment).toEqual(moment(placed))
  })

  test.each<[string, [string, EventKind], string]>([
    ['its time', ['07:00', 'note'], '07:00:20'],
    ['its kind', ['07:05', 'resolved'], '07:00'],
  ])('hangs an undated timeline of days on the entry that a field tells of too, by %s', (_, last, time) => {
    const days = incident({resolvedAt: moment(`2023-11-07 ${time}`)}, [
      ['22:00', 'escalated'],
      ['', 'resolved'],
      ['08:00', 'note'],
      ['23:00', 'note'],
      last,
    ])
    expect(incidentWindow(days).escalated?.moment.date).toBe('2023-11-05')
  })

  test('hangs it on the same time rather than on the same kind', () => {
    const days = incident({startedAt: moment('2023-11-05 22:00')}, [
      ['22:00', 'note'],
      ['08:00', 'note'],
      ['23:00', 'started'],
      ['07:00', 'escalated'],
    ])
    expect(incidentWindow(days).escalated?.moment.date).toBe('2023-11-07')
  })

  test('else hangs its first time on the first field, whatever is not known before them', () => {
    const untimed = incident({resolvedAt: moment('2023-11-06 00:05')}, [
      ['', 'note'],
      ['23:40', 'escalated'],
    ])
    expect(incidentWindow(untimed).escalated?.moment.date).toBe('2023-11-05')
  })

  test('takes half a day back for midnight, and less for the same day', () => {
    const end = (start: string, time: string) =>
      incidentWindow(incident({startedAt: moment(start), resolvedAt: moment(time)})).resolved?.moment.date
    expect(end('2023-11-05 12:10', '00:10')).toBe('2023-11-06')
    expect(end('2023-11-05 12:30', '00:45')).toBe('2023-11-05')
  })

  test('takes the first detection and escalation that is told', () => {
    const window = incidentWindow(
      incident({}, [
        ['10:00', 'detected'],
        ['10:05', 'escalated'],
        ['10:10', 'detected'],
        ['10:20', 'escalated'],
      ]),
    )
    expect(window.detected?.from).toEqual({event: 0})
    expect(window.escalated?.from).toEqual({event: 1})
  })

  test('is of the timeline alone where the fields have no time of day', () => {
    const window = incidentWindow(
      incident({startedAt: moment('2023-11-05')}, [
        ['', 'started'],
        ['10:00', 'started'],
      ]),
    )
    expect(window.started).toEqual({moment: moment('10:00'), from: {event: 1}})
  })

  test('is read in its own zone, else in the one that is written somewhere', () => {
    const written = incident({resolvedAt: moment('13:30')}, [
      ['10:00', 'started'],
      ['10:15 EAT', 'detected'],
    ])
    expect(documentZone(written)).toBe('EAT')
    expect(documentZone({...written, timeZone: 'UTC'})).toBe('UTC')
    expect(documentZone(incident({startedAt: moment('10:00 WAT')}, [['10:15 EAT', 'detected']]))).toBe('WAT')
    expect(documentZone(incident({}, [['10:00', 'started']]))).toBeNull()
  })

  test('tells of no disagreement where there is none, or where only one of the two tells', () => {
    const found = disagreements(
      incident({startedAt: moment('2023-11-05 12:00 UTC'), detectedAt: moment('2023-11-05 12:10 UTC')}, [
        ['15:00 EAT', 'started'],
        ['12:20 UTC', 'escalated'],
        ['13:00 UTC', 'resolved'],
      ]),
    )
    expect(found).toEqual([])
  })

  test('tells where field and timeline disagree', () => {
    const found = disagreements(
      incident({startedAt: moment('2023-11-05 12:00'), resolvedAt: moment('2023-11-05 17:45')}, [
        ['12:00', 'started'],
        ['17:00', 'resolved'],
      ]),
    )
    expect(found).toMatchObject([{name: 'resolved', field: 'resolvedAt', event: 1, minutes: -45}])
  })
})

describe('metrics', () => {
  test('are computed from two points each', () => {
    const computed = metrics(
      incident(
        {
          startedAt: moment('2023-11-05 10:00 UTC'),
          detectedAt: moment('2023-11-05 10:15 UTC'),
          resolvedAt: moment('2023-11-05 13:30 UTC'),
        },
        [
          ['2023-11-05 10:25 UTC', 'escalated'],
          ['2023-11-05 15:50 EAT', 'mitigated'],
        ],
      ),
    )
    expect(minutes(computed.duration)).toBe(210)
    expect(minutes(computed.timeToDetect)).toBe(15)
    expect(minutes(computed.timeToEscalate)).toBe(10)
    expect(minutes(computed.timeToMitigate)).toBe(170)
    expect(computed.timeToMitigate).toMatchObject({
      from: {from: {field: 'startedAt'}},
      to: {from: {event: 1}},
    })
  })

  test('are computed over midnight without any date', () => {
    expect(
      minutes(metrics(incident({startedAt: moment('23:50'), resolvedAt: moment('00:05')})).duration),
    ).toBe(15)
    expect(
      minutes(
        metrics(
          incident({}, [
            ['23:50', 'started'],
            ['00:05', 'resolved'],
          ]),
        ).duration,
      ),
    ).toBe(15)
  })

  test('are counted in real time over a change of daylight saving', () => {
    const night = incident({
      timeZone: 'Europe/Berlin',
      startedAt: moment('2023-03-26 01:30'),
      resolvedAt: moment('2023-03-26 03:30'),
    })
    expect(minutes(metrics(night).duration)).toBe(60)
  })

  test('say which piece is missing', () => {
    expect(minutes(metrics(emptyPostmortem()).duration)).toContain('start')
    expect(minutes(metrics(incident({startedAt: moment('2023-11-05 10:00')})).duration)).toContain('end')
    expect(minutes(metrics(incident({startedAt: moment('2023-11-05')})).duration)).toContain('no time')
  })

  test('say of each figure what it wants', () => {
    const computed = metrics(emptyPostmortem())
    expect(computed.timeToEscalate).toEqual({missing: 'no detection is given'})
    const begun = metrics(
      incident({startedAt: moment('2023-11-05 10:00'), detectedAt: moment('2023-11-05 10:05')}),
    )
    expect(begun.timeToEscalate).toEqual({missing: 'no escalation is in the timeline'})
    expect(begun.timeToMitigate).toEqual({missing: 'no mitigation is given'})
    expect(begun.timeToResolve).toEqual({missing: 'no end of the impact is given'})
    expect(metrics(incident({startedAt: moment('2023-11-05')})).duration).toEqual({
      missing: 'startedAt has no time of day',
    })
    const unknown = metrics(incident({startedAt: moment('10:00 XYZ'), resolvedAt: moment('11:00 UTC')}))
    expect(unknown.duration).toEqual({missing: 'the zones of started and resolved cannot be compared'})
  })

  test('show no day that is not written', () => {
    const computed = metrics(incident({startedAt: moment('10:00'), detectedAt: moment('10:05:30')}))
    expect(computed.timeToDetect).toMatchObject({
      from: {moment: moment('10:00')},
      to: {moment: moment('10:05:30')},
    })
    expect(minutes(computed.timeToDetect)).toBe(5.5)
    const upside = metrics(incident({startedAt: moment('10:00'), resolvedAt: moment('09:00')}))
    expect(minutes(upside.duration)).toBe('resolved (09:00) is before started (10:00)')
  })

  test('may be nothing at all', () => {
    const at = moment('2023-11-05 10:00')
    expect(minutes(metrics(incident({startedAt: at, detectedAt: at})).timeToDetect)).toBe(0)
  })

  test('are in hours, never in days', () => {
    const long = metrics(
      incident({startedAt: moment('2023-11-05 10:00'), resolvedAt: moment('2023-11-07 11:30')}),
    )
    expect('duration' in long.duration && long.duration.duration.toString()).toBe('PT49H30M')
  })

  test('say which two contradict each other, and never go below zero', () => {
    const upside = metrics(
      incident({startedAt: moment('2023-11-05 10:00'), resolvedAt: moment('2023-11-05 09:00')}),
    )
    expect(minutes(upside.duration)).toMatch(/09:00.*before.*10:00/)
  })
})

describe('the order of time', () => {
  const order = (...times: string[]) =>
    inTimeOrder(
      incident(
        {},
        times.map(time => [time, 'note']),
      ),
    ).map(event => event.at && formatMoment(event.at))
  test('is of the instants, not of the clocks', () => {
    expect(order('2023-11-05 10:00 UTC', '2023-11-05 12:30 EAT', '2023-11-05 09:45 UTC')).toEqual([
      '2023-11-05 12:30 EAT',
      '2023-11-05 09:45 UTC',
      '2023-11-05 10:00 UTC',
    ])
  })
  test('reads a zone that is not known as the one of the document', () => {
    expect(order('2023-11-05 10:00 EAT', '2023-11-05 09:30 XYZ', '', '2023-11-05 09:45 EAT')).toEqual([
      '2023-11-05 09:30 XYZ',
      '2023-11-05 09:45 EAT',
      null,
      '2023-11-05 10:00 EAT',
    ])
    expect(order('2023-11-05 10:00 XYZ', '2023-11-05 09:30 XYZ')).toEqual([
      '2023-11-05 09:30 XYZ',
      '2023-11-05 10:00 XYZ',
    ])
  })
})

test.each([
  ['PT3H30M', 210],
  ['P1DT2H', 1560],
  ['P1W', 10_080],
  ['-PT5M', -5],
  ['3 hours', null],
])('%s is %s minutes', (iso, length) => {
  expect(durationMinutes(iso)).toBe(length)
})

const zones = fc.constantFrom(
  null,
  'UTC',
  'EAT',
  'PST',
  'IST',
  'XYZ',
  '+05:30',
  'Europe/Berlin',
  'America/New_York',
)
const times = fc
  .nat({max: 86_399})
  .map(s => new Temporal.PlainTime(Math.floor(s / 3600), Math.floor(s / 60) % 60).toString().slice(0, 5))
const dates = fc.constantFrom(null, '2023-02-30', '2023-03-25', '2023-03-26', '2023-10-29', '2024-02-29')
const moments = fc.record({
  date: dates,
  time: fc.oneof({weight: 5, arbitrary: times}, {weight: 1, arbitrary: fc.constant(null)}),
  zone: zones,
})
const maybe = fc.option(moments, {nil: null})
const events = fc.array(
  fc.record({at: maybe, kind: fc.constantFrom(...eventKinds), text: fc.uuid(), source: fc.constant(null)}),
  {maxLength: 12},
)
const postmortems = fc
  .record({
    startedAt: maybe,
    detectedAt: maybe,
    mitigatedAt: maybe,
    resolvedAt: maybe,
    timeline: events,
    timeZone: fc.constantFrom(null, 'UTC', 'Europe/Berlin'),
  })
  .map(parts => ({...emptyPostmortem(), ...parts}))

describe('whatever is written', () => {
  test('no metric is negative', () => {
    fc.assert(
      fc.property(postmortems, postmortem => {
        for (const metric of Object.values(metrics(postmortem)) as Metric[]) {
          if ('duration' in metric) expect(metric.duration.sign).toBeGreaterThanOrEqual(0)
          else expect(metric.missing).not.toBe('')
        }
      }),
    )
  })

  test('the order of time keeps every entry, leaves the untimed in place, and is stable', () => {
    fc.assert(
      fc.property(postmortems, postmortem => {
        const dated = {
          ...postmortem,
          timeline: postmortem.timeline.map(e => ({
            ...e,
            at: e.at?.time ? {...e.at, date: onCalendar(e.at.date) ?? '2023-03-26'} : null,
          })),
        }
        const ordered = inTimeOrder(dated)
        expect(new Set(ordered)).toEqual(new Set(dated.timeline))
        dated.timeline.forEach((event, i) => {
          if (!event.at) expect(ordered[i]).toBe(event)
        })
        expect(inTimeOrder({...dated, timeline: ordered})).toEqual(ordered)
      }),
    )
  })

  test('an instant shown on the clocks of any zone is that instant, or the other one of a repeated hour', () => {
    const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'))
    const seconds = fc.integer({min: 1_600_000_000, max: 1_800_000_000})
    fc.assert(
      fc.property(zone, seconds, (zone, s) => {
        const instant = Temporal.Instant.fromEpochMilliseconds(s * 1000)
        const shown = momentAt(instant, zone)
        const change = clockChange(shown, null)
        const instants = change
          ? [change.earlier.toInstant(), change.later.toInstant()]
          : [toInstant(shown, null)!]
        expect(instants.map(String)).toContain(instant.toString())
        expect(formatMoment(shown)).toContain(zone)
      }),
    )
  })
})
