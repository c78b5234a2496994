import {expect, test} from 'vitest'
import {applyFixes} from '../../../src/lint/fix.ts'
import {lintPostmortem} from '../../../src/lint/lint.ts'
import {cases, messagesOf, page, placesOf} from '../page.ts'

const told = (timeline: string) => page({timeline: `## Timeline\n${timeline}`})

cases(
  'timeline-order',
  {
    'an entry a few minutes too early': told(
      '- 14:00 UTC Cards are refused\n- 14:10 UTC Alert fires\n- ⟦14:01 UTC⟧ The alert reaches the team\n- 14:40 UTC Payments work again',
    ),
    'two hours back': told(
      '- 14:00 UTC Cards are refused\n- ⟦12:00 UTC⟧ Deploy of version 7\n- 14:40 UTC Over',
    ),
    'a row of a table': told(
      '| Time | Event |\n| --- | --- |\n| 14:00 UTC | Cards are refused |\n| 14:30 UTC | Alert fires |\n| ⟦14:20 UTC⟧ | Looking into it |',
    ),
    'a plain line': told(
      '14:00 UTC - Cards are refused\n14:30 UTC - Alert fires\n⟦14:20 UTC⟧ - Looking into it',
    ),
    'a date that goes back': told(
      '- 2024-02-06 14:00 UTC Cards are refused\n- ⟦2024-02-05 15:00 UTC⟧ Alert fires\n- 2024-02-06 16:00 UTC Over',
    ),
    'by the seconds': told(
      '- 14:00:40 UTC Cards are refused\n- ⟦14:00:20 UTC⟧ Alert fires\n- 14:40:00 UTC Over',
    ),
    'a whole minute, with seconds': told(
      '- 14:01:00 UTC Cards are refused\n- ⟦14:00 UTC⟧ Alert fires\n- 14:40 UTC Over',
    ),
    'another zone, back by both clocks': told(
      '- 17:00 CAT Cards are refused\n- ⟦14:10 UTC⟧ Alert fires\n- 15:40 UTC Over',
    ),
    'yesterday in what an entry tells': told(
      '- 14:30 UTC As the day before, cards are refused\n- ⟦14:20 UTC⟧ Alert fires\n- 14:40 UTC Over',
    ),
    'behind an entry without a time': told(
      '- 14:30 UTC Cards are refused\n- Somebody looks\n- ⟦14:20 UTC⟧ Alert fires\n- 14:40 UTC Over',
    ),
    'two places': told(
      '- 14:00 UTC Cards are refused\n- ⟦13:00 UTC⟧ Deploy\n- 14:30 UTC Alert fires\n- ⟦14:20 UTC⟧ Over',
    ),
  },
  {
    'the order of time': page(),
    midnight: told('- 23:50 UTC Cards are refused\n- 00:05 UTC Alert fires\n- 00:40 UTC Payments work again'),
    'two entries at one time': told(
      '- 14:00 UTC Cards are refused\n- 14:00 UTC Alert fires\n- 14:40 UTC Over',
    ),
    'an entry without a time between them': told(
      '- 14:00 UTC Cards are refused\n- Somebody looks at the logs\n- 14:40 UTC Over',
    ),
    'the evening before, in words': told(
      '- Previous day 22:00 UTC Deploy of version 7\n- 14:00 UTC Cards are refused\n- 14:40 UTC Over',
    ),
    'days without a year': told(
      '- Feb 6, 16:00 UTC Cards are refused\n- Feb 7, 08:00 UTC Looking into it\n- Feb 7, 10:00 UTC Over',
    ),
    'days on lines of their own': told(
      '\n6 February 2024\n\n16:00 UTC Cards are refused\n\n7 February\n\n08:00 UTC Looking into it\n\n10:00 UTC Over',
    ),
    'seconds beside minutes': told(
      '- 14:00:20 UTC Cards are refused\n- 14:00 UTC Alert fires\n- 14:40 UTC Over',
    ),
    'seconds behind minutes': told(
      '- 14:00 UTC Cards are refused\n- 13:59:30 UTC Alert fires\n- 14:40 UTC Over',
    ),
    'another zone, in order by the instant': told(
      '- 16:00 CAT Cards are refused\n- 14:10 UTC Alert fires\n- 14:40 UTC Over',
    ),
    'another zone, in order by the clock': told(
      '- 14:00 CET Cards are refused\n- 14:10 CET Alert fires\n- 14:40 CAT Over',
    ),
  },
)

test.each([
  'Previous day',
  'Prior day',
  'Previous night',
  'Prior evening',
  'Day before',
  'The night before',
  'Evening before',
  'Yesterday',
  'Last night',
])('timeline-order takes a day in words: %s', day => {
  const source = told(
    `- ${day} 22:00 UTC Deploy of version 7\n- 14:00 UTC Cards are refused\n- 14:40 UTC Over`,
  )
  expect(placesOf('timeline-order', source)).toEqual([])
})

test.each([
  [
    '- 14:10 UTC Alert fires\n- 14:01 UTC The alert reaches the team',
    '14:01 UTC stands after 14:10 UTC, though it is 9 min earlier: “The alert reaches the team”.',
  ],
  [
    '- 2024-02-06 14:00 UTC Alert fires\n- 2024-02-05 15:00 UTC The alert reaches the whole of the team that is on call',
    '15:00 UTC stands after 14:00 UTC (2024-02-05 after 2024-02-06), though it is 23 h earlier: “The alert reaches the whole of the team …”.',
  ],
])('timeline-order shows both times and the entry', (list, message) => {
  expect(messagesOf('timeline-order', told(list))).toEqual([
    `${message} Move the entry, or correct its time.`,
  ])
})

test.each([
  [
    'as few as need be',
    '- 14:00 UTC One\n- 14:20 UTC Three\n- 14:10 UTC Two\n- 14:40 UTC Over',
    '- 14:00 UTC One\n- 14:10 UTC Two\n- 14:20 UTC Three\n- 14:40 UTC Over',
  ],
  [
    'those of one minute as they stood',
    '- 14:20 UTC Two\n- 14:20 UTC Three\n- 14:00 UTC One',
    '- 14:00 UTC One\n- 14:20 UTC Two\n- 14:20 UTC Three',
  ],
])('entries are moved, %s', (_, wrong, right) => {
  const findings = lintPostmortem(told(wrong)).filter(({rule}) => rule === 'timeline-order')
  expect(applyFixes(told(wrong), findings).text).toBe(told(right))
  const [first, ...others] = findings
  const moved = wrong.split('\n').filter((line, i) => line !== right.split('\n')[i])
  expect(first!.fix).toHaveLength(moved.length)
  expect(others.some(({fix}) => fix)).toBe(false)
})

test.each([
  ['an entry has no time', '- 14:20 UTC Two\n- 14:00 UTC One\n- Somebody looks'],
  ['an entry has another zone', '- 14:20 UTC Two\n- 14:00 UTC One\n- 17:30 EAT Three'],
  ['a list follows lines', '14:20 UTC - Two\n14:00 UTC - One\n\n- 14:30 UTC Three'],
  ['an entry stands in another', '- 14:20 UTC Two\n  - 14:25 UTC Half\n- 14:00 UTC One'],
])('no entry is moved where %s', (_, list) => {
  const findings = lintPostmortem(told(list)).filter(({rule}) => rule === 'timeline-order')
  expect(findings.map(({fix}) => fix)).toEqual([undefined])
})

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

cases(
  'timeline-untimed',
  {
    'a list without times': told('⟦- Cards are refused⟧\n- An alert fires\n- It is over'),
    'half of the entries': told(
      '- 14:00 UTC Cards are refused\n⟦- An alert fires⟧\n- Looking into it\n- 14:40 UTC Over',
    ),
    'a table with empty cells': told(
      '| Time | Event |\n| --- | --- |\n| 14:00 UTC | Cards are refused |\n⟦|  | An alert fires |⟧\n|  | Over |',
    ),
    'a numbered list': told('⟦1. Cards are refused⟧\n2. An alert fires\n3. It is over'),
    'more than a quarter of the entries': told(
      '- 14:00 UTC Cards are refused\n⟦- An alert fires⟧\n- Looking into it\n- 14:20 UTC Logs are read\n- 14:30 UTC Restart\n- 14:40 UTC Over',
    ),
    'a word that ends in T': told('⟦- LIST+1 is taken⟧\n- An alert fires\n- It is over'),
    'labels in the place of times': told(
      '⟦- Detection: an alert fires⟧\n- Investigation: logs are read\n- End: it is over',
    ),
  },
  {
    'times everywhere': page(),
    'one remark among many entries': told(
      '- 14:00 UTC Cards are refused\n- 14:06 UTC Alert fires\n- Nobody looks yet\n- 14:20 UTC Logs are read\n- 14:40 UTC Over',
    ),
    'days without a time': told(
      '- 2024-02-06: Cards are refused\n- 2024-02-07: Alert fires\n- 2024-02-08: Over',
    ),
    'a quarter of the entries': told(
      '- 14:00 UTC Cards are refused\n- An alert fires\n- 14:20 UTC Logs are read\n- 14:40 UTC Over',
    ),
    'times counted with a sign': told('- +0 min Cards are refused\n- + 6 min Alert fires\n- +40 min Over'),
    'times counted before the start': told('- T-5 Deploy\n- T + 6 Alert fires\n- T +40 Over'),
    'times counted from the start': told('- T+0:00 Cards are refused\n- T+0:06 Alert fires\n- T+0:40 Over'),
    'approximate times': told('- ~14:00 UTC Cards are refused\n- ~14:06 UTC Alert fires\n- ~14:40 UTC Over'),
  },
)

test('timeline-untimed counts them', () => {
  expect(
    messagesOf('timeline-untimed', told('- 14:00 UTC Cards are refused\n- An alert fires\n- It is over')),
  ).toEqual([
    '2 of 3 timeline entries have no time, this one first. Give each its time, an approximate one as “~14:30”.',
  ])
})
