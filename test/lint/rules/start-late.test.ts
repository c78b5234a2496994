import {expect, test} from 'vitest'
import {cases, messagesOf, page, placesOf} from '../page.ts'

const late = (text: string, section = '## Root cause') =>
  page({
    summary:
      '## Summary\nCards were refused.\n\n- Start: 2024-02-06 14:06 UTC\n- Detected: 2024-02-06 14:06 UTC\n- End: 2024-02-06 14:40 UTC',
    timeline: '## Timeline\n- 14:06 UTC Alert fires\n- 14:40 UTC Payments work again',
    cause: `${section}\n${text}`,
  })

cases(
  'start-late',
  {
    'errors before the alert': late('The certificate expired. Requests began to fail at ⟦13:30 UTC⟧.'),
    'customers who saw it': late('Customers saw refused cards since ⟦13:10 UTC⟧; nothing alerts on them.'),
    'a rise of errors': late('At ⟦13:45 UTC⟧ errors rose above 1 %, which is below the threshold.'),
    'lost orders': late('Orders were dropped, and at ⟦13:50 UTC⟧ the first requests failed.'),
    'five minutes before': late('Requests began to fail at ⟦14:01 UTC⟧.'),
    'half a day before': late('Requests began to fail at ⟦02:06 UTC⟧.'),
    'a day that is told': late('Requests began to fail on ⟦2024-02-06 at 13:30 UTC⟧.'),
    'another zone': late('Requests began to fail at ⟦16:30 EAT⟧.'),
    'the second sentence that tells of it': late('The night was calm. Requests began to fail at ⟦13:30⟧.'),
    'a detection a minute later': late('Requests began to fail at ⟦13:30 UTC⟧.').replace(
      'Detected: 2024-02-06 14:06',
      'Detected: 2024-02-06 14:07',
    ),
    'told under impact': page({
      summary:
        '## Summary\nCards were refused.\n\n- Start: 2024-02-06 14:06 UTC\n- Detected: 2024-02-06 14:06 UTC',
      timeline: '## Timeline\n- 14:06 UTC Alert fires\n- 14:40 UTC Payments work again',
      impact: '## Impact\nUsers could not pay since ⟦13:20 UTC⟧.',
    }),
    'told under detection': late('The alert fired late: failures started at ⟦13:20 UTC⟧.', '## Detection'),
  },
  {
    'a deploy before it': late('The certificate was replaced at 13:30 UTC by a wrong one.'),
    'impact from the start on': late('Requests began to fail at 14:06 UTC.'),
    'a start before the detection': page({cause: '## Root cause\nRequests began to fail at 13:58 UTC.'}),
    'the day before': late('In the rehearsal of 2024-02-05, requests began to fail at 13:30 UTC.'),
    'more than half a day before': late('Requests began to fail at 02:05 UTC.'),
    'four minutes before': late('Requests began to fail at 14:02 UTC.'),
    'two sentences': late('Requests began to fail. The certificate was replaced at 13:30 UTC.'),
    'no detection': late('Requests began to fail at 13:30 UTC.')
      .replace('- Detected: 2024-02-06 14:06 UTC\n', '')
      .replace('Alert fires', 'Cards are refused'),
    'no start': late('Requests began to fail at 13:30 UTC.').replace('- Start: 2024-02-06 14:06 UTC\n', ''),
    'a start that is stated before the detection': late('Requests began to fail at 13:30 UTC.').replace(
      'Start: 2024-02-06 14:06',
      'Start: 2024-02-06 14:00',
    ),
    'a day without a time': late('Requests began to fail on 2024-02-06.'),
    'a minute of rounding': late('Requests began to fail at 14:04 UTC.'),
  },
)

test.each([
  'Errors began',
  'Failures started',
  'Latency rose',
  'Timeouts increased',
  'Orders failed',
  'Requests were failing',
  'Orders were dropped',
  'Users saw it',
  'Customers could not pay',
  'It began failing',
  'It started to fail',
  'It began timing out',
  'It started dropping',
  'It began returning errors',
  'An error of the gateway began',
  'A timeout\nrose',
])('start-late takes for impact: %s', suffering => {
  expect(placesOf('start-late', late(`${suffering} at 13:30 UTC.`))).toHaveLength(1)
  expect(placesOf('start-late', late('The deploy went out at 13:30 UTC.'))).toEqual([])
})

test('start-late shows both times', () => {
  expect(messagesOf('start-late', late('Requests began to fail at 13:30 UTC.'))).toEqual([
    'The start is stated as 14:06 UTC, when it was detected, but “13:30 UTC”, 36 min before, had impact already. Let the incident start there.',
  ])
})
