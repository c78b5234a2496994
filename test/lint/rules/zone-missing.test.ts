import {expect, test} from 'vitest'
import {cases, messagesOf, page, placesOf} from '../page.ts'

const bare = (summary: string, timeline = '') =>
  page({
    summary: `## Summary\n${summary}`,
    timeline: timeline && `## Timeline\n${timeline}`,
    tasks: '## Action items\n- [ ] Renew it by itself',
  })

cases(
  'zone-missing',
  {
    'a time in the summary': bare('On ⟦2024-02-06 at 14:00⟧ cards were refused.'),
    'a timeline whose times have a point': bare(
      'Cards were refused.',
      '⟦9.05 Cards are refused⟧\n\n9.20 Alert fires\n\n9.40 Over',
    ),
    'a timeline': bare(
      'Cards were refused.',
      '- ⟦14:00⟧ Cards are refused\n- 14:06 Alert fires\n- 14:40 Over',
    ),
    'twelve-hour times': bare('On ⟦6 February 2024, from 2:00 PM⟧ to 2:40 PM, cards were refused.'),
    'local time that is not named': bare('All times are local. At ⟦14:00⟧ cards were refused.'),
    'a table': bare(
      'Cards were refused.',
      '| Time | Event |\n| --- | --- |\n| ⟦14:00⟧ | Cards are refused |\n| 14:40 | Over |',
    ),
  },
  {
    'a zone at one time': page(),
    'a zone said once for all': bare('All times are in UTC. At 14:00 cards were refused.'),
    'a zone in the heading': page({
      timeline: '## Timeline (all times CET)\n- 14:00 Cards are refused\n- 14:40 Over',
      summary: '## Summary\nCards were refused.',
    }),
    'a place': bare('Times are those of Africa/Nairobi. At 14:00 cards were refused.'),
    'a zone in words': bare('At 14:00 cards were refused; times are in West Africa Time.'),
    'no times': bare('Cards were refused on 2024-02-06.'),
  },
)

test.each([
  'UTC+2',
  'GMT -5',
  'UTC−5',
  'UTC+05:30',
  'US/Pacific',
  'America/Argentina/Buenos_Aires',
  'Eastern Standard Time',
  'Coordinated Universal Time',
  'Pacific standard time',
  'UTC+3',
  'Pacific Time',
  'East Africa Time',
  'Europe/Paris',
  'CEST',
  'West Africa time',
])('zone-missing takes a zone that is named apart from the times: %s', zone => {
  const source = (where: string) => bare(`At 14:00 cards were refused; the clocks are those of ${where}.`)
  expect(placesOf('zone-missing', source(zone))).toEqual([])
  expect(placesOf('zone-missing', source('our office at ACME, in Lunch Time'))).toHaveLength(1)
})

test.each([
  'All times are in ET.',
  'Times (PT):',
  'Every time below is Eastern.',
  'times in Pacific',
  'All times MT',
  'Time is Central',
  'Times are CT',
  'Times are Mountain',
  'Times are Zulu',
])('zone-missing takes what is a zone beside a word for times: %s', words => {
  const source = (text: string) => bare(`${text} At 14:00 cards were refused.`)
  expect(placesOf('zone-missing', source(words))).toEqual([])
  expect(placesOf('zone-missing', source(words.replace(/times?/i, 'logs')))).toHaveLength(1)
})

test('zone-missing counts the entries with a time only', () => {
  const source = bare(
    'At 14:00, 14:06, 14:40 cards were refused.',
    '- Deploy\n- Alert\n- Look\n- Mend\n- Over',
  )
  expect(placesOf('zone-missing', source)).toEqual(['4:4-4:9 14:00'])
})

test('zone-missing counts the times', () => {
  expect(messagesOf('zone-missing', bare('At 14:00 cards were refused.'))).toEqual([
    '1 clock time, and no time zone anywhere. Write one behind the first time, as “14:30 UTC”, or say once “All times in UTC”.',
  ])
  expect(messagesOf('zone-missing', bare('From 14:00 to 14:40 cards were refused.'))[0]).toMatch(
    /^2 clock times, /,
  )
})
