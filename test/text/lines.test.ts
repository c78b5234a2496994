import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {EventKind} from '../../src/model/postmortem.ts'
import {Temporal} from '../../src/model/temporal.ts'
import type {ReadingContext} from '../../src/text/context.ts'
import {guessKind} from '../../src/text/kind.ts'
import {readTimelineLine} from '../../src/text/timeline-line.ts'

const context: ReadingContext = {
  now: Temporal.Instant.from('2023-11-06T09:00:00Z'),
  zone: 'UTC',
  date: '2023-11-05',
}
const at = (time: string, zone: string | null = null, date = '2023-11-05') => ({date, time, zone})

describe('a line of a timeline', () => {
  test.each<[string, ReturnType<typeof at> | null, string, EventKind]>([
    ['15:10 Datadog alert fired', at('15:10'), 'Datadog alert fired', 'detected'],
    [
      '- **3:10 PM UTC**: paged the database team',
      at('15:10', 'UTC'),
      'paged the database team',
      'escalated',
    ],
    ['* 12:05 AM: Outage begins', at('00:05'), 'Outage begins', 'started'],
    ['| 10:15 UTC | Rolled back |', at('10:15', 'UTC'), 'Rolled back', 'mitigated'],
    ['1. 15:10 - Checked the logs', at('15:10'), 'Checked the logs', 'investigating'],
    ['- [x] 15:10 Checked the logs', at('15:10'), 'Checked the logs', 'investigating'],
    ['[10:15:30] connection refused', at('10:15:30'), 'connection refused', 'note'],
    ['`10:15` deploy', at('10:15'), 'deploy', 'note'],
    ['15:10:- Issue seen', at('15:10'), 'Issue seen', 'note'],
    ['3pm — rebooted', at('15:00'), 'rebooted', 'mitigated'],
    ['1510Z all restored', at('15:10', 'UTC'), 'all restored', 'resolved'],
    ['0830HRS: users reported errors', at('08:30'), 'users reported errors', 'detected'],
    ['00.41 - traffic back to normal', at('00:41'), 'traffic back to normal', 'resolved'],
    ['2023-11-04 22:45 UTC deploy of 2.4.1', at('22:45', 'UTC', '2023-11-04'), 'deploy of 2.4.1', 'note'],
    ['2023-11-05T10:15:30Z restart', at('10:15:30', 'UTC'), 'restart', 'mitigated'],
    ['Nov 4 22:45: deploy', at('22:45', null, '2023-11-04'), 'deploy', 'note'],
    ['yesterday 23:50 deploy', at('23:50'), 'deploy', 'note'],
    ['~15:10 first errors', at('15:10'), 'first errors', 'note'],
    ['2:00 - 4:00 PM: load tests', at('14:00'), '- 4:00 PM: load tests', 'note'],
    ['15:10 cat ate the cable', at('15:10'), 'cat ate the cable', 'note'],
    ['15:10 Monday deploy', at('15:10'), 'Monday deploy', 'note'],
    ['now errors are gone', at('09:00', null, '2023-11-06'), 'errors are gone', 'note'],
    ['| 10:15 | **Rolled back** the release |', at('10:15'), '**Rolled back** the release', 'mitigated'],
    ['_12:57_ - first errors', at('12:57'), 'first errors', 'note'],
    ['Now, let us see what happened', null, 'Now, let us see what happened', 'note'],
    ['Restarted the workers', null, 'Restarted the workers', 'mitigated'],
    ['- Restarted the workers', null, 'Restarted the workers', 'mitigated'],
    ['1200 users affected', null, '1200 users affected', 'note'],
    ['12 servers down', null, '12 servers down', 'note'],
    ['+5 nodes added', null, '+5 nodes added', 'note'],
    ['+5m restarted', null, '+5m restarted', 'mitigated'],
    ['+5m', null, '+5m', 'note'],
    ['25:10 is no time', null, '25:10 is no time', 'note'],
    ['', null, '', 'note'],
  ])('%s', (line, moment, text, kind) => {
    expect(readTimelineLine(line, context)).toMatchObject({at: moment, text, kind})
  })

  test('counts from the entry before', () => {
    const line = readTimelineLine('+5m restarted', {...context, previous: at('23:58')})
    expect(line).toMatchObject({at: at('00:03', null, '2023-11-06'), text: 'restarted'})
  })

  test('carries the question about its time', () => {
    const line = readTimelineLine('15:01 alert', {...context, previous: at('15:10')})
    expect(line).toMatchObject({
      at: null,
      text: 'alert',
      question: {choices: [{moment: at('15:01')}, {moment: at('15:01', null, '2023-11-06')}]},
    })
    expect(readTimelineLine('15:10 IST alert', context)).toMatchObject({assumed: [], kind: 'detected'})
    expect(readTimelineLine('15:10 IST alert', context).question?.choices).toHaveLength(3)
  })

  test('says what was assumed', () => {
    expect(readTimelineLine('15:10 alert', context).assumed).toEqual(['same day', 'UTC'])
  })

  test('never loses a letter of its words', () => {
    const letters = (text: string) => text.replace(/[^a-z]/g, '')
    fc.assert(
      fc.property(fc.string({unit: fc.constantFrom(...'bcfgjkqwxyz :-*|[]0123456789.')}), text => {
        const read = readTimelineLine(text, context)
        const written = read.at
          ? letters(text).endsWith(letters(read.text))
          : letters(read.text) === letters(text)
        expect(written).toBe(true)
      }),
    )
  })
})

describe('the kind of an entry', () => {
  test.each<[EventKind, string[]]>([
    [
      'started',
      [
        'Outage begins',
        'The outage started',
        'The API went down',
        'Checkout became unavailable',
        'Workers stopped responding',
        'The proxy started failing',
      ],
    ],
    [
      'detected',
      [
        'Alert fired',
        'Datadog raised an alarm',
        'Customers reported errors',
        'Error rate noticed by support',
        'Support tickets come in',
        'The alert paged us',
        'Se recibió una alerta',
      ],
    ],
    [
      'escalated',
      [
        'Paged the database team',
        'Escalated to networking',
        'PD paged the lead',
        'Database team was brought in',
      ],
    ],
    [
      'investigating',
      [
        'Investigation started',
        'Looked into the logs',
        'Root cause identified',
        'Checked the dashboards',
        'Found a bad index',
      ],
    ],
    [
      'misleading',
      [
        'Suspected a DDoS',
        'DDoS ruled out',
        'A red herring: the cache restarted',
        'Assumed the deploy had to be rolled back',
        'We were misled by the graphs',
      ],
    ],
    [
      'mitigated',
      [
        'Rolled back the release',
        'Restarted the workers',
        'Reverted 3f2a91c',
        'Failed over to the replica',
        'Workaround in place',
        'Applied a hotfix',
        'The fix was deployed',
        'Service could not be restored, rebooted',
      ],
    ],
    [
      'resolved',
      [
        'Service restored',
        'Traffic recovered',
        'Incident resolved',
        'Everything is back to normal',
        'Restarted, and it recovered',
        'Full recovery',
      ],
    ],
    [
      'communicated',
      ['Status page updated', 'Customers informed that it was resolved', 'Announced the outage on the site'],
    ],
    [
      'note',
      [
        'Deploy of 2.4.1',
        'The CDN drops some pages',
        'Lunch',
        '',
        'The issue was not resolved',
        'Failed to restart',
      ],
    ],
  ])('%s', (kind, texts) => {
    for (const text of texts) expect(`${text}: ${guessKind(text)}`).toBe(`${text}: ${kind}`)
  })

  test.each<[string, EventKind]>([
    ['The disk alarm enters its pending state', 'note'],
    ['The disk alarm fires', 'detected'],
    ['The bot "saw" two files', 'note'],
    ['A mail gives the all-clear', 'resolved'],
    ['The alert paged Ana', 'detected'],
    ['Paged Ana on an alert', 'escalated'],
    ['Paged Ana', 'escalated'],
    ['Checked the logs, then paged Ana', 'escalated'],
    ['Escalated; the lead checked the logs', 'escalated'],
    ['It has not yet recovered', 'note'],
    ['Nothing was found before the restart', 'investigating'],
    ['Trying to restart it', 'note'],
    ['They attempted to fully restart it', 'note'],
    ["It couldn't be restored", 'note'],
    ['It couldn’t be restored, then recovered', 'resolved'],
    ['Not a single one of them recovered', 'resolved'],
    ['Notable: recovered', 'resolved'],
  ])('%s: %s', (text, kind) => expect(guessKind(text)).toBe(kind))

  test('is looked for in the first 500 letters', () => {
    expect(guessKind('recovered'.padStart(500))).toBe('resolved')
    expect(guessKind('recovered'.padStart(501))).toBe('note')
  })
})
