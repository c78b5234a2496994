import {describe, expect, test} from 'vitest'
import {readPostmortem} from '../../../src/markdown/read.ts'
import type {Postmortem, Task} from '../../../src/model/postmortem.ts'

/** A document of ours, with this body. */
const read = (body: string, meta = 'status: final'): Postmortem =>
  readPostmortem(`---\nid: x\n${meta}\ntemplate: default\n---\n\n# Mail was late\n\n${body}\n`).postmortem
const task = (item: string): Task => read(`## Action items\n\n${item}`).tasks[0]!
const loose = ({sections}: Postmortem) => sections.map(({markdown}) => markdown).join('\n')

describe('the front matter may be typed', () => {
  test.each([
    ['status: Final', 'final'],
    ['status: In review', 'in-review'],
    ['status: in-review', 'in-review'],
    ['status: published', 'draft'],
  ])('%s', (line, status) => {
    expect(read('## Summary\n\nLate.', line).status).toBe(status)
  })

  test('with a list where a text belongs', () => {
    expect(read('', 'status: final\nseverity: [SEV1]').severity).toBeNull()
    expect(read('', 'status: final\nseverity: 1').severity).toBe('1')
  })
})

describe('a key fact', () => {
  const ten = {date: '2024-05-06', time: '10:00', zone: 'UTC'}

  test.each([
    '- **Started:** 2024-05-06 10:00 UTC',
    '* **Started:** 2024-05-06 10:00 UTC',
    '- **Started**: 2024-05-06 10:00 UTC',
    '- __Started:__ 2024-05-06 10:00 UTC',
    '- Started: 2024-05-06 10:00 UTC',
    '- started :  2024-05-06 10:00 UTC  ',
    '**Started:** 2024-05-06 10:00 UTC',
    'Started: 6 May 2024, 10 am UTC',
  ])('may stand as %j', line => {
    const postmortem = read(line)
    expect(postmortem.startedAt).toEqual(ten)
    expect(postmortem.sections).toEqual([])
  })

  test.each([
    '- **Started:** 2024-05-06 10:00 UTC (the first bounce)',
    '- **Started:** 2024-05-06 10:00 UTC, the first bounce',
    '- **Started:** 2024-05-06 10:00 UTC – the first bounce',
  ])('loses no remark: %j', line => {
    const postmortem = read(line)
    expect(postmortem.startedAt).toEqual(ten)
    expect(loose(postmortem)).toBe(line)
  })

  test.each([
    ['12,5 %', 12.5],
    ['12.5 percent', 12.5],
    ['about 12 %', 12],
    ['~12%', 12],
    ['1e-7 %', 1e-7],
  ])('tells a share: %s', (words, percent) => {
    const postmortem = read(`- **Users affected:** ${words}`)
    expect(postmortem.impact.usersAffectedPercent).toBe(percent)
    expect(postmortem.sections).toEqual([])
  })

  test.each([
    'Users affected:** about half',
    'Users affected:** 10 to 20 %',
    'Users affected:** 120 %',
    'Duration:** long',
    'Constructor:** none',
    'Weather:** rain',
  ])('that no field can hold is kept: %s', words => {
    const postmortem = read(`- **${words}`)
    expect(postmortem).toMatchObject({statedDuration: null, impact: {usersAffectedPercent: null}})
    expect(loose(postmortem)).toBe(`- **${words}`)
  })

  test('that was computed is not stated', () => {
    const facts = '- **Duration:** 1 h (computed)\n- **Time to detect:** 5 min (computed)'
    expect(read(facts)).toMatchObject({statedDuration: null, sections: []})
    expect(read(facts.replaceAll('\n', '\r\n'))).toMatchObject({statedDuration: null, sections: []})
    expect(read('- **Duration:** 75 min')).toMatchObject({statedDuration: 'PT75M'})
  })
})

describe('a timeline', () => {
  const table = (rows: string, head = 'Time (UTC, 2024-05-06)') =>
    read(`## Timeline\n\n| ${head} | Kind | What happened |\n| --- | --- | --- |\n${rows}`)
  const one = (row: string) => table(row).timeline[0]!

  test.each([
    ['| 10:00 | started | The queue | stuck |', 'The queue | stuck'],
    ['| 10:00 | started | `cat log | head` fails |', 'cat log | head fails'],
    ['| 10:00 | started | a \\| b |', 'a | b'],
    ['| 10:00 | started | a | |', 'a'],
    ['| 10:00 | started | a', 'a'],
  ])('keeps the text of %s', (row, text) => {
    expect(one(row).text).toBe(text)
  })

  test('has sources behind a text with a pipe', () => {
    const {timeline} = read(
      '## Timeline\n\n| Time | Kind | What happened | Source |\n|---|---|---|---|\n| 10:00 | | a | b | log |\n| 10:05 | | c | |',
    )
    expect(timeline.map(({text, source}) => [text, source])).toEqual([
      ['a | b', 'log'],
      ['c', null],
    ])
  })

  test.each([
    ['Resolved', 'resolved'],
    ['detection', 'detected'],
    ['MITIGATION', 'mitigated'],
    ['investigate', 'investigating'],
    ['Communication', 'communicated'],
    ['', 'note'],
  ])('knows the kind %j', (word, kind) => {
    expect(one(`| 10:00 | ${word} | x |`).kind).toBe(kind)
  })

  test('guesses what another kind is by the text', () => {
    expect(one('| 10:00 | Robot | An alert fires |').kind).toBe('detected')
  })

  test.each([
    ['Time (UTC, 2024-05-06)', 'UTC', '2024-05-06'],
    ['Time (2024-05-06, UTC)', 'UTC', '2024-05-06'],
    ['Time (UTC)', 'UTC', null],
    ['Time (all times in UTC)', 'UTC', null],
    ['Time (local time)', 'local time', null],
    ['Time (2024-05-06)', null, '2024-05-06'],
    ['Time', null, null],
  ])('has what its head tells: %s', (head, zone, date) => {
    expect(table('| 10:00 | | x |', head).timeline[0]!.at).toEqual({date, time: '10:00', zone})
  })

  test('has no entry in an empty row', () => {
    expect(table('| 10:00 | | x |\n| | | |\n| | | y |').timeline.map(({text}) => text)).toEqual(['x', 'y'])
  })

  test('may go on in a second table, and in a list', () => {
    const rows =
      '| 10:00 | | a |\n\nThe next day:\n\n| Time | Kind | What happened |\n|---|---|---|\n| 2024-05-07 09:00 | | b |\n\n- 09:30 c\n- 09:40 d'
    const postmortem = table(rows)
    expect(postmortem.timeline.map(({text, at}) => [text, at?.time])).toEqual([
      ['a', '10:00'],
      ['b', '09:00'],
      ['c', '09:30'],
      ['d', '09:40'],
    ])
    expect(loose(postmortem)).toBe('The next day:')
  })

  test('is no list without times', () => {
    const postmortem = table('| 10:00 | | a |\n\n- more later\n- at 10:30, b')
    expect(postmortem.timeline).toHaveLength(1)
    expect(loose(postmortem)).toBe('- more later\n- at 10:30, b')
  })
})

describe('a task', () => {
  const mark = '<!-- pm-wizard:task=t1 -->'
  const known = {id: 't1', title: 'Alert on depth', owner: 'ana', due: '2024-05-20', details: ''}

  test.each([
    '- [ ] **Alert on depth** — owner: ana, due: 2024-05-20',
    '* [ ]  __Alert on depth__ — owner: @ana, due: 2024-05-20',
    '-   [ ] **Alert on depth** — owner: ana, due: 2024-05-20',
    '- [] **Alert on depth** — owner: ana, due: 2024-05-20',
    '- **Alert on depth** — owner: ana, due: 2024-05-20',
    '- [ ] Alert on depth — owner: ana, due: 2024-05-20',
    '- [ ] **Alert on depth** - owner: ana, due: 2024-05-20',
    '- [ ] **Alert on depth** – owner: ana, due: 2024-05-20',
    '- [ ] **Alert on depth** -- owner: ana, due: 2024-05-20',
    '- [ ] **Alert on depth**, owner: ana, due: 2024-05-20',
    '- [ ] **Alert on depth**: owner: ana, due: 2024-05-20',
    '- [ ] **Alert on depth** — due: 2024-05-20, owner: ana',
    '- [ ] **Alert on depth** — owner: ana; due: 2024-05-20',
    '- [ ] **Alert on depth** — Owner: ana, Due: 20 May 2024',
    '- [ ] **Alert on depth** — owner: ana, due: 2024/05/20',
    // As an editor wraps it.
    '- [ ] **Alert on\n  depth** — owner: ana, due: 2024-05-20',
    '- [ ] **Alert on depth** — owner: ana, due:\n  2024-05-20',
    '- [ ] **Alert on depth** — owner: ana,\n  due: 2024-05-20',
    '- [ ] **Alert on depth**\n  — owner: ana, due: 2024-05-20',
  ])('is the same as %j', item => {
    expect(task(`${item} ${mark}`)).toMatchObject(known)
    expect(task(`${item}\n    ${mark}`)).toMatchObject(known)
  })

  test.each([
    `1. [ ] **Alert on depth** — owner: ana ${mark}`,
    `- [ ] Alert on depth, ask ana ${mark}`,
    `- [ ] ${mark} Alert on depth`,
    `- [ ] **Alert on depth** when it is high ${mark}`,
    ` - [ ] **Alert on depth** when it is high ${mark}`,
  ])('is known by its mark: %s', item => {
    const {id, title} = task(item)
    expect([id, title]).toEqual(['t1', expect.stringMatching(/^Alert on depth/)])
  })

  test.each([
    ['due: next week', {due: null, details: 'due: next week'}],
    ['type: Prevent', {type: 'prevent', details: ''}],
    ['type: docs', {type: null, details: 'type: docs'}],
    ['issue: OPS-7', {issue: null, details: 'issue: OPS-7'}],
    ['owner: Smith, John', {owner: 'Smith, John'}],
    ['answers: *no alert*, reason: late', {factor: 'no alert', reason: 'late'}],
    ['answers: no alert, reason: late', {factor: 'no alert', reason: 'late'}],
    [
      "due: 2024-05-20, owner: ana, won't do: dear, owner: nobody",
      {owner: 'ana', reason: 'dear, owner: nobody'},
    ],
  ])('with “%s” keeps what it says', (facts, told) => {
    expect(task(`- [ ] **Alert** — ${facts}`)).toMatchObject({title: 'Alert', ...told})
  })

  test('keeps what no field holds above its details', () => {
    expect(task('- [ ] **Alert** — due: soon, type: docs\n\n  At 500.').details).toBe(
      'type: docs\ndue: soon\n\nAt 500.',
    )
  })

  const issue = {
    repo: 'acme/mail',
    number: 3,
    url: 'https://github.com/acme/mail/issues/3',
  }
  test.each([
    ['https://github.com/acme/mail/issues/3', null],
    ['<https://github.com/acme/mail/issues/3>', null],
    ['acme/mail#3', null],
    ['[#3](https://github.com/acme/mail/issues/3)', null],
    ['[acme/mail#3](https://github.com/acme/mail/issues/3) (closed)', 'closed'],
  ])('has the issue that was pasted: %s', (words, state) => {
    expect(task(`- [ ] **Alert** — owner: ana, issue: ${words}`).issue).toEqual({...issue, state})
    expect(task(`- [ ] **Alert** — issue: ${words}, owner: ana`)).toMatchObject({owner: 'ana', issue})
  })

  test('may stand in a table, or below an item without a box', () => {
    const {tasks, sections} = read(
      '## Action items\n\n- [ ] **A** — owner: ana\n\n| Task | Owner |\n|---|---|\n| B | ben |\n\n- Later\n  - [ ] C\n  - [ ] D',
    )
    expect(tasks.map(({title, owner}) => [title, owner])).toEqual([
      ['A', 'ana'],
      ['B', 'ben'],
      ['C', null],
      ['D', null],
    ])
    expect(sections).toEqual([])
  })

  test('keeps lines below it as its details', () => {
    const {title, owner, details} = task('- [ ] **Alert** — owner: ana\n  At 500 messages.\n  - [ ] page')
    expect([title, owner, details]).toEqual(['Alert', 'ana', 'At 500 messages.\n- [ ] page'])
  })
})

test('line ends of Windows change nothing', () => {
  const body =
    '- **Started:** 2024-05-06 10:00 UTC\n\n## Summary\n\nLate.\n\nVery.\n\n## Timeline\n\n| Time | Kind | What happened |\n|---|---|---|\n| 10:00 | | a |\n\nMore.\n\n## Action items\n\n- [ ] **Alert** — owner: ana\n\n  At 500.\n\n  And so on.\n- [ ] **Page**'
  const source = `---\nid: x\nstatus: final\ntemplate: default\n---\n\n# Mail was late\n\n${body}\n`
  expect(readPostmortem(source.replaceAll('\n', '\r\n')).postmortem).toEqual(
    readPostmortem(source).postmortem,
  )
})
