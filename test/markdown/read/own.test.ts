import {describe, expect, test} from 'vitest'
import {ownFactor} from '../../../src/markdown/read/own/factor.ts'
import {ownMoment} from '../../../src/markdown/read/own/moment.ts'
import {plainOf} from '../../../src/markdown/read/own/plain.ts'
import {factsBehind, ownTask} from '../../../src/markdown/read/own/task.ts'
import {readPostmortem} from '../../../src/markdown/read.ts'

describe('a moment of ours', () => {
  const said = (text: string) => {
    const at = ownMoment(text, null)
    return at && [at.date, at.time, at.zone].map(part => part ?? '-').join(' ')
  }
  test.each([
    ['2023-11-05 14:30 UTC', '2023-11-05 14:30 UTC'],
    ['2023-11-05', '2023-11-05 - -'],
    ['14:30:10 EAT', '- 14:30:10 EAT'],
    ['14:30 Europe/Berlin', '- 14:30 Europe/Berlin'],
    ['  14:30  UTC ', '- 14:30 UTC'],
    ['local time', '- - local time'],
    ['2023-11-05 office time', '2023-11-05 - office time'],
    ['00:05 office time', '- 00:05 office time'],
    ['19:59:59 office time', '- 19:59:59 office time'],
    ['2023-11-05 23:30 office time', '2023-11-05 23:30 office time'],
    ['', null],
    // As a hand writes one.
    ['2023-11-05 2:30 pm UTC', '2023-11-05 14:30 UTC'],
    ['Nov 5, 2023 14:30', '2023-11-05 14:30 -'],
    ['2023-11-05T14:30Z', '2023-11-05 14:30 UTC'],
    ['14:30 2023-11-05', '2023-11-05 14:30 -'],
  ])('%j is read as %j', (text, moment) => {
    expect(said(text)).toBe(moment)
  })
})

describe('a plain text of ours', () => {
  test.each([
    ['a \\*b\\* c', 'a *b* c'],
    ['a *b* `c`', 'a b c'],
    ['<b>x</b> y<!-- c -->', 'x y'],
    ['![alt](x.png) [l](http://x)', 'alt l'],
    ['<https://a.example/x>', 'https://a.example/x'],
    ['a  \n  b', 'a b'],
    ['&amp;', '&'],
    [' - x', '- x'],
    ['# x', '# x'],
    ['1. x', '1. x'],
    ['www.a.example', 'www.a.example'],
    [`${'x'.repeat(3001)} \\* *y* <https://a.b>`, `${'x'.repeat(3001)} * *y* https://a.b`],
  ])('%j shows %j', (markdown, text) => {
    expect(plainOf(markdown)).toBe(text)
  })
})

describe('a factor with its reason', () => {
  test.each([
    ['a — no action, because *b*', {text: 'a', reason: 'b'}],
    ['*x* — no action, because *b \\* c*', {text: 'x', reason: 'b * c'}],
    ['a\n  b — no action, because *c*', {text: 'a b', reason: 'c'}],
    ['a — no action, because b', null],
    ['a — no action, because *b* c', null],
    ['*a*', null],
  ])('%j', (line, factor) => {
    expect(ownFactor(line)).toEqual(factor)
  })
})

describe('what stands behind the words of a task', () => {
  test.each([
    ['Alert — owner: ada', {owner: 'ada'}],
    ['Alert — owner: ada, due: 2023-11-05', {owner: 'ada', due: '2023-11-05'}],
    ["Alert — won't do", {status: 'wont-do'}],
    ["Alert — owner: ada, won't do: too dear", {owner: 'ada', status: 'wont-do', reason: 'too dear'}],
    ['Alert — answers: *x*, reason: y', {factor: 'x', reason: 'y'}],
    [
      'Alert — issue: [a/b#1](http://x/1) (open)',
      {issue: {repo: 'a/b', number: 1, url: 'http://x/1', state: 'open'}},
    ],
  ])('%s is told in our form', (line, facts) => {
    expect(factsBehind(line)).toEqual({at: 5, facts})
  })

  test.each([
    'Alert — due: 2023-11-05, owner: ada',
    'Alert — owner: @ada',
    'Alert (owner: ada)',
    '— owner: ada',
    'Alert — issue: a/b#1',
    'Alert — type: odd',
    'Alert — due: soon',
  ])('%s is not', line => {
    expect(factsBehind(line)).toBeNull()
  })
})

describe('a task of ours', () => {
  test('with all that belongs to it', () => {
    expect(
      ownTask(
        '- [x] **A \\* b** — owner: @ada, due: soon <!-- c --> <!-- pm-wizard:task=t%20 -->\n\n  details\n  - x\n\n      code',
      ),
    ).toEqual({
      id: 't ',
      title: 'A * b',
      details: 'due: soon\n\ndetails\n- x\n\n    code',
      status: 'done',
      ...{type: null, priority: null, owner: 'ada', due: null, reason: null, factor: null, issue: null},
    })
    expect(ownTask("* ~~**A**~~ — won't do: too dear")).toMatchObject({status: 'wont-do', reason: 'too dear'})
    expect(ownTask('+ [X] **A**')).toMatchObject({status: 'done', id: ''})
    expect(ownTask('- **A**')).toMatchObject({status: 'open', details: ''})
  })

  test.each(['- [ ] A', '- [ ] **A** and more', '- [ ] **A** — something', '1. **A**', '**A**'])(
    '%s is of another form',
    item => {
      expect(ownTask(item)).toBeNull()
    },
  )
})

describe('a document of ours that a hand has changed', () => {
  const read = (body: string) =>
    readPostmortem(`---\nid: x\nstatus: final\ntemplate: default\n---\n\n${body}`).postmortem

  test('has facts in any case and form, but for what is computed', () => {
    const postmortem = read(
      [
        '# Mail was late',
        '',
        '- **authors:** Ana,Ben',
        '- **Service:** mail, web',
        '- **Started:** 6 May 2024, 10am UTC',
        '- **Duration:** 1 h (computed)',
        '- **Time to detect:** 20 min',
        '- **Users affected:** 12.5%',
        '- **Weather:** rain',
        '',
        '## Summary',
        '',
        'Late.',
      ].join('\n'),
    )
    expect(postmortem).toMatchObject({
      ...{status: 'final', authors: ['Ana', 'Ben'], services: ['mail, web'], statedDuration: null},
      startedAt: {date: '2024-05-06', time: '10:00', zone: 'UTC'},
      impact: {usersAffectedPercent: 12.5},
      sections: [{heading: '', level: 0, markdown: '- **Weather:** rain'}],
    })
  })

  test.each([
    ['3 h 30 min', 'PT3H30M'],
    ['1 d', 'P1D'],
    ['1 d 2 h 5 s', 'P1DT2H5S'],
    ['P2W', 'P2W'],
    ['three hours', 'PT3H'],
    ['long', null],
  ])('says how long it was, %s', (words, iso) => {
    expect(read(`# M\n\n- **Stated duration:** ${words}\n`).statedDuration).toBe(iso)
    expect(read(`# M\n\n- **Duration:** ${words}\n`).statedDuration).toBe(iso)
  })

  test.each([
    ['at least 1 h 30 min', 'PT1H30M', 'at-least'],
    ['at most P2W', 'P2W', 'at-most'],
    ['less than 90 min', 'PT1H30M', 'at-most'],
    ['90 min or more', 'PT1H30M', 'at-least'],
    ['2+ hours', 'PT2H', 'at-least'],
    ['2 h', 'PT2H', null],
  ])('says from which side it is told, %s', (words, iso, bound) => {
    expect(read(`# M\n\n- **Stated duration:** ${words}\n`)).toMatchObject({
      statedDuration: iso,
      statedDurationBound: bound,
    })
  })

  test.each([
    ['50 %', 50],
    ['50%', 50],
    ['half', null],
    ['50', null],
  ])('says how many were affected, %s', (words, percent) => {
    expect(read(`# M\n\n- **Users affected:** ${words}\n`).impact.usersAffectedPercent).toBe(percent)
  })

  test('has headings of its own within a section, and a section twice apart', () => {
    const {summary, impact, sections} = read(
      '# M\n\n## Summary\n\nA.\n\n### Whose\n\nB.\n\n## Impact\n\nC.\n\n## Summary\n\nD.\n\nTimeline\n---\n\nE.\n',
    )
    expect(summary).toBe('A.\n\n### Whose\n\nB.')
    expect(impact.description).toBe('C.')
    expect(sections).toEqual([{heading: 'Summary', level: 2, markdown: 'D.\n\nTimeline\n---\n\nE.'}])
  })

  test('has rows with any kind, and texts around its table', () => {
    const {timeline, sections} = read(
      '# M\n\n## Timeline\n\nFrom the chat.\n\n| Time (EAT) | Kind | What happened |\n|---|---|---|\n| 10:00 | DETECTED | An alert fires |\n| 10:05 UTC |  | x |\n|  | resolved | All is well |\n\n| Other | table |\n|---|---|\n| a | b |\n',
    )
    expect(timeline.map(({at, kind}) => [at?.time ?? null, at?.zone ?? null, kind])).toEqual([
      ['10:00', 'EAT', 'detected'],
      ['10:05', 'UTC', 'note'],
      [null, null, 'resolved'],
    ])
    expect(sections.map(({markdown}) => markdown)).toEqual([
      'From the chat.\n\n\n| Other | table |\n|---|---|\n| a | b |',
    ])
  })

  test('has lists with words around them, and says where nothing is recorded', () => {
    const {improvements, lessons, detection, sections} = read(
      '# M\n\n## Detection\n\n_Not recorded._\n\n## Improvements\n\nSome:\n\n- a\n- b _c_\n\n## What went well\n\n_Not recorded._\n',
    )
    expect(improvements).toEqual(['a', 'b c'])
    expect(lessons.wentWell).toEqual([])
    expect(detection).toBe('')
    expect(sections.map(({markdown}) => markdown)).toEqual(['Some:'])
  })
})
