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
