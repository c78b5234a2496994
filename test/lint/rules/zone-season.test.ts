import {expect, test} from 'vitest'
import {cases, messagesOf, page} from '../page.ts'

const at = (moment: string) => page({summary: `## Summary\n${moment} cards were refused.`, timeline: ''})

cases(
  'zone-season',
  {
    'Pacific standard time in July': at('At ⟦10:00 PST on July 10, 2023⟧,'),
    'Eastern standard time in June': at('At ⟦09:15 EST on 2023-06-01⟧'),
    'Central European time in August': at('At ⟦2024-08-03 11:00 CET⟧'),
    'summer time in winter': at('At ⟦2024-01-15 11:00 CEST⟧'),
    'once for each abbreviation': at('From ⟦10:00 PST on July 10, 2023⟧ to 11:00 PST, by ⟦09:00 AKST⟧'),
    'by the day of another moment': at('At ⟦10:00 PST⟧, and on July 10, 2023,'),
    'daylight time in December': at('At ⟦2023-12-24 20:00 PDT⟧'),
  },
  {
    'standard time in winter': at('At 10:00 PST on January 10, 2024,'),
    'daylight time in July': at('At 10:00 PDT on July 10, 2023,'),
    UTC: at('At 10:00 UTC on July 10, 2023,'),
    'a name that follows the season': at('At 10:00 Pacific Time on July 10, 2023,'),
    'a zone without seasons': at('At 10:00 EAT on July 10, 2023,'),
    'no date': at('At 10:00 PST'),
  },
)

test('zone-season tells both offsets', () => {
  expect(messagesOf('zone-season', at('At 10:00 PST on July 10, 2023,'))).toEqual([
    '10:00 PST on 2023-07-10: PST is UTC-08:00, but the clocks there (Pacific) were at UTC-07:00 that day. Write the zone that was on the clock, or UTC.',
  ])
})
