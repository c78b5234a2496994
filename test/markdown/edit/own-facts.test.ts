import {describe, expect, test} from 'vitest'
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

  test('gets its key facts under the title where it had none', () => {
    const bare = writePostmortem(
      {...emptyPostmortem(), id: 'x', title: 'Mail was late', summary: 'No mail came.'},
      {name: 'mine', about: '', source: '# {{ title }}\n\n{{ facts | facts }}'},
    )
    expect(change(bare, p => (p.services = ['mail']))).toEqual(['+- **Service:** mail', '+'])
  })
})
