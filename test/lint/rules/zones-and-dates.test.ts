import {cases, page} from '../page.ts'

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
    'three zones': page({
      timeline:
        '## Timeline\n- 14:00 UTC Cards are refused\n- ⟦16:06 CAT⟧ Alert fires\n- ⟦17:20 EAT⟧ Logs are read\n- 14:40 UTC Over',
    }),
  },
  {
    'one zone': page(),
    'GMT and UTC': page({timeline: '## Timeline\n- 14:00 GMT Cards are refused\n- 14:40 UTC Over'}),
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

const at = (moment: string) => page({summary: `## Summary\n${moment} cards were refused.`, timeline: ''})

cases(
  'zone-season',
  {
    'Pacific standard time in July': at('At ⟦10:00 PST on July 10, 2023⟧,'),
    'Eastern standard time in June': at('At ⟦09:15 EST on 2023-06-01⟧'),
    'Central European time in August': at('At ⟦2024-08-03 11:00 CET⟧'),
    'summer time in winter': at('At ⟦2024-01-15 11:00 CEST⟧'),
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
    'a date in the timeline': page({
      summary: '## Summary\nCards were refused.',
      timeline: '## Timeline\n- 6 Feb 2024, 14:00 UTC Cards are refused\n- 14:40 UTC Over',
      tasks: '',
    }),
  },
)

cases(
  'date-mismatch',
  {
    'a weekday that is another': at('On ⟦Monday, February 6, 2024⟧'),
    'a short weekday': at('On ⟦Wed 2024-02-06⟧'),
    'a weekday with a time': at('On ⟦Sunday, 6 February 2024 at 14:00 UTC⟧'),
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
    'a timeline that goes over midnight': page({
      summary: '## Summary\nCards were refused.\n\n- Start: 2024-02-06 23:00 UTC',
      timeline: '## Timeline\n- 2024-02-06 23:00 UTC Cards are refused\n- 2024-02-07 01:40 UTC Over',
    }),
    'the day it was written': page({title: '# Postmortem of 2024-03-01: cards refused'}),
  },
)

cases(
  'time-malformed',
  {
    'pm behind a 24-hour time': at('On 2024-02-06 at ⟦13:20pm⟧ UTC'),
    'a semicolon': at('On 2024-02-06 at ⟦12;45 PM⟧ UTC'),
    'a colon without minutes': at('From ⟦3:AM⟧ on'),
    'an ordinal that is none': at('On February ⟦22rd⟧, 2024'),
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
