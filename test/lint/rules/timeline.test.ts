import {cases, page} from '../page.ts'

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
    'seconds beside minutes': told(
      '- 14:00:20 UTC Cards are refused\n- 14:00 UTC Alert fires\n- 14:40 UTC Over',
    ),
    'another zone, in order by the clock': told(
      '- 14:00 CAT Cards are refused\n- 14:10 CAT Alert fires\n- 14:40 CET Over',
    ),
  },
)

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
    'a first mend before the end': stated(
      '- 14:00 UTC Cards are refused\n- 14:30 UTC Some payments recovered\n- 15:00 UTC Back to normal',
    ),
    'no stated time': page({
      summary: '## Summary\nThe checkout refused cards on 2024-02-06.',
      timeline: '## Timeline\n- 14:00 UTC Cards are refused\n- 15:45 UTC Service restored',
    }),
    'the same clock in two zones': stated(
      '- 14:00 CET The outage begins\n- 14:05 CET Alert fires\n- 15:00 CET Service restored',
    ),
  },
)

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
    'times counted from the start': told('- T+0:00 Cards are refused\n- T+0:06 Alert fires\n- T+0:40 Over'),
    'approximate times': told('- ~14:00 UTC Cards are refused\n- ~14:06 UTC Alert fires\n- ~14:40 UTC Over'),
  },
)
