import {describe, expect, test} from 'vitest'
import {readPostmortem} from '../../../src/markdown/read.ts'

const sections = (markdown: string) => readPostmortem(markdown).postmortem.sections

describe("the document's own names for its parts", () => {
  test('are kept in a comment, where they say more than the fields do', () => {
    const markdown =
      'Issue Summary\nDown.\nTimeline (all times CET)\n10:00 - Down\n11:00 - Up\nImpact: none\n'
    expect(sections(markdown)).toEqual([
      {
        heading: '',
        level: 0,
        markdown: '<!-- Headings where this was read: Issue Summary · Timeline (all times CET) -->',
      },
    ])
  })

  test('so are the columns of its tables', () => {
    const markdown = '## Timeline\n| Time | Event | Room |\n|---|---|---|\n| 10:00 | Down | A1 |\n'
    expect(sections(markdown)[0]!.markdown).toBe('<!-- Headings where this was read: Room -->')
  })

  test('are not said twice: not in a document that uses ours, nor of a section that is kept', () => {
    expect(sections('## Summary\nDown.\n## Root cause\nA cable.\n## Resolution\nPlugged in.')).toEqual([])
    expect(sections('## Summary\nDown.\n## Lessons we learned\nPlug in twice.')).toHaveLength(1)
  })

  test.each([
    '## Impact\n\nNone.\n\n## Detection\n\nAn alert.\n\n## Improvements\n\n- Rotate logs',
    '## Root cause\n\nA log.\n\n## Trigger\n\nA release.\n\n## Contributing factors\n\n- No alert\n\n## 5 whys\n\n1. It was full',
    '## What went well\n\n- The alert\n\n## What went badly\n\n- The disk\n\n## Where we got lucky\n\n- The hour',
    '## Root cause : \n\nA log.\n\n## Tasks\n\n- Alert',
    '## Timeline (UTC)\n\n| Time (UTC) | Kind | Event | Source |\n|---|---|---|---|\n| 10:00 | detected | a | b |',
    '## Action items\n\n| Task | Owner | Due | Priority | Type | Status | Issue |\n|---|---|---|---|---|---|---|\n| a | b | | P1 | | | |',
    '## Tasks\n\n| Title | Details |\n|---|---|\n| a | b |',
    'Summary: late\nImpact: none\nRoot cause: a log',
  ])('are not kept where they are ours: %j', markdown => {
    expect(sections(`# Mail was late\n\n${markdown}`)).toEqual([])
  })

  test.each([
    ['## What happened?\n\nLate.', 'What happened?'],
    ['## Why did it happen\n\nA log.', 'Why did it happen'],
    ['## Ursache\n\nEin Log.', 'Ursache'],
    ['## Root cause (as far as we know)\n\nA log.', 'Root cause (as far as we know)'],
    ['What happened: mail was late.', 'What happened'],
    ['## Action items\n\n| Remedy | Who |\n|---|---|\n| a | b |', 'Remedy · Who'],
    ['## Maßnahmen\n\n| Aufgabe | Wer |\n|---|---|\n| a | b |', 'Maßnahmen · Aufgabe · Wer'],
    ['## Timeline\n\n| Time | Status |\n|---|---|\n| 10:00 | Down |', 'Status'],
  ])('are kept where they are others: %j', (markdown, names) => {
    expect(sections(`# Mail was late\n\n${markdown}`).map(each => each.markdown)).toEqual([
      `<!-- Headings where this was read: ${names} -->`,
    ])
  })

  test('cannot end the comment', () => {
    expect(sections('## Summary --> <b>of it</b>\nDown.')[0]!.markdown).toMatch(/^<!--[^>]*-->$/)
  })
})

describe('what no field takes', () => {
  test.each([
    ['a section of its own', '## Summary\n\nLate.\n\n## Weather\n\nRain.\n', [['Weather', 2, 'Rain.']]],
    ['a heading alone', '## Weather\n\n## Summary\n\nLate.', [['Weather', 2, '']]],
    ['a closing word', '## Conclusion\n\nSorry.', [['Conclusion', 2, 'Sorry.']]],
    ['lessons that are told', '## Lessons learned\n\nLook twice.', [['Lessons learned', 2, 'Look twice.']]],
    [
      'words around the entries of a timeline, without its heading',
      '## Timeline\n\nAll went fast.\n\n- 10:00 Down\n- 11:00 Up\n\nSee the log.',
      [['', 0, 'All went fast.\n\nSee the log.']],
    ],
    ['words around tasks', '## Action items\n\n- [ ] Alert\n\nThat is all.', [['', 0, 'That is all.']]],
    ['facts', '## Key facts\n\nDuration: 1 h', [['Key facts', 2, 'Duration: 1 h']]],
  ])('is kept: %s', (_, markdown, kept) => {
    const found = sections(`# Mail was late\n\n${markdown}`)
    expect(found.map(section => [section.heading, section.level, section.markdown])).toEqual(kept)
  })
})

test('the front matter of another program is kept in a comment too', () => {
  expect(sections('---\ntags: [search, disk]\nowner: ops\n---\n## Summary\nDown.')).toEqual([
    {
      heading: '',
      level: 0,
      markdown: '<!-- Front matter where this was read:\ntags: [search, disk]\nowner: ops\n -->',
    },
  ])
  expect(sections('+++\nteam = "ops"\n+++\n## Summary\nDown.')[0]!.markdown).toContain('team = "ops"')
  expect(sections('---\n---\n## Summary\nDown.')).toEqual([])
})
