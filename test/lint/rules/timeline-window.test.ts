import {expect, test} from 'vitest'
import {cases, messagesOf, page, placesOf} from '../page.ts'

const stated = (timeline: string) =>
  page({
    summary: '## Summary\nOn 2024-02-06, from 14:00 UTC to 15:00 UTC, the checkout refused cards.',
    timeline: `## Timeline\n${timeline}`,
  })

cases(
  'timeline-window',
  {
    'another end': stated(
      '- 14:00 UTC Cards are refused\n- 14:05 UTC Alert fires\n- ⟦15:45 UTC⟧ Service restored',
    ),
    'an earlier end': stated(
      '- 14:00 UTC Cards are refused\n- 14:05 UTC Alert fires\n- ⟦14:30 UTC⟧ Outage resolved',
    ),
    'an alert before the start': stated(
      '- ⟦13:20 UTC⟧ Alert fires\n- 14:10 UTC Rolled back\n- 15:00 UTC Service restored',
    ),
    'an outage that starts later': stated(
      '- ⟦14:25 UTC⟧ The outage begins\n- 14:40 UTC Alert fires\n- 15:00 UTC Service restored',
    ),
    'an alert five minutes before the start': stated(
      '- ⟦13:55 UTC⟧ Alert fires\n- 14:10 UTC Rolled back\n- 15:00 UTC Service restored',
    ),
    'an outage that starts five minutes later': stated(
      '- ⟦14:05 UTC⟧ The outage begins\n- 14:40 UTC Alert fires\n- 15:00 UTC Service restored',
    ),
    'an outage that starts before its alert': stated(
      '- ⟦13:20 UTC⟧ The outage begins\n- 14:10 UTC Alert fires\n- 15:00 UTC Service restored',
    ),
    'two ends of which none is stated': stated(
      '- 14:00 UTC Cards are refused\n- 14:30 UTC Outage resolved\n- 14:40 UTC Cards are refused\n- ⟦15:30 UTC⟧ Outage resolved',
    ),
    'an end beside an entry at the stated one': stated(
      '- 14:00 UTC Cards are refused\n- 15:00 UTC Logs are read\n- ⟦15:45 UTC⟧ Service restored',
    ),
    'another time within the last entry': stated(
      '- 14:00 UTC Cards are refused\n- ⟦15:45 UTC⟧ Service restored, which support heard at 15:50',
    ),
    'another end in another zone': stated(
      '- 14:00 CET Cards are refused\n- 14:05 CET Alert fires\n- ⟦15:45 CET⟧ Service restored',
    ),
    'both ends': stated(
      '- ⟦14:25 UTC⟧ The outage begins\n- 14:40 UTC Alert fires\n- ⟦16:00 UTC⟧ Service restored',
    ),
  },
  {
    'one truth': stated(
      '- 14:00 UTC The outage begins\n- 14:05 UTC Alert fires\n- 15:00 UTC Service restored',
    ),
    'two minutes of rounding': stated(
      '- 14:02 UTC The outage begins\n- 14:05 UTC Alert fires\n- 14:58 UTC Service restored',
    ),
    'a deploy before the start': stated(
      '- 13:30 UTC Version 7 is deployed\n- 14:00 UTC Cards are refused\n- 15:00 UTC Service restored',
    ),
    'entries after the end': stated(
      '- 14:00 UTC Cards are refused\n- 15:00 UTC Service restored\n- 16:00 UTC Customers told by e-mail',
    ),
    'the end as it was stated, told once more later': stated(
      '- 14:00 UTC Cards are refused\n- 15:00 UTC All clear\n- 16:00 UTC Incident closed',
    ),
    'a first mend before the end': stated(
      '- 14:00 UTC Cards are refused\n- 14:30 UTC Some payments recovered\n- 15:00 UTC Back to normal',
    ),
    'no stated time': page({
      summary: '## Summary\nThe checkout refused cards on 2024-02-06.',
      timeline: '## Timeline\n- 14:00 UTC Cards are refused\n- 15:45 UTC Service restored',
    }),
    'four minutes of rounding': stated(
      '- 14:04 UTC The outage begins\n- 14:05 UTC Alert fires\n- 15:04 UTC Service restored',
    ),
    'an alert four minutes before the start': stated(
      '- 13:56 UTC Alert fires\n- 14:10 UTC Rolled back\n- 15:00 UTC Service restored',
    ),
    'an outage that begins again': stated(
      '- 14:00 UTC Cards are refused\n- 14:25 UTC The outage begins in Asia too\n- 15:00 UTC Service restored',
    ),
    'an end that the last entry tells': stated(
      '- 14:00 UTC Cards are refused\n- 14:30 UTC Outage resolved by a restart, for all by 15:00',
    ),
    'the same instant in two zones': stated(
      '- 17:00 EAT The outage begins\n- 17:05 EAT Alert fires\n- 18:00 EAT Service restored',
    ),
    'the same clock in an earlier zone': stated(
      '- 14:00 EST The outage begins\n- 14:05 EST Alert fires\n- 15:00 EST Service restored',
    ),
    'the same clock in two zones': stated(
      '- 14:00 CET The outage begins\n- 14:05 CET Alert fires\n- 15:00 CET Service restored',
    ),
  },
)

test.each([
  'back',
  'normal',
  'normally',
  'as usual',
  'again',
  'restored',
  'recovered',
  'rétablies',
  'healthy',
  'operational',
])('timeline-window takes an entry at the stated end for it: %s', word => {
  const source = (entry: string) =>
    stated(`- 14:00 UTC Cards are refused\n- 15:00 UTC ${entry}\n- 15:45 UTC Incident resolved`)
  expect(placesOf('timeline-window', source(`All payments are ${word}`))).toEqual([])
  expect(placesOf('timeline-window', source('All payments are looked at'))).toHaveLength(1)
})

test.each([
  [
    '- 13:20 UTC Alert fires\n- 15:00 UTC Service restored',
    'The start is stated as 14:00 UTC, but at 13:20 UTC, 40 min before it, the timeline has “Alert fires”.',
  ],
  [
    '- 14:25 UTC The outage begins\n- 15:00 UTC Service restored',
    'The start is stated as 14:00 UTC, but in the timeline it is 14:25 UTC, 25 min later: “The outage begins”.',
  ],
  [
    '- 14:00 UTC Cards are refused\n- 15:45 UTC Service restored',
    'The end is stated as 15:00 UTC, but in the timeline it is 15:45 UTC, 45 min later: “Service restored”.',
  ],
  [
    '- 14:00 UTC Cards are refused\n- 14:30 UTC Service restored',
    'The end is stated as 15:00 UTC, but in the timeline it is 14:30 UTC, 30 min earlier: “Service restored”.',
  ],
])('timeline-window shows both times and the entry', (list, message) => {
  expect(messagesOf('timeline-window', stated(list))).toEqual([
    `${message} Make the two agree, or say what the difference is.`,
  ])
})
