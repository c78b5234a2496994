import {expect, test} from 'vitest'
import {cases, messagesOf, page, placesOf} from '../page.ts'

const facts = (
  figure: string,
  times = '- Start: 2024-02-06 14:00 UTC\n- Detected: 2024-02-06 14:06 UTC\n- Mitigated: 2024-02-06 14:30 UTC\n- End: 2024-02-06 14:40 UTC',
) => page({summary: `## Summary\nCards were refused.\n\n${times}\n\n${figure}`})

cases(
  'metric-mismatch',
  {
    'time to detect': facts('Time to detect: ⟦20 minutes⟧'),
    'time to resolve': facts('Time to resolve: ⟦1 hour⟧'),
    'time to mitigate': facts('Time to mitigate was ⟦10 minutes⟧.'),
    'its abbreviation': facts('MTTR: ⟦2 hours⟧'),
    'three minutes too many': facts('Time to detect: ⟦9 minutes⟧'),
    'more than a tenth too many': facts('Time to resolve: ⟦45 minutes⟧'),
    'a target on the line before': facts('Our target is 2 minutes.\nTime to detect: ⟦20 minutes⟧'),
    'a row of a table': facts('| Figure | |\n| --- | --- |\n| Time to detection | ⟦15 min⟧ |'),
  },
  {
    'what is right': facts('Time to detect: 6 minutes. Time to resolve: 40 minutes.'),
    'two minutes of rounding': facts('Time to detect: 8 minutes'),
    'a tenth of rounding': facts('Time to resolve: 44 minutes'),
    'a range': facts('Time to detect: 20-30 minutes'),
    'a label without its figure': facts('Uptime to detect: 20 minutes. Time to detect: unknown.'),
    'another figure behind it': facts('Time to detect: 3 alerts in 20 minutes'),
    'what is rounded': facts('Time to resolve: 41 minutes'),
    'what is aimed at': facts('Our target for the time to detect: 2 minutes'),
    'a mean of many': facts('The median time to resolve: 3 hours'),
    'times that only the timeline tells': page({end: 'Time to detect: 20 minutes'}),
    'a figure without its time': facts('Time to detect: 20 minutes', '- Start: 2024-02-06 14:00 UTC').replace(
      'Alert "payment errors above 5 %" fires',
      'Logs are read',
    ),
  },
)

test.each(
  `Time to detect, Time to detection, Time-to-detect, Time to mitigate, Time to mitigation, Time to resolve, Time to resolution,
  Time to recover, Time to recovery, MTTD, MTTM, MTTR, TTD, TTM, TTR, time to detect was`.split(/,\s+/),
)('metric-mismatch knows a figure by its label: %s', label => {
  expect(placesOf('metric-mismatch', facts(`${label}: 3 hours`))).toHaveLength(1)
})

test.each(['mean', 'average', 'median', 'target', 'goal', 'SLO', 'within', 'under', 'below', 'reduce'])(
  'metric-mismatch leaves alone what is aimed at or the mean of many: %s',
  word =>
    expect(placesOf('metric-mismatch', facts(`The ${word} of it, time to detect: 3 hours`))).toEqual([]),
)

test.each([
  ['Time to detect: 20 minutes', '“20 minutes” is 20 min, but from 14:00 UTC to 14:06 UTC it is 6 min.'],
  ['TTD: 20 minutes', '“20 minutes” is 20 min, but from 14:00 UTC to 14:06 UTC it is 6 min.'],
  ['MTTM: 2 hours', '“2 hours” is 2 h, but from 14:00 UTC to 14:30 UTC it is 30 min.'],
  ['MTTR: 2 hours', '“2 hours” is 2 h, but from 14:00 UTC to 14:40 UTC it is 40 min.'],
  ['Time to recover: 2 hours', '“2 hours” is 2 h, but from 14:00 UTC to 14:40 UTC it is 40 min.'],
])('metric-mismatch shows from when to when: %s', (figure, message) => {
  expect(messagesOf('metric-mismatch', facts(figure))).toEqual([
    `${message} Correct the figure or the times.`,
  ])
})
