import {describe, expect, test} from 'vitest'
import {editDocument} from '../../../src/markdown/edit.ts'
import {readPostmortem} from '../../../src/markdown/read.ts'
import {writePostmortem} from '../../../src/markdown/write.ts'
import {emptyPostmortem, type Postmortem} from '../../../src/model/postmortem.ts'
import {change, event, moment} from './change.ts'

type By = (postmortem: Postmortem) => void

const at = (time: string) => moment(time, '2024-05-06', 'UTC')

describe('a document of ours', () => {
  const source = writePostmortem(
    {
      ...emptyPostmortem(),
      ...{id: 'x', title: 'Mail was late', authors: ['Ana'], summary: 'No mail came.'},
      ...{startedAt: at('10:00'), resolvedAt: at('11:00')},
      timeline: [
        {...event(at('10:00'), 'Mail stops'), kind: 'started'},
        {...event(at('10:20'), 'Alert'), kind: 'detected'},
      ],
    },
    {
      name: 'mine',
      about: '',
      source:
        '# {{ title }}\n\n{{ facts | facts }}\n\n{% section "Summary" %}{{ summary | markdown }}{% endsection %}',
    },
  )
  const bars = (impact: string, start: string) => [
    `    Impact, ${impact} :crit, 2024-05-06 ${start}:00, 2024-05-06 11:00:00`,
    `    To detection, ${start === '10:00' ? '20' : '15'} min :active, 2024-05-06 ${start}:00, 2024-05-06 10:20:00`,
  ]

  test('has what is computed, and its chart, brought up to date', () => {
    expect(change(source, p => (p.startedAt = at('10:05')))).toEqual([
      '-- **Started:** 2024-05-06 10:00 UTC',
      '+- **Started:** 2024-05-06 10:05 UTC',
      '-- **Duration:** 1 h (computed)',
      '-- **Time to detect:** 20 min (computed)',
      '+- **Duration:** 55 min (computed)',
      '+- **Time to detect:** 15 min (computed)',
      ...bars('1 h', '10:00').map(line => `-${line}`),
      ...bars('55 min', '10:05').map(line => `+${line}`),
    ])
    const gone = change(source, p => (p.resolvedAt = null))
    expect(gone).toEqual([
      '-- **Resolved:** 2024-05-06 11:00 UTC',
      '-- **Duration:** 1 h (computed)',
      `-${bars('1 h', '10:00')[0]}`,
    ])
  })

  test('loses its chart with the last of its times', () => {
    const lines = change(source, p => Object.assign(p, {timeline: [], startedAt: null, resolvedAt: null}))
    expect(lines.filter(line => /^[-+]```/.test(line))).toEqual(['-```mermaid', '-```'])
    expect(lines.filter(line => line.startsWith('+'))).toEqual([])
  })

  test.each<[By, string[]]>([
    [p => (p.authors = ['Ana', 'Ben']), ['-- **Author:** Ana', '+- **Authors:** Ana, Ben']],
    [p => (p.authors = []), ['-- **Author:** Ana']],
    [p => (p.services = ['a', 'b, c']), ['+- **Service:** a', '+- **Service:** b, c']],
    [p => (p.impact.usersAffectedPercent = 7), ['+- **Users affected:** 7 %']],
    [p => (p.statedDuration = 'PT1H'), ['+- **Stated duration:** 1 h']],
    [
      p => Object.assign(p, {statedDuration: 'PT1H', statedDurationBound: 'at-most'}),
      ['+- **Stated duration:** at most 1 h'],
    ],
    [p => (p.severity = 'SEV-1'), ['+severity: SEV-1']],
    [p => (p.status = 'final'), ['-status: draft', '+status: final']],
    [p => (p.id = 'y'), ['-id: x', '+id: y']],
    [p => (p.title = 'Mail was very late'), ['-# Mail was late', '+# Mail was very late']],
  ])('has its key facts as we write them: %s', (by, lines) => {
    expect(change(source, by)).toEqual(lines)
  })

  test('keeps the form in which a hand wrote a time', () => {
    const byHand = source.replace('**Started:** 2024-05-06 10:00 UTC', '**Started:** 6 May 2024, 10am UTC')
    expect(change(byHand, p => (p.startedAt = at('10:05'))).slice(0, 2)).toEqual([
      '-- **Started:** 6 May 2024, 10am UTC',
      '+- **Started:** 6 May 2024, 10:05am UTC',
    ])
  })

  const summary: By = p => (p.summary = 'No mail went out.')
  const onlySummary = ['-No mail came.', '+No mail went out.']

  test.each<[string, string, string]>([
    ['a computed fact', '**Duration:** 1 h (computed)', '**Duration:** 60 min (computed)'],
    ['a fact of another', '**Author:** Ana', '**Author:** Ana\n- **Pager:** seven'],
    ['the chart', 'To detection, 20 min', 'To detection, about 20 min'],
  ])('keeps what a hand wrote into it where that does not change: %s', (_, from, to) => {
    const byHand = source.replace(from, to)
    expect(change(byHand, summary)).toEqual(onlySummary)
    expect(change(byHand, p => (p.impact.usersAffectedPercent = 7))).toEqual(['+- **Users affected:** 7 %'])
  })

  test('gets no chart again that was taken out of it', () => {
    const bare = source.replace(/```mermaid[\s\S]*?```\n/, '')
    expect(change(bare, p => (p.startedAt = at('10:05'))).filter(line => /crit|```/.test(line))).toEqual([])
  })

  test('has each of its facts in its own line', () => {
    const names = change(source, p => Object.assign(p, {services: ['a, b', 'c'], detectedAt: at('10:10')}))
    const services = source.replace('- **Started', '- **Service:** a, b\n- **Service:** c\n- **Started')
    expect(names.slice(0, 2)).toEqual(['+- **Service:** a, b', '+- **Service:** c'])
    expect(change(services, p => (p.services[1] = 'd'))).toEqual(['-- **Service:** c', '+- **Service:** d'])
    expect(change(services, p => p.services.shift())).toEqual(['-- **Service:** a, b'])
  })

  test('has all of its times in their places', () => {
    const timed: By = p =>
      Object.assign(p, {detectedAt: at('10:10'), mitigatedAt: at('10:40'), statedDuration: 'PT1H'})
    const {postmortem} = readPostmortem(source)
    timed(postmortem)
    const edited = editDocument(source, postmortem)
    expect(edited.match(/(?<=^- \*\*)[\w ]+/gm)).toEqual([
      ...['Author', 'Started', 'Detected', 'Mitigated', 'Resolved', 'Stated duration', 'Duration'],
      ...['Time to detect', 'Time to mitigate'],
    ])
    expect(
      change(edited, p => Object.assign(p, {detectedAt: at('10:15'), mitigatedAt: at('10:45')})),
    ).toEqual(
      expect.arrayContaining([
        '+- **Detected:** 2024-05-06 10:15 UTC',
        '+- **Mitigated:** 2024-05-06 10:45 UTC',
        '+- **Time to detect:** 15 min (computed)',
        '+- **Time to mitigate:** 45 min (computed)',
      ]),
    )
    expect(editDocument(edited, readPostmortem(source).postmortem)).toBe(source)
  })
})

describe('a document of ours without key facts', () => {
  const bare = (title: string) =>
    writePostmortem(
      {...emptyPostmortem(), id: 'x', title: 'Mail was late', summary: 'No mail came.'},
      {
        name: 'mine',
        about: '',
        source: `${title}{{ facts | facts }}\n\n## Summary\n\n{{ summary | markdown }}`,
      },
    )
  const times: By = p => Object.assign(p, {startedAt: at('10:00'), resolvedAt: at('11:00')})
  const lines = [
    '+- **Started:** 2024-05-06 10:00 UTC',
    '+- **Resolved:** 2024-05-06 11:00 UTC',
    '+- **Duration:** 1 h (computed)',
  ]

  test('gets them under its title', () => {
    expect(change(bare('# {{ title }}\n\n'), times)).toEqual([...lines, '+'])
  })

  test('gets a section of them where it has no title', () => {
    expect(change(bare(''), times)).toEqual(['+## Key facts', '+', ...lines, '+'])
  })

  test('gets none for another change, though some could be computed', () => {
    const timeline = [
      {...event(at('10:00'), 'Mail stops'), kind: 'started' as const},
      {...event(at('11:00'), 'Mail is back'), kind: 'resolved' as const},
    ]
    const told = change(bare('# {{ title }}\n\n'), p => Object.assign(p, {timeline}))
    expect(told.filter(line => line.includes('**'))).toEqual([])

    expect(change(bare('# {{ title }}\n\n'), p => (p.summary = 'Nothing came.'))).toEqual([
      '-No mail came.',
      '+Nothing came.',
    ])
  })
})
