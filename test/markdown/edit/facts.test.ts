import {describe, expect, test} from 'vitest'
import {writePostmortem} from '../../../src/markdown/write.ts'
import {emptyPostmortem, type Postmortem} from '../../../src/model/postmortem.ts'
import {change, event, moment} from './change.ts'

type By = (postmortem: Postmortem) => void

const at = (time: string) => moment(time, '2024-05-06', 'UTC')

describe('facts in lines of their own', () => {
  const source = `# Mail was late

**Severity:** SEV-2
**Started:** 2024-05-06 10:00 UTC
**Users affected:** 25%
**Authors:** Ana, Ben
**Affected services:** mail

## Summary

Mail was late.
`
  test.each<[string, By, string[]]>([
    ['a severity changes', p => (p.severity = 'SEV-1'), ['-**Severity:** SEV-2', '+**Severity:** SEV-1']],
    ['a severity goes', p => (p.severity = null), ['-**Severity:** SEV-2']],
    ['names change', p => (p.authors = ['Lea', 'Ben']), ['-**Authors:** Ana, Ben', '+**Authors:** Lea, Ben']],
    ['names go', p => (p.authors = []), ['-**Authors:** Ana, Ben']],
    [
      'services come to others',
      p => p.services.push('web_shop'),
      ['-**Affected services:** mail', '+**Affected services:** mail, web_shop'],
    ],
    [
      'a time changes',
      p => (p.startedAt = at('10:05')),
      ['-**Started:** 2024-05-06 10:00 UTC', '+**Started:** 2024-05-06 10:05 UTC'],
    ],
    ['a time goes', p => (p.startedAt = null), ['-**Started:** 2024-05-06 10:00 UTC']],
    [
      'a share changes',
      p => (p.impact.usersAffectedPercent = 30),
      ['-**Users affected:** 25%', '+**Users affected:** 30%'],
    ],
    ['a time comes among them', p => (p.detectedAt = at('10:05')), ['+**Detected:** 2024-05-06 10:05 UTC']],
    ['a length comes among them', p => (p.statedDuration = 'PT1H30M'), ['+**Duration:** 1 h 30 min']],
  ])('%s', (_, by, lines) => {
    expect(change(source, by)).toEqual(lines)
    expect(change(source.replaceAll('\n', '\r\n'), by)).toEqual(lines.map(line => `${line}\r`))
  })

  test('take the form of those that stand there', () => {
    const items = '# Mail was late\n\n* Start: 10:00 UTC\n* End: 11:30 UTC\n\n## Summary\n\nMail was late.\n'
    expect(change(items, p => (p.detectedAt = moment('10:20', null, 'UTC')))).toEqual([
      '+* Detected: 10:20 UTC',
    ])
    const apart = '# Mail was late\n\n**Start**: 10:00 UTC\n\n## Summary\n\nMail was late.\n'
    expect(change(apart, p => (p.severity = 'SEV-1'))).toEqual(['+**Severity**: SEV-1'])
  })

  test('or of a table', () => {
    const table =
      '# Mail was late\n\n| | |\n|---|---|\n| Severity | SEV-2 |\n| Start | 10:00 UTC |\n\n## Summary\n\nMail was late.\n'
    expect(change(table, p => (p.severity = 'SEV-1'))).toEqual([
      '-| Severity | SEV-2 |',
      '+| Severity | SEV-1 |',
    ])
    expect(change(table, p => (p.startedAt = moment('10:05', null, 'UTC')))).toEqual([
      '-| Start | 10:00 UTC |',
      '+| Start | 10:05 UTC |',
    ])
  })

  test('or of a section of theirs', () => {
    const section =
      '# Mail was late\n\n## Key facts\n\n- **Started:** 10:00 UTC\n\n## Summary\n\nMail was late.\n'
    expect(change(section, p => (p.services = ['a', 'b']))).toEqual(['+- **Services:** a, b'])
    expect(
      change(
        '# Mail was late\n\n## Key facts\n\nSome words.\n\n## Summary\n\nMail.\n',
        p => (p.severity = '1'),
      ),
    ).toEqual(['+- **Severity:** 1'])
  })

  test('or get such a section before the others', () => {
    expect(
      change('# Mail was late\n\n## Summary\n\nMail was late.\n', p => {
        p.severity = 'SEV-3'
        p.startedAt = at('10:00')
        p.impact.usersAffectedPercent = 5
      }),
    ).toEqual([
      '+## Key facts',
      '+',
      '+- **Started:** 2024-05-06 10:00 UTC',
      '+- **Severity:** SEV-3',
      '+- **Users affected:** 5 %',
      '+',
    ])
  })

  test('in other languages', () => {
    const french = '# Panne\n\n**Gravité :** haute\n**Auteurs :** Ana, Ben\n\n## Résumé\n\nRien ne part.\n'
    expect(change(french, p => (p.severity = 'basse'))).toEqual([
      '-**Gravité :** haute',
      '+**Gravité :** basse',
    ])
    expect(change(french, p => (p.authors = ['Lea']))).toEqual([
      '-**Auteurs :** Ana, Ben',
      '+**Auteurs :** Lea',
    ])
  })
})

describe('facts in prose', () => {
  const prose = 'From 10:00 to 11:30 UTC on 2024-05-06 mail was late for 25% of users. It lasted 90 minutes.'
  const source = `# Mail was late\n\n## Summary\n\n${prose}\n`

  test.each<[By, string]>([
    [p => (p.startedAt = at('10:05')), prose.replace('10:00', '10:05')],
    [p => (p.resolvedAt = at('11:45')), prose.replace('11:30', '11:45')],
    [p => (p.statedDuration = 'PT2H'), prose.replace('90 minutes', '2 hours')],
    [p => (p.impact.usersAffectedPercent = 7.5), prose.replace('25%', '7.5%')],
    [p => (p.startedAt = moment('10:00', '2024-05-06', 'EAT')), prose.replace('10:00', '10:00 EAT')],
  ])('change there: %s', (by, line) => {
    expect(change(source, by)).toEqual([`-${prose}`, `+${line}`])
  })

  test('are not taken out of it', () => {
    expect(change(source, p => (p.startedAt = null))).toEqual([])
    expect(change(source, p => (p.impact.usersAffectedPercent = null))).toEqual([])
  })
})

describe('front matter', () => {
  const source =
    '---\ntitle: Mail was late\nseverity: high # really\nstatus: draft\n---\n\n# Mail was late\n\nWords.\n'

  test('changes in its own line, and loses it', () => {
    expect(change(source, p => (p.severity = 'low: 3'))).toEqual([
      '-severity: high # really',
      '+severity: "low: 3" # really',
    ])
    expect(change(source, p => (p.severity = null))).toEqual(['-severity: high # really'])
    expect(change(source.replaceAll('\n', '\r\n'), p => (p.severity = null))).toEqual([
      '-severity: high # really\r',
    ])
    expect(change(source, p => (p.status = 'final'))).toEqual(['-status: draft', '+status: final'])
  })

  test('gets no key that is none of its writer’s', () => {
    expect(change(source, p => (p.timeZone = 'UTC'))).toEqual([])
    expect(change('# Mail was late\n', p => (p.status = 'final'))).toEqual([])
  })

  test('of another kind, or with a value of several lines, stays as it is', () => {
    expect(change('---\nseverity: |\n  very\n  high\n---\n\n# A\n\nWords.\n', p => (p.title = 'B'))).toEqual([
      '-# A',
      '+# B',
    ])
    expect(change('+++\ntitle = "A"\n+++\n\n# A\n\nWords.\n', p => (p.title = 'B')).slice(-1)).toEqual([
      '+# B',
    ])
  })
})

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
