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

test('zone-missing counts the times', () => {
  expect(messagesOf('zone-missing', bare('At 14:00 cards were refused.'))).toEqual([
    '1 clock time, and no time zone anywhere. Write one behind the first time, as “14:30 UTC”, or say once “All times in UTC”.',
  ])
  expect(messagesOf('zone-missing', bare('From 14:00 to 14:40 cards were refused.'))[0]).toMatch(
    /^2 clock times, /,
  )
})

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

cases(
  'date-missing',
  {
    'clock times alone': page({
      title: '# ⟦Postmortem: checkout refused every card⟧',
      summary: '## Summary\nFrom 14:00 UTC to 14:40 UTC cards were refused.',
      tasks: '',
    }),
    'a weekday': page({
      title: '# ⟦Postmortem: cards refused⟧',
      summary: '## Summary\nOn Monday at 14:00 UTC cards were refused.',
      tasks: '',
    }),
    'a month and a year': page({
      title: '# ⟦Postmortem: cards refused⟧',
      summary: '## Summary\nIn January 2024 cards were refused.',
      tasks: '',
    }),
    yesterday: page({
      title: '# ⟦Postmortem: cards refused⟧',
      summary: '## Summary\nYesterday at 14:00 UTC cards were refused.',
      tasks: '',
    }),
    'a document without a heading': `⟦Postmortem: cards refused⟧

Summary: from 14:00 UTC to 14:40 UTC cards were refused.
`,
  },
  {
    'a date in the summary': page(),
    'a date in the title': page({
      title: '# Postmortem 2024-02-06: cards refused',
      summary: '## Summary\nCards were refused.',
    }),
    'a day without a year': page({summary: '## Summary\nOn April 17th at 14:00 UTC cards were refused.'}),
    'a date in front matter': `---\ndate: 2024-02-06\n---\n\n${page({summary: '## Summary\nCards were refused.', tasks: ''})}`,
    'a date in words in front matter': `---\nwhen: "on 2024-02-06, at noon"\n---\n\n${page({summary: '## Summary\nCards were refused.', tasks: ''})}`,
    'two dates of which one is meant': page({
      summary: '## Summary\nOn 02/06/2024 cards were refused.',
      tasks: '',
    }),
    'a date in the timeline': page({
      summary: '## Summary\nCards were refused.',
      timeline: '## Timeline\n- 6 Feb 2024, 14:00 UTC Cards are refused\n- 14:40 UTC Over',
      tasks: '',
    }),
  },
)

test('date-missing says what to write', () => {
  expect(messagesOf('date-missing', '# Outage\n\nAt 14:00 UTC cards were refused.\n')).toEqual([
    'No date anywhere. Say on which day it happened, as “2023-11-05”.',
  ])
})

cases(
  'date-mismatch',
  {
    'a weekday that is another': at('On ⟦Monday, February 6, 2024⟧'),
    'a short weekday': at('On ⟦Wed 2024-02-06⟧'),
    'a weekday with a time': at('On ⟦Sunday, 6 February 2024 at 14:00 UTC⟧'),
    'a timeline two days away': page({
      summary: '## Summary\nCards were refused.\n\n- Start: ⟦2024-02-06 14:00 UTC⟧',
      timeline: '## Timeline\n- 2024-02-08 14:00 UTC Cards are refused\n- 2024-02-09 14:40 UTC Over',
    }),
    'a timeline days away': page({
      summary:
        '## Summary\nCards were refused.\n\n- Start: ⟦2024-02-06 14:00 UTC⟧\n- End: 2024-02-06 14:40 UTC',
      timeline: '## Timeline\n- 2024-02-16 14:00 UTC Cards are refused\n- 2024-02-16 14:40 UTC Over',
    }),
    'a timeline of another month': page({
      summary: '## Summary\nCards were refused.\n\n- Start: ⟦2024-02-06 14:00 UTC⟧',
      timeline: '## Timeline\n- 2024-03-06 14:00 UTC Cards are refused\n- 2024-03-06 14:40 UTC Over',
    }),
  },
  {
    'the right weekday': at('On Tuesday, February 6, 2024'),
    'a short weekday that is right': at('On Tue 2024-02-06'),
    'a weekday alone': at('On Monday'),
    'a timeline of the same day': page({
      summary: '## Summary\nCards were refused.\n\n- Start: 2024-02-06 14:00 UTC',
      timeline: '## Timeline\n- 2024-02-06 14:00 UTC Cards are refused\n- 2024-02-06 14:40 UTC Over',
    }),
    'a timeline of the next day': page({
      summary: '## Summary\nCards were refused.\n\n- Start: 2024-02-06 23:00 UTC',
      timeline: '## Timeline\n- 2024-02-07 01:00 UTC Cards are refused\n- 2024-02-07 01:40 UTC Over',
    }),
    'a timeline with an entry of that day': page({
      summary: '## Summary\nCards were refused.\n\n- Start: 2024-02-06 14:00 UTC',
      timeline: '## Timeline\n- 2024-01-06 14:00 UTC Deploy\n- Tea\n- 2024-02-06 14:40 UTC Over',
    }),
    'a timeline without dates': page({
      summary: '## Summary\nCards were refused.\n\n- Start: 2024-02-06 14:00 UTC',
      timeline: '## Timeline\n- Cards are refused\n- Over',
    }),
    'a timeline that goes over midnight': page({
      summary: '## Summary\nCards were refused.\n\n- Start: 2024-02-06 23:00 UTC',
      timeline: '## Timeline\n- 2024-02-06 23:00 UTC Cards are refused\n- 2024-02-07 01:40 UTC Over',
    }),
    'the day it was written': page({title: '# Postmortem of 2024-03-01: cards refused'}),
  },
)

test.each([
  ['Monday', '2024-02-06', 'Tuesday'],
  ['Tuesday', '2024-02-07', 'Wednesday'],
  ['Wednesday', '2024-02-08', 'Thursday'],
  ['Thursday', '2024-02-09', 'Friday'],
  ['Friday', '2024-02-10', 'Saturday'],
  ['Saturday', '2024-02-11', 'Sunday'],
  ['Sunday', '2024-02-12', 'Monday'],
])('date-mismatch: no %s was %s', (wrong, date, right) => {
  expect(messagesOf('date-mismatch', at(`On ${wrong}, ${date}`))).toEqual([
    `“${wrong}, ${date}”: ${date} was a ${right}, not a ${wrong}. Correct the weekday or the date.`,
  ])
})

test('date-mismatch counts the days to the first of the timeline', () => {
  const source = page({
    summary: '## Summary\nCards were refused.\n\n- Start: 2024-02-06 14:00 UTC',
    timeline: '## Timeline\n- 2024-03-06 14:00 UTC Cards are refused\n- 2024-03-05 14:40 UTC Over',
  })
  expect(messagesOf('date-mismatch', source)).toEqual([
    '“2024-02-06 14:00 UTC”: the start is on 2024-02-06, but the timeline is on 2024-03-05, 28 days away. Correct whichever is wrong.',
  ])
})

cases(
  'time-malformed',
  {
    'pm behind a 24-hour time': at('On 2024-02-06 at ⟦13:20pm⟧ UTC'),
    'a semicolon': at('On 2024-02-06 at ⟦12;45 PM⟧ UTC'),
    'a colon without minutes': at('From ⟦3:AM⟧ on'),
    'an ordinal that is none': at('On February ⟦22rd⟧, 2024'),
    'am behind a 24-hour time': at('On 2024-02-06 at ⟦14:20 a.m.⟧ UTC'),
    'a semicolon without am or pm': at('On 2024-02-06 at ⟦12;45⟧ UTC'),
    'every ordinal that is none': at(
      'On February ⟦1th⟧, February ⟦2st⟧, February ⟦3th⟧, February ⟦4nd⟧, February ⟦11st⟧, 2024',
    ),
    'a slip of the finger': at('On 2024-02-06 at ⟦09:4+ PM⟧ UTC'),
  },
  {
    'a 24-hour time': at('On 2024-02-06 at 13:20 UTC'),
    'a 12-hour time': at('On 2024-02-06 at 1:20 PM UTC'),
    'an ordinal': at('On February 22nd, 2024,'),
    'code with a time in it': at('On 2024-02-06, after `at 13:20pm`,'),
    'a ratio': at('On 2024-02-06, with replicas at 3:1,'),
  },
)

test.each([
  ['at 13:20pm', '“13:20pm”: pm after a 24-hour time. Write “13:20”, if that is meant.'],
  ['at 3:AM', '“3:AM”: not a way to write a time. Write “3:00 AM”, if that is meant.'],
  ['at 12;45 PM', '“12;45 PM”: not a way to write a time. Write “12:45 PM”, if that is meant.'],
  ['at 0:20pm', '“0:20pm”: pm after a 24-hour time. Write “12:20”, if that is meant.'],
  ['at 12:4O am', '“12:4O am”: not a way to write a time. Write times as 14:30, dates as 2023-11-05.'],
  ['at 09:4+ PM', '“09:4+ PM”: not a way to write a time. Write times as 14:30, dates as 2023-11-05.'],
])('time-malformed says what to write for what stands %s', (written, message) => {
  expect(messagesOf('time-malformed', at(`On 2024-02-06 cards, ${written} UTC,`))).toEqual([message])
})

test.each([
  ['1th', '1st'],
  ['2th', '2nd'],
  ['3th', '3rd'],
  ['4st', '4th'],
  ['11st', '11th'],
  ['12nd', '12th'],
  ['13rd', '13th'],
  ['14rd', '14th'],
  ['20st', '20th'],
  ['22rd', '22nd'],
])('time-malformed says how %s is written', (wrong, right) => {
  expect(messagesOf('time-malformed', at(`On February ${wrong}, 2024,`))).toEqual([
    `“${wrong}”: ${wrong} is written ${right}. Write “${right}”, if that is meant.`,
  ])
})
