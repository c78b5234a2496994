import {expect, test} from 'vitest'
import {cases, messagesOf, page, placesOf} from '../page.ts'

const untitled = '# ⟦Postmortem: cards refused⟧'

/** A timeline that tells no end. */
const open = '## Timeline\n- 14:00 UTC The first cards are refused\n- 14:06 UTC Somebody looks'

cases(
  'section-missing',
  {
    'no timeline': page({title: '# ⟦Postmortem: cards refused⟧', timeline: ''}),
    'an empty timeline': page({timeline: '⟦## Timeline⟧'}),
    'an empty timeline before a detection': page({
      timeline: '⟦## Timeline⟧\n\n## Detection\nA customer called.',
    }),
    'an empty timeline before its empty parts': page({
      summary: 'Summary\nOn 2024-02-06 cards were refused.',
      impact: '',
      timeline: '⟦Timeline⟧\nDetection:',
    }),
    'no root cause': page({title: '# ⟦Postmortem: cards refused⟧', cause: ''}),
    'an empty resolution': page({
      timeline: '## Timeline\n- 14:00 UTC The first cards are refused\n- 14:06 UTC Somebody looks',
      resolution: '⟦## Resolution⟧',
    }),
    'no measures': page({title: '# ⟦Postmortem: cards refused⟧', tasks: ''}),
    'no summary and no impact': page({title: untitled, summary: '', impact: ''}),
    'an empty summary': page({summary: '⟦## Summary⟧', impact: ''}),
    'no resolution': page({title: untitled, timeline: open, resolution: ''}),
    'an empty root cause': page({cause: '⟦## Root cause⟧'}),
    'an empty timeline before another part': page({
      summary: 'Summary\nOn 2024-02-06 cards were refused.',
      impact: '',
      timeline: '⟦Timeline⟧\nImpact:\n1,200 orders.',
    }),
    'an empty trigger': page({cause: '⟦## Trigger⟧'}),
    'an empty cause and fix': page({cause: '⟦## Root cause and resolution⟧'}),
    'no fix beside the cause': page({
      timeline: open,
      cause: '⟦## Root cause and resolution⟧\nThe certificate had expired.',
      resolution: '',
    }),
    'empty factors': page({cause: '⟦## Contributing factors⟧'}),
    'empty whys': page({cause: '⟦## Five whys⟧'}),
    'empty measures': page({tasks: '⟦## Preventive measures⟧'}),
    'empty improvements': page({tasks: '⟦## Improvements⟧'}),
    'an empty list of tasks': page({tasks: '⟦## Action items⟧'}),
    'empty lessons': page({tasks: '⟦## Lessons learned⟧'}),
    'a mend told elsewhere than under the cause': page({
      title: untitled,
      timeline: open,
      cause: '',
      impact: '## Impact\n1,200 orders, because of a certificate that was replaced.',
      resolution: '',
    }),
    'a timeline of one picture': page({timeline: '⟦## Timeline⟧\n\n![the graph of the day](graph.png)'}),
  },
  {
    'all five': page(),
    'other words for them': page({
      summary: '## What happened\nOn 2024-02-06 cards were refused.',
      timeline: '## Chronology\n- 14:00 UTC Cards are refused\n- 14:40 UTC Over',
      cause: '## Why did it happen\nThe certificate had expired.',
      resolution: '## How we fixed it\nA new certificate was installed.',
      tasks: '## Preventive measures\n- Renew it by a job',
    }),
    'cause and resolution in one': page({
      cause:
        '## Root cause and resolution\nThe certificate had expired. The issue was resolved by a new one.',
      resolution: '',
    }),
    'another language': page({
      summary: '## Résumé\nLe 6 février 2024, des cartes ont été refusées.',
      timeline: '## Chronologie\n- 14:00 UTC Cartes refusées\n- 14:40 UTC Service rétabli',
      cause: '## Cause racine\nLe certificat avait expiré.',
      resolution: '## Résolution\nUn nouveau certificat a été installé.',
      tasks: '## Mesures préventives\n- Renouveler le certificat par une tâche',
    }),
    'an impact in place of a summary': page({summary: ''}),
    'a summary in place of an impact': page({impact: ''}),
    'a trigger alone': page({cause: '## Trigger\nA certificate that expired.'}),
    'factors alone': page({cause: '## Contributing factors\n- Nothing renews certificates'}),
    'whys alone': page({cause: '## Five whys\n1. The certificate had expired\n2. Nothing renews it'}),
    'an end in the timeline alone': page({
      timeline: '## Timeline\n- 14:00 UTC Cards are refused\n- 14:40 UTC Back to normal',
      resolution: '',
    }),
    'a failover in the timeline alone': page({
      timeline:
        '## Timeline\n- 14:00 UTC Cards are refused\n- 14:06 UTC Failed over to the other region\n- 14:20 UTC Tea',
      resolution: '',
    }),
    'a mend told under the cause': page({
      timeline: open,
      cause: '## Root cause\nThe certificate had expired, and was replaced.',
      resolution: '',
    }),
    'what went poorly': page({
      tasks: '## Lessons learned\n\n### What went poorly\n- Nothing renews certificates',
    }),
    'improvements alone': page({tasks: '## Improvements\n- Shorter certificates'}),
    'a timeline of labelled parts': page({
      timeline: '',
      cause:
        'Timeline\nDetection:\nA customer called.\nActions taken:\nLogs were read.\n\nRoot cause\nIt had expired.',
      resolution: 'Resolution\nA new one was installed.',
      tasks: 'Action items\n- [ ] Renew it by a job',
    }),
    'a timeline of one labelled part': page({
      timeline: '',
      cause: 'Timeline\nResponse:\nLogs were read.\n\nRoot cause\nIt had expired.',
      resolution: 'Resolution\nA new one was installed.',
      tasks: 'Action items\n- [ ] Renew it by a job',
    }),
    'measures told in prose': page({
      tasks: 'To prevent this in the future we will renew certificates by a job.',
    }),
    'bold lines as headings': page({
      summary: '**Summary**\n\nOn 2024-02-06 cards were refused.',
      timeline: '**Timeline**\n\n- 14:00 UTC Cards are refused\n- 14:40 UTC Over',
      cause: '**Root cause**\n\nThe certificate had expired.',
      resolution: '**Resolution**\n\nA new one was installed.',
      tasks: '**Action items**\n\n- Renew it by a job',
    }),
  },
)

test.each(
  `cause of, causes of, caused by, root cause was, because of, due to, causa de, cause racine de, à cause de, à cause du,
  à cause des`.split(/,\s+/),
)('section-missing takes a cause that is told elsewhere: %s', words => {
  const source = (text: string) => page({cause: '', impact: `## Impact\n1,200 orders were lost, ${text} it.`})
  expect(placesOf('section-missing', source(words))).toEqual([])
  expect(placesOf('section-missing', source('despite'))).toHaveLength(1)
})

test.each(
  `fix, fixed, fixing, resolved, resolving, restarted, restarting, reverted, reverting, rolled back, rolling back, restored,
  restoring, repaired, repairing, revoked, revoking, replaced, replacing, corrected, correcting, a solution, solved,
  mitigated, mitigating`.split(/,\s+/),
)('section-missing takes what was done from the cause: %s', words => {
  const source = (text: string) =>
    page({timeline: open, cause: `## Root cause\nA certificate, then ${text} by us.`, resolution: ''})
  expect(placesOf('section-missing', source(words))).toEqual([])
  expect(placesOf('section-missing', source('seen'))).toHaveLength(1)
})

test.each([
  'We will renew it',
  'I will renew it',
  'The team will renew it',
  'We plan to renew it',
  'We are going to renew it',
  'We may renew it',
  'We intend to renew it',
  'We have since renewed it',
  'Renewed to prevent this',
  'Renewed to prevent similar',
  'Renewed to prevent such outages',
  'Renewed to prevent it',
  'Renewed to prevent a repetition',
  'Renewed to prevent future ones',
  'It can be prevented',
  'It could have been prevented',
  'Prevented in the future',
  'Prevent this from happening',
  'Prevent it again',
  'Prevent similar outages in the future',
  'Prevent such outages from happening',
  'Going forward, a job',
  'A job in future',
  'A job in the future',
])('section-missing takes a promise for a measure: %s', promise => {
  expect(placesOf('section-missing', page({tasks: `${promise.replace(' ', '\n')}.`}))).toEqual([])
  expect(placesOf('section-missing', page({tasks: 'Renewals are hard.'}))).toHaveLength(1)
})

test.each([
  [
    {summary: '', impact: ''},
    'There is no summary. Say in two or three sentences what happened, to whom, and for how long.',
  ],
  [
    {timeline: '## Timeline'},
    'The section “Timeline” is empty. List what happened when, from the first sign to the end, one line for each event.',
  ],
  [
    {timeline: '## Timeline\n\n![graph](graph.png)'},
    'The section “Timeline” tells no timeline. List what happened when, from the first sign to the end, one line for each event.',
  ],
  [{cause: ''}, 'There is no root cause. Say what made it possible, not only what set it off.'],
  [
    {resolution: '', timeline: open},
    'There is no resolution. Say what ended it, step by step, so that the next one on call can do the same.',
  ],
  [
    {tasks: ''},
    'There is no preventive measure. Say what will be done so that it does not happen again, or is found and mended sooner.',
  ],
])('section-missing says what to write: %o', (others, message) => {
  expect(messagesOf('section-missing', page(others))).toEqual([message])
})
