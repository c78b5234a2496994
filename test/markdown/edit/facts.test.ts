import {describe, expect, test} from 'vitest'
import {editDocument} from '../../../src/markdown/edit.ts'
import {readPostmortem} from '../../../src/markdown/read.ts'
import type {Postmortem} from '../../../src/model/postmortem.ts'
import {change, moment} from './change.ts'

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

  const headed = (lines: string) => `# Mail was late\n\n${lines}\n\n## Summary\n\nMail was late.\n`
  const detected: By = p => (p.detectedAt = at('10:20'))
  const named: By = p => (p.authors = ['Lea', 'Tom'])

  test.each<[string, string, By, string]>([
    ['a list', '* Start: 10:00 UTC\n* End: 11:30 UTC', detected, '* Detected: 2024-05-06 10:20 UTC'],
    ['the colon outside', '**Start**: 10:00 UTC', named, '**Authors**: Lea, Tom'],
    ['the value bold, too', '**Severity: SEV-2**', named, '**Authors: Lea, Tom**'],
    ['a quotation', '> **Start time (UTC):** 10:00 UTC', named, '> **Authors:** Lea, Tom'],
    ['line breaks', '**Severity:** SEV-2<br>\n**Status:** over', named, '**Authors:** Lea, Tom<br>'],
    [
      'spaces that break lines',
      '**Author:** Ana  \n**Status:** over',
      detected,
      '**Detected:** 2024-05-06 10:20 UTC  ',
    ],
    ['a wide colon', '- **严重程度**：高', named, '- **Authors**：Lea, Tom'],
    ['a table', '| | |\n|-|-|\n| **Severity** | high |', named, '| **Authors** | Lea, Tom |'],
    [
      'a table in line',
      '| Fact     | Told       |\n|-|-|\n| Severity | high       |',
      named,
      '| Authors  | Lea, Tom   |',
    ],
    [
      'a table with a fact for its head',
      '| Severity | high |\n|-|-|\n| Service: | mail |',
      named,
      '| Authors: | Lea, Tom |',
    ],
  ])('one more has the form of those that stand there: %s', (_, lines, by, line) => {
    expect(change(headed(lines), by)).toEqual([`+${line}`])
  })

  test.each<[By, string, string]>([
    [p => (p.detectedAt = at('10:20')), '- Started: 10:00 UTC', '- Detected: 2024-05-06 10:20 UTC'],
    [p => (p.statedDuration = 'PT2H'), '- Resolved: 12:00 UTC', '- Duration: 2 h'],
    [p => (p.authors = ['Ana']), '- Severity: high', '- Authors: Ana'],
  ])('one more stands behind what is usually told before it: %s', (by, before, line) => {
    const lines = ['- Started: 10:00 UTC', '- Resolved: 12:00 UTC', '- Severity: high', '- Services: mail']
    const source = headed(lines.join('\n'))
    const {postmortem} = readPostmortem(source)
    by(postmortem)
    expect(editDocument(source, postmortem)).toBe(source.replace(before, `$&\n${line}`))
  })

  test.each<[string, string, By, string | null]>([
    ['a row', '| | |\n|-|-|\n| Severity | SEV-2 |', p => (p.severity = 'SEV-1'), '| Severity | SEV-1 |'],
    ['a row goes', '| | |\n|-|-|\n| Severity | SEV-2 |', p => (p.severity = null), null],
    [
      'a time in a row',
      '| | |\n|-|-|\n| Start | 10:00 UTC |',
      p => (p.startedAt = moment('10:05', null, 'UTC')),
      '| Start | 10:05 UTC |',
    ],
    ['a time in a row goes', '| | |\n|-|-|\n| Start | 10:00 UTC |', p => (p.startedAt = null), null],
    ['French', '**Gravité :** haute', p => (p.severity = 'basse'), '**Gravité :** basse'],
    ['French names', '**Auteurs :** Ana, Ben', p => (p.authors = ['Lea']), '**Auteurs :** Lea'],
    ['Spanish', '- **Gravedad:** alta', p => (p.severity = 'baja'), '- **Gravedad:** baja'],
    ['Spanish names', '- Autores: Ana y Ben', p => (p.authors = ['Ana', 'Eva']), '- Autores: Ana y Eva'],
    [
      'German services',
      'Betroffene Dienste: Post',
      p => p.services.push('Web'),
      'Betroffene Dienste: Post, Web',
    ],
    ['Chinese', '严重程度：高', p => (p.severity = '低'), '严重程度：低'],
    ['all of it bold', '**Severity: SEV-2**', p => (p.severity = 'SEV-1'), '**Severity: SEV-1**'],
    ['names in bold', '**Authors: Ana and Ben**', p => (p.authors = ['Lea']), '**Authors: Lea**'],
    [
      'one name of two',
      '**Authors:** *Ana*, *Ben*',
      p => (p.authors[1] = 'Lea'),
      '**Authors:** *Ana*, *Lea*',
    ],
    [
      'names with links',
      'Authors: [Ana](https://a.example), Ben',
      p => (p.authors = ['Lea']),
      'Authors: Lea',
    ],
    [
      'a length from one side',
      '**Duration:** less than 2 hours',
      p => (p.statedDuration = 'PT3H'),
      '**Duration:** less than 3 hours',
    ],
    [
      'a length from one side is told in full',
      '**Duration:** less than 2 hours',
      p => Object.assign(p, {statedDuration: 'PT3H', statedDurationBound: null}),
      '**Duration:** 3 h',
    ],
    [
      'a length from the other side',
      'Downtime: over 2 hours',
      p => (p.statedDurationBound = 'at-most'),
      'Downtime: at most 2 h',
    ],
    [
      'a time of mitigation',
      '**Mitigated:** 11:00 UTC',
      p => (p.mitigatedAt!.time = '11:30'),
      '**Mitigated:** 11:30 UTC',
    ],
    ['a length of about so much goes', '**Duration:** about 2 hours', p => (p.statedDuration = null), null],
  ])('%s', (_, lines, by, line) => {
    const last = lines.split('\n').at(-1)!
    expect(change(headed(lines), by)).toEqual([`-${last}`, ...(line === null ? [] : [`+${line}`])])
  })

  test('what says more than its label promises does not go', () => {
    const none: By = p => Object.assign(p, {startedAt: null, severity: null})
    expect(change(headed('**Start:** 10:00 UTC, at the latest'), none)).toEqual([])
    expect(change(headed('| | |\n|-|-|\n| Start | 10:00 UTC, at the latest |'), none)).toEqual([])
    expect(change(headed('| | | |\n|-|-|-|\n| Start | 10:00 UTC | at the latest |'), none)).toEqual([])
    expect(
      change(headed('Of all that is known of it, as far as we can tell today: 10:00 UTC'), none),
    ).toEqual([])
  })

  test('or is put into a section of theirs', () => {
    const section = (body: string) =>
      `# Mail was late\n\n## Key facts\n\n${body}\n\n## Summary\n\nMail was late.\n`
    expect(change(section('- **Started:** 10:00 UTC'), named)).toEqual(['+- **Authors:** Lea, Tom'])
    expect(change(section('Some words.'), named)).toEqual(['+- **Authors:** Lea, Tom'])
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
      '+- **Users affected:** 5 %',
      '+- **Severity:** SEV-3',
      '+',
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
