import {describe, expect, test} from 'vitest'
import {formatMoment} from '../../../src/model/moment.ts'
import {Temporal} from '../../../src/model/temporal.ts'
import {readPaste, readSource, sources} from '../../../src/text/sources/index.ts'

const context = {now: Temporal.Instant.from('2026-03-05T09:00Z'), zone: 'Africa/Nairobi'}
const times = (text: string, more = {}) =>
  readSource(text, {...context, ...more}).events.map(({at}) => at && formatMoment(at))

describe('days', () => {
  test('a chat goes over midnight by itself', () => {
    expect(times('amina [11:58 PM]\nlooking\njonas [12:04 AM]\nfixed', {date: '2026-03-02'})).toEqual([
      '2026-03-02 23:58',
      '2026-03-03 00:04',
    ])
  })

  test('the second message of an author has no AM or PM of its own', () => {
    expect(times('amina  11:58 AM\none\n12:03\ntwo\n1:20\nthree', {date: '2026-03-02'})).toEqual([
      '2026-03-02 11:58',
      '2026-03-02 12:03',
      '2026-03-02 13:20',
    ])
  })

  test('the day of the incident gives syslog its year', () => {
    expect(times('Dec 31 23:59:58 web-1 app: a\nJan  1 00:00:03 web-1 app: b', {date: '2025-01-01'})).toEqual(
      ['2024-12-31 23:59:58', '2025-01-01 00:00:03'],
    )
  })

  test('a log with the time of day alone is counted over midnight', () => {
    expect(times('23:59:59.120 INFO start\n00:00:01.004 WARN slow', {date: '2026-03-02'})).toEqual([
      '2026-03-02 23:59:59',
      '2026-03-03 00:00:01',
    ])
  })

  test('a time that can be meant in two ways keeps what is certain, and the question is told', () => {
    const {events, doubts} = readSource('15:10 UTC alert\n15:01 UTC restarted', {
      ...context,
      date: '2026-03-02',
    })
    expect(events[1]?.at).toEqual({date: null, time: '15:01', zone: 'UTC'})
    expect(doubts).toEqual([{place: 'line 2', text: expect.stringContaining('earlier than 15:10')}])
  })

  test('a day on a line of its own holds for the lines below, a time for the line below', () => {
    const {events, unread} = readSource(
      '## 4 March 2026\n23:50\nAlert fired\n00:10 paged\n\nMarch 6th, 2026:\n09:15 written up\n10:00',
      context,
    )
    expect(events.map(({at, text}) => `${formatMoment(at!)} ${text}`)).toEqual([
      '2026-03-04 23:50 Alert fired',
      '2026-03-05 00:10 paged',
      '2026-03-06 09:15 written up',
    ])
    expect(unread).toEqual([{place: 'line 8', text: '10:00'}])
  })

  test('a clock time that daylight saving skips is told', () => {
    const paste = 'amina  2:30 AM\nstill down'
    const {doubts} = readSource(paste, {...context, zone: 'Europe/Paris', date: '2026-03-29'})
    expect(doubts[0]?.text).toContain('never on the clock')
  })
})

describe('what source a text is from', () => {
  test.each([
    ['15:10 Datadog alert fired', 'lines'],
    ['[15:10] Alert fired\n[15:12] Paged the on-call', 'lines'],
    ['| 15:10 | Alert fired |\n| 15:12 | Paged |', 'lines'],
    ['- deployed at 10:15 AM\n- 10:20 AM rolled back', 'lines'],
    ['10:15\nAlert fired\n10:20\nPaged', 'lines'],
    ['10:15 <amina> restarted it', 'irc'],
    ['[{"anything": 1}]', 'lines'],
    ['{"level":30,"time":1772619330123,"msg":"one line"}', 'json-lines'],
    ['', 'lines'],
  ])('%j: %s', (text, id) => {
    expect(readSource(text, context).source.id).toBe(id)
  })

  test('each source has a name of its own', () => {
    for (const key of ['id', 'label'] as const) {
      const names = sources.map(source => source[key])
      expect(new Set(names).size).toBe(sources.length)
      expect(names).not.toContain('')
    }
  })
})

test('the lines of another system’s ends and a byte order mark make no difference', () => {
  const text = '2026-03-04 10:15:30 one\n2026-03-04 10:15:31 two'
  const expected = readPaste(text, context)
  expect(readPaste(`\ufeff${text.replaceAll('\n', '\r\n')}`, context)).toEqual(expected)
  expect(expected.events).toHaveLength(2)
})

test('colours of a terminal are no part of a line', () => {
  const {events} = readPaste(
    '\x1b[2m2026-03-04T10:15:30Z\x1b[0m \x1b[31mERROR\x1b[0m pool exhausted',
    context,
  )
  expect(events[0]?.text).toBe('ERROR pool exhausted')
})

test('no control character of a log or of JSON comes into an event', () => {
  const json = JSON.stringify({time: '2026-03-04T10:15:30Z', msg: 'a\u001b]0;owned\u0007b\u0000\u009bc'})
  for (const text of ['2026-03-04 10:15:30 a\x1b]0;owned\x07b\x00\x9bc', json])
    expect(readPaste(text, context).events[0]?.text).toMatch(/^a.?0;ownedbc$/)
})

test('what lists the newest first comes with the oldest first', () => {
  expect(readPaste('10:15 <ana> one\n10:15 <ana> two', context).events.map(({text}) => text)).toEqual([
    'one',
    'two',
  ])
  const commit = (hash: string, date: string) =>
    `commit ${hash}\nAuthor: A <a@example.com>\nDate: ${date}\n\n    Change\n`
  const log = `${commit('bbbbbbb1', '  2026-03-04T06:00:00-05:00')}\n${commit('aaaaaaa1', '  2026-03-04T10:00:00Z')}`
  expect(readSource(log, context).events.map(event => event.source)).toEqual(['git aaaaaaa', 'git bbbbbbb'])
})
