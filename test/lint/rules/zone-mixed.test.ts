import {expect, test} from 'vitest'
import {cases, messagesOf, page, placesOf} from '../page.ts'

cases(
  'zone-mixed',
  {
    'summary and timeline': page({
      timeline:
        '## Timeline\n- ⟦16:00 EAT⟧ The first cards are refused\n- 14:06 UTC Alert fires\n- 14:40 UTC Over',
    }),
    'one entry in another zone': page({
      timeline: '## Timeline\n- 14:00 UTC Cards are refused\n- ⟦10:06 EDT⟧ Alert fires\n- 14:40 UTC Over',
    }),
    'several entries': page({
      timeline:
        '## Timeline\n- 14:00 UTC Cards are refused\n- 14:10 UTC Logs are read\n- ⟦19:36 IST⟧ Alert fires\n- 20:10 IST Over',
    }),
    'an offset': page({
      timeline: '## Timeline\n- 14:00 UTC Cards are refused\n- ⟦16:06 UTC+2⟧ Alert fires\n- 14:40 UTC Over',
    }),
    'the zone of fewer times, though it comes first': page({
      summary: '## Summary\nOn 2024-02-06 cards were refused.',
      timeline: '## Timeline\n- ⟦17:00 EAT⟧ Cards are refused\n- 14:06 UTC Alert fires\n- 14:40 UTC Over',
    }),
    'every stated time': page({
      summary: `## Summary
Cards were refused.

- Start: 2024-02-06 14:00 UTC
- Detected: ⟦2024-02-06 17:06 EAT⟧
- Mitigated: ⟦2024-02-06 15:20 CET⟧
- End: ⟦2024-02-06 09:40 EST⟧`,
      timeline: '## Timeline\n- 14:00 UTC Cards are refused\n- 14:40 UTC Over',
    }),
    'three zones': page({
      timeline:
        '## Timeline\n- 14:00 UTC Cards are refused\n- ⟦16:06 CAT⟧ Alert fires\n- ⟦17:20 EAT⟧ Logs are read\n- 14:40 UTC Over',
    }),
  },
  {
    'one zone': page(),
    'GMT and UTC': page({timeline: '## Timeline\n- 14:00 GMT Cards are refused\n- 14:40 UTC Over'}),
    'one offset by two names': page({
      timeline: '## Timeline\n- 14:00 UTC Cards are refused\n- 14:06 +00:00 Alert fires\n- 14:40 UTC+0 Over',
    }),
    'a place and its abbreviation': page({
      summary: '## Summary\nOn 2024-02-06 cards were refused.',
      timeline: '## Timeline\n- 14:00 Europe/Paris Cards are refused\n- 14:10 Europe/Paris Alert fires',
    }),
    'two names of one place': page({
      summary: '## Summary\nOn 2024-11-03 from 00:30 EDT to 03:00 EST cards were refused.',
      timeline: '## Timeline\n- 00:30 EDT Cards are refused\n- 03:00 EST Over',
    }),
    'a conversion in brackets': page({
      timeline: '## Timeline\n- 14:00 UTC (17:00 EAT) Cards are refused\n- 14:40 UTC (17:40 EAT) Over',
    }),
    'a schedule in another zone': page({
      cause: '## Root cause\nThe renewal runs at 02:00 PST, and its host had been switched off.',
    }),
    'times without a zone': page({timeline: '## Timeline\n- 14:00 Cards are refused\n- 14:40 Over'}),
  },
)

const two = (one: string, other: string, day = '2024-02-06') =>
  page({
    summary: `## Summary\nOn ${day} cards were refused.\n\n- Start: ${day} 14:00 ${one}`,
    timeline: `## Timeline\n- 14:00 ${one} Cards are refused\n- 14:40 ${other} Over`,
  })

test.each([
  ['Asia/Calcutta', 'Asia/Kolkata'],
  ['Europe/Kiev', 'Europe/Kyiv'],
  ['EAT', 'UTC+3'],
  ['EAT', '+03:00'],
  ['CET', 'UTC+1'],
  ['CET', 'MEZ'],
  ['CET', 'Europe/Berlin'],
  ['Europe/London', 'UTC'],
  ['PT', 'PST'],
  ['US/Pacific', 'America/Los_Angeles'],
  ['Pacific Time', 'PST'],
  ['IST', 'Asia/Kolkata'],
  ['UTC+5:30', 'IST'],
  ['Asia/Jerusalem', 'IST'],
  ['ist', 'IST'],
  ['eat', 'EAT'],
])('zone-mixed knows one clock by two names: %s and %s', (one, other) => {
  expect(placesOf('zone-mixed', two(one, other))).toEqual([])
})

test.each([
  ['EAT', 'UTC+2'],
  ['CET', 'EET'],
  ['IST', 'BST'],
  ['IST', 'UTC+4'],
  ['Europe/Berlin', 'UTC'],
  ['Europe/London', 'Europe/Paris'],
  ['Europe/Berlin', 'UTC+2'],
])('zone-mixed finds two clocks: %s and %s', (one, other) => {
  expect(placesOf('zone-mixed', two(one, other))).toHaveLength(1)
})

test('zone-mixed reads a place by the clocks of the day, and of the year where no day is told', () => {
  expect(placesOf('zone-mixed', two('Europe/Berlin', 'CEST', '2024-07-06'))).toEqual([])
  expect(placesOf('zone-mixed', two('Europe/London', 'UTC', '2024-07-06'))).toHaveLength(1)
  const undated = (other: string) =>
    page({
      summary: '## Summary\nCards were refused.',
      timeline: `## Timeline\n- 14:00 Europe/Berlin Cards are refused\n- 14:40 ${other} Over`,
      tasks: '',
    })
  for (const other of ['CET', 'CEST', 'UTC+1', 'UTC+2'])
    expect(placesOf('zone-mixed', undated(other))).toEqual([])
  expect(placesOf('zone-mixed', undated('UTC'))).toHaveLength(1)
})

test.each([
  ['- 14:06 EAT Alert fires', '14:06 EAT, but 4 times in UTC.'],
  ['- 14:06 EAT Alert fires\n- 14:10 EAT Looking', '14:06 EAT and 1 more time in EAT, but 4 times in UTC.'],
  [
    '- 14:06 EAT Alert\n- 14:10 EAT Looking\n- 14:20 EAT Tea',
    '14:06 EAT and 2 more times in EAT, but 4 times in UTC.',
  ],
])('zone-mixed counts the times of each', (entries, message) => {
  const source = page({timeline: `## Timeline\n- 14:00 UTC Cards are refused\n${entries}\n- 14:40 UTC Over`})
  expect(messagesOf('zone-mixed', source)).toEqual([`${message} Write all of them in one zone.`])
})
