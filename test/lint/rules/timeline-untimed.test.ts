import {expect, test} from 'vitest'
import {cases, messagesOf, page} from '../page.ts'

const told = (timeline: string) => page({timeline: `## Timeline\n${timeline}`})

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
    'days and minutes that are counted': told(
      '- Day 1: Cards are refused\n- Hour 30: Alert fires\n- minute 5: Over',
    ),
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
