import {describe, expect, test} from 'vitest'
import {read} from './reading.ts'

/** What of a log is read: each line, and what comes back. */
type Row = [pasted: string, events: string[], unread?: string[]]

const rows = (id: string, table: Row[]) =>
  test.each(table)('%j', (pasted, events, unread = []) => {
    expect(read(pasted)).toEqual([id, events, unread])
  })

describe('syslog', () => {
  rows('syslog', [
    ['Mar  4 22:14:15 web-1 nginx[812]: up', ['2026-03-04 22:14:15 | note | up | web-1 nginx']],
    ['<34>Mar  4 22:14:15 web-1 su: up', ['2026-03-04 22:14:15 | note | up | web-1 su']],
    ['Dec 14 22:14:15 web-1 app/x.y: up ', ['2025-12-14 22:14:15 | note | up | web-1 app/x.y']],
    ['Mar  4 22:14:15 web-1 it went down', ['2026-03-04 22:14:15 | started | it went down | web-1']],
    ['Mar  4 22:14:15 - nginx: up', ['2026-03-04 22:14:15 | note | up | nginx']],
    ['Mar  4 22:14:15 web-1 kernel:up', ['2026-03-04 22:14:15 | note | up | web-1 kernel']],
    ['Mar  4 22:14:15 - up', ['2026-03-04 22:14:15 | note | up']],
    [
      'Mar  4 22:14:15 web-1 nginx[1]: \n\nMar  4 22:14:60 web-1 a: b\nMar  4 24:14:00 web-1 a: b\nMar  4 22:64:00 web-1 a: b\nFoo  4 22:14:15 web-1 a: b\nFeb 30 22:14:15 web-1 a: b',
      ['2026-03-04 22:14:59 | note | b | web-1 a'],
      [
        ...['Mar  4 22:14:15 web-1 nginx[1]: ', 'Mar  4 24:14:00 web-1 a: b', 'Mar  4 22:64:00 web-1 a: b'],
        ...['Foo  4 22:14:15 web-1 a: b', 'Feb 30 22:14:15 web-1 a: b'],
      ],
    ],
  ])

  const head = '<165>1 2026-03-04T22:14:15.003Z'
  rows('syslog-5424', [
    [`${head} web-1 app 8710 ID47 [x@1 a="b"] up`, ['2026-03-04 22:14:15 UTC | note | up | web-1 app']],
    [
      `${head} web-1 app - - - \ufeffrestarted`,
      ['2026-03-04 22:14:15 UTC | mitigated | restarted | web-1 app'],
    ],
    [`${head} - - - - - up`, ['2026-03-04 22:14:15 UTC | note | up']],
    [`${head} - app - - - up`, ['2026-03-04 22:14:15 UTC | note | up | app']],
    [`${head} web-1 - - - [x a="\\"]"][y b="c"] up`, ['2026-03-04 22:14:15 UTC | note | up | web-1']],
    [`${head} web-1 app - - [x a="b"]`, ['2026-03-04 22:14:15 UTC | note | [x a="b"] | web-1 app']],
    [`${head} web-1 app - - -`, [], [`${head} web-1 app - - -`]],
    [
      `<165>1 2026-03-04T22:14:15+05:30 web-1 app - - - up\n<165>2 2026-03-04T22:14:15Z web-1 app - - - up`,
      ['2026-03-04 22:14:15 +05:30 | note | up | web-1 app'],
      ['<165>2 2026-03-04T22:14:15Z web-1 app - - - up'],
    ],
  ])

  rows('journald', [
    [
      '2026-03-04T10:15:30+0200 web-1 systemd[1]: up',
      ['2026-03-04 10:15:30 +02:00 | note | up | web-1 systemd'],
    ],
    ['2026-03-04T10:15:30.12-05:00 web-1 sshd: up', ['2026-03-04 10:15:30 -05:00 | note | up | web-1 sshd']],
    ['2026-03-04 10:15:30 w.example app:  up', ['2026-03-04 10:15:30 | note | up | w.example app']],
    ['2026-03-04T10:15:30Z web-1 app: fixed', ['2026-03-04 10:15:30 UTC | mitigated | fixed | web-1 app']],
    ['2026-03-34T10:15:30Z web-1 app: up', [], ['2026-03-34T10:15:30Z web-1 app: up']],
  ])
})

describe('web servers', () => {
  rows('nginx-errors', [
    [
      '2026/03/04 10:15:30 [error] 812#9: *56 no live upstreams, client: 203.0.113.7, server: x',
      ['2026-03-04 10:15:30 | note | error: no live upstreams, server: x | nginx'],
    ],
    [
      '2026/03/04 10:15:30 [warn] 812#9: restarted',
      ['2026-03-04 10:15:30 | mitigated | warn: restarted | nginx'],
    ],
    [
      '2026/03/04 10:15:30 [crit] 812#9: no, client: 2001:db8::7',
      ['2026-03-04 10:15:30 | note | crit: no | nginx'],
    ],
    ['2026/02/30 10:15:30 [crit] 812#9: no', [], ['2026/02/30 10:15:30 [crit] 812#9: no']],
  ])

  rows('apache-errors', [
    [
      '[Wed Mar 04 10:15:30.123456 2026] [proxy:error] [pid 812:tid 140] [client 203.0.113.7:51234] AH00957: no',
      ['2026-03-04 10:15:30 | note | error: AH00957: no | Apache'],
    ],
    [
      '[Wed Mar 04 10:15:30 2026] [alert] [remote 203.0.113.7:51234] restarted [client x]',
      ['2026-03-04 10:15:30 | mitigated | alert: restarted [client x] | Apache'],
    ],
    ['[Wed Mar 04 10:15:30 2026] [notice] up', ['2026-03-04 10:15:30 | note | notice: up | Apache']],
    ['[Wed Xyz 04 10:15:30 2026] [notice] up', [], ['[Wed Xyz 04 10:15:30 2026] [notice] up']],
  ])

  rows('access-log', [
    [
      '203.0.113.7 - - [04/Mar/2026:10:15:30 +0000] "GET /alert HTTP/1.1" 502 12 "-" "curl"',
      ['2026-03-04 10:15:30 UTC | note | 502 GET /alert | access log'],
    ],
    [
      'shop.example.com:443 203.0.113.7 - ana [04/Mar/2026:10:15:30 +0530] "POST /a?q=\\"b\\" HTTP/2.0" 200 1',
      ['2026-03-04 10:15:30 +05:30 | note | 200 POST /a?q="b" | access log'],
    ],
    ['h - - [04/Mar/2026:10:15:30 +0000] "-" 408', ['2026-03-04 10:15:30 UTC | note | 408 - | access log']],
    ...'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'
      .split(' ')
      .map(
        (month, i): Row => [
          `h - - [04/${month}/2025:10:15:30 +0000] "-" 408`,
          [`2025-${String(i + 1).padStart(2, '0')}-04 10:15:30 UTC | note | 408 - | access log`],
        ],
      ),
    ['h - - [31/Feb/2026:10:15:30 +0000] "-" 408', [], ['h - - [31/Feb/2026:10:15:30 +0000] "-" 408']],
  ])
})

describe('the logs of programs', () => {
  rows('log', [
    ['2026-03-04 10:15:30 INFO up', ['2026-03-04 10:15:30 | note | INFO up']],
    ['[2026-03-04 10:15:30,123] up', ['2026-03-04 10:15:30 | note | up']],
    ['(2026-03-04T10:15:30Z) up ', ['2026-03-04 10:15:30 UTC | note | up']],
    ['   2026/03/04 10:15:30: up', ['2026-03-04 10:15:30 | note | up']],
    ['2026-03-04 10:15 - up', ['2026-03-04 10:15 | note | up']],
    ['2026-03-04 10:15:30:123 up', ['2026-03-04 10:15:30 | note | up']],
    [
      '2026-03-04 10:15:30.123456789Z stdout restarted',
      ['2026-03-04 10:15:30 UTC | mitigated | stdout restarted'],
    ],
    ['2026-03-04 10:15:30 GMT | up', ['2026-03-04 10:15:30 UTC | note | up']],
    ['2026-03-04 10:15:30 +0530 up', ['2026-03-04 10:15:30 +05:30 | note | up']],
    ['2026-03-04 10:15:30-05 up', ['2026-03-04 10:15:30 -05:00 | note | up']],
    ['2026-03-04 10:55:55+00 up', ['2026-03-04 10:55:55 UTC | note | up']],
    ['2026-03-04 10:15:30+00:00 up', ['2026-03-04 10:15:30 UTC | note | up']],
    [
      '2026-03-04 10:15:30 up\n2026-03-04 10:15:31 up\n2026-03-04 10:15:30\n2026-03-04 25:15:30 no\n2026-03-04x10:15:30 no\n  at main.c:1',
      ['2026-03-04 10:15:30 | note | up', '2026-03-04 10:15:31 | note | up'],
      ['2026-03-04 10:15:30', '2026-03-04 25:15:30 no', '2026-03-04x10:15:30 no', '  at main.c:1'],
    ],
  ])

  rows('clock-log', [
    ['08:59:59.120 up', ['2026-03-05 08:59:59 | note | up']],
    ['[08:59:59]: up ', ['2026-03-05 08:59:59 | note | up']],
    ['  (08:59:59,1) | restarted', ['2026-03-05 08:59:59 | mitigated | restarted']],
    [
      '08:59:59 one\n08:58:00 two\n00:00:10 three\n08:59:70 four\nfive',
      [
        ...['2026-03-05 00:00:10 | note | three', '2026-03-05 08:58:00 | note | two'],
        '2026-03-05 08:59:59 | note | one',
      ],
      ['08:59:70 four', 'five'],
    ],
  ])

  // A zone or a half of the day behind the time is read.
  rows('lines', [
    ['08:59:59 PM up', ['2026-03-04 20:59:59 | note | up']],
    ['08:59:59 UTC up', ['2026-03-05 08:59:59 UTC | note | up']],
    ['08:59:59 +03 up', ['2026-03-05 08:59:59 +03 | note | up']],
  ])

  rows('logfmt', [
    [
      'time=2026-03-04T10:15:30Z level=error msg="charge \\"x\\" failed" service=pay',
      ['2026-03-04 10:15:30 UTC | note | error: charge "x" failed | pay'],
    ],
    ['ts=1772619330.5 level=info msg=up', ['2026-03-04 13:15:30 Africa/Nairobi | note | up']],
    [
      '  t=2026-03-04T10:15:30+0200   msg=restarted app=',
      ['2026-03-04 10:15:30 +02:00 | mitigated | restarted'],
    ],
    [
      'ts=1772619330 msg=one\nts=soon msg=two\nts=1772619330 msg=\nts=1772619330 level=error\nplain',
      ['2026-03-04 13:15:30 Africa/Nairobi | note | one'],
      ['ts=soon msg=two', 'ts=1772619330 msg=', 'ts=1772619330 level=error', 'plain'],
    ],
  ])
})

describe('structured logs, one object a line', () => {
  const line = (entry: object) => JSON.stringify({time: '2026-03-04T10:15:30Z', ...entry})
  const told = (entry: object) => read(line(entry))[1][0]?.slice('2026-03-04 10:15:30 UTC | '.length)

  test.each(['time', 'ts', 'timestamp', '@timestamp', 'datetime', 'date', 't', 'eventTime'])(
    'the time stands under %s',
    key => {
      expect(read(JSON.stringify({[key]: '2026-03-04T10:15:30Z', msg: 'up'}))).toEqual([
        'json-lines',
        ['2026-03-04 10:15:30 UTC | note | up'],
        [],
      ])
    },
  )

  test('blanks around the time are no part of it', () => {
    expect(told({time: ' 2026-03-04T10:15:30Z\n', msg: 'up'})).toBe('note | up')
  })

  test.each(['msg', 'message', 'log', 'event', 'textPayload', '@message'])('the text under %s', key => {
    expect(told({[key]: 'restarted it'})).toBe('mitigated | restarted it')
  })

  test.each(['service', 'service.name', 'app', 'logger', 'component', 'name', 'host', 'hostname'])(
    'its place under %s',
    key => {
      expect(told({msg: 'up', [key]: 'pay'})).toBe('note | up | pay')
      expect(told({msg: 'up', [key]: {name: 'pay'}})).toBe('note | up | pay')
      expect(told({msg: 'up', [key]: {}})).toBe('note | up')
      expect(told({msg: 'up', [key]: null})).toBe('note | up')
    },
  )

  test.each<[unknown, string]>([
    [1772619330, '10:15:30'],
    [1772619330.999, '10:15:30'],
    ['1772619330', '10:15:30'],
    ['1772619330.25', '10:15:30'],
    [1772619330000, '10:15:30'],
    ['1772619330000', '10:15:30'],
    [1772619330000000, '10:15:30'],
    ['1772619330000000000', '10:15:30'],
    [1772619300, '10:15'],
  ])('of %j since 1970 the clock is read', (time, clock) => {
    const [, [event = '']] = read(JSON.stringify({time, msg: 'up'}), {zone: 'UTC'})
    expect(event).toBe(`2026-03-04 ${clock} UTC | note | up`)
  })

  test.each([
    {time: 'soon', msg: 'up'},
    {time: '2026-02-30T10:15:30Z', msg: 'up'},
    {time: 1e300, msg: 'up'},
    {time: '1772619330x', msg: 'up'},
    {time: 'x1772619330', msg: 'up'},
    {time: 99_999_999_999, msg: 'up'},
    // seconds since the program began
    {time: 12.5, msg: 'up'},
    {ts: '4711', msg: 'up'},
    {time: null, msg: 'up'},
    {time: '2026-03-04T10:15:30Z', msg: ''},
    {time: '2026-03-04T10:15:30Z', msg: {}},
    {time: '2026-03-04T10:15:30Z', jsonPayload: 'up'},
    {time: '2026-03-04T10:15:30Z', jsonPayload: null},
  ])('%j comes back', entry => {
    const good = line({msg: 'up'})
    expect(read(`${good}\n${JSON.stringify(entry)}`)[2]).toEqual([JSON.stringify(entry)])
  })

  test.each(['[1', '{"a"', '{"msg":"up"}', '{"time":1772619330}', 'null', '["time","msg"]'])(
    '%s is no such line',
    other => {
      const good = line({msg: 'up'})
      expect(read(`${good}\n${other}\n${good}`)[2]).toEqual([other])
    },
  )

  test.each<[object, string]>([
    [{level: 'ERROR'}, 'error: up'],
    [{level: 'warning'}, 'warning: up'],
    [{severity: 'CRITICAL'}, 'critical: up'],
    [{'log.level': 'fatal'}, 'fatal: up'],
    [{level: 'err'}, 'err: up'],
    [{level: 'alert'}, 'alert: up'],
    [{level: 'EMERG'}, 'emerg: up'],
    [{level: 'panic'}, 'panic: up'],
    [{level: 40}, 'warn: up'],
    [{level: 50}, 'error: up'],
    [{level: 60}, 'fatal: up'],
    [{level: 30}, 'up'],
    [{level: 'info'}, 'up'],
    [{level: 'errant'}, 'up'],
    [{level: 'no error'}, 'up'],
    [{level: 35}, 'up'],
    [{level: 'debug', severity: 'error'}, 'up'],
    [{err: 'no route'}, 'up: no route'],
    [{error: 'no route'}, 'up: no route'],
    [{err: {message: 'no route'}}, 'up: no route'],
    [{error: {message: 'no route'}}, 'up: no route'],
    [{err: null, error: null}, 'up'],
    [{error: 'up'}, 'up'],
    [{level: 'error', error: 'no route'}, 'error: up: no route'],
  ])('with %j it says: %s', (more, text) => {
    expect(told({msg: 'up', ...more})).toBe(`note | ${text}`)
  })

  test('an error alone is a text, and so is what stands in the payload', () => {
    expect(told({msg: '', error: 'no route'})).toBe('note | no route')
    expect(told({jsonPayload: {message: 'restarted'}})).toBe('mitigated | restarted')
    expect(told({msg: 'up', jsonPayload: {message: 'restarted'}})).toBe('note | up')
    expect(told({msg: 'up\n  again ', name: 7})).toBe('note | up again | 7')
  })

  test('journald has its own keys, and bytes that are no text come back', () => {
    const entry = {__REALTIME_TIMESTAMP: '1772619330250000', MESSAGE: 'restarted', _HOSTNAME: 'db-1'}
    const bytes = JSON.stringify({...entry, MESSAGE: [1, 2]})
    const late = JSON.stringify({...entry, __REALTIME_TIMESTAMP: 'x'})
    const lines = [entry, {...entry, _COMM: 'init'}, {...entry, _COMM: 'init', SYSLOG_IDENTIFIER: 'app'}]
    expect(read([...lines.map(line => JSON.stringify(line)), bytes, late].join('\n'))).toEqual([
      'journald-json',
      ['db-1', 'db-1 init', 'db-1 app'].map(
        source => `2026-03-04 13:15:30 Africa/Nairobi | mitigated | restarted | ${source}`,
      ),
      [bytes, late],
    ])
  })

  test('in one list, or among the events of an answer, they are read as well', () => {
    const entries = [{time: '2026-03-04T10:15:30Z', msg: 'restarted'}, {msg: 'up'}]
    for (const json of [entries, {events: entries}])
      expect(read(JSON.stringify(json))).toEqual([
        'json-logs',
        ['2026-03-04 10:15:30 UTC | mitigated | restarted'],
        ['{"msg":"up"}'],
      ])
    expect(read('{"events": [{"msg": "up"}]}')[1]).toEqual([])
  })
})
