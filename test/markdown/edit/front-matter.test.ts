import {expect, test} from 'vitest'
import type {Postmortem} from '../../../src/model/postmortem.ts'
import {change} from './change.ts'

type By = (postmortem: Postmortem) => void

const under = (values: string) => `---\n${values}\n---\n\n# Mail was late\n\nWords.\n`

test.each<[string, By, string[]]>([
  [
    'severity: high # really',
    p => (p.severity = 'low: 3'),
    ['-severity: high # really', '+severity: "low: 3" # really'],
  ],
  ['severity: high # really', p => (p.severity = null), ['-severity: high # really']],
  ['status: draft', p => (p.status = 'final'), ['-status: draft', '+status: final']],
  ['severity:', p => (p.severity = 'low'), ['-severity:', '+severity: low']],
  [
    'severity: |\n  very\n  high',
    p => (p.severity = 'low'),
    ['-severity: |', '-  very', '-  high', '+severity: low'],
  ],
  [
    'title: >\n  Mail\n  was late',
    p => (p.title = 'B'),
    ['-title: >', '-  Mail', '-  was late', '+title: B', '-# Mail was late', '+# B'],
  ],
  [
    'authors: [Ana, Ben] # all',
    p => (p.authors = ['Lea', 'B, C']),
    ['-authors: [Ana, Ben] # all', '+authors: [Lea, "B, C"] # all'],
  ],
  ['authors: [Ana, Ben]', p => (p.authors = ['Lea']), ['-authors: [Ana, Ben]', '+authors: [Lea]']],
  ['authors:\n  - Ana\n  - Ben', p => (p.authors = ['Ana', 'Lea']), ['-  - Ben', '+  - Lea']],
  ['authors:\n- Ana\n- Ben', p => (p.authors = ['Ana']), ['-- Ben']],
  ['authors:\n- Ana\n- Ben', p => (p.authors = []), ['-authors:', '-- Ana', '-- Ben']],
  ['author: Ana', p => (p.authors = ['Lea']), ['-author: Ana', '+author: Lea']],
  ['author: Ana', p => (p.authors = ['Ana', 'Lea']), ['-author: Ana', '+author: [Ana, Lea]']],
])('front matter changes in its own lines: %j', (values, by, lines) => {
  for (const source of [under(`tags: [a]\n${values}`), under(`${values}\n# more\ntags: [a]`)]) {
    expect(change(source, by)).toEqual(lines)
    expect(change(source.replaceAll('\n', '\r\n'), by)).toEqual(lines.map(line => `${line}\r`))
  }
})

test('a severity that stands in two places changes in both, and goes from both', () => {
  const source = '---\nseverity: high\n---\n\n# T\n\n**Severity:** high\n\n## Summary\n\nS.\n'
  const [key, line] = ['severity: high', '**Severity:** high']
  expect(change(source, p => (p.severity = 'low'))).toEqual([
    `-${key}`,
    '+severity: low',
    `-${line}`,
    '+**Severity:** low',
  ])
  expect(change(source, p => (p.severity = null))).toEqual([`-${key}`, `-${line}`])
})

test.each<[string, By, string[]]>([
  ['severity: high', p => (p.services = ['mail']), ['+', '+## Key facts', '+', '+- **Services:** mail']],
  ['authors:\n  - name: Ana', p => (p.authors = ['Lea']), ['+', '+## Key facts', '+', '+- **Authors:** Lea']],
  ['title: [a]', p => (p.title = 'B'), ['-# Mail was late', '+# B']],
  ['tags: [a]', p => (p.timeZone = 'UTC'), []],
  ['template: post', p => Object.assign(p, {id: 'x', status: 'final'}), []],
  ['template: 7\nstatus: done', p => (p.id = 'x'), []],
])('what is none of it leaves it alone: %j', (values, by, lines) => {
  expect(change(under(values), by)).toEqual(lines)
})

test('a document of a stranger gets none, and what is no YAML stays', () => {
  expect(change('# Mail was late\n', p => (p.status = 'final'))).toEqual([])
  const toml = '+++\ntitle = "A"\nseverity = "high"\n+++\n\n# A\n\nWords.\n'
  expect(change(toml, p => Object.assign(p, {title: 'B', status: 'final'}))).toEqual(['-# A', '+# B'])
})
