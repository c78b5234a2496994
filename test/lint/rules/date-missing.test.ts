import {expect, test} from 'vitest'
import {cases, messagesOf, page} from '../page.ts'

cases(
  'date-missing',
  {
    'clock times alone': page({
      title: '# ⟦Postmortem: checkout refused every card⟧',
      summary: '## Summary\nFrom 14:00 UTC to 14:40 UTC cards were refused.',
      tasks: '',
    }),
    'a weekday': page({
      title: '# ⟦Postmortem: cards refused⟧',
      summary: '## Summary\nOn Monday at 14:00 UTC cards were refused.',
      tasks: '',
    }),
    'a month and a year': page({
      title: '# ⟦Postmortem: cards refused⟧',
      summary: '## Summary\nIn January 2024 cards were refused.',
      tasks: '',
    }),
    yesterday: page({
      title: '# ⟦Postmortem: cards refused⟧',
      summary: '## Summary\nYesterday at 14:00 UTC cards were refused.',
      tasks: '',
    }),
    'a document without a heading': `⟦Postmortem: cards refused⟧

Summary: from 14:00 UTC to 14:40 UTC cards were refused.
`,
  },
  {
    'a date in the summary': page(),
    'a date in the title': page({
      title: '# Postmortem 2024-02-06: cards refused',
      summary: '## Summary\nCards were refused.',
    }),
    'a day without a year': page({summary: '## Summary\nOn April 17th at 14:00 UTC cards were refused.'}),
    'a date in front matter': `---\ndate: 2024-02-06\n---\n\n${page({summary: '## Summary\nCards were refused.', tasks: ''})}`,
    'a date in words in front matter': `---\nwhen: "on 2024-02-06, at noon"\n---\n\n${page({summary: '## Summary\nCards were refused.', tasks: ''})}`,
    'two dates of which one is meant': page({
      summary: '## Summary\nOn 02/06/2024 cards were refused.',
      tasks: '',
    }),
    'a date in the timeline': page({
      summary: '## Summary\nCards were refused.',
      timeline: '## Timeline\n- 6 Feb 2024, 14:00 UTC Cards are refused\n- 14:40 UTC Over',
      tasks: '',
    }),
  },
)

test('date-missing says what to write', () => {
  expect(messagesOf('date-missing', '# Outage\n\nAt 14:00 UTC cards were refused.\n')).toEqual([
    'No date anywhere. Say on which day it happened, as “2023-11-05”.',
  ])
})
