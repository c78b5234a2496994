import {expect, test} from 'vitest'
import {cases, messagesOf, page, placesOf, tasks} from '../page.ts'

cases(
  'task-missing',
  {
    'no section': page({title: '# ⟦Postmortem: cards refused⟧', tasks: ''}),
    'an empty section': page({tasks: '⟦## Action items⟧'}),
    'an empty list of measures': page({tasks: '⟦## Preventive measures⟧'}),
    'lessons without one': page({title: '# ⟦Postmortem: cards refused⟧', tasks: '', impact: ''}),
    'a section that only says none': page({tasks: '⟦## Action items⟧\n- None.'}),
    'empty improvements': page({tasks: '⟦## Improvements⟧'}),
    'empty lessons': page({tasks: '⟦## Lessons learned⟧'}),
    'improvements that only say none': page({tasks: '⟦## Improvements⟧\n- Nothing'}),
    'lines that say nothing': page({tasks: '⟦## Action items⟧\n\nN/A\n\n--\n\n?'}),
    'a graph in its place': page({title: '# ⟦Postmortem: cards refused⟧', tasks: '![graph](graph.png)'}),
  },
  {
    'a task': page(),
    'a measure without an owner': page({tasks: '## Preventive measures\n- Renew certificates by a job'}),
    'a promise in prose': page({tasks: 'We will renew certificates by a job.'}),
    'a reason why not': page({
      tasks: '## Follow-up\nNo further action is needed: the gateway is switched off in March.',
    }),
    'lessons that promise': page({tasks: '## Lessons learned\n- We will renew certificates by a job'}),
  },
)

test.each(
  `None, none., Nothing, Nil, N/A, NA, n/a, Not applicable, No actions, No action, No further action, No follow-up, No follow up,
  No followups, No tasks, No items, No action items, No follow-up tasks, Keine, Kein, Ninguna, Ningún, Nenhuma, Nada, Aucune, Rien, なし, 无, 없음, No actions are needed, No action is planned`.split(
    /,\s+/,
  ),
)('task-missing takes for no task: %s', nothing => {
  for (const line of [`- [ ] ${nothing}`, `| Task | Owner |\n| --- | --- |\n| ${nothing} | |`])
    expect(placesOf('task-owner', tasks(line))).toEqual([])
  const source = page({tasks: `## Improvements\n- ${nothing}`})
  const reason = /needed|planned/.test(nothing)
  expect(placesOf('task-missing', source)).toHaveLength(reason ? 0 : 1)
})

test.each(
  `No action needed, No further actions are needed, No follow-up is required, No followup required, No follow up tasks were necessary, No task was planned, No action items planned, No further tasks are necessary`.split(
    /,\s+/,
  ),
)('task-missing takes for a reason why not: %s', reason => {
  const source = (text: string) => page({tasks: '', impact: `## Impact\n1,200 orders. ${text}.`})
  expect(placesOf('task-missing', source(reason))).toEqual([])
  expect(placesOf('task-missing', source('No action'))).toHaveLength(1)
})

test.each(['証明書を自動で更新する', '自动更新证书', '인증서를 자동으로 갱신', 'Обновлять сертификат'])(
  'task-missing and its neighbours read a task in other letters: %s',
  task => {
    expect(placesOf('task-missing', tasks(`- [ ] ${task}`))).toEqual([])
    expect(placesOf('task-owner', tasks(`- [ ] ${task}`))).toHaveLength(1)
  },
)

test('task-missing takes what stands under lessons, and says what to do', () => {
  const lessons = (text: string) => page({tasks: `## Lessons learned\n\n${text}`})
  expect(placesOf('task-missing', lessons('Certificates expire.'))).toEqual([])
  expect(messagesOf('task-missing', lessons('None.'))).toEqual([
    'No follow-up task, and no reason why none is needed. Add one that prevents or detects this, or say why nothing will be done.',
  ])
})
