import {cases, page} from '../page.ts'

const lasting = (summary: string, timeline?: string) =>
  page({summary: `## Summary\n${summary}`, ...(timeline ? {timeline: `## Timeline\n${timeline}`} : {})})

/** As the wizard writes it: its length is computed, what else is said of it is prose. */
const ours = (summary: string) => `---
id: 2024-02-06-shop-down
status: draft
template: default
---

# Shop down

- **Started:** 2024-02-06 14:00 UTC
- **Resolved:** 2024-02-06 14:40 UTC
- **Duration:** 40 min (computed)

## Summary

${summary}

## Impact

No orders for a while.
`

cases(
  'duration-mismatch',
  {
    'an hour for fifty minutes': lasting(
      'On 2024-02-06, from 15:00 UTC to 15:50 UTC, the shop was down for ⟦an hour⟧.',
    ),
    'twice the time': lasting('The outage on 2024-02-06 lasted ⟦90 minutes⟧, from 14:00 UTC to 14:45 UTC.'),
    'minutes that are exact and wrong': lasting(
      'On 2024-02-06 from 14:00 UTC to 14:40 UTC, an outage of ⟦1 hour and 10 minutes⟧.',
    ),
    'an approximate length that is far off': lasting(
      'On 2024-02-06 from 09:00 UTC to 10:00 UTC the site was down for about ⟦three hours⟧.',
    ),
    'a claim of our own in the summary': ours('For ⟦two hours⟧ the shop was down.'),
    'another one': ours('A release broke the shop. The outage lasted ⟦3 hours⟧.'),
    'a labelled length beside labelled ends': page({
      summary: `## Summary
The shop was down.

- Start: 2024-02-06 14:00 UTC
- End: 2024-02-06 14:40 UTC
- Duration: ⟦2 hours⟧`,
    }),
    'minutes just beyond what is rounded': lasting(
      'The outage on 2024-02-06 lasted ⟦1 hour and 43 minutes⟧, from 14:00 UTC to 15:40 UTC.',
    ),
    'a round figure that is more than a tenth off': lasting(
      'The outage on 2024-02-06 lasted ⟦50 minutes⟧, from 14:00 UTC to 14:44 UTC.',
    ),
    'at least so much, and it was far more': lasting(
      'The outage on 2024-02-06 lasted more than ⟦an hour⟧, from 14:00 UTC to 15:40 UTC.',
    ),
  },
  {
    'what is right to the minute': lasting(
      'The outage on 2024-02-06 lasted 40 minutes, from 14:00 UTC to 14:40 UTC.',
    ),
    'an approximate length that is near': lasting(
      'On 2024-02-06, from 14:00 UTC to 16:10 UTC, the site was down for about two hours.',
    ),
    'a rounded number of hours': lasting(
      'The outage on 2024-02-06 lasted 4 hours, from 10:00 UTC to 14:10 UTC.',
    ),
    'a length over midnight': lasting(
      'The outage lasted 2 hours, from 2024-02-06 23:00 UTC to 2024-02-07 01:00 UTC.',
      '- 23:00 UTC Errors begin\n- 23:05 UTC Alert fires\n- 01:00 UTC Service restored',
    ),
    'another length than that of the incident': lasting(
      'On 2024-02-06 from 14:00 UTC to 14:40 UTC, retries every 5 minutes made it worse.',
    ),
    'a claim of our own that is right': ours('For about forty minutes the shop was down.'),
    'a length of our own that is no claim': ours('The shop was down; we searched for two hours after it.'),
    'minutes that are off by two': lasting(
      'The outage on 2024-02-06 lasted 1 hour and 42 minutes, from 14:00 UTC to 15:40 UTC.',
    ),
    'at most': lasting('The outage on 2024-02-06 lasted up to an hour, from 14:00 UTC to 14:35 UTC.'),
    'a range': lasting('The outage on 2024-02-06 lasted 30-45 minutes, from 14:00 UTC to 14:35 UTC.'),
    'a part beside the whole': lasting(
      'The outage on 2024-02-06 lasted 20 minutes in Europe and 40 minutes in Asia, from 14:00 UTC to 14:40 UTC.',
    ),
    'no length at all': lasting('On 2024-02-06 from 14:00 UTC to 14:40 UTC cards were refused.'),
  },
)

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
    'days without a year': page({
      summary: '## Summary\nFrom Feb 6 22:00 UTC to Feb 7 09:00 UTC 2024 cards were refused.',
      timeline: '',
    }),
  },
)
