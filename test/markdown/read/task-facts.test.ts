import {describe, expect, test} from 'vitest'
import {editDocument} from '../../../src/markdown/edit.ts'
import {readPostmortem} from '../../../src/markdown/read.ts'
import type {Task} from '../../../src/model/postmortem.ts'

const tasks = (list: string): Task[] =>
  readPostmortem(`# Mail was late\n\n## Action items\n\n${list}\n`).postmortem.tasks
const one = (line: string) => tasks(`- [ ] ${line}`)[0]!

test.each([
  ...[
    'Follow-ups',
    'Followups',
    'Action points',
    'Agreed actions',
    "What's next",
    'Open items',
    'Remediation items',
  ],
  ...['Tareas pendientes', 'Seguimiento', 'Suivi', 'Acompanhamento', 'Offene Punkte', 'Weitere Schritte'],
  ...['跟进事项', '下一步计划', '次のアクション', 'フォローアップ', '후속 작업', '향후 계획'],
])('under %s stand tasks', heading => {
  const {tasks} = readPostmortem(`# Mail was late\n\n## ${heading}\n\n- Alert on depth\n`).postmortem
  expect(tasks.map(({title}) => title)).toEqual(['Alert on depth'])
})

test.each([
  ...['Mitigations', 'Planned mitigations', 'What we changed', 'What we are changing', 'What will change'],
  ...[
    'What we will do differently',
    'What are we doing about it?',
    'How will we prevent it?',
    'Improvement actions',
  ],
  ...[
    'Medidas',
    'Acciones de mejora',
    'Mesures',
    'Ações de melhoria',
    'Verbesserungsmaßnahmen',
    '改进计划',
    '整改措施',
  ],
  ...['今後の対策', '改善策', '재발방지 대책', '개선 계획'],
])('under %s stand measures', heading => {
  const {improvements} = readPostmortem(`# Mail was late\n\n## ${heading}\n\n- Alert on depth\n`).postmortem
  expect(improvements).toEqual(['Alert on depth'])
})

describe('the owner of a task is', () => {
  test.each([
    // Behind a label.
    ['Alert (owner: Ada Lovelace, due: 2024-03-20)', 'Ada Lovelace'],
    ['Alert. **Owner:** Ada', 'Ada'],
    ['Alert. Owner: @ada', 'ada'],
    ['Alert. Owner: J. Smith', 'J. Smith'],
    ['Alert. Owner: ada.lovelace. Then tune it', 'ada.lovelace'],
    ['Alert. Owner: ada@acme.example', 'ada@acme.example'],
    ['Alert. Owner: Ada Lovelace Due: 2024-03-20', 'Ada Lovelace'],
    ['Alert. Owner: Ada - Priority: high', 'Ada'],
    ['Alert<br>DRI: Ada<br>Ticket: OPS-7', 'Ada'],
    ['Alert — owner @ada', 'ada'],
    ['Alert (assigned to: Ada)', 'Ada'],
    ['Alarma (responsable: Ada)', 'Ada'],
    ['Alarma, encargada: Ada', 'Ada'],
    ['Alarm (zuständig: Ada)', 'Ada'],
    ['Alarm – Verantwortlicher: Ada', 'Ada'],
    ['Alerte (propriétaire : Ada)', 'Ada'],
    ['Alerta (responsável: Ada)', 'Ada'],
    ['增加告警（负责人：李娜，截止：2024-03-27）', '李娜'],
    ['アラートを追加する（担当：田中、期限：2024-03-27）', '田中'],
    ['경보 추가 (담당자: 김민수)', '김민수'],
    // A login that the task is given to.
    ['@ada Alert on depth', 'ada'],
    ['**@ada** Alert on depth', 'ada'],
    ['@ada: alert on depth', 'ada'],
    ['[@ada] Alert on depth', 'ada'],
    ['Alert on depth @ada', 'ada'],
    ['Alert on depth (@ada)', 'ada'],
    ['Alert on depth (@ada, by Friday)', 'ada'],
    ['Alert on depth (@ada due 2024-03-20)', 'ada'],
    ['Alert on depth – @ada – next week', 'ada'],
    ['Alert on depth → @ada', 'ada'],
    ['Alert on depth by @ada.', 'ada'],
    ['Alert on depth — @ada.lovelace.', 'ada.lovelace'],
    ['Alert on depth (@ada and @ben)', 'ada, ben'],
    ['Alert on depth (@ada, @ben)', 'ada, ben'],
    // A name with a promise.
    ['Alert on depth (Ada, by Friday)', 'Ada'],
    ['Alert on depth (Ada Lovelace, due end of March).', 'Ada Lovelace'],
  ])('of %j %s', (line, owner) => {
    expect(one(line).owner).toBe(owner)
  })

  test.each([
    'Ask @ada what the limit was',
    'Agree on a limit with @ada',
    'Find the limit, cc @ada',
    'Remove `@Retryable`',
    'Upgrade @acme/mail',
    'Write to ops@acme.example',
    'Alert on depth (Friday, noon)',
    'Alert on depth (OPS-7, by Friday)',
    'Alert. Owner: TBD',
    'Alert. Owner: unassigned',
    'Alarma (responsable: sin asignar)',
    'アラートを追加する（担当：未定）',
  ])('nobody, of %j', line => {
    expect(one(line).owner).toBeNull()
  })
})

test.each([
  ['Alert (@ada)', 'ben', 'Alert (@ben)'],
  ['**@ada** Alert on depth', 'ben', '**@ben** Alert on depth'],
  ['Alert (@ada)', 'Ben Miller', 'Alert (@ada) — owner: Ben Miller'],
])('a login in %j becomes that of %s: %j', (line, owner, changed) => {
  const source = `# Mail was late\n\n## Action items\n\n- [ ] ${line}\n`
  const {postmortem} = readPostmortem(source)
  const written = editDocument(source, {...postmortem, tasks: [{...postmortem.tasks[0]!, owner}]})
  expect(written).toContain(`- [ ] ${changed}\n`)
  expect(readPostmortem(written).postmortem.tasks[0]!.owner).toBe(owner)
})

describe('the due date of a task is', () => {
  test.each([
    ['Alert (due: 20 March 2024)', '2024-03-20'],
    ['Alert (due by 2024-03-20)', '2024-03-20'],
    ['Alert, deadline: 2024-03-20', '2024-03-20'],
    ['Alert. Target: March 20, 2024.', '2024-03-20'],
    ['Alert. ETA: Wednesday, March 20, 2024', '2024-03-20'],
    ['Alert by 2024-03-20', '2024-03-20'],
    ['Alert by March 20, 2024.', '2024-03-20'],
    ['Alert (by 20 March 2024)', '2024-03-20'],
    ['Alert (@ada, 2024-03-20)', '2024-03-20'],
    ['Alert – @ada – 20 March 2024', '2024-03-20'],
    ['Alarma (fecha límite: 20 de marzo de 2024)', '2024-03-20'],
    ['Alarma (fecha limite: 2024-03-20)', '2024-03-20'],
    ['Alerte (échéance : 20 mars 2024)', '2024-03-20'],
    ['Alerta (prazo: 2024-03-20)', '2024-03-20'],
    ['Alarm (fällig am: 20. März 2024)', '2024-03-20'],
    ['Alarm, Frist: 2024-03-20', '2024-03-20'],
    ['增加告警，截止日期：2024年3月20日', '2024-03-20'],
    ['アラートを追加する（期限：2024年3月20日）', '2024-03-20'],
    ['경보 추가 (기한: 2024-03-20)', '2024-03-20'],
  ])('of %j %s', (line, due) => {
    expect(one(line).due).toBe(due)
  })

  test.each(['Alert (due: end of March)', 'Count the errors by day', 'Read the report of 2024-03-20'])(
    'unknown, of %j',
    line => {
      expect(one(line).due).toBeNull()
    },
  )

  test('read in the order of day and month that the document has', () => {
    const list = '- Alert. Due: 04/05/2024\n- Page. Due: 25/04/2024'
    expect(tasks(list).map(({due}) => due)).toEqual(['2024-05-04', '2024-04-25'])
  })
})

test.each([
  ['P0: Alert', 'P0'],
  ['[P1] Alert', 'P1'],
  ['**P1** – Alert', 'P1'],
  ['Alert (P2)', 'P2'],
  ['Alert [P2]', 'P2'],
  ['Alert — priority: high, owner: ada', 'high'],
  ['Alarma (prioridad: alta)', 'alta'],
  ['增加告警（优先级：高）', '高'],
  ['Alert on the P99', null],
  ['Move host P3 away', null],
])('the priority of %j is %s', (line, priority) => {
  expect(one(line).priority).toBe(priority)
})

describe('a task', () => {
  test.each([
    '✅ Alert',
    'Alert ✅',
    'DONE: Alert',
    '[DONE] Alert',
    'Alert (done)',
    'Alert (done, 2024-03-20)',
    'Alert (completed on Monday)',
    'Alert (fixed)',
    'Alert — done',
    'Alert - done.',
    'Alert. Status: closed',
    'Alarma (hecho)',
    'Alarma — estado: cerrado',
    'Alerte (fait)',
    'Alerta (concluído)',
    'Alarm (erledigt)',
    '增加告警（已完成）',
    'アラートを追加する（完了）',
    '경보 추가 (완료)',
  ])('is done: %j', line => {
    expect(one(line).status).toBe('done')
  })

  test.each([
    'Alert (to be done)',
    'Alert (done when all queues have one)',
    'Alert on deployed hosts',
    'Tell what is done by whom',
    'Alert. Status: not done',
    'Alert. Status: in progress',
  ])('is open: %j', line => {
    expect(one(line).status).toBe('open')
  })

  test.each([
    ["~~Alert~~ won't do: too loud", 'too loud'],
    ["Alert (won't fix)", null],
    ["Alert – won't do, because it is too loud.", 'it is too loud'],
    ["Alert - won't do", null],
    ['Alert. Status: cancelled', null],
    ['Alert. Status: rejected', null],
  ])('will not be done: %j', (line, reason) => {
    expect(one(line)).toMatchObject({status: 'wont-do', reason})
  })
})

describe('facts on lines of their own belong to the task', () => {
  const known = {owner: 'Ada', due: '2024-03-20', status: 'done'}
  const facts = '- **Owner:** Ada\n- **Due date:** 20 March 2024\n- **Status:** Done'
  const nested = facts.replace(/^/gm, '  ')

  test.each([
    ['in a list of its own', `- Alert\n${nested}\n- Page`],
    ['in the same list', `1. Alert\n${facts}\n2. Page`],
    ['below a heading', `### Alert\n\n${facts}\n\n### Page\n\n- Owner: Ben`],
    ['below a bold line', `**Alert**\n${facts}\n\n**Page**\n- Owner: Ben`],
  ])('%s', (_, list) => {
    const found = tasks(list)
    expect(found.map(({title}) => title)).toEqual(['Alert', 'Page'])
    expect(found[0]).toMatchObject(known)
  })

  test('and what stands below them, too', () => {
    const [alert] = tasks('### Alert\n- Owner: Ada\n\nAt 500 messages.\n\n### Page\n- Owner: Ben')
    expect(alert).toMatchObject({owner: 'Ada', details: '- Owner: Ada\n\nAt 500 messages.'})
  })

  test('but without a task they are what they say', () => {
    expect(tasks('- Owner: Ada').map(({title}) => title)).toEqual(['Owner: Ada'])
  })
})

describe('a group of tasks', () => {
  test('is what an item heads that has no box, over items that have one', () => {
    const list = '- Monitoring:\n  - [ ] Alert\n  - [x] Page\n- [ ] Runbook\n  - [ ] Draft'
    expect(tasks(list).map(({title, details, status}) => [title, details, status])).toEqual([
      ['Alert', 'Monitoring', 'open'],
      ['Page', 'Monitoring', 'done'],
      ['Runbook', '- [ ] Draft', 'open'],
    ])
  })

  test('says what has been done, or which type its tasks are of', () => {
    const list = '### Completed\n- Alert\n### Detect\n- Page\n### Later\n- Draft'
    expect(tasks(list).map(({status, type}) => [status, type])).toEqual([
      ['done', null],
      ['open', 'detect'],
      ['open', null],
    ])
  })
})
