import {expect, test} from 'vitest'
import {cases, messagesOf, page} from '../page.ts'

const undated = page({
  title: '# Postmortem: cards refused',
  summary: '## Summary\nAt 14:00 UTC cards were refused.',
  tasks: '',
})

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
    'front matter without a date': `---
version: 3
id: cards-refused
---

${undated.replace('Postmortem: cards refused', '⟦Postmortem: cards refused⟧')}`,
    'long numbers': undated
      .replace('Postmortem: cards refused', '⟦Postmortem: cards refused⟧')
      .replace('cards were', 'cards 120240206, 20241399, 20240199 and 2024-0206 were'),
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
    'a day in front matter': `---\ndate: February 6, 2024\n---\n\n${undated}`,
    'a date deep in front matter': `---\nincident:\n  began: 2024-02-06T14:00:00Z\n---\n\n${undated}`,
    'a date in a name': undated.replace('cards refused', '2024-02-06-cards-refused'),
    'a day at the end of a year': undated.replace('cards refused', 'INC-20241231'),
    'a date in the number of an incident': undated.replace('cards refused', 'INC-20240206-1'),
    'a date in code': undated.replace('14:00 UTC', '`6 Feb 2024, 14:00 UTC`'),
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
