import {describe, expect, test} from 'vitest'
import {emptyTask, type Postmortem, type Task} from '../../../src/model/postmortem.ts'
import {change} from './change.ts'

const under = (tasks: string) => `# Mail stood still\n\n## Action items\n\n${tasks}`

type By = (tasks: Task[]) => unknown
const changed = (source: string, by: By) => change(source, ({tasks}: Postmortem) => by(tasks))
const issue = (number: number, state: 'open' | null = null) => ({
  repo: 'acme/mail',
  number,
  url: `https://github.com/acme/mail/issues/${number}`,
  state,
})
const dashboard: Task = {...emptyTask, title: 'A *dashboard*', owner: 'lea', due: '2024-01-02'}

describe('items without boxes', () => {
  const source = under('- Larger queue\n- Alert on the queue\n')

  test.each<[string, By, string[]]>([
    [
      'an owner',
      ([task]) => (task!.owner = 'grace_h'),
      ['-- Larger queue', '+- Larger queue — owner: grace_h'],
    ],
    [
      'a box when it is done',
      ([task]) => (task!.status = 'done'),
      ['-- Larger queue', '+- [x] Larger queue'],
    ],
    [
      'why it is dropped',
      ([task]) => Object.assign(task!, {status: 'wont-do', reason: 'too dear'}),
      ['-- Larger queue', "+- Larger queue — won't do: too dear"],
    ],
    [
      'an issue, of which the state is not told',
      ([, task]) => (task!.issue = issue(9, 'open')),
      [
        '-- Alert on the queue',
        '+- Alert on the queue — issue: [acme/mail#9](https://github.com/acme/mail/issues/9)',
      ],
    ],
    ['details', ([task]) => (task!.details = 'At **5**.\n\n- page'), ['+', '+  At **5**.', '+', '+  - page']],
    [
      'other words',
      ([, task]) => (task!.title = 'Alert on a long queue'),
      ['-- Alert on the queue', '+- Alert on a long queue'],
    ],
    [
      'a new one',
      tasks => tasks.splice(1, 0, dashboard),
      ['+- A \\*dashboard\\* — owner: lea, due: 2024-01-02'],
    ],
    [
      'a new one that is done, with details',
      tasks => tasks.push({...emptyTask, title: 'Look', status: 'done', details: 'One\n\ntwo'}),
      ['+- [x] Look', '+', '+  One', '+', '+  two'],
    ],
    ['one less', tasks => tasks.shift(), ['-- Larger queue']],
  ])('get %s', (_, by, lines) => {
    expect(changed(source, by)).toEqual(lines)
    expect(changed(source.replaceAll('\n', '\r\n'), by)).toEqual(lines.map(line => `${line}\r`))
  })
})

describe('items with boxes', () => {
  const source = under('* [ ] Larger queue\n* [X] Alert on the queue [detect]\n')

  test.each<[string, By, string[]]>([
    ['a tick', ([task]) => (task!.status = 'done'), ['-* [ ] Larger queue', '+* [x] Larger queue']],
    [
      'an empty box again',
      ([, task]) => (task!.status = 'open'),
      ['-* [X] Alert on the queue [detect]', '+* [ ] Alert on the queue [detect]'],
    ],
    [
      'another type, where it is told',
      ([, task]) => (task!.type = 'mitigate'),
      ['-* [X] Alert on the queue [detect]', '+* [X] Alert on the queue [mitigate]'],
    ],
    [
      'a new one',
      tasks => tasks.splice(1, 0, dashboard),
      ['+* [ ] A \\*dashboard\\* — owner: lea, due: 2024-01-02'],
    ],
  ])('get %s', (_, by, lines) => {
    expect(changed(source, by)).toEqual(lines)
  })
})

describe('labels among the words', () => {
  const first = '- [ ] Larger queue (owner: @ada, due 2023-11-15)'
  const second = '- [ ] Alert — Owner: Ada Lovelace; deadline: 15 November 2023; priority: high'
  const source = under(`${first}\n${second}\n`)

  test.each<[string, By, string, string]>([
    ['another owner', ([task]) => (task!.owner = 'grace'), first, first.replace('ada', 'grace')],
    ['no owner', ([task]) => (task!.owner = null), first, first.replace('owner: @ada, ', '')],
    [
      'another date',
      ([task]) => (task!.due = '2024-02-29'),
      first,
      first.replace('2023-11-15', '2024-02-29'),
    ],
    ['no date', ([task]) => (task!.due = null), first, first.replace(', due 2023-11-15', '')],
    ['another name', ([, task]) => (task!.owner = 'Mary'), second, second.replace('Ada Lovelace', 'Mary')],
    [
      'a date in its form',
      ([, task]) => (task!.due = '2024-02-29'),
      second,
      second.replace('15 November 2023', '29 February 2024'),
    ],
    ['another priority', ([, task]) => (task!.priority = 'low'), second, second.replace('high', 'low')],
    ['no priority', ([, task]) => (task!.priority = null), second, second.replace('; priority: high', '')],
  ])('%s', (_, by, before, after) => {
    expect(changed(source, by)).toEqual([`-${before}`, `+${after}`])
  })

  test('one alone in its brackets goes with them', () => {
    expect(changed(under('- [ ] Larger queue (owner: @ada)\n'), ([task]) => (task!.owner = null))[1]).toBe(
      '+- [ ] Larger queue',
    )
  })
})

describe('what stands behind the words', () => {
  const line = "* ~~Larger queue~~ won't do: too dear"

  test('of a dropped task is no part of its reason', () => {
    expect(changed(under(`${line}\n`), ([task]) => (task!.owner = 'ada'))).toEqual([
      `-${line}`,
      `+${line} — owner: ada`,
    ])
  })

  test('is told anew in its order', () => {
    const told =
      '- Larger queue — owner: ada, issue: [acme/mail#3](https://github.com/acme/mail/issues/3) (open)'
    const by: By = ([task]) => Object.assign(task!, {due: '2024-01-02', issue: issue(9, 'open')})
    expect(changed(under(`${told}\n`), by)[1]).toBe(
      '+- Larger queue — owner: ada, due: 2024-01-02, issue: [acme/mail#9](https://github.com/acme/mail/issues/9) (open)',
    )
    expect(changed(under(`${told}\n`), ([task]) => Object.assign(task!, {owner: null, issue: null}))[1]).toBe(
      '+- Larger queue',
    )
  })

  test('an address among the words is replaced there', () => {
    const told = '- Larger queue, see https://github.com/acme/mail/issues/3'
    expect(changed(under(`${told}\n`), ([task]) => (task!.issue = issue(9)))[1]).toBe(
      `+${told.replace('/3', '/9')}`,
    )
  })
})

describe('the rows of a table', () => {
  const rows = [
    '| 1 | Larger queue | @ada | 15 Nov 2023 | prevent | open | |',
    '| 2 | Alert on the *queue* | tom | 2023-11-20 | detect | done | [acme/mail#3](https://github.com/acme/mail/issues/3) |',
  ]
  const source = under(
    [
      '| # | Action | Owner | Due | Type | Status | Issue |',
      '|---|---|---|---|---|---|---|',
      ...rows,
      '',
    ].join('\n'),
  )

  test.each<[string, By, number, string, string]>([
    ['an owner', ([task]) => (task!.owner = 'grace'), 0, '@ada', '@grace'],
    ['no owner', ([task]) => (task!.owner = null), 0, '@ada', ''],
    ['a date in its form', ([task]) => (task!.due = '2024-02-29'), 0, '15 Nov 2023', '29 Feb 2024'],
    ['no date', ([, task]) => (task!.due = null), 1, '2023-11-20', ''],
    ['a state', ([task]) => (task!.status = 'done'), 0, 'open', 'done'],
    ['a type', ([, task]) => (task!.type = 'process'), 1, 'detect', 'process'],
    [
      'no issue',
      ([, task]) => (task!.issue = null),
      1,
      '[acme/mail#3](https://github.com/acme/mail/issues/3)',
      '',
    ],
    [
      'a priority, which has no column',
      ([task]) => (task!.priority = 'P1'),
      0,
      'Larger queue',
      'Larger queue — priority: P1',
    ],
    ['words', ([, task]) => (task!.title = 'Alert on a long queue'), 1, 'the *queue*', 'a long *queue*'],
  ])('get %s in their cell', (_, by, i, from, to) => {
    expect(changed(source, by)).toEqual([`-${rows[i]}`, `+${rows[i]!.replace(from, to)}`])
  })

  test('get another one, with the next number', () => {
    expect(changed(source, tasks => tasks.push({...dashboard, issue: issue(9)}))).toEqual([
      '+| 3 | A \\*dashboard\\* | lea | 2024-01-02 |  | open | [acme/mail#9](https://github.com/acme/mail/issues/9) |',
    ])
  })
})

describe('where there is no task yet', () => {
  test('a section of its own, as we write them', () => {
    expect(
      changed('# Mail stood still\n\n## Summary\n\nNo mail.\n', tasks =>
        tasks.push({...dashboard, id: 't1'}),
      ),
    ).toEqual([
      '+',
      '+## Action items',
      '+',
      '+- [ ] **A \\*dashboard\\*** — owner: lea, due: 2024-01-02 <!-- pm-wizard:task=t1 -->',
    ])
  })

  test('behind broad measures, with a box where it would be one of them without', () => {
    const source =
      '# Mail stood still\n\n## Corrective and preventative measures\n\n- Test more\n- Alert earlier\n'
    expect(changed(source, tasks => tasks.push(dashboard))).toEqual([
      '+- A \\*dashboard\\* — owner: lea, due: 2024-01-02',
    ])
    expect(changed(source, tasks => tasks.push({...emptyTask, title: 'A dashboard'}))).toEqual([
      '+- [ ] A dashboard',
    ])
  })
})
