import * as v from 'valibot'
import {describe, expect, test} from 'vitest'
import {factsOf} from '../../../src/markdown/write/facts.ts'
import {item, list} from '../../../src/markdown/write/list.ts'
import {keptSections} from '../../../src/markdown/write/sections.ts'
import {taskAttributes, taskList} from '../../../src/markdown/write/tasks.ts'
import {timelineTable} from '../../../src/markdown/write/timeline.ts'
import {emptyTask, type Postmortem, PostmortemSchema} from '../../../src/model/postmortem.ts'

const facts = (fields: object) =>
  factsOf(v.parse(PostmortemSchema, fields) as Postmortem).map(
    ({label, value, computed}) => `${label}: ${value}${computed ? ' (computed)' : ''}`,
  )
const at = (time: string, date: string | null = '2024-05-06') => ({date, time, zone: 'UTC'})

describe('key facts', () => {
  test('stand in the order of the incident, with what follows from them', () => {
    expect(
      facts({
        startedAt: at('10:00'),
        detectedAt: at('10:05'),
        mitigatedAt: at('10:30'),
        resolvedAt: at('11:10'),
        timeline: [{at: at('10:15'), kind: 'escalated', text: 'The database team is called'}],
        impact: {usersAffectedPercent: 0},
      }),
    ).toEqual([
      'Started: 2024-05-06 10:00 UTC',
      'Detected: 2024-05-06 10:05 UTC',
      'Mitigated: 2024-05-06 10:30 UTC',
      'Resolved: 2024-05-06 11:10 UTC',
      'Duration: 1 h 10 min (computed)',
      'Time to detect: 5 min (computed)',
      'Time to escalate: 10 min (computed)',
      'Time to mitigate: 30 min (computed)',
      'Users affected: 0 %',
    ])
    expect(facts({})).toEqual([])
  })

  test.each([
    [['Ana'], ['Author: Ana']],
    [['Ana', 'Ben'], ['Authors: Ana, Ben']],
    [
      ['Ana', 'Lima, Ben'],
      ['Author: Ana', 'Author: Lima, Ben'],
    ],
    [
      ['Ana', 'Ben and Lea'],
      ['Author: Ana', 'Author: Ben and Lea'],
    ],
    [
      ['Ana', 'Ops & Co'],
      ['Author: Ana', 'Author: Ops & Co'],
    ],
    [
      ['A', 'b/c'],
      ['Author: A', 'Author: b/c'],
    ],
  ])('names share a line unless one of them holds what parts names: %j', (authors, lines) => {
    expect(facts({authors})).toEqual(lines)
  })

  test.each([
    ['PT3H', '3 h'],
    ['P1DT2H', '1 d 2 h'],
    ['PT90M', '90 min'],
    ['PT12H45M30S', '12 h 45 min 30 s'],
    ['P12D', '12 d'],
    ['PT0S', '0 s'],
    ['P2W', 'P2W'],
    ['PT0.5H', 'PT0.5H'],
    ['P1M', 'P1M'],
    ['P1DT2H30M10.5S', 'P1DT2H30M10.5S'],
  ])('a length is spelled out unit for unit where it is that simple: %s', (statedDuration, words) => {
    expect(facts({statedDuration})).toEqual([`Stated duration: ${words}`])
  })
})

describe('lists', () => {
  test('are bulleted or numbered, without empty items, with reasons', () => {
    expect(list(['a', '', '*b*'])).toBe('- a\n- \\*b\\*')
    expect(list(['a', '', 'b'], 'numbered')).toBe('1. a\n2. b')
    expect(
      list([
        {text: 'a', reason: 'b_'},
        {text: 'c', reason: null},
      ]),
    ).toBe('- a — no action, because *b\\_*\n- c')
    expect(list([])).toBe('')
  })

  test('an item has what belongs to it below it', () => {
    expect(item('a', '')).toBe('- a')
    expect(item('a', 'b\n\n- c')).toBe('- a\n\n  b\n\n  - c')
  })
})

describe('tasks', () => {
  const task = {...emptyTask, title: 'Fix it'}

  test('say all that is known of them', () => {
    expect(
      taskAttributes({
        ...task,
        ...{owner: 'a_b', due: '2024-06-01', type: 'detect', priority: 'P1'},
        ...{factor: 'No *limit*', reason: 'it is late'},
        issue: {repo: 'acme/shop', number: 7, url: 'https://a.example/7', state: 'closed'},
      }),
    ).toBe(
      'owner: a_b, due: 2024-06-01, type: detect, priority: P1, answers: *No \\*limit\\**, issue: [acme/shop#7](https://a.example/7) (closed), reason: it is late',
    )
    expect(taskAttributes(task)).toBe('')
    expect(taskAttributes({...task, status: 'wont-do'})).toBe("won't do")
    expect(taskAttributes({...task, status: 'wont-do', reason: 'too dear'})).toBe("won't do: too dear")
  })

  test.each([
    ['https://a.example/x?y=1#z', 'https://a.example/x?y=1#z'],
    ['https://a.example/(x)', '<https://a.example/(x)>'],
    ['https://a.example/a b', '<https://a.example/a%20b>'],
    ['https://a.example/<b>\\', '<https://a.example/%3Cb%3E%5C>'],
    ['x y://z', '<x%20y://z>'],
  ])('the address of an issue cannot break its link: %s', (url, target) => {
    expect(taskAttributes({...task, issue: {repo: 'a/b', number: 1, url, state: null}})).toBe(
      `issue: [a/b#1](${target})`,
    )
  })

  test('are a checklist; what will not be done has no box, and what has no id no mark', () => {
    expect(
      taskList([
        {...task, id: ''},
        {...task, id: 'b', status: 'done'},
        {...task, id: 'c', status: 'wont-do'},
      ]),
    ).toBe(
      "- [ ] **Fix it**\n- [x] **Fix it** <!-- pm-wizard:task=b -->\n- ~~**Fix it**~~ — won't do <!-- pm-wizard:task=c -->",
    )
  })
})

test('sections that no field holds keep heading and level, within those that there are', () => {
  expect(
    keptSections([
      {heading: 'A | b', level: 3, markdown: 'Words'},
      {heading: '', level: 0, markdown: 'More'},
      {heading: 'Deep', level: 9, markdown: ''},
      {heading: 'High', level: 0, markdown: ''},
    ]),
  ).toBe(
    '### A \\| b <!-- pm-wizard:section=3 -->\n\nWords\n\n<!-- pm-wizard:section=0 -->\n\nMore\n\n###### Deep <!-- pm-wizard:section=9 -->\n\n# High <!-- pm-wizard:section=0 -->',
  )
})

describe('the table of the timeline', () => {
  const event = (time: object | null, text = 'x') => ({
    at: time && {date: null, time: null, zone: null, ...time},
    kind: 'note' as const,
    text,
    source: null,
  })
  const head = (...events: ReturnType<typeof event>[]) => timelineTable(events).split('\n')[0]

  test.each<[string, (object | null)[], string]>([
    ['nothing', [{}, {}], 'Time'],
    ['no times', [null], 'Time'],
    [
      'a zone',
      [
        {time: '10:00', zone: 'EAT'},
        {time: '11:00', zone: 'EAT'},
      ],
      'Time (EAT)',
    ],
    [
      'a date',
      [{time: '10:00', date: '2024-05-06'}, null, {time: '11:00', date: '2024-05-06'}],
      'Time (2024-05-06)',
    ],
    ['but not by all', [{time: '10:00', zone: 'EAT'}, {time: '11:00'}], 'Time'],
    ['without a time', [{date: '2024-05-06'}, {time: '11:00', date: '2024-05-06'}], 'Time'],
  ])('says in its head what all times share: %s', (_, times, time) => {
    expect(head(...times.map(each => event(each)))).toBe(`| ${time} | Kind | What happened |`)
  })

  test('is nothing without entries', () => {
    expect(timelineTable([])).toBe('')
  })

  test('what all times share stands in the head alone, kind and source in their columns', () => {
    const [first, second] = [
      {at: at('10:00'), kind: 'started' as const, text: 'Mail | stops', source: null},
      {at: at('10:20'), kind: 'note' as const, text: 'Somebody looks', source: 'git 3f2a'},
    ]
    expect(timelineTable([first, second, {...second, at: null}])).toBe(
      [
        '| Time (UTC, 2024-05-06) | Kind | What happened | Source |',
        '| --- | --- | --- | --- |',
        '| 10:00 | started | Mail \\| stops |  |',
        '| 10:20 |  | Somebody looks | git 3f2a |',
        '|  |  | Somebody looks | git 3f2a |',
      ].join('\n'),
    )
    expect(timelineTable([first, {...second, at: {...at('10:20', '2024-05-07'), zone: 'EAT'}}])).toContain(
      '| 2024-05-07 10:20 EAT |',
    )
  })
})
