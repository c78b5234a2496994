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
    'one weekday': told('- Mon 14:00 UTC Refused\n- Mon ⟦13:00 UTC⟧ Alert\n- Mon 14:40 UTC Over'),
    'the next day in what an entry tells': told(
      '- 14:30 UTC Refused\n- ⟦14:20 UTC⟧ Postponed to the next day\n- 14:40 UTC Over',
    ),
    'within a list of several': told(
      '\n### Gateway\n\n- 14:00 UTC Refused\n- ⟦13:20 UTC⟧ Accepted\n\n### Database\n\n- 14:05 UTC Slow\n- 14:40 UTC Over',
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
    'the next day, in words': told(
      '- 14:00 UTC Refused\n- 14:40 UTC Over\n- 09:00 UTC (the next day) Review',
    ),
    'the next day, at the beginning of what is told': told(
      '- 14:00 UTC Refused\n- 14:40 UTC Over\n- 09:00 UTC the following morning: review',
    ),
    'the day before, behind its time': told(
      '- 22:00 UTC (the day before) Deploy\n- 14:00 UTC Refused\n- 14:40 UTC Over',
    ),
    weekdays: told('- Mon 22:00 UTC Deploy\n- Tue 14:00 UTC Refused\n- Tuesday 14:40 UTC Over'),
    'a list for each service': told(
      '\n### Gateway\n\n- 14:00 UTC Refused\n- 14:20 UTC Accepted\n\n### Database\n\n- 14:05 UTC Slow\n- 14:40 UTC Over',
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
