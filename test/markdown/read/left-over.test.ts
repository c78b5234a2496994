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

  test('cannot end the comment', () => {
    expect(sections('## Summary --> <b>of it</b>\nDown.')[0]!.markdown).toMatch(/^<!--[^>]*-->$/)
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
