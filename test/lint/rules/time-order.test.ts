import {expect, test} from 'vitest'
import {cases, messagesOf, page} from '../page.ts'

const untold = (summary: string) => page({summary: `## Summary\n${summary}`, timeline: ''})

const facts = (list: string) => untold(`Cards were refused.\n\n${list}`)

cases(
  'time-order',
  {
    'an end before the start': page({
      summary: '## Summary\nOn 6 February 2024, from 16:30 UTC to ⟦15:00 UTC⟧, cards were refused.',
      timeline: '',
    }),
    'an end on the day before': page({
      summary: `## Summary
Cards were refused.

- Start: 2024-02-06 14:00 UTC
- End: ⟦2024-02-05 15:00 UTC⟧`,
      timeline: '',
    }),
    'an end of the year before': page({
      summary: `## Summary
Cards were refused.

- Started: 2024-01-01 00:10 UTC
- Ended: ⟦2023-01-01 00:40 UTC⟧`,
      timeline: '',
    }),
    'detection after the resolution': page({
      summary: `## Summary
Cards were refused.

- Start: 2024-02-06 14:00 UTC
- Detected: 2024-02-06 16:00 UTC
- End: ⟦2024-02-06 15:00 UTC⟧`,
      timeline: '',
    }),
    'less than half a day back': untold('On 2024-02-06, from 14:00 UTC to ⟦02:01 UTC⟧, cards were refused.'),
    'detection after the resolution, the start unknown': facts(
      '- Detected: 2024-02-06 16:00 UTC\n- End: ⟦2024-02-06 15:00 UTC⟧',
    ),
    'an end on an earlier day without a year': facts(
      '- Start: 2024-02-06 14:00 UTC\n- End: ⟦Jan 6, 09:00 UTC⟧',
    ),
    'an end in the middle of the year before': facts(
      '- Start: Jul 6, 2024 14:00 UTC\n- End: ⟦Jan 6, 09:00 UTC⟧',
    ),
    'a day before without a year': facts('- Start: Feb 6, 14:00 UTC\n- End: ⟦Feb 5, 15:00 UTC⟧'),
    'times without a day': facts('- Start: 16:30 UTC\n- End: ⟦15:00 UTC⟧'),
    'a next day that is of something else': untold(
      'On 2024-02-06, from 16:30 UTC to ⟦15:00 UTC⟧. The next day we met.',
    ),
    'an end that only the timeline tells': page({
      summary: '## Summary\nCards were refused.\n\n- Start: ⟦2024-02-06 16:00 UTC⟧',
      timeline: '## Timeline\n- 14:00 UTC Cards are refused\n- 15:00 UTC Service restored',
    }),
    'an end before the start in another zone': page({
      summary: `## Summary
Cards were refused.

- Start: 2024-02-06 14:00 UTC
- End: ⟦2024-02-06 14:30 EAT⟧`,
      timeline: '',
    }),
  },
  {
    'one day': page(),
    'an end that the timeline tells behind a midnight': page({
      summary: '## Summary\nOn 6 February at 22:00 UTC cards were refused.',
      timeline: '## Timeline\n- 22:00 UTC Cards are refused\n- 08:45 UTC Alert\n- 12:00 UTC All restored',
    }),
    'midnight between them': page({
      summary: '## Summary\nOn 2024-02-06, from 23:30 UTC to 01:10 UTC, cards were refused.',
      timeline: '',
    }),
    'several days': page({
      summary: '## Summary\nFrom 2024-02-06 14:00 UTC to 2024-02-08 09:00 UTC cards were refused.',
      timeline: '',
    }),
    'an end that is later in its own zone only': page({
      summary: `## Summary
Cards were refused.

- Start: 2024-02-06 14:00 EAT
- End: 2024-02-06 12:00 UTC`,
      timeline: '',
    }),
    'no end': page({
      summary: '## Summary\nCards were refused on 2024-02-06 from 14:00 UTC on.',
      timeline: '',
    }),
    'half a day back, which is midnight': untold(
      'On 2024-02-06, from 14:00 UTC to 02:00 UTC, cards were refused.',
    ),
    'the start and the end at one time': facts('- Start: 2024-02-06 14:00 UTC\n- End: 2024-02-06 14:00 UTC'),
    'a start without a time': facts('- Start: 2024-02-06\n- End: 2024-02-05 14:00 UTC'),
    'an end without a time': facts('- Start: 2024-02-06 14:00 UTC\n- End: 2024-02-05'),
    'an end on a day of its own': facts('- Start: 2024-02-06 14:00 UTC\n- End: Feb 7, 09:00 UTC'),
    'an end on the first of January': facts('- Start: Dec 31, 2023 23:30 UTC\n- End: Jan 1, 01:00 UTC'),
    'the turn of an unknown year': facts('- Start: Dec 31, 23:30 UTC\n- End: Jan 1, 01:00 UTC'),
    'a day that is another one, in words': untold(
      'On 2024-02-06, from 16:30 UTC to 15:00 UTC the next day, cards were refused.',
    ),
    'a midnight between undated times': untold('From 23:30 UTC to 01:10 UTC cards were refused.'),
    'a timeline over midnight that begins before the stated start': page({
      summary: '## Summary\nCards were refused.\n\n- Start: 2024-02-07 22:00 UTC',
      timeline:
        '## Timeline\n- 2024-02-06 22:00 UTC Deploy\n- 2024-02-07 08:45 UTC Alert\n- 12:00 UTC All restored',
    }),
    'days without a year': page({
      summary: '## Summary\nFrom Feb 6 22:00 UTC to Feb 7 09:00 UTC 2024 cards were refused.',
      timeline: '',
    }),
  },
)

test.each([
  [
    untold('On 6 February 2024, from 16:30 UTC to 15:00 UTC, cards were refused.'),
    'The incident ends before it starts: 16:30 UTC to 15:00 UTC is 1 h 30 min backwards.',
  ],
  [
    facts('- Start: 2024-02-06 14:00 UTC\n- End: 2024-02-05 15:00 UTC'),
    'The incident ends before it starts: 2024-02-06 14:00 UTC to 2024-02-05 15:00 UTC is 23 h backwards.',
  ],
  [
    facts('- Start: 2024-02-06 14:00 UTC\n- End: 2024-02-06 14:30 EAT'),
    'The incident ends before it starts: 14:00 UTC to 14:30 EAT is 2 h 30 min backwards.',
  ],
  [
    facts('- Detected: 2024-02-06 16:00 UTC\n- End: 2024-02-06 15:00 UTC'),
    'The incident is resolved before it is detected: 16:00 UTC to 15:00 UTC is 1 h backwards.',
  ],
])('time-order shows which times, and how far', (source, message) => {
  expect(messagesOf('time-order', source)).toEqual([
    `${message} Correct one of the two, or give the day if it is another one.`,
  ])
})

test.each([
  '15:00 UTC the next day',
  '15:00 UTC (next day)',
  '15:00 UTC on the following day',
  '15:00 UTC, the day after',
  '15:00 UTC (+1 day)',
  '15:00 UTC +1d',
  '15:00 UTC, a day later',
  'the next morning, 09:00 UTC',
  'next day at 09:00 UTC',
  '15:00 UTC am nächsten Tag',
  '15:00 UTC am Folgetag',
  '15:00 UTC le lendemain',
  '15:00 UTC del día siguiente',
  '15:00 UTC do dia seguinte',
  '翌日 15:00 UTC',
  '次日 15:00 UTC',
  '第二天 15:00 UTC',
  '다음 날 15:00 UTC',
])('time-order takes the end for one of another day: %s', end => {
  expect(messagesOf('time-order', facts(`- Start: 2024-02-06 16:30 UTC\n- End: ${end}`))).toEqual([])
})
