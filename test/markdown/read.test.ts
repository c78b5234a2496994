import {describe, expect, test} from 'vitest'
import {readPostmortem} from '../../src/markdown/read.ts'
import {chinese, french, headed, headings, labelled, plain, spaced, table} from './read/samples.ts'

const read = (markdown: string) => readPostmortem(markdown).postmortem
const times = (markdown: string) => read(markdown).timeline.map(({at, text}) => [at?.time ?? null, text])

describe('a document with headings', () => {
  const postmortem = read(headed)

  test('gives its title, its window and its figure', () => {
    expect(postmortem.title).toBe('Postmortem: Search went dark')
    expect(postmortem.startedAt).toEqual({date: '2024-03-04', time: '09:10', zone: 'UTC'})
    expect(postmortem.resolvedAt).toEqual({date: '2024-03-04', time: '10:40', zone: 'UTC'})
    expect(postmortem.detectedAt).toEqual({date: '2024-03-04', time: '09:18', zone: 'UTC'})
    expect(postmortem.impact.usersAffectedPercent).toBe(40)
  })

  test('gives the entries of its list, in the zone that the heading names', () => {
    expect(postmortem.timeline[0]).toEqual({
      at: {date: null, time: '09:10', zone: 'UTC'},
      kind: 'note',
      text: 'Index node ran out of memory',
      source: null,
    })
    expect(postmortem.timeline).toHaveLength(3)
  })

  test('gives tasks with their state', () => {
    expect(postmortem.tasks.map(({title, status}) => [title, status])).toEqual([
      ['Put a limit on every query', 'open'],
      ['Raise the alarm earlier', 'done'],
    ])
  })

  test('leaves nothing over', () => expect(postmortem.sections).toEqual([]))
})

describe('a document without any mark', () => {
  const postmortem = read(plain)

  test('is taken apart by the names of its sections', () => {
    expect(postmortem.title).toBe('Incident report: Checkout freeze')
    expect(postmortem.rootCause.description).toBe('A lock was never released.')
    expect(postmortem.resolution).toBe('The lock was removed by hand.')
    expect(postmortem.improvements).toEqual(['Give every lock an end.', 'Watch the number of open locks.'])
    expect(postmortem.tasks.map(task => task.title)).toEqual([
      'Write a test for locks.',
      'Document the lock table.',
    ])
  })

  test('has an entry for each line that begins with a time', () => {
    expect(times(plain)).toEqual([
      ['14:05', 'Carts stopped loading.'],
      ['14:09', 'Support reported the first complaint.'],
      ['15:15', 'Checkout back online.'],
    ])
  })

  test('says of all users that they are all', () => expect(postmortem.impact.usersAffectedPercent).toBe(100))
})

describe('tables', () => {
  const postmortem = read(table)

  test('of facts', () => {
    expect(postmortem.statedDuration).toBe('PT1H20M')
    expect(postmortem.severity).toBe('SEV-2')
    expect(postmortem.startedAt).toEqual({date: '2022-11-08', time: '13:00', zone: 'CET'})
  })

  test('of a timeline: the zone stands in the head, a bar in a cell is text', () => {
    expect(postmortem.timeline[1]).toMatchObject({
      at: {time: '13:25', zone: 'CET'},
      text: 'On-call | second line paged — Who: pager',
    })
  })

  test('of tasks: owner, date and issue', () => {
    expect(postmortem.tasks[0]).toMatchObject({
      title: 'Alarm on queue length',
      owner: 'ines',
      due: '2022-12-01',
      issue: {repo: 'acme/mail', number: 7, url: 'https://github.com/acme/mail/issues/7', state: null},
    })
    expect(postmortem.tasks[1]).toMatchObject({title: 'Second gateway', owner: 'ops', due: null, issue: null})
  })
})

describe('timelines', () => {
  test('with a heading for each entry', () => {
    expect(times(headings)).toEqual([
      ['10:02', 'The disk filled up.'],
      ['10:30', 'We freed space: old logs removed dumps moved (–10:45 UTC)'],
      ['11:00', 'Clean-up: All jobs ran again.'],
    ])
  })

  test('with eight spaces behind the dash', () => {
    expect(times(spaced)).toEqual([
      ['07:00', 'Jobs piled up.'],
      ['07:20', 'The scheduler was restarted.'],
      ['07:25', 'All clear.'],
    ])
  })

  test('of labelled lists without times', () => {
    expect(times(labelled)).toEqual([
      [null, 'Actions Taken: Looked at the session store.'],
      [null, 'Asked the network team.'],
      [null, 'Resolution: Restarted the session store.'],
    ])
    expect(read(labelled).detectedAt).toEqual({date: '2024-07-02', time: '18:04', zone: 'GMT'})
  })

  test('that run together in one paragraph', () => {
    expect(times('## Timeline\n\n1:00 pm: Alarm. 1:05 pm: Node restarted. 1:10 pm: All well.')).toEqual([
      ['13:00', 'Alarm.'],
      ['13:05', 'Node restarted.'],
      ['13:10', 'All well.'],
    ])
  })

  test.each([
    ['- 14:05: up', '14:05', 'up'],
    ['- 14:05 - up', '14:05', 'up'],
    ['* _14:05_ – up', '14:05', 'up'],
    ['1. 14:05 — up', '14:05', 'up'],
    ['- `14:05:30` → up', '14:05:30', 'up'],
    ['- [14:05] up', '14:05', 'up'],
    ['- ~14:05 :- up', '14:05', 'up'],
    ['- :fire: 2:05 PM: up', '14:05', 'up (:fire:)'],
    ['- <b>14:05</b> <i>up</i>', '14:05', 'up'],
    ['- At 14:05, up', '14:05', 'up'],
    ['14:05\tup', '14:05', 'up'],
    ['- Back: 14:05 UTC', '14:05', 'Back'],
    ['- T+0:15 up', null, 'T+0:15 up'],
  ])('%j', (line, time, text) => expect(times(`## Timeline\n\n${line}`)).toEqual([[time, text]]))
})

describe('what people mean by it', () => {
  test.each([
    ['bold lines as headings', '**Root cause**\n\nRust.\n\n**Resolution**\n\nPaint.'],
    ['labels', 'Root cause: Rust.\nResolution: Paint.'],
    ['labels in a list', '## Root cause and resolution\n\n- **Root cause:** Rust.\n- **Resolution:** Paint.'],
    ['headings without a space', '#Root cause\nRust.\n#Resolution\nPaint.'],
    ['HTML headings', '<h2>Root cause</h2>\n\nRust.\n\n<h2 align="center">Resolution</h2>\n\nPaint.'],
    ['underlined headings', 'Root cause\n==========\n\nRust.\n\nResolution\n----------\n\nPaint.'],
    ['numbered headings', '## 3. Root cause\nRust.\n## 4. Resolution\nPaint.'],
    ['icons in headings', '## 🔍 Root Cause Analysis\nRust.\n## ✅ Resolution\nPaint.'],
    ['everything indented', '    Root cause:\n        Rust.\n\n    Resolution:\n        Paint.'],
    ['everything in a fence', '```\n## Root cause\nRust.\n\n## Resolution\nPaint.\n```'],
    ['answers in fences', '## Root cause\n```md\nRust.\n```\n## Resolution\n```md\nPaint.\n```'],
    ['one text for both', '## Root cause and resolution\nRust. The issue was fixed by paint.'],
    ['Windows line ends', '## Root cause\r\nRust.\r\n## Resolution\r\nPaint.\r\n'],
    ['a byte-order mark', '\ufeff## Root cause\nRust.\n## Resolution\nPaint.'],
    ['front matter', '---\ntitle: x\n---\n## Root cause\nRust.\n## Resolution\nPaint.'],
    ['callouts of a template', '## Root cause\n> [!NOTE]\n> Say why.\n\nRust.\n## Resolution\nPaint.'],
  ])('%s', (_, markdown) => {
    const {rootCause, resolution} = read(markdown)
    expect(rootCause.description).toBe('Rust.')
    expect(resolution).toMatch(/paint\.$/i)
  })

  test('mojibake is mended in plain text', () => {
    expect(read('## Improvements\n\n- Donâ€™t guess').improvements).toEqual(['Don’t guess'])
  })

  test('a second "Resolution" under one heading: the first was meant to be the cause', () => {
    const {rootCause, resolution} = read(
      '## Root cause & resolution\n### Resolution\nRust.\n### Resolution\nPaint.',
    )
    expect([rootCause.description, resolution]).toEqual(['Rust.', 'Paint.'])
  })
})

describe('other languages', () => {
  test('French', () => {
    const postmortem = read(french)
    expect(postmortem.startedAt).toEqual({date: '2024-05-12', time: '14:00', zone: 'CEST'})
    expect(postmortem.impact.usersAffectedPercent).toBe(20)
    expect(postmortem.rootCause.description).toBe('Un certificat expiré.')
    expect(postmortem.improvements).toEqual(['Surveiller les certificats.'])
  })

  test('Chinese', () => {
    const postmortem = read(chinese)
    expect(postmortem.summary).toBe('支付接口返回错误。')
    expect(postmortem.timeline.map(event => event.at?.time)).toEqual(['10:05', '10:30'])
    expect(postmortem.improvements).toEqual(['增加连接池监控'])
  })
})

describe('unknown stays unknown', () => {
  test('in an empty document', () => {
    expect(read('').startedAt).toBeNull()
    expect(read('').timeline).toEqual([])
  })

  test('times without a day or a zone have none', () => {
    expect(read('## Summary\nDown from 10:00 to 11:00.').startedAt).toEqual({
      date: null,
      time: '10:00',
      zone: null,
    })
  })

  test('a length of time that is none of the outage', () => {
    expect(read('## Summary\nRequests hit a timeout of 30 seconds.').statedDuration).toBeNull()
  })

  test('a percentage that is none of users', () => {
    expect(read('## Impact\nCPU was at 95%.').impact.usersAffectedPercent).toBeNull()
  })
})

describe('no word is lost', () => {
  test('what no field holds is kept verbatim, under its heading', () => {
    expect(read('## Summary\nx\n\n## Glossary\n\n* **DNS**: names\n').sections).toEqual([
      {heading: 'Glossary', level: 2, markdown: '* **DNS**: names'},
    ])
  })

  test('so are words around a list', () => {
    const {improvements, sections} = read('## Prevention\nWe shall:\n- test more\n\nThank you all.')
    expect(improvements).toEqual(['test more'])
    expect(sections.map(section => section.markdown).join(' ')).toContain('We shall:')
    expect(sections.map(section => section.markdown).join(' ')).toContain('Thank you all.')
  })

  test.each(Object.entries({headed, plain, table, headings, spaced, french}))('in %s', (_, markdown) => {
    const kept = JSON.stringify(read(markdown)).toLowerCase()
    const said = markdown
      .split('\n')
      .filter(line => !/^#|^[A-Z][\w ]*:?$|^\|.*(?:Time|Owner|\*\*)/.test(line))
      .join(' ')
    const words =
      said.replace(/\b\d+ (?:May|March|mai)\b|\b(?:May|AM|PM|EAT|CEST|UTC)\b/g, ' ').match(/\p{L}{4,}/gu) ??
      []
    expect(words.filter(word => !kept.includes(word.toLowerCase()))).toEqual([])
  })
})

describe('where it stands', () => {
  const at = (markdown: string, {start, end}: {start: number; end: number}) => markdown.slice(start, end)

  test('the fields of the model', () => {
    const {fields} = readPostmortem(headed)
    expect(at(headed, fields.startedAt![0]!)).toBe('4 March 2024, from 09:10')
    expect(at(headed, fields['rootCause.description']![0]!)).toBe('A query without a limit.')
    expect(at(headed, fields['impact.usersAffectedPercent']![0]!)).toBe('40%')
  })

  test('the entries of a timeline, their time and their text, and their form', () => {
    const {timeline} = readPostmortem(headed)
    expect(timeline.map(place => [place.form, at(headed, place.time!)])).toEqual([
      ['item', '09:10'],
      ['item', '09:18'],
      ['item', '10:40'],
    ])
    expect(at(headed, timeline[1]!.text)).toBe('Latency alarm fired')
    expect(readPostmortem(table).timeline.map(place => at(table, place.time!))).toEqual([
      '13:00',
      '13:25',
      '14:20',
    ])
    expect(readPostmortem(headings).timeline[0]!.form).toBe('heading')
    expect(readPostmortem(plain).timeline[0]!.form).toBe('line')
  })

  test('the sections, in their order, and which of them came before', () => {
    const {sections} = readPostmortem('## Summary\na\n## Impact\n\n## Summary\nb')
    expect(sections.map(({kind, body, duplicate}) => [kind, body !== null, duplicate])).toEqual([
      ['summary', true, false],
      ['impact', false, false],
      ['summary', true, true],
    ])
  })
})
