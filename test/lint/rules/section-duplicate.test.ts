import {expect, test} from 'vitest'
import {cases, messagesOf, page} from '../page.ts'

cases(
  'section-duplicate',
  {
    'a timeline twice': page({end: '⟦## Timeline⟧\n- 15:00 UTC Customers are told'}),
    'a resolution over the cause': page({
      cause: '## Resolution\nThe certificate had expired.',
      resolution: '⟦## Resolution⟧\nA new one was installed.',
    }),
    'in other letters': page({end: '⟦## ACTION ITEMS⟧\n- [ ] Tell support. Owner: @kim, due: 2024-03-01'}),
    'three times': page({end: '⟦## Impact⟧\nOrders.\n\n⟦## Impact⟧\nTrust.'}),
    'further down, below another heading': page({end: '### Of the day\n\n#### Rest\n\n⟦## Impact⟧\nTrust.'}),
    'behind an unknown section': page({
      title: '# Postmortem\n\n## Foreword\nWords.',
      end: '⟦## Impact⟧\nTrust.',
    }),
    'behind an unknown section that is a part of another': page({
      end: '### Graphs\nOne.\n\n⟦## Impact⟧\nTrust.',
    }),
    'the root cause twice': page({end: '⟦## Root cause⟧\nNobody renews it.'}),
  },
  {
    'each once': page(),
    'an unknown heading twice': page({end: '## Graphs\nOne.\n\n## Graphs\nTwo.'}),
    'a label in the summary': page({
      summary:
        '## Summary\nOn 2024-02-06 cards were refused.\n\nRoot cause: an expired certificate.\n\nImpact: 1,200 orders.',
    }),
    'two lists of what is to be done': page({end: '## Improvements\n- Shorter certificates'}),
    'a fix for each cause under a heading of its own': page({
      cause:
        '## Root causes\n\n### Cause 1: the certificate\nIt had expired.\n\n**Fix:** a new one.\n\n### Cause 2: the alert\nIt was off.\n\n**Fix:** switched on.',
    }),
    'one below a heading of its own': page({
      end: '## The second outage\n\n### Impact\nTrust.\n\n## The third outage\n\n### Impact\nMoney.',
    }),
    'cause and resolution, told again under a heading for both': page({
      timeline: 'Timeline:\n\nResolution:\nA new certificate was installed.',
      resolution:
        'Root Cause and Resolution:\n\nCause:\nIt had expired.\n\nResolution:\nA new certificate was installed.',
    }),
    'an empty heading': page({summary: '## Summary\n\n## Summary\nOn 2024-02-06 cards were refused.'}),
  },
)

test('section-duplicate names the section', () => {
  expect(messagesOf('section-duplicate', page({end: '## Impact\nTrust.'}))).toEqual([
    'A section “Impact” stands further up already. Merge the two, or name what this one is about.',
  ])
})
