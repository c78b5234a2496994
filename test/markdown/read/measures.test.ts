import {describe, expect, test} from 'vitest'
import {readPostmortem} from '../../../src/markdown/read.ts'
import type {Task} from '../../../src/model/postmortem.ts'

const tasks = (body: string): Task[] =>
  readPostmortem(`# Mail was late\n\n## Action items\n\n${body}\n`).postmortem.tasks
/** What is known of each. */
const told = (body: string) =>
  tasks(body).map(task =>
    Object.fromEntries(
      Object.entries(task).filter(([key, value]) => value && !(key === 'status' && value === 'open')),
    ),
  )
const issue = (number: number, repo = 'acme/mail') => ({
  repo,
  number,
  url: `https://github.com/${repo}/issues/${number}`,
  state: null,
})

describe('a table of tasks', () => {
  const table = (head: string, row: string) =>
    `${head}\n|${'---|'.repeat(head.split('|').length - 2)}\n${row}`

  test.each([
    [
      '| # | Action | Owner | Due | Type | Status | Issue |',
      '| 1 | Larger *queue* | @ada | 15 Nov 2023 | Prevent | done | [acme/mail#3](https://github.com/acme/mail/issues/3) |',
      {
        title: 'Larger queue',
        owner: 'ada',
        due: '2023-11-15',
        type: 'prevent',
        status: 'done',
        issue: issue(3),
      },
    ],
    [
      '| Action | Assignee | Deadline | Priority |',
      '| a | ada | 2023-11-15 | P1 |',
      {title: 'a', owner: 'ada', due: '2023-11-15', priority: 'P1'},
    ],
    ['| Owner | Task |', '| ada | a |', {title: 'a', owner: 'ada'}],
    ['| ID | Anything |', '| 7 | a |', {title: 'a'}],
    ['| ID | Action |', '| AI-7 | a |', {title: 'a', details: 'id: AI-7'}],
    ['| Action | Owner |', '| a | TBD |', {title: 'a', details: ''}],
    ['| Action | Due |', '| a | end of month |', {title: 'a', details: 'due: end of month'}],
    ['| Action | Status |', '| a | in progress |', {title: 'a', details: 'status: in progress'}],
    ['| Action | Status |', "| a | won't do |", {title: 'a', status: 'wont-do', details: ''}],
    ['| Action | Status |', '| a | ✅ |', {title: 'a', status: 'done', details: ''}],
    ['| Action | Type |', '| a | docs |', {title: 'a', details: 'type: docs'}],
    ['| Action | Team |', '| a | mail |', {title: 'a', details: 'team: mail'}],
    [
      '| Aufgabe | Verantwortlich | Frist |',
      '| a | ada | 2023-11-15 |',
      {title: 'a', owner: 'ada', due: '2023-11-15'},
    ],
    // The word before it says nothing; of two that could be the titles, numbers are none.
    [
      '| Task ID | Task | Task owner | Task status |',
      '| T-1 | a | ada | Done |',
      {title: 'a', owner: 'ada', status: 'done', details: 'id: T-1'},
    ],
    ['| Action type | Action |', '| detect | a |', {title: 'a', type: 'detect', details: ''}],
    [
      '| No. | Due by | Follow-up | DRI |',
      '| 3 | 2023-11-15 | a | ada@ |',
      {title: 'a', owner: 'ada', due: '2023-11-15', details: ''},
    ],
    [
      '| Action | Owner(s) |',
      '| a | [@ada](https://github.com/ada) |',
      {title: 'a', owner: 'ada', details: ''},
    ],
    ['| Action | Owner |', '| a | unassigned |', {owner: null}],
    ['| Action | Who | When |', '| a | ada | 15 Nov 2023 |', {owner: 'ada', due: '2023-11-15'}],
    ['| Action | Done by | Done |', '| a | ada | ✅ |', {owner: 'ada', status: 'done'}],
    ['| Action | Date opened |', '| a | 2023-11-15 |', {due: null, details: 'date opened: 2023-11-15'}],
    [
      '| Action | Due |',
      '| a | 2023-11-15, if Ben is back by then |',
      {due: '2023-11-15', details: 'due: 2023-11-15, if Ben is back by then'},
    ],
    ['| Action | Due |', '| a | Wednesday, 15 Nov 2023 |', {due: '2023-11-15', details: ''}],
    ['| Action | Status |', '| a | Donegal |', {status: 'open', details: 'status: Donegal'}],
    ['| Action | Status |', '| a | Completed |', {status: 'done', details: 'status: Completed'}],
    ['| Action | Status |', '| a | Cancelled |', {status: 'wont-do'}],
    ['| Acción | Responsable | Estado |', '| a | ada | hecho |', {owner: 'ada', status: 'done'}],
    [
      '| Ação | Responsável | Prazo | Situação |',
      '| a | ada | 2023-11-15 | concluída |',
      {owner: 'ada', due: '2023-11-15', status: 'done'},
    ],
    [
      '| Mesure | Responsable | Échéance | Statut |',
      '| a | ada | 15/11/2023 | terminé |',
      {owner: 'ada', due: '2023-11-15', status: 'done'},
    ],
    [
      '| Nr. | Maßnahme | Zuständig | Termin | Status |',
      '| 1 | a | ada | 15.11.2023 | erledigt |',
      {title: 'a', owner: 'ada', due: '2023-11-15', status: 'done'},
    ],
    [
      '| 行动项 | 负责人 | 截止日期 | 状态 |',
      '| a | 李娜 | 2023年11月15日 | 已完成 |',
      {owner: '李娜', due: '2023-11-15', status: 'done'},
    ],
    [
      '| 対策 | 担当者 | 期限 | 状態 |',
      '| a | 田中 | 2023-11-15 | 対応済み |',
      {owner: '田中', due: '2023-11-15', status: 'done'},
    ],
    [
      '| 조치 | 담당자 | 기한 | 상태 |',
      '| a | 김민수 | 2023-11-15 | 완료 |',
      {owner: '김민수', due: '2023-11-15', status: 'done'},
    ],
  ])('%s / %s', (head, row, task) => {
    const [found] = tasks(table(head, row))
    expect(found).toMatchObject(task)
  })

  test('has no task in an empty row', () => {
    expect(tasks(table('| Action | Owner |', '| | |\n| a | |'))).toHaveLength(1)
  })
})

describe('a list of tasks', () => {
  test.each([
    ['- [x] a\n- [ ] b', [{title: 'a', status: 'done'}, {title: 'b'}]],
    [
      '- a (completed)\n- ✅ b',
      [
        {title: 'a (completed)', status: 'done'},
        {title: '✅ b', status: 'done'},
      ],
    ],
    ['- a [mitigate]\n- b [odd]', [{title: 'a [mitigate]', type: 'mitigate'}, {title: 'b [odd]'}]],
    ['- a, priority: high', [{title: 'a, priority: high', priority: 'high'}]],
    [
      "- ~~a~~ won't fix because it is late.",
      [{title: "a won't fix because it is late.", status: 'wont-do', reason: 'it is late'}],
    ],
    [
      "- ~~a~~ won't do: too dear — owner: ada",
      [{title: "a won't do: too dear", status: 'wont-do', reason: 'too dear', owner: 'ada'}],
    ],
    ['1. a\n   more of it\n2. b', [{title: 'a more of it'}, {title: 'b'}]],
    ['- a:\n  - x\n  - y', [{title: 'a', details: '- x\n- y'}]],
    [
      '- a, see https://github.com/acme/mail/issues/3',
      [{title: 'a, see https://github.com/acme/mail/issues/3', issue: issue(3)}],
    ],
    ['- a acme/web#4', [{title: 'a acme/web#4', issue: issue(4, 'acme/web')}]],
  ])('%j', (body, all) => {
    expect(told(body)).toEqual(all)
  })

  test.each([
    ['@ada: Renew the key', 'ada'],
    ['**@ada** – Renew the key', 'ada'],
    ['[@ada] Renew the key', 'ada'],
    ['Renew the key @ada', 'ada'],
    ['Renew the key (@ada).', 'ada'],
    ['Renew the key `@ada_k`', 'ada_k'],
    ['Renew the key @ada, @kim and @lee', 'ada, kim, lee'],
    ['Talk it over with @ada', null],
    ['Ask @ada', null],
    ['Renew the key of ops@acme.example', null],
    ['Pin @acme/mail to one version', null],
    ['Renew the key @ada — owner: kim', 'kim'],
  ])('whose it is: %s', (line, owner) => {
    expect(tasks(`- ${line}`)[0]!.owner).toBe(owner)
  })

  test.each([
    ['15 Nov', '2024-11-15'],
    ['Jan 5', '2025-01-05'],
    ['22 janv.', '2025-01-22'],
    ['in two weeks', null],
  ])('a due day without a year is the next one since the incident: %s', (due, date) => {
    const {tasks} = readPostmortem(
      `# Mail was late\n\nDate: 2024-11-03\n\n## Action items\n\n| Action | Due |\n|---|---|\n| a | ${due} |\n`,
    ).postmortem
    expect(tasks[0]!.due).toBe(date)
  })

  test('items that are labelled as such are the tasks among the measures', () => {
    const {postmortem} = readPostmortem(
      '# Mail was late\n\n## Prevention\n\n- **Action item**: renew the key\n- **Action item**: add an alert\n- Shorter runs\n',
    )
    expect(postmortem.tasks.map(({title}) => title)).toEqual([
      'Action item: renew the key',
      'Action item: add an alert',
    ])
    expect(postmortem.improvements).toEqual(['Shorter runs'])
  })

  test('has its groups with the tasks', () => {
    expect(told('### At once\n\n- a\n\n### Later\n\n- b')).toEqual([
      {title: 'a', details: 'At once'},
      {title: 'b', details: 'Later'},
    ])
  })

  test('knows a bare number as an issue where the document has one repository', () => {
    const link = '- a https://github.com/acme/mail/issues/3\n'
    expect(tasks(`${link}- b — #7`)[1]!.issue).toEqual(issue(7))
    expect(tasks(`${link}- b (issue #7)`)[1]!.issue).toEqual(issue(7))
    expect(tasks(`${link}- b #7 of many`)[1]!.issue).toBeNull()
    expect(tasks(`${link}- c https://github.com/acme/web/issues/1\n- b — #7`)[2]!.issue).toBeNull()
  })

  test.each([
    'https://github.com/acme/mail/issues/0',
    'https://github.com/acme/mail/issues/12345678901',
    'acme/mail#0',
  ])('has no issue %s', text => {
    expect(tasks(`- a, see ${text}`)[0]!.issue).toBeNull()
  })

  test('of another host names it', () => {
    expect(tasks('- a https://git.acme.example/ops/mail/issues/3')[0]!.issue).toMatchObject({
      repo: 'git.acme.example/ops/mail',
      number: 3,
    })
  })
})
