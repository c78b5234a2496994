import {describe, expect, test} from 'vitest'
import {readPostmortem} from '../../../src/markdown/read.ts'

const read = (markdown: string) => readPostmortem(markdown).postmortem
const sections = (markdown: string) => readPostmortem(markdown).sections
const kinds = (markdown: string) => sections(markdown).map(({kind}) => kind)

describe('what stands within a section', () => {
  test('is its own where a deeper heading names nothing, and the next one where it does', () => {
    const deeper = '## Root cause\nA leak.\n\n### The pool\nIt grew.\n\n### Resolution\nA restart.'
    expect(read(deeper).rootCause.description).toBe('A leak.\n\n### The pool\nIt grew.')
    expect(read(deeper).resolution).toBe('A restart.')
  })

  test('of a timeline: a heading with a time is an entry, one with the name of what follows ends it', () => {
    const report =
      '## Timeline\n\n### 10:00 Root cause found\nA leak.\n\n### 10:30 Restart\n\n### Impact\nNone.'
    const {timeline, impact, rootCause} = read(report)
    expect(timeline.map(({at}) => at?.time)).toEqual(['10:00', '10:30'])
    expect([impact.description, rootCause.description]).not.toContain('A leak.')
    expect(impact.description).toBe('None.')
  })

  test('of the tasks: groups of them in their order, until a section of another kind', () => {
    const report =
      '## Action items\n\n### Prevention\n- [ ] Limit the pool\n\n### Detection\n- [ ] Watch the pool\n\n### Lessons learned\nPools grow.'
    expect(read(report).tasks.map(({title}) => title)).toEqual(['Limit the pool', 'Watch the pool'])
    expect(kinds(report)).toEqual(['tasks', 'measures', 'lessons'])
  })

  test('of the lessons: three lists', () => {
    const {wentWell, wentPoorly, gotLucky} = read(
      '## Lessons learned\n\n### What went well\n- Alerts\n\n### What went wrong\n- Backups\n\n### Where we got lucky\n- It was night',
    ).lessons
    expect([wentWell, wentPoorly, gotLucky]).toEqual([['Alerts'], ['Backups'], ['It was night']])
  })

  test('of a conclusion: nothing of ours', () => {
    expect(kinds('## Conclusion\n\n### Impact\nIt was small.')).toEqual(['other'])
  })

  test('in a quote is a quote', () => {
    expect(kinds('## Summary\nThey wrote:\n\n> Impact: none at all\n> **Resolution**\n')).toEqual(['summary'])
  })

  test('of a summary stays in it where a section of its own tells it better', () => {
    const {summary, impact} = read(
      '## Summary\nMail was late.\n\n**Impact:** small\n\n## Impact\n\n40 letters waited an hour.',
    )
    expect(summary).toBe('Mail was late.\n\n**Impact:** small')
    expect(impact.description).toBe('40 letters waited an hour.')
  })

  test('of a summary is told from there where nothing else tells it', () => {
    const {summary, impact, rootCause} = read(
      '## Summary\nMail was late.\n\n**Impact:** small\n**Root cause:** a full disk\n\n## Action items\n- Watch',
    )
    expect([summary, impact.description, rootCause.description]).toEqual([
      'Mail was late.',
      'small',
      'a full disk',
    ])
  })
})

describe('a document without a summary', () => {
  test.each([
    ['# Mail outage\n\nMail was late.\n\n## Root cause\nA leak.', 'Mail was late.'],
    ['# Mail outage\n\n## What this is\n\nMail was late.\n\n## Root cause\nA leak.', 'Mail was late.'],
    ['# Mail outage\n\n## Root cause\nA leak.', ''],
  ])('%j opens with one, or has none', (report, summary) => expect(read(report).summary).toBe(summary))
})

describe('the list of sections', () => {
  test('says where each stands', () => {
    const report = '# Mail outage\n\n## Impact\n\nNone.\n\n---\n\n**Fix**: a restart\n'
    const at = (span: {start: number; end: number} | null) => span && report.slice(span.start, span.end)
    expect(
      sections(report).map(({heading, level, headingSpan, body}) => [
        heading,
        level,
        at(headingSpan),
        at(body),
      ]),
    ).toEqual([
      ['Mail outage', 1, '# Mail outage', null],
      ['Impact', 2, '## Impact', 'None.'],
      ['Fix', 3, '**Fix**: a restart', 'a restart'],
    ])
  })

  test.each([
    ['## Impact\nA\n\n## Impact\nB', [false, true]],
    ['## Impact\n\n## Impact\nB', [false, false]],
    ['## Impact\nA\n\n## IMPACT\nB', [false, true]],
    ['## Impact\nA\n\n## User impact\nB', [false, false]],
    ['## Links\nA\n\n## Links\nB', [false, false]],
    ['## Pictures\nA\n\n## Pictures\nB', [false, false]],
    ['## Resolution\nA\n\n## Root cause and resolution\n\n### Resolution\nB', [false, false, false]],
  ])('%j: which of them stood before', (report, duplicates) => {
    expect(sections(report).map(({duplicate}) => duplicate)).toEqual(duplicates)
  })
})

describe('front matter of others', () => {
  test('may tell the title', () => {
    expect(read('---\ntitle: " Mail outage "\n---\n# Postmortem\n').title).toBe('Mail outage')
    expect(read('---\ntitle: 7\n---\n# Mail outage\n').title).toBe('Mail outage')
  })

  test('with a template of theirs is read as any other', () => {
    const {frontMatter, postmortem} = readPostmortem('---\ntemplate: post\n---\n**Impact:** none')
    expect(frontMatter).toEqual({span: {start: 0, end: 23}, values: {template: 'post'}})
    expect(postmortem.impact.description).toBe('none')
  })
})

test('follow-ups: what is a task, and what only would be better', () => {
  const {tasks, improvements} = read(
    '## Recommendations\n- Think of limits\n- [ ] Limit the pool\n- [x] Watch the pool\n',
  )
  expect(tasks.map(({title}) => title)).toEqual(['Limit the pool', 'Watch the pool'])
  expect(improvements).toEqual(['Think of limits'])
})

test('lessons that promise something are follow-ups, where there are no others', () => {
  expect(read('## Lessons\n- We will limit the pool').improvements).toEqual(['We will limit the pool'])
  expect(read('## Lessons\n- Pools grow').improvements).toEqual([])
  expect(read('## Lessons\n- We will limit the pool\n\n## Tasks\n- Watch it').improvements).toEqual([])
})
