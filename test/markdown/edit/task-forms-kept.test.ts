import {describe, expect, test} from 'vitest'
import {emptyTask, type Postmortem, type Task} from '../../../src/model/postmortem.ts'
import {change} from './change.ts'

const under = (tasks: string) => `# Mail stood still\n\n## Action items\n\n${tasks}`

type By = (tasks: Task[]) => unknown
const changed = (source: string, by: By) => change(source, ({tasks}: Postmortem) => by(tasks))
const dashboard: Task = {...emptyTask, title: 'A *dashboard*', owner: 'lea', due: '2024-01-02'}

describe('words that say it is done', () => {
  test.each([
    ['- Larger queue (done)', '- Larger queue'],
    ['- ✅ Larger queue', '- Larger queue'],
  ])('%s: they go when it is open again', (before, after) => {
    expect(changed(under(`${before}\n`), ([task]) => (task!.status = 'open'))).toEqual([
      `-${before}`,
      `+${after}`,
    ])
  })
})

describe('tasks in our form', () => {
  const source = under(
    '* [ ] **Larger queue** <!-- pm-wizard:task=t1 -->\n\n    Some *details*,   with spaces.\n* [ ] **Alert**\n',
  )

  test.each<[By, string[]]>([
    [
      ([task]) => (task!.owner = 'ada'),
      [
        '-* [ ] **Larger queue** <!-- pm-wizard:task=t1 -->',
        '+* [ ] **Larger queue** — owner: ada <!-- pm-wizard:task=t1 -->',
      ],
    ],
    [([, task]) => (task!.status = 'done'), ['-* [ ] **Alert**', '+* [x] **Alert**']],
  ])('change in it, their details stay as they stand', (by, lines) => {
    expect(changed(source, by)).toEqual(lines)
  })

  test('have another one beside them', () => {
    expect(changed(source, tasks => tasks.push({...dashboard, id: 't9'}))).toEqual([
      '+* [ ] **A \\*dashboard\\*** — owner: lea, due: 2024-01-02 <!-- pm-wizard:task=t9 -->',
    ])
  })
})

describe('an item of several lines', () => {
  const source = under('- Larger queue\n  for all mail\n- Alert\n')

  test.each<[string, By, string[]]>([
    [
      'an owner behind them',
      ([task]) => (task!.owner = 'lea'),
      ['-  for all mail', '+  for all mail — owner: lea'],
    ],
    ['details below them', ([task]) => (task!.details = 'Now.'), ['+', '+  Now.']],
    [
      'other words',
      ([task]) => (task!.title = 'Larger queue for some mail'),
      ['-  for all mail', '+  for some mail'],
    ],
    ['a tick before them', ([task]) => (task!.status = 'done'), ['-- Larger queue', '+- [x] Larger queue']],
  ])('gets %s', (_, by, lines) => {
    expect(changed(source, by)).toEqual(lines)
    expect(changed(source.replaceAll('\n', '\r\n'), by)).toEqual(lines.map(line => `${line}\r`))
  })
})

describe('details', () => {
  const source = under('- [ ] Larger queue\n\n  At once.\n- [ ] Alert\n')

  test.each<[By, string[]]>([
    [([task]) => (task!.details = ''), ['-', '-  At once.']],
    [([task]) => (task!.details += '\n\n- by hand'), ['+', '+  - by hand']],
    [([task]) => (task!.owner = 'lea'), ['-- [ ] Larger queue', '+- [ ] Larger queue — owner: lea']],
    [([, task]) => (task!.details = 'By mail.'), ['+', '+  By mail.']],
    [tasks => tasks.shift(), ['-- [ ] Larger queue', '-', '-  At once.']],
  ])('go and come below their item: %s', (by, lines) => {
    expect(changed(source, by)).toEqual(lines)
  })

  test('stand below a heading without an indent', () => {
    const headed = under('### Larger queue\n\nAt once.\n\n### Alert\n\nBy mail.\n')
    expect(changed(headed, ([task]) => (task!.details = 'Soon.'))).toEqual(['-At once.', '+Soon.'])
  })
})

describe('a new task has the form of the one before it, or else of the next', () => {
  const source = under('* [ ] Larger queue\n\nThen:\n\n+ Alert on the queue\n')
  const look: Task = {...emptyTask, title: 'Look at it', owner: 'lea'}

  test.each<[string, By, string]>([
    ['behind the first', tasks => tasks.splice(1, 0, look), '+* [ ] Look at it — owner: lea'],
    ['behind the last', tasks => tasks.push(look), '++ Look at it — owner: lea'],
    ['at the head', tasks => tasks.unshift(look), '+* [ ] Look at it — owner: lea'],
    ['in the place of the first', tasks => tasks.splice(0, 1, look), '++ Look at it — owner: lea'],
  ])('%s', (_, by, line) => {
    expect(changed(source, by).filter(each => each.startsWith('+'))).toEqual([line])
  })
})

test('an id that tasks of a stranger are given is no change', () => {
  const source = under('- [ ] Larger queue\n- [x] Alert\n')
  expect(changed(source, tasks => tasks.map((task, i) => Object.assign(task, {id: `t${i}`})))).toEqual([])
})

test('a task of ours is known by its id, not by its words', () => {
  const ours = '---\nid: x\ntemplate: mine\nstatus: draft\n---\n\n'
  const [first, second] = [
    '- [ ] **Larger queue** <!-- pm-wizard:task=t1 -->',
    '* [x] **Largest queue** — owner: ana <!-- pm-wizard:task=t2 -->',
  ]
  const by: By = tasks => {
    tasks.shift()
    tasks[0]!.title = 'Larger queue'
  }
  expect(changed(`${ours}${under(`${first}\n\nThen:\n\n${second}\n`)}`, by)).toEqual([
    `-${first}`,
    '-',
    `-${second}`,
    `+${second.replace('Largest', 'Larger')}`,
  ])
})

test.each([
  ['1. Larger queue', '1. [x] Larger queue'],
  ['12. Larger queue', '12. [x] Larger queue'],
  ['-   Larger queue', '-   [x] Larger queue'],
  ['### Larger queue', '### Larger queue (done)'],
  ['Larger queue', 'Larger queue (done)'],
])('%s is done as %s', (before, after) => {
  expect(changed(under(`${before}\n`), ([task]) => (task!.status = 'done'))).toEqual([
    `-${before}`,
    `+${after}`,
  ])
})
