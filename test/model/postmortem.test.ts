import * as v from 'valibot'
import {describe, expect, test} from 'vitest'
import {emptyPostmortem, emptyTask, PostmortemSchema, TaskSchema} from '../../src/model/postmortem.ts'

const read = (given: object) => v.safeParse(PostmortemSchema, given)
const told = (given: object): string[] =>
  (read(given).issues ?? []).map(issue => `${v.getDotPath(issue)}: ${issue.message}`)

test('of an empty postmortem everything is unknown, and it is a new one each time', () => {
  expect(emptyPostmortem()).toEqual({
    ...{version: 1, id: '', title: '', status: 'draft', severity: null, authors: [], services: []},
    ...{timeZone: null, summary: '', impact: {description: '', usersAffectedPercent: null}, detection: ''},
    ...{startedAt: null, detectedAt: null, mitigatedAt: null, resolvedAt: null},
    ...{statedDuration: null, statedDurationBound: null},
    timeline: [],
    rootCause: {description: '', trigger: '', contributingFactors: [], noAction: [], fiveWhys: []},
    ...{resolution: '', lessons: {wentWell: [], wentPoorly: [], gotLucky: []}},
    ...{improvements: [], tasks: [], sections: []},
  })
  emptyPostmortem().authors.push('Ana')
  emptyPostmortem().rootCause.fiveWhys.push('why')
  expect(emptyPostmortem()).toMatchObject({authors: [], rootCause: {fiveWhys: []}})
})

test('of an empty task everything is unknown, and it is open', () => {
  expect(emptyTask).toEqual({
    ...{id: '', title: '', details: '', type: null, priority: null, owner: null, due: null},
    ...{status: 'open', reason: null, factor: null, issue: null},
  })
})

test('of an entry without a kind it is a note', () => {
  expect(read({timeline: [{text: 'up', at: {time: '10:15'}}]}).output).toMatchObject({
    timeline: [{at: {date: null, time: '10:15', zone: null}, kind: 'note', text: 'up', source: null}],
  })
})

describe('what comes from outside is looked at', () => {
  const at = (moment: object) => ({startedAt: moment})
  const task = (more: object) => ({tasks: [{title: 'x', ...more}]})
  const issue = (more: object) => task({issue: {repo: 'a/b', number: 1, url: 'u', ...more}})

  test.each([
    at({date: '2023-11-05', time: '00:00', zone: 'UTC'}),
    at({time: '23:59:59'}),
    at({time: '19:05'}),
    at({date: null, time: null, zone: null}),
    {startedAt: null, severity: null, timeZone: null, statedDuration: null},
    {impact: {usersAffectedPercent: 0}},
    {impact: {usersAffectedPercent: 100}},
    {impact: {usersAffectedPercent: null}},
    ...['draft', 'in-review', 'final'].map(status => ({status})),
    ...['open', 'done', 'wont-do'].map(status => task({status})),
    ...['prevent', 'detect', 'mitigate', 'process', null].map(type => task({type})),
    ...['started', 'detected', 'investigating', 'misleading', 'escalated', 'mitigated', 'resolved'].map(
      kind => ({
        timeline: [{kind}],
      }),
    ),
    ...['communicated', 'note'].map(kind => ({timeline: [{kind}]})),
    ...['open', 'closed', null].map(state => issue({state})),
    issue({}),
    task({due: '2023-11-05', owner: 'ana'}),
    {rootCause: {noAction: [{factor: 'a', reason: 'b'}]}},
    {lessons: {wentWell: ['a']}},
    {sections: [{heading: 'a', level: 2, markdown: 'b'}]},
  ])('%j is taken', given => {
    expect(told(given)).toEqual([])
  })

  test.each<[object, string]>([
    [{version: 2}, 'version: '],
    [at({date: '5 Nov'}), 'startedAt.date: a date is written YYYY-MM-DD'],
    [at({date: '2023-11-055'}), 'startedAt.date: a date is written YYYY-MM-DD'],
    [at({date: 'x2023-11-05'}), 'startedAt.date: a date is written YYYY-MM-DD'],
    [at({time: '24:00'}), 'startedAt.time: a time is written HH:MM or HH:MM:SS, 00:00 to 23:59:59'],
    [at({time: '9:05'}), 'startedAt.time: '],
    [at({time: '10:60'}), 'startedAt.time: '],
    [at({time: '10:15:60'}), 'startedAt.time: '],
    [at({time: '10:15:3'}), 'startedAt.time: '],
    [at({time: '10:15 am'}), 'startedAt.time: '],
    [at({time: '110:15'}), 'startedAt.time: '],
    [{status: 'done'}, 'status: '],
    [{authors: 'Ana'}, 'authors: '],
    [{authors: [1]}, 'authors.0: '],
    [{impact: {usersAffectedPercent: -1}}, 'impact.usersAffectedPercent: '],
    [{impact: {usersAffectedPercent: 100.5}}, 'impact.usersAffectedPercent: '],
    [{timeline: [{kind: 'fixed'}]}, 'timeline.0.kind: '],
    [task({status: 'closed'}), 'tasks.0.status: '],
    [task({type: 'fix'}), 'tasks.0.type: '],
    [task({due: 'soon'}), 'tasks.0.due: a date'],
    [issue({number: 0}), 'tasks.0.issue.number: '],
    [issue({number: 1.5}), 'tasks.0.issue.number: '],
    [issue({state: 'merged'}), 'tasks.0.issue.state: '],
    [issue({repo: 1}), 'tasks.0.issue.repo: '],
    [issue({url: undefined}), 'tasks.0.issue.url: '],
    [{rootCause: {noAction: [{factor: 'a'}]}}, 'rootCause.noAction.0.reason: '],
    [{lessons: {gotLucky: 'a'}}, 'lessons.gotLucky: '],
    [{sections: [{heading: 'a', level: '2', markdown: 'b'}]}, 'sections.0.level: '],
  ])('%j is not, and that is said of its field', (given, problem) => {
    expect(told(given)).toEqual([expect.stringContaining(problem)])
  })

  test('a task of nothing but its title is whole', () => {
    expect(v.parse(TaskSchema, {title: 'Renew it'})).toEqual({...emptyTask, title: 'Renew it'})
  })
})
