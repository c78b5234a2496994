import {expect, test} from 'vitest'
import {cases, messagesOf, page} from '../page.ts'

const told = (timeline: string) =>
  page({timeline: `## Timeline\n${timeline}`, summary: '## Summary\nOn 2024-02-06 cards were refused.'})

cases(
  'timeline-gap',
  {
    'hours of nothing': told(
      '- 14:00 UTC Cards are refused\n- 14:06 UTC Alert fires\n- 14:20 UTC Logs are read\n- ⟦18:00 UTC⟧ Service restored',
    ),
    'an hour to the minute': told(
      '- 14:00 UTC Cards are refused\n- 14:10 UTC Alert fires\n- 14:20 UTC Logs are read\n- ⟦15:20 UTC⟧ Service restored',
    ),
    'behind an entry without a time': told(
      '- 14:00 UTC Cards are refused\n- 14:10 UTC Alert fires\n- 14:20 UTC Logs are read\n- Tea\n- ⟦16:20 UTC⟧ Service restored',
    ),
    'before the alert': told(
      '- 10:00 UTC Cards are refused\n- ⟦12:30 UTC⟧ Alert fires\n- 12:40 UTC Logs are read\n- 12:50 UTC Service restored',
    ),
    'over midnight': told(
      '- 22:00 UTC Cards are refused\n- 22:06 UTC Alert fires\n- 22:20 UTC Logs are read\n- ⟦01:30 UTC⟧ Service restored',
    ),
    'in a table': told(
      '| Time | Event |\n| --- | --- |\n| 14:00 UTC | Cards are refused |\n| 14:06 UTC | Alert fires |\n| 14:20 UTC | Logs are read |\n| ⟦16:00 UTC⟧ | Service restored |',
    ),
    'with dates': told(
      '- 2024-02-06 14:00 UTC Cards are refused\n- 2024-02-06 14:10 UTC Alert fires\n- ⟦2024-02-06 19:00 UTC⟧ Rolled back\n- 2024-02-06 19:20 UTC Service restored',
    ),
  },
  {
    'a steady timeline': told(
      '- 14:00 UTC Cards are refused\n- 14:50 UTC Alert fires\n- 15:40 UTC Logs are read\n- 16:20 UTC Service restored',
    ),
    'less than an hour': page(),
    'half of the incident': told(
      '- 14:00 UTC Cards are refused\n- 14:30 UTC Alert fires\n- 15:00 UTC Logs are read\n- 16:00 UTC Service restored',
    ),
    'no end': told(
      '- 14:00 UTC Cards are refused\n- 14:06 UTC Alert fires\n- 14:20 UTC Logs are read\n- 18:00 UTC More logs are read',
    ),
    'three entries': told(
      '- 14:00 UTC Cards are refused\n- 14:06 UTC Alert fires\n- 18:00 UTC Service restored',
    ),
    'what comes after the end': told(
      '- 14:00 UTC Cards are refused\n- 14:06 UTC Alert fires\n- 14:20 UTC Logs are read\n- 14:40 UTC Service restored\n- 19:00 UTC Customers are told',
    ),
    'an incident of days': told(
      '- 2024-02-06 14:00 UTC Cards are refused\n- 2024-02-06 14:10 UTC Alert fires\n- 2024-02-06 15:00 UTC Logs are read\n- 2024-02-09 15:00 UTC Service restored',
    ),
  },
)

test('timeline-gap tells how long nothing is told', () => {
  const list =
    '- 14:00 UTC Cards are refused\n- 14:06 UTC Alert fires\n- 14:20 UTC Logs are read\n- 18:00 UTC Service restored'
  expect(messagesOf('timeline-gap', told(list))).toEqual([
    '3 h 40 min of 4 h without an entry, from 14:20 UTC to 18:00 UTC. Say what was tried meanwhile, or what was waited for.',
  ])
})
