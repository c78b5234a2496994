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

test('ids go on from those that are there', () => {
  const {tasks} = readAnswers(
    'tasks: [{title: a}, {title: b, id: task-2}, {title: c}, {title: d, id: x}, {title: e}]',
    'x',
  )
  expect(tasks.map(task => task.id)).toEqual(['task-1', 'task-2', 'task-3', 'x', 'task-4'])
})

test('a byte order mark and blanks before it make no difference', () => {
  expect(readAnswers('\ufeff\n  {"title": "Down"}', 'x').title).toBe('Down')
  expect(readAnswers('\ufefftitle: Down', 'x').title).toBe('Down')
})

test('what is wrong says where, and what to do', () => {
  const thrown = (text: string) => {
    try {
      return readAnswers(text, 'answers.yaml')
    } catch (problem) {
      const {message, details, where, next, cause} = problem as Problem
      return {message, details, where, next, cause}
    }
  }
  expect(thrown('{"title": 5}')).toMatchObject({
    message: 'These answers do not fit a postmortem:',
    details: [expect.stringMatching(/^ {2}title: [^\n]+$/)],
    where: 'answers.yaml',
    next: 'All fields and what goes in them: pm-wizard schema',
  })
  expect(thrown('{"title": ')).toMatchObject({
    message: expect.stringMatching(/^This is neither JSON nor YAML: [^\n]+$/),
    where: 'answers.yaml',
    next: 'Mend it there, or see pm-wizard schema for what is read.',
    cause: expect.any(SyntaxError),
  })
  expect(thrown('a: [1')).toMatchObject({
    message: expect.stringMatching(/^This is neither JSON nor YAML: [^\n]+$/),
  })
})

test('a field nobody knows is named wherever it stands', () => {
  const unknown = 'tasks: [{title: a, deadline: {day: 1}}, {issue: null}]\nstartedAt: null\nzone: UTC'
  expect(refusal(unknown).split('\n')).toEqual([
    'These answers do not fit a postmortem:',
    expect.stringMatching(/^ {2}tasks\.0\.deadline: no such field/),
    expect.stringMatching(/^ {2}zone: no such field/),
  ])
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

test.each(['{"title": ', 'a: [1', '&a [*a, *a]'])('%j is refused', text => {
  expect(refusal(text)).toMatch(/^This is neither JSON nor YAML/)
})

test.each(['', 'hello', '5', 'null', '# nothing yet', '- a', '[{"title": "Search was slow"}]', '[]'])(
  '%j is told what answers look like',
  text => {
    expect(refusal(text)).toBe('These answers are no fields with values, such as “title: Search was slow”.')
  },
)

test('a list where fields belong is named', () => {
  expect(refusal('impact: [half of the users]\nlessons: []')).toBe(
    'These answers do not fit a postmortem:\n  impact: fields with values go here, not a list',
  )
})

test('a name that every object knows is no field', () => {
  expect(refusal('{"title": "a", "constructor": 1, "__proto__": {}}').split('\n')).toEqual([
    'These answers do not fit a postmortem:',
    expect.stringMatching(/^ {2}constructor: no such field; there are version, /),
    expect.stringMatching(/^ {2}__proto__: no such field; there are version, /),
  ])
})
