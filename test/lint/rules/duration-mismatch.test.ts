import {expect, test} from 'vitest'
import {cases, messagesOf, page, placesOf} from '../page.ts'

const lasting = (summary: string, timeline?: string) =>
  page({summary: `## Summary\n${summary}`, ...(timeline ? {timeline: `## Timeline\n${timeline}`} : {})})

/** As the wizard writes it: its length is computed, what else is said of it is prose. */
const ours = (summary: string, impact = 'No orders for a while.') => `---
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

${impact}
`

const lasted = (length: string, end: string) =>
  lasting(`The outage on 2024-02-06 lasted ${length}, from 14:00 UTC to ${end} UTC.`)

const untold = (summary: string) => page({summary: `## Summary\n${summary}`, timeline: ''})

const facts = (list: string) => untold(`Cards were refused.\n\n${list}`)

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
    'one in the impact': ours('A release broke the shop.', 'The outage lasted ⟦3 hours⟧.'),
    'a length whose half is as long': lasted('⟦20 minutes⟧ in Europe and 36 minutes in Asia', '14:40'),
    'a length that another paragraph has right': lasted('⟦90 minutes⟧', '14:40').replace(
      '\n\n## Impact',
      '\n\nIt took 40 minutes to find the cause.\n\n## Impact',
    ),
    'hours and minutes, which are exact': lasted('⟦1 hour and 30 minutes⟧', '15:35'),
    'minutes that are not rounded': lasted('⟦43 minutes⟧', '14:40'),
    'an hour that is seven minutes off': lasted('⟦an hour⟧', '14:53'),
    'about an hour that is a third off': lasted('about ⟦an hour⟧', '15:20'),
    'a few minutes that are six off': lasted('about ⟦10 minutes⟧', '14:16'),
    'a range that ends too soon': lasted('⟦30-40 minutes⟧', '14:52'),
    'vague words further back': lasting(
      'About the outage on 2024-02-06: more than once it was ⟦90 minutes⟧ of downtime, from 14:00 UTC to 14:45 UTC.',
    ),
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
    'less than an hour, and it was more': lasted('less than ⟦an hour⟧', '15:20'),
    'more than two hours, and it was less': lasted('more than ⟦two hours⟧', '15:20'),
    'half an hour at most, and it was more': lasted('⟦30 minutes⟧ at most', '14:50'),
    'another claim of our own that is one-sided': ours('For less than ⟦30 minutes⟧ the shop was down.'),
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
    'at most': lasting('The outage on 2024-02-06 lasted up to an hour, from 14:00 UTC to 14:10 UTC.'),
    'at least so much, and it was far more': lasted('more than an hour', '15:40'),
    'two hours or more': lasted('2 hours or more', '17:00'),
    'two hours and then some': lasted('2+ hours', '16:50'),
    'just over an hour': lasted('just over an hour', '15:10'),
    'a claim of our own that is one-sided': ours('For under an hour the shop was down.'),
    'a range': lasted('30-45 minutes', '14:35'),
    'a range in words': lasted('30 to 45 minutes', '14:38'),
    'a range with a dash': lasted('30–45 minutes', '14:38'),
    'a range with a long dash': lasted('30 — 45 minutes', '14:38'),
    'an hour that is six minutes off': lasted('an hour', '14:54'),
    'a few minutes that are two off': lasted('10 minutes', '14:12'),
    'about a few minutes that are five off': lasted('about 10 minutes', '14:15'),
    'a part beside a rounded whole': lasted('20 minutes in Europe and 50 minutes in Asia', '14:45'),
    'ends that run backwards, which another rule tells': page({
      summary: `## Summary
The shop was down.

- Start: 2024-02-06 14:00 UTC
- End: 2024-02-05 14:40 UTC
- Duration: 2 hours`,
      timeline: '',
    }),
    'a part beside the whole': lasting(
      'The outage on 2024-02-06 lasted 20 minutes in Europe and 40 minutes in Asia, from 14:00 UTC to 14:40 UTC.',
    ),
    'no length at all': lasting('On 2024-02-06 from 14:00 UTC to 14:40 UTC cards were refused.'),
  },
)

test.each(
  `about, around, approximately, approx., approx, roughly, nearly, almost, some, circa, environ, cerca de, unas,
  aproximadamente, ungefähr, etwa, 约, 約, 大约, ~, ≈, about **, about a`.split(/,\s+/),
)('duration-mismatch takes a length for a rough one: %s', vague => {
  const hour = (before: string) =>
    lasted(before === 'about a' ? `${before} 1 hour` : `${before} 1 hour`.trim(), '15:12')
  expect(placesOf('duration-mismatch', hour(vague))).toEqual([])
  expect(placesOf('duration-mismatch', hour(''))).toHaveLength(1)
})

test.each([
  ['up to 1 hour', '15:02', '15:03'],
  ['less than **1 hour**', '14:10', '15:20'],
  ['under 1 hour', '14:59', '15:03'],
  ['jusqu’à 1 heure', '14:30', '15:30'],
  ['hasta 1 hora', '14:30', '15:30'],
  ['höchstens 1 Stunde', '14:30', '15:30'],
  ['< 1 h', '14:30', '15:30'],
  ['1 hour or less', '14:30', '15:30'],
  ['at least 1 hour', '14:58', '14:57'],
  ['more than 1 hour', '17:00', '14:30'],
  ['over ** 1 hour', '17:00', '14:30'],
  ['más de 1 hora', '17:00', '14:30'],
  ['plus d’une heure', '17:00', '14:30'],
  ['mindestens 1 Stunde', '17:00', '14:30'],
  ['> 1 h', '17:00', '14:30'],
  ['1+ hours', '17:00', '14:30'],
  ['10+ hours', '23:50', '23:30'],
])('duration-mismatch takes a length for a bound: %s', (bound, right, wrong) => {
  const until = (end: string) =>
    facts(`- Start: 2024-02-06 14:00 UTC\n- End: 2024-02-06 ${end} UTC\n- Duration: ${bound}`)
  expect(placesOf('duration-mismatch', until(right))).toEqual([])
  expect(placesOf('duration-mismatch', until(wrong))).toHaveLength(1)
})

test.each([
  [
    lasted('an hour', '14:40'),
    '“an hour” is 1 h, but from 14:00 UTC to 14:40 UTC it is 40 min: 20 min less. Correct the duration or the times.',
  ],
  [
    lasted('an hour', '15:40'),
    '“an hour” is 1 h, but from 14:00 UTC to 15:40 UTC it is 1 h 40 min: 40 min more. Correct the duration or the times.',
  ],
])('duration-mismatch shows the arithmetic', (source, message) => {
  expect(messagesOf('duration-mismatch', source)).toEqual([message])
})
