import {describe, expect, test} from 'vitest'
import {readPostmortem} from '../../../src/markdown/read.ts'
import {chartOrigin} from '../../../src/markdown/write/mermaid.ts'

const front =
  '---\nid: 2024-05-06-mail\nstatus: in-review\nseverity: SEV2\ntime_zone: UTC\ntemplate: default\n---\n\n'
const document = `${front}# Mail was *late*

- **Authors:** Ana, Ben
- **Service:** mail
- **Started:** 2024-05-06 10:00 UTC
- **Detected:** 2024-05-06 10:05 UTC
- **Mitigated:** 2024-05-06 10:30 UTC
- **Resolved:** 2024-05-06 11:00 UTC
- **Stated duration:** 1 h
- **Duration:** 1 h (computed)
- **Users affected:** 12.5 %

## Summary

    late: yes

Mail was late.

## Impact

Some waited.

## Detection

By an alert.

## Timeline

| Time (UTC, 2024-05-06) | Kind | What happened |
| --- | --- | --- |
| 10:00 | started | A disk is full |
| 10:05 |  | An alert |

\`\`\`mermaid
${chartOrigin}
timeline
\`\`\`

## Root cause

A log.

### Trigger

A release.

### Contributing factors

- No alert
- One disk — no action, because *it is leased*

### Five whys

1. It was full.
2. Nobody looked.

## Resolution

Deleted it.

## Lessons learned

### What went well

- The alert

### What went badly

- The disk

### Where we got lucky

- The hour

## Improvements

- Rotate logs

## Action items

- [ ] **Alert on disks** — owner: ana <!-- pm-wizard:task=t1 -->

  At 80 %.
- [x] **Page**
`

describe('a whole document of ours', () => {
  const reading = readPostmortem(document)
  const at = ({start, end}: {start: number; end: number}) => document.slice(start, end)

  test.each([
    ['title', ['# Mail was *late*']],
    ['authors', ['Ana, Ben']],
    ['services', ['mail']],
    ['startedAt', ['2024-05-06 10:00 UTC']],
    ['detectedAt', ['2024-05-06 10:05 UTC']],
    ['mitigatedAt', ['2024-05-06 10:30 UTC']],
    ['resolvedAt', ['2024-05-06 11:00 UTC']],
    ['statedDuration', ['1 h']],
    ['impact.usersAffectedPercent', ['12.5 %']],
    ['summary', ['    late: yes\n\nMail was late.']],
    ['impact.description', ['Some waited.']],
    ['detection', ['By an alert.']],
    ['rootCause.description', ['A log.']],
    ['rootCause.trigger', ['A release.']],
    ['rootCause.contributingFactors', ['- No alert', '- One disk — no action, because *it is leased*']],
    ['rootCause.fiveWhys', ['1. It was full.', '2. Nobody looked.']],
    ['resolution', ['Deleted it.']],
    ['lessons.wentWell', ['- The alert']],
    ['lessons.wentPoorly', ['- The disk']],
    ['lessons.gotLucky', ['- The hour']],
    ['improvements', ['- Rotate logs']],
  ])('says where %s stands', (field, texts) => {
    expect(reading.fields[field]?.map(at)).toEqual(texts)
  })

  test('says where its entries and tasks stand', () => {
    expect(reading.timeline.map(at)).toEqual([
      '| 10:00 | started | A disk is full |',
      '| 10:05 |  | An alert |',
    ])
    expect(reading.timeline.map(({time, text}) => [time && at(time), at(text)])).toEqual([
      ['10:00', 'A disk is full'],
      ['10:05', 'An alert'],
    ])
    expect(reading.tasks.map(at)).toEqual([
      '- [ ] **Alert on disks** — owner: ana <!-- pm-wizard:task=t1 -->\n\n  At 80 %.',
      '- [x] **Page**',
    ])
  })

  test('is read into the model', () => {
    expect(reading.postmortem).toMatchObject({
      ...{id: '2024-05-06-mail', status: 'in-review', severity: 'SEV2', timeZone: 'UTC'},
      ...{title: 'Mail was late', authors: ['Ana', 'Ben'], services: ['mail']},
      ...{summary: '    late: yes\n\nMail was late.', detection: 'By an alert.', resolution: 'Deleted it.'},
      impact: {description: 'Some waited.', usersAffectedPercent: 12.5},
      rootCause: {
        ...{description: 'A log.', trigger: 'A release.', contributingFactors: ['No alert', 'One disk']},
        noAction: [{factor: 'One disk', reason: 'it is leased'}],
        fiveWhys: ['It was full.', 'Nobody looked.'],
      },
      lessons: {wentWell: ['The alert'], wentPoorly: ['The disk'], gotLucky: ['The hour']},
      improvements: ['Rotate logs'],
      tasks: [
        {id: 't1', title: 'Alert on disks', details: 'At 80 %.'},
        {title: 'Page', status: 'done'},
      ],
      sections: [],
    })
  })

  test('has its sections, with their bodies', () => {
    const sections = reading.sections.map(({kind, level, headingSpan, body}) => [
      kind,
      level,
      headingSpan && at(headingSpan),
      body && at(body).slice(0, 12),
    ])
    expect(sections.slice(0, 3)).toEqual([
      [null, 1, '# Mail was *late*', '- **Authors:'],
      ['summary', 2, '## Summary', '    late: ye'],
      ['impact', 2, '## Impact', 'Some waited.'],
    ])
    expect(sections.find(([kind]) => kind === 'lessons')).toEqual(['lessons', 2, '## Lessons learned', null])
  })
})

describe('the parts of a document of ours', () => {
  const read = (body: string) => readPostmortem(front + body).postmortem
  const kept = (body: string) =>
    read(body).sections.map(({heading, level, markdown}) => [heading, level, markdown])

  test('are marked where no field holds them', () => {
    const {timeline, sections} = read(
      '# M\n\n## Timeline <!-- pm-wizard:section=2 -->\n\n10:00 a\n\n<!-- pm-wizard:section=0 -->\n\nLoose.\n\n## A *b* <!-- pm-wizard:section=9 -->\n',
    )
    expect(timeline).toEqual([])
    expect(sections).toEqual([
      {heading: 'Timeline', level: 2, markdown: '10:00 a'},
      {heading: '', level: 0, markdown: 'Loose.'},
      {heading: 'A b', level: 9, markdown: ''},
    ])
  })

  test('begin with the title, a marked heading is none', () => {
    expect(read('# Kept <!-- pm-wizard:section=1 -->\n\nA.\n\n# Summary\n\n## Summary\n\nB.')).toMatchObject({
      title: 'Summary',
      summary: 'B.',
      sections: [{heading: 'Kept', level: 1, markdown: 'A.'}],
    })
  })

  test('go on behind a second title', () => {
    expect(read('# M\n\n# Impact\n\nA.\n\n# Appendix\n\nB.')).toMatchObject({
      title: 'M',
      impact: {description: 'A.'},
      sections: [{heading: 'Appendix', level: 1, markdown: 'B.'}],
    })
  })

  test.each([
    ['a heading that names no section', '# M\n\n## Weather\n\nRain.', [['Weather', 2, 'Rain.']]],
    ['one without a text', '# M\n\n## Weather', [['Weather', 2, '']]],
    ['one that comes first', '### Weather\n\nRain.', [['Weather', 3, 'Rain.']]],
    ['words before the title', 'Draft.\n\n### Weather\n\n# M', [['', 0, 'Draft.\n\n### Weather']]],
    ['lessons that are no list', '# M\n\n## Lessons learned\n\nMany.', [['', 0, 'Many.']]],
    ['a cause told with its mend', '# M\n\n## Root cause and resolution\n\nBoth.', [['', 0, 'Both.']]],
    ['a section of everything else', '# M\n\n## Conclusion\n\nSorry.', [['Conclusion', 2, 'Sorry.']]],
    [
      'words among its facts',
      '# M\n\nAll of it.\n\n- **Service:** mail\n\nAnd more.',
      [['', 0, 'All of it.\n\n\nAnd more.']],
    ],
  ])('are kept: %s', (_, body, sections) => {
    expect(kept(body)).toEqual(sections)
  })

  test('are no deep headings', () => {
    expect(read('# M\n\n## Summary\n\nA.\n\n#### Timeline\n\nB.\n\n### Impact\n\nC.')).toMatchObject({
      summary: 'A.\n\n#### Timeline\n\nB.',
      impact: {description: 'C.'},
    })
  })

  test('hold what their own headings were', () => {
    const moved = '#### Whose <!-- pm-wizard:h1 -->'
    expect(read(`# M\n\n## Summary\n\n${moved}\n\nOurs.`).summary).toBe('# Whose\n\nOurs.')
  })
})
