import {expect, test} from 'vitest'
import {cases, messagesOf, page} from '../page.ts'

const at = (moment: string) => page({summary: `## Summary\n${moment} cards were refused.`, timeline: ''})

cases(
  'date-mismatch',
  {
    'a weekday that is another': at('On ⟦Monday, February 6, 2024⟧'),
    'a short weekday': at('On ⟦Wed 2024-02-06⟧'),
    'a weekday with a time': at('On ⟦Sunday, 6 February 2024 at 14:00 UTC⟧'),
    'a timeline two days away': page({
      summary: '## Summary\nCards were refused.\n\n- Start: ⟦2024-02-06 14:00 UTC⟧',
      timeline: '## Timeline\n- 2024-02-08 14:00 UTC Cards are refused\n- 2024-02-09 14:40 UTC Over',
    }),
    'a timeline days away': page({
      summary:
        '## Summary\nCards were refused.\n\n- Start: ⟦2024-02-06 14:00 UTC⟧\n- End: 2024-02-06 14:40 UTC',
      timeline: '## Timeline\n- 2024-02-16 14:00 UTC Cards are refused\n- 2024-02-16 14:40 UTC Over',
    }),
    'a timeline of another month': page({
      summary: '## Summary\nCards were refused.\n\n- Start: ⟦2024-02-06 14:00 UTC⟧',
      timeline: '## Timeline\n- 2024-03-06 14:00 UTC Cards are refused\n- 2024-03-06 14:40 UTC Over',
    }),
    'a title that tells another day': page({title: '# Postmortem: cards refused on ⟦February 10, 2024⟧'}),
  },
  {
    'the right weekday': at('On Tuesday, February 6, 2024'),
    'a short weekday that is right': at('On Tue 2024-02-06'),
    'a weekday alone': at('On Monday'),
    'a timeline of the same day': page({
      summary: '## Summary\nCards were refused.\n\n- Start: 2024-02-06 14:00 UTC',
      timeline: '## Timeline\n- 2024-02-06 14:00 UTC Cards are refused\n- 2024-02-06 14:40 UTC Over',
    }),
    'a timeline of the next day': page({
      summary: '## Summary\nCards were refused.\n\n- Start: 2024-02-06 23:00 UTC',
      timeline: '## Timeline\n- 2024-02-07 01:00 UTC Cards are refused\n- 2024-02-07 01:40 UTC Over',
    }),
    'a timeline with an entry of that day': page({
      summary: '## Summary\nCards were refused.\n\n- Start: 2024-02-06 14:00 UTC',
      timeline: '## Timeline\n- 2024-01-06 14:00 UTC Deploy\n- Tea\n- 2024-02-06 14:40 UTC Over',
    }),
    'a timeline without dates': page({
      summary: '## Summary\nCards were refused.\n\n- Start: 2024-02-06 14:00 UTC',
      timeline: '## Timeline\n- Cards are refused\n- Over',
    }),
    'a timeline that goes over midnight': page({
      summary: '## Summary\nCards were refused.\n\n- Start: 2024-02-06 23:00 UTC',
      timeline: '## Timeline\n- 2024-02-06 23:00 UTC Cards are refused\n- 2024-02-07 01:40 UTC Over',
    }),
    'a title that tells the day': page({title: '# Postmortem: cards refused on February 6, 2024'}),
    'a title that tells the last of several days': page({
      title: '# Postmortem: cards refused on 2024-02-09',
      timeline: '## Timeline\n- 2024-02-06 14:00 UTC Cards are refused\n- 2024-02-09 14:40 UTC Over',
    }),
    'the day it was written': page({title: '# Postmortem of 2024-03-01: cards refused'}),
  },
)

test.each([
  ['Monday', '2024-02-06', 'Tuesday'],
  ['Tuesday', '2024-02-07', 'Wednesday'],
  ['Wednesday', '2024-02-08', 'Thursday'],
  ['Thursday', '2024-02-09', 'Friday'],
  ['Friday', '2024-02-10', 'Saturday'],
  ['Saturday', '2024-02-11', 'Sunday'],
  ['Sunday', '2024-02-12', 'Monday'],
])('date-mismatch: no %s was %s', (wrong, date, right) => {
  expect(messagesOf('date-mismatch', at(`On ${wrong}, ${date}`))).toEqual([
    `“${wrong}, ${date}”: ${date} was a ${right}, not a ${wrong}. Correct the weekday or the date.`,
  ])
})

test('date-mismatch counts the days to the first of the timeline', () => {
  const source = page({
    summary: '## Summary\nCards were refused.\n\n- Start: 2024-02-06 14:00 UTC',
    timeline: '## Timeline\n- 2024-03-06 14:00 UTC Cards are refused\n- 2024-03-05 14:40 UTC Over',
  })
  expect(messagesOf('date-mismatch', source)).toEqual([
    '“2024-02-06 14:00 UTC”: the start is on 2024-02-06, but the timeline is on 2024-03-05, 28 days away. Correct whichever is wrong.',
  ])
})
