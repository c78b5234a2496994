import {expect, test} from 'vitest'
import {cases, messagesOf, page, placesOf} from '../page.ts'

const open = (last: string) =>
  page({
    summary: '## Summary\nOn 2024-02-06 at 14:00 UTC cards were refused.',
    timeline: `## Timeline\n- 14:00 UTC Cards are refused\n- 14:06 UTC ${last}`,
    resolution: '## Resolution\nA new certificate is in place.',
  })

cases(
  'resolution-missing',
  {
    'an alert at the end': open('⟦Alert fires⟧'),
    'errors that go on': open('⟦More and more errors⟧'),
    'work that goes on': open('⟦Logs are read⟧'),
    'a step': open('⟦A restart is tried⟧'),
    'what is refused again': open('⟦Cards are refused again⟧'),
    'what is unresolved': open('⟦Still unresolved⟧'),
    'a cache that is cleared': open('⟦The cache is cleared⟧'),
    'a name that resolves': open('⟦The name resolves to an old address⟧'),
    'a mend that is tried': open('⟦A fix is tried⟧'),
    'a meeting': open('⟦The team meets⟧'),
  },
  {
    'an end in the timeline': page(),
    'a last day': open('Alert fires').replace(
      '# Postmortem',
      '**Incident until:** 2024-02-08\n\n# Postmortem',
    ),
    'an end in words': open('Service is restored'),
    'an end in the summary': page({
      timeline: '## Timeline\n- 14:00 UTC Cards are refused\n- 14:06 UTC Alert fires',
    }),
    'a resolution that says so': open('Alert fires').replace(
      'is in place',
      'is in place; payments were back to normal',
    ),
    'entries that are headings': page({
      summary: '## Summary\nOn 2024-02-06 at 14:00 UTC cards were refused.',
      timeline:
        '## Timeline\n\n### 14:00 UTC\n\nCards are refused\n\n### 14:40 UTC All is fine again\n\nTea.',
      resolution: '',
    }),
    'another language': open('Service rétabli'),
    'the fix that went out': open('The fix was deployed'),
    'the hotfix that was applied': open('The old key is put back, which is the hotfix we applied'),
    'what runs again': open('The gateway is now running'),
  },
)

test.each([
  'was resolved',
  'was restored',
  'stabilised',
  'stabilized',
  'recovered',
  'was fixed',
  'was patched',
  'was an outage of the gateway until 15:00',
  'was down until about 15:00',
  'had downtime until ~15:00',
  'was unavailable until 15:00',
  'was, until 15:00, an outage',
  'was until around 15:00 down',
  'was back to normal',
  'was back up',
  'is back online',
  'was back in service',
  'was operational',
  'was fully operational',
  'all clear',
  'all-clear',
  'is now running',
  'is now fully working',
  'is now up',
  'is now live',
  'is now available',
  'is now online',
  'was over',
  'ended',
  'returned to normal',
  'saw normal operation',
  'saw normal operations',
  'was solved',
  'is healthy again',
  'works again',
  'was reachable again',
  'came back',
  'saw its alert resolves',
  'normalised',
  'had error rates back to baseline',
  'returns to baseline',
  'is at normal levels',
  'saw that alerts were cleared',
  'saw its alert clear',
  'saw that errors stopped',
  'saw that timeouts have ceased',
  'saw the errors drop to zero',
  'is ready: all systems go',
  'was, until approximately 15:00, an outage',
  'se restableció',
  'restablecido',
  'à la fin de l’incident',
  'incident clos',
  'läuft wieder',
  'ist wieder erreichbar',
  '再開',
  '正常に戻る',
  'resuelto',
  'resuelta',
  'resolvido',
  'résolu',
  'résolue',
  'rétabli',
  'rétablies',
  'behoben',
  'wiederhergestellt',
  'restaurado',
  'recuperada',
  '恢复',
  '解決',
  '復旧',
  '복구',
])('resolution-missing takes for the end: %s', words => {
  const source = (text: string) =>
    open('Alert fires').replace('new certificate is in place', `gateway ${text}`)
  expect(placesOf('resolution-missing', source(words))).toEqual([])
  expect(placesOf('resolution-missing', source('was seen'))).toHaveLength(1)
})

test('resolution-missing takes a length, the summary and the impact, and says what to write, at the last that is told', () => {
  expect(messagesOf('resolution-missing', open('Alert fires'))).toEqual([
    'Nothing says when it was over. Add the time at which service was back to normal.',
  ])
  const untold = open('Alert fires').replace(/## Timeline[^#]+/, '')
  expect(placesOf('resolution-missing', untold)).toEqual(['12:1-12:14 ## Resolution'])
  expect(placesOf('resolution-missing', untold.replace(/## Resolution[^#]+/, ''))).toEqual([
    '1:3-1:42 Postmortem: checkout refused every card',
  ])
  for (const told of ['for 40 minutes cards were refused', 'cards were refused until it ended'])
    expect(placesOf('resolution-missing', untold.replace('cards were refused', told))).toEqual([])
})
