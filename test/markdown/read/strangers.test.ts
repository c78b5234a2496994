import {describe, expect, test} from 'vitest'
import {readPostmortem} from '../../../src/markdown/read.ts'

const read = (markdown: string) => readPostmortem(markdown).postmortem
const clocks = (markdown: string) => read(markdown).timeline.map(({at, text}) => [at?.time ?? null, text])

describe('a timeline', () => {
  test('may write its times with a point, where several entries do', () => {
    expect(clocks('## Timeline\n9.05 Cards are refused\n\n9.20: BL restarts the gateway')).toEqual([
      ['09:05', 'Cards are refused'],
      ['09:20', 'BL restarts the gateway'],
    ])
    expect(clocks('## Timeline\n- 14:00 Release 3.2\n- 12.04 hosts are rolled back')[1]).toEqual([
      null,
      '12.04 hosts are rolled back',
    ])
  })

  test('may stand in a fence', () => {
    const report = '## Timeline\n\n```\n10:00 UTC - gate open\n10:40 UTC - gate shut\n```\n\nNever again.'
    expect(clocks(report)).toEqual([
      ['10:00', 'gate open'],
      ['10:40', 'gate shut'],
    ])
    expect(clocks('## Timeline\n- 10:00 Gate opens\n\n```\n10:01 INFO a\n10:02 INFO b\n```')).toHaveLength(1)
  })

  test('ends where prose comes to a list of something else', () => {
    const told = read(
      '## Timeline\n- 10:00 Images are gone\n- 10:20 A key is renewed\n\nThese hosts got it:\n\n - oslo-1\n - rome-2',
    )
    expect(told.timeline).toHaveLength(2)
    expect(JSON.stringify(told.sections)).toContain('rome-2')
  })

  test('has labelled paragraphs as entries of their own', () => {
    expect(
      clocks(
        '## Timeline\n\nMay 2, 2024, 10:00 AM (UTC): The queue was found full.\n\nActions taken: Workers were doubled.\n\nMay 2, 2024, 11:00 AM (UTC): Over.',
      ),
    ).toEqual([
      ['10:00', 'The queue was found full.'],
      [null, 'Actions taken: Workers were doubled.'],
      ['11:00', 'Over.'],
    ])
  })

  test('goes on under the questions of a template', () => {
    const report =
      'Timeline:\n     01:00 PM: A probe fails\n   How was the issue detected?\n     01:05 PM: Logs are read\n'
    expect(clocks(report)).toHaveLength(2)
  })
})

describe('the day of an incident', () => {
  test('is the one that stands above the entry, or with it, without a year', () => {
    const report = (entries: string) =>
      read(`# Lost mail\n\n**Date:** March 4-6, 2024\n\n## Timeline\n${entries}`)
    const table = report(
      '| Time (UTC) | Event |\n|---|---|\n| Mar 4, 9:00 AM | Outage begins |\n| Mar 6, 8:00 PM | Service restored |',
    )
    expect([table.startedAt?.date, table.resolvedAt?.date]).toEqual(['2024-03-04', '2024-03-06'])
    const list = report(
      '\n4 March\n\n09:00 Outage begins\n\n5 March\n\n08:00 Looking\n\n20:00 Service restored',
    )
    expect([list.startedAt?.date, list.resolvedAt?.date]).toEqual(['2024-03-04', '2024-03-05'])
  })

  test('without a year holds for the times below it, and for none behind a midnight', () => {
    const {days} = readPostmortem('## Timeline\n\n4 March\n\n22:30 Errors\n\n23:10 Alert\n\n02:00 Over')
    expect(days).toEqual(['03-04', '03-04', null])
  })

  test('is the labelled one, not that of the title', () => {
    const told = read(
      'Report: outage of August 1, 2024\nIncident Date: August 6, 2024\nIncident Time: 10:00 AM - 12:30 PM (EAT)\n\n## Summary\nDown.',
    )
    expect([told.startedAt?.date, told.resolvedAt?.date]).toEqual(['2024-08-06', '2024-08-06'])
  })

  test.each([
    ['**Incident from:** 2024-05-02\n\n**Incident until:** 2024-05-03', '2024-05-02', '2024-05-03'],
    ['On May23, 2024 mail was lost.', '2024-05-23', undefined],
  ])('is read in %s', (text, from, to) => {
    const {startedAt, resolvedAt} = read(`# Lost mail\n\n## Summary\n${text}`)
    expect(startedAt?.date).toBe(from)
    expect(resolvedAt?.date).toBe(to)
  })
})

describe('sections', () => {
  test.each([
    ['Analysis of causes', 'The proxy was too small.'],
    ['Analysis of the root cause', 'The proxy was too small.'],
  ])('%s is the root cause', (heading, text) => {
    expect(read(`## ${heading}\n${text}`).rootCause.description).toBe(text)
  })

  test.each(['Correctif appliqué', 'Actions correctives immédiates', 'Short term fix', 'Sofortmaßnahmen'])(
    '%s is the resolution',
    heading => {
      expect(read(`## ${heading}\nLe service a redémarré.`).resolution).toBe('Le service a redémarré.')
    },
  )

  test.each(['Long-term solution', 'Folgemaßnahmen'])('%s is what will be done', heading => {
    const {tasks, improvements} = read(`## ${heading}\n- Renew the key by a job`)
    expect([...tasks.map(({title}) => title), ...improvements]).toEqual(['Renew the key by a job'])
  })

  test.each(['Causas contribuyentes', 'Causas contribuintes'])('%s are contributing factors', heading => {
    expect(read(`## ${heading}\n- Sin alertas`).rootCause.contributingFactors).toEqual(['Sin alertas'])
  })

  test('a follow-up timeline holds no follow-ups', () => {
    const told = read(
      '## Timeline\n- 10:00 UTC Errors\n\n## Follow-up timeline (UTC)\n- 12:00 More errors\n\n## Follow-up\n- Add an alert',
    )
    expect(told.tasks.map(({title}) => title)).toEqual(['Add an alert'])
    expect(told.timeline).toHaveLength(1)
  })

  test('a heading of many dates is still that of the timeline', () => {
    const told = read(
      '## Timeline (all times PST) 01/16/2024 - 02/28/2024. All are approximate\n\n01-17-2024\n\n7:32 PM - Errors begin',
    )
    expect(told.startedAt).toEqual({date: '2024-01-17', time: '19:32', zone: 'PST'})
  })

  test('a resolution under its own heading is told there, not by a label under one of the causes', () => {
    const report =
      '## Root causes\n\n### Old key\n\n**Fix**: Renewed it.\n\n## Resolution\n\nTwo changes went out.'
    expect(read(report).resolution).toBe('Two changes went out.')
  })

  test('closing thoughts are no follow-up', () => {
    const told = read(
      'Tasks:\nAdd an alert on the queue.\nRaise the limit of the pool.\n\nFinal Thoughts\nSmall steps matter.',
    )
    expect(told.tasks.map(({title}) => title)).toEqual([
      'Add an alert on the queue.',
      'Raise the limit of the pool.',
    ])
  })

  test('each item of an HTML list is a follow-up', () => {
    const told = read(
      '## Tasks\n<ol><li>Add an alert on the queue.</li>\n<li>Raise the limit of the pool.</li></ol>',
    )
    expect(told.tasks).toHaveLength(2)
  })
})

test('a service that is reported healthy is not what was noticed', () => {
  const {timeline} = read(
    '## Timeline\n- 10:00 The probe still reports healthy\n- 10:05 Users opened a ticket',
  )
  expect(timeline.map(({kind}) => kind)).toEqual(['note', 'detected'])
})

test.each(['A customer reached out to us', 'Users raised several tickets'])(
  'noticed by people outside: %s',
  text => {
    expect(read(`## Timeline\n- 10:00 UTC ${text}`).detectedAt?.time).toBe('10:00')
  },
)

test('resulting actions are follow-ups', () => {
  expect(read('# Resulting Action\n\n- Prune old archives').tasks).toHaveLength(1)
})

test.each([
  'Service operational.',
  'Traffic returns to normal',
  'The page is now serving the new text',
  'The problem goes away',
])('it is over when the last entry says: %s', text => {
  expect(read(`## Timeline\n- 10:00 UTC Errors\n- 10:40 UTC ${text}`).resolvedAt?.time).toBe('10:40')
})

test('what led up to it, days before the day in the title, is not when it began', () => {
  const told = readPostmortem(
    '# 24-10-2024 - Scans stood still\n\n## Timeline\n- 16-10-2024 11:58 - A change is merged\n- 24-10-2024 04:45 - Scans stop',
  ).postmortem
  expect(told.startedAt).toMatchObject({date: '2024-10-24', time: '04:45'})
})

test('the date of a report that was noticed days before is not when it began', () => {
  const told = read(
    'Date: 2024-05-12\n\n## Timeline\n- 2024-05-10 08:00 A user reports errors\n- 2024-05-12 09:00 The key is renewed',
  )
  expect(told.startedAt).toMatchObject({date: '2024-05-10', time: '08:00'})
})

test('front matter tells when it began, was noticed and ended', () => {
  const told = read(
    '---\nstarted_at: 2024-05-06T10:00:00-03:00\ndetected_at: 2024-05-06 10:05 UTC\nresolved_at: 2024-05-06T11:30Z\n---\n# Mail was late\n\n## Timeline\n- 10:02 Errors begin\n- 10:20 Restored',
  )
  expect(told.startedAt).toEqual({date: '2024-05-06', time: '10:00:00', zone: '-03:00'})
  expect(told.detectedAt).toMatchObject({time: '10:05', zone: 'UTC'})
  expect(told.resolvedAt?.time).toBe('11:30')
})

test('what the text states goes before the front matter', () => {
  const told = read(
    '---\nresolved_at: 2024-05-06 11:30 UTC\n---\n# Mail was late\n\n- Resolved at: 11:40 UTC',
  )
  expect(told.resolvedAt?.time).toBe('11:40')
})

test('a timeline of days tells the days', () => {
  const told = read(
    '## Timeline\n- **2024-05-06**: Errors noticed\n- **2024-05-08**: All almost recovered\n- **2024-05-09**: Fully recovered',
  )
  expect([told.startedAt, told.detectedAt, told.resolvedAt].map(at => at?.date)).toEqual([
    '2024-05-06',
    '2024-05-06',
    '2024-05-09',
  ])
})

test('a setting is no time', () => {
  expect(read('## Summary\nThe size was set at 1500, and the peak stood at 1200.').startedAt).toBeNull()
  expect(read('## Summary\nIt stopped at 1500.').startedAt?.time).toBe('15:00')
})

test('what a log says is no cause', () => {
  const told = read('## Timeline\n- 10:00 UTC Errors\n\n```\nRefused (caused by a timeout)\n```')
  expect(told.rootCause.description).toBe('')
})

test('"Title" is none', () => {
  expect(read('# Title:\n### Mail was late after an upgrade\n\n## Timeline\n- 10:00 UTC Errors').title).toBe(
    'Mail was late after an upgrade',
  )
})

test('a labelled day goes before the days of a timeline', () => {
  expect(read('Date: 2024-05-06\n\n## Timeline\n- 2024-05-07: Errors are reviewed').startedAt?.date).toBe(
    '2024-05-06',
  )
})
