import {expect, test} from 'vitest'
import {cases, messagesOf, page, placesOf} from '../page.ts'

cases(
  'detection-missing',
  {
    'symptoms alone': page({
      timeline:
        '⟦## Timeline⟧\n- 14:00 UTC Cards are refused\n- 14:10 UTC Logs are read\n- 14:40 UTC Payments work',
    }),
    'no timeline': page({title: '# ⟦Postmortem: cards refused⟧', timeline: ''}),
    'a cause that was found': page({
      timeline:
        '⟦## Timeline⟧\n- 14:00 UTC Cards are refused\n- 14:20 UTC The expired certificate is found\n- 14:40 UTC Over',
    }),
    'work that begins': page({
      timeline: '⟦## Timeline⟧\n- 14:00 UTC Cards are refused\n- 14:20 UTC The team meets\n- 14:40 UTC Over',
    }),
    'an empty section': page({
      timeline: '⟦## Timeline⟧\n- 14:00 UTC Cards are refused\n- 14:40 UTC Over\n\n## Detection',
    }),
  },
  {
    'an alert': page(),
    'somebody who noticed in German': page({
      timeline:
        '## Timeline\n- 14:00 UTC Karten abgelehnt\n- 14:06 UTC Der Support bemerkte es\n- 14:40 UTC Ende',
    }),
    'somebody who noticed in Spanish': page({
      timeline: '## Timeline\n- 14:00 UTC Tarjetas rechazadas\n- 14:06 UTC Soporte lo notó\n- 14:40 UTC Fin',
    }),
    'a section': page({
      timeline:
        '## Detection\nA customer called.\n\n## Timeline\n- 14:00 UTC Cards are refused\n- 14:40 UTC Over',
    }),
    'a report': page({
      timeline:
        '## Timeline\n- 14:00 UTC Cards are refused\n- 14:20 UTC Customers complain\n- 14:40 UTC Over',
    }),
    'a sentence': page({timeline: '', impact: '## Impact\n1,200 orders. It was noticed by support.'}),
    'another language': page({
      timeline:
        '## Chronologie\n- 14:00 UTC Cartes refusées\n- 14:20 UTC Incident détecté par Grafana\n- 14:40 UTC Rétabli',
    }),
  },
)

test.each([
  'was detected',
  'was noticed',
  'was observed',
  'sent alerts',
  'alerted us',
  'An alert came',
  'rang an alarm',
  'rang alarms',
  'gave a warning',
  'gave warnings',
  'had a delayed detection',
  'The detection was slow',
  'Detection took long',
  'Detection came late',
  'The issue was first discovered then',
  'It was discovered',
  'We discovered it',
  'The outage discovered',
  'Support discovered the problem',
  'Kim discovered an error',
  'Kim discovered this failure',
  'was spotted',
  'was paged',
  'became aware',
  'was reported',
  'reported that',
  'reported by Kim',
  'reported a fault',
  'reported an error',
  'reported the fault',
  'a report of it',
  'reports of it',
  'notified us',
  'complained',
  'complaints',
  'was flagged by QA',
  'was picked up by a probe',
  'was identified by monitoring',
  'was caught by a probe',
  'came to light',
  'We found out from the press',
  'We learned of it late',
  'We heard about it from support',
  'We were told by customers',
  'A customer called us',
  'Users wrote to us',
  'Customers opened tickets',
  'A colleague saw it on a dashboard',
  'Support got calls',
  'A ticket came in',
  'A page went out',
  'Datadog fired',
  'PagerDuty woke the on-call',
  'Grafana showed it',
  'The monitor went red',
  'A synthetic check caught it',
  'Somebody realised that cards failed',
  'On a découvert la panne',
  'Un cliente avisó',
  'Ein Kunde meldete es',
  'Kunden haben es gemeldet',
  'ユーザーから報告があった',
  '用户反馈',
  '신고가 들어왔다',
  'fue detectada',
  'detectado',
  'Détecté par Grafana',
  'détectée hier',
  'Signalé par un client',
  'signalées',
  'se detectó',
  'detecto',
  'entdeckt',
  'bemerkt',
  '监控发现',
  '告警',
  '报警',
  '検知',
  '発見',
  '감지',
  '발견',
])('detection-missing takes for it: %s', words => {
  const source = (text: string) => page({timeline: '', impact: `## Impact\n1,200 orders. It ${text}.`})
  expect(placesOf('detection-missing', source(words))).toEqual([])
  expect(placesOf('detection-missing', source('was seen'))).toHaveLength(1)
})

test.each([
  'Users saw errors',
  'Customers got refused cards',
  'It is found in the code',
  'Its monitoring is missing',
  'The health check is cheap',
  'The cause was identified',
])('detection-missing takes for no detection: %s', words => {
  const source = page({timeline: '', impact: `## Impact\n1,200 orders. ${words}.`})
  expect(placesOf('detection-missing', source)).toHaveLength(1)
})

test('detection-missing says what to write', () => {
  expect(messagesOf('detection-missing', page({timeline: ''}))).toEqual([
    'Neither when nor how it was detected. Say who or what noticed it first, and at what time.',
  ])
})
