import {expect, test} from 'vitest'
import {readAnswers} from '../../src/model/answers.ts'
import type {Problem} from '../../src/model/problem.ts'

const refusal = (text: string): string => {
  try {
    readAnswers(text, 'answers.yaml')
  } catch (error) {
    const {message, details} = error as Problem
    return [message, ...details].join('\n')
  }
  throw new Error('was taken')
}

test('JSON and YAML say the same; what is left out is unknown', () => {
  const yaml = `
title: Search was slow
startedAt: {date: 2024-05-06, time: 09:10, zone: UTC}
tasks:
  - title: Cap the query time
`
  const json = `{"title": "Search was slow", "startedAt": {"date": "2024-05-06", "time": "09:10", "zone": "UTC"},
    "tasks": [{"title": "Cap the query time"}]}`
  const postmortem = readAnswers(yaml, 'answers.yaml')
  expect(readAnswers(json, 'answers.json')).toEqual(postmortem)
  expect(postmortem).toMatchObject({
    id: '2024-05-06-search-was-slow',
    severity: null,
    timeline: [],
    impact: {description: '', usersAffectedPercent: null},
    tasks: [{id: 'task-1', title: 'Cap the query time', owner: null, status: 'open'}],
  })
})

test('ids that are given stay, and made ones do not take their place', () => {
  const {id, tasks} = readAnswers(
    '{"id": "own", "tasks": [{"title": "b"}, {"id": "task-1", "title": "a"}]}',
    'x',
  )
  expect(id).toBe('own')
  expect(tasks.map(task => task.id)).toEqual(['task-2', 'task-1'])
})

test('every wrong field is named with what was expected', () => {
  const message = refusal('{"title": 5, "startedAt": {"date": "May 6"}, "tasks": [{"status": "finished"}]}')
  expect(message).toContain('title: ')
  expect(message).toContain('startedAt.date: a date is written YYYY-MM-DD')
  expect(message).toMatch(/tasks\.0\.status: .*"open"/)
})

test('a field nobody knows is not dropped in silence', () => {
  expect(refusal('titel: typo\nimpact: {percent: 3}')).toMatch(
    /titel: no such field; there are .*, title, .*\n {2}impact\.percent: no such field; there are description, .*usersAffectedPercent/,
  )
})

test.each(['{"title": ', 'a: [1', '&a [*a, *a]', '', '- only\n- a list'])('%j is refused', text => {
  expect(refusal(text)).toMatch(/^This is neither JSON nor YAML|^These answers do not fit/)
})
