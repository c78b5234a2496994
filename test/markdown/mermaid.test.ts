import fc from 'fast-check'
import * as v from 'valibot'
import {describe, expect, test} from 'vitest'
import {chartLabel, chartOrigin, incidentChart} from '../../src/markdown/write/mermaid.ts'
import {eventKinds, type Postmortem, PostmortemSchema} from '../../src/model/postmortem.ts'

const day = '2024-05-06'
const at = (time: string, date: string | null = day, zone: string | null = 'UTC') => ({date, time, zone})
const postmortem = (fields: object): Postmortem => v.parse(PostmortemSchema, fields)

/**
 * A line of a Gantt chart by Mermaid's grammar (gantt.jison): keywords first, else a label without `:` `#` `;`, and after the colon tags,
 * a start, and an end or a length, none of them with `#` or `;`.
 */
const entry =
  /^ {4}(?!(?:title|section|click|href|call|dateformat|axisformat|acc\w+|excludes|includes|weekday|gantt)\b)([^#:;\n%]+) :((?:crit|active|done|milestone), )*(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d), (\d{4}-\d\d-\d\d \d\d:\d\d:\d\d|0m)$/i
const header = [
  chartOrigin,
  'gantt',
  '    dateFormat YYYY-MM-DD HH:mm:ss',
  /^ {4}axisFormat (%m-%d )?%H:%M$/,
  '    todayMarker off',
]

function expectGantt(chart: string) {
  const lines = chart.split('\n')
  for (const [i, line] of header.entries()) expect(lines[i]).toMatch(line)
  for (const line of lines.slice(header.length))
    if (!/^ {4}section (Incident|Timeline)$/.test(line)) expect(line).toMatch(entry)
}

describe('the chart of an incident', () => {
  test('shows the impact, the way to detection and to mitigation, and each timed entry', () => {
    const chart = incidentChart(
      postmortem({
        startedAt: at('22:50'),
        resolvedAt: at('01:20', '2024-05-07'),
        timeline: [
          {at: at('22:50'), kind: 'started', text: 'Certificate of the gateway expired'},
          {at: at('23:05:30'), kind: 'detected', text: 'Pager: TLS errors at 40%; see #ops'},
          {at: null, text: 'Somebody looked at the load balancer'},
          {at: at('23:40'), kind: 'mitigated', text: 'Traffic moved to the second region'},
          {at: at('01:20', '2024-05-07'), kind: 'resolved', text: 'New certificate in place'},
        ],
      }),
    )
    expect(chart).toBe(`%% drawn by pm-wizard from the timeline; edit the table, not this
gantt
    dateFormat YYYY-MM-DD HH:mm:ss
    axisFormat %m-%d %H:%M
    todayMarker off
    section Incident
    Impact, 2 h 30 min :crit, 2024-05-06 22:50:00, 2024-05-07 01:20:00
    To detection, 16 min :active, 2024-05-06 22:50:00, 2024-05-06 23:05:30
    To mitigation, 50 min :active, 2024-05-06 22:50:00, 2024-05-06 23:40:00
    section Timeline
    22.50 Certificate of the gateway expired :crit, milestone, 2024-05-06 22:50:00, 0m
    23.05 Pager, TLS errors at 40 percent, see ops :milestone, 2024-05-06 23:05:30, 0m
    23.40 Traffic moved to the second region :milestone, 2024-05-06 23:40:00, 0m
    01.20 New certificate in place :done, milestone, 2024-05-07 01:20:00, 0m`)
    expectGantt(chart)
  })

  test('is drawn on the clocks of one zone', () => {
    const chart = incidentChart(
      postmortem({
        timeZone: 'Europe/Berlin',
        timeline: [
          {at: at('08:00', day, null), text: 'Deploy'},
          {at: at('06:30', day, 'UTC'), text: 'Alert'},
          {at: at('09:00', day, 'Moonbase'), text: 'Nobody knows when'},
        ],
      }),
    )
    expect(chart).toContain('08.00 Deploy :milestone, 2024-05-06 08:00:00')
    expect(chart).toContain('08.30 Alert :milestone, 2024-05-06 08:30:00')
    expect(chart).not.toContain('Nobody')
  })

  test('is not drawn for fewer than two moments', () => {
    expect(incidentChart(postmortem({}))).toBe('')
    expect(
      incidentChart(
        postmortem({
          timeline: [
            {at: at('10:00'), text: 'Alert'},
            {at: null, text: 'More'},
          ],
        }),
      ),
    ).toBe('')
    expect(incidentChart(postmortem({startedAt: at('10:00'), resolvedAt: null}))).toBe('')
  })

  test('keeps to the grammar whatever the entries say', () => {
    const words = fc.array(
      fc.oneof(
        fc.constantFrom(
          'title',
          'section',
          'click',
          '%%',
          '%%{init}%%',
          ':',
          ';',
          '#',
          '```',
          '\n',
          '2024-01-01',
          '"',
          'a:b',
          'http://x.y',
        ),
        fc.string({maxLength: 8}),
        fc.string({unit: 'grapheme', maxLength: 90}),
      ),
      {maxLength: 6},
    )
    const event = fc.record({
      text: words.map(parts => parts.join(' ')),
      kind: fc.constantFrom(...eventKinds),
      at: fc
        .tuple(fc.integer({min: 0, max: 23}), fc.integer({min: 0, max: 59}))
        .map(numbers => at(numbers.map(n => `${n}`.padStart(2, '0')).join(':'))),
    })
    fc.assert(
      fc.property(fc.array(event, {minLength: 2, maxLength: 4}), timeline => {
        expectGantt(incidentChart(postmortem({timeline})))
      }),
    )
  })

  test('cuts a long label between two characters', () => {
    expect(chartLabel('2024-05-06 10:00:00', '🚒'.repeat(80))).toBe(`10.00 ${'🚒'.repeat(53)}…`)
  })
})

test.each([
  ['See https://a.example/x?y=1 or git://b.example now', 'See or now'],
  ['Down from 10:05 until 11:20', 'Down from 10.05 until 11.20'],
  ['Alert : queue ;; disk', 'Alert, queue, disk'],
  ['Ran `undo` on db_main, {all} of [it]', 'Ran undo on db main, all of it'],
  ['Half of it: 50%', 'Half of it, 50 percent'],
  ['#', ''],
  [`${'word '.repeat(10)}abc defg`, `${'word '.repeat(10).trim()} abc…`],
])('of the words %j a label keeps what Mermaid has no meaning for', (words, label) => {
  expect(chartLabel('2024-05-06 10:00:00', words)).toBe(`10.00 ${label}`.trim())
})

describe('a chart has no more than there is to show', () => {
  const sections = (fields: object) =>
    incidentChart(postmortem(fields)).match(/(?<=section )\w+|(?<=Format )%.*/g)
  const entry = (time: string, date = day) => ({at: at(time, date), text: 'Somebody looks'})

  test.each<[string, object, string[] | null]>([
    ['two entries of a day', {timeline: [entry('10:00'), entry('10:20')]}, ['%H:%M', 'Timeline']],
    [
      'entries of two days',
      {timeline: [entry('23:00'), entry('01:00', '2024-05-07')]},
      ['%m-%d %H:%M', 'Timeline'],
    ],
    ['an impact alone', {startedAt: at('10:00'), resolvedAt: at('11:00')}, ['%H:%M', 'Incident']],
    ['one entry', {timeline: [entry('10:00')]}, null],
  ])('%s', (_, fields, shown) => {
    expect(sections(fields)).toEqual(shown)
  })
})
