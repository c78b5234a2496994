import {describe, expect, test} from 'vitest'
import {readPostmortem} from '../../../src/markdown/read.ts'

const read = (markdown: string) => readPostmortem(markdown).postmortem

describe('a text on cause and resolution', () => {
  test.each([
    [
      'A cable came loose. To restore the link, we plugged it in again.',
      'To restore the link, we plugged it in again.',
    ],
    [
      'A disk was full. By deleting old dumps, the problem was ended.',
      'By deleting old dumps, the problem was ended.',
    ],
    ['The lease ran out. Nobody saw it. We renewed the lease by hand.', 'We renewed the lease by hand.'],
  ])('is parted where it turns: %s', (text, resolution) => {
    const {rootCause, resolution: told} = read(`## Root cause and resolution\n${text}`)
    expect(told).toBe(resolution)
    expect(`${rootCause.description} ${told}`).toBe(text)
  })

  test('is all cause when nobody says what was done', () => {
    const {rootCause, resolution} = read(
      '## Root cause and resolution\nA cable was loose. It had been for days.',
    )
    expect(rootCause.description).toBe('A cable was loose. It had been for days.')
    expect(resolution).toBe('')
  })

  test('under a heading that promises the cause alone is not parted by what people did', () => {
    expect(read('## Root cause\nThe key was old. On Monday we changed it.').resolution).toBe('')
  })
})

describe('a text on cause and resolution that other parts tell, too', () => {
  const told = (markdown: string) => {
    const {rootCause, resolution} = read(markdown)
    return [rootCause.description, resolution]
  }

  test.each([
    [
      'its labels',
      '## Root cause and resolution\n\nA disk was full.\n\n**Root cause:** The dumps.\n\n**Resolution:** A new disk.',
      ['A disk was full.\n\nThe dumps.', 'A new disk.'],
    ],
    [
      'its headings',
      '## Root cause and resolution\n\n### Cause\nThe dumps.\n\n### Fix\nA new disk.',
      ['The dumps.', 'A new disk.'],
    ],
    [
      'two resolutions, of which the first is the cause',
      '## Root cause and resolution\n\n### Resolution\nThe dumps.\n\n### Resolution\nA new disk.',
      ['The dumps.', 'A new disk.'],
    ],
    [
      'two resolutions and a cause',
      '## Root cause and resolution\n\n### Root cause\nThe dumps.\n\n### Resolution\nA new disk.\n\n### Resolution\nOld.',
      ['The dumps.', 'A new disk.'],
    ],
    [
      'a section behind it',
      '## Root cause and resolution\nA disk was full. We fixed it.\n\n## Resolution\nA new disk.',
      ['A disk was full. We fixed it.', 'A new disk.'],
    ],
    [
      'an empty one, with sections behind it',
      '## Root cause and resolution\n\n## Root cause\nThe dumps.\n\n## Resolution\nA new disk.',
      ['The dumps.', 'A new disk.'],
    ],
    [
      'a section before it',
      '## Root cause\nThe dumps.\n\n## Root cause and resolution\nA disk was full. We fixed it.',
      ['A disk was full.', 'We fixed it.'],
    ],
    [
      'a label in the summary',
      '## Summary\nAll late.\n\n**Root cause:** The dumps.\n\n## Root cause and resolution\nA disk was full. We fixed it.',
      ['A disk was full.', 'We fixed it.'],
    ],
    [
      'a label before it',
      '**Fix:** Coffee\n\n## Root cause and resolution\n\nA disk was full. We fixed it.',
      ['A disk was full.', 'We fixed it.'],
    ],
  ])('%s', (_, markdown, both) => {
    expect(told(markdown)).toEqual(both)
  })

  test('has no indent and no foreign line ends, wherever it stands', () => {
    expect(
      told(
        'Root cause and resolution:\n    A disk was full.\n    Nobody saw.\n\n    To fix it, we\n    added one.',
      ),
    ).toEqual(['A disk was full.\nNobody saw.', 'To fix it, we\nadded one.'])
    expect(told('## Root cause\r\nA disk\r\nwas full. The issue was fixed by\r\na new one.\r\n')).toEqual([
      'A disk\nwas full.',
      'The issue was fixed by\na new one.',
    ])
  })

  test('stands where it was parted', () => {
    const source = '## Root cause\nA disk was full. The issue was fixed by a new one.\n'
    const {fields} = readPostmortem(source)
    const at = (path: string) => fields[path]?.map(({start, end}) => source.slice(start, end))
    expect(at('rootCause.description')).toEqual(['A disk was full.'])
    expect(at('resolution')).toEqual(['The issue was fixed by a new one.'])
  })

  test('is not parted in several pieces', () => {
    const text = '## Root cause\nA disk was full.\n\n| a |\n|---|\n\nThe issue was fixed.'
    expect(read(text).rootCause.description).toContain('A disk was full.')
  })
})

test('a trigger is told by its section', () => {
  const {rootCause} = read('## Trigger\nA deploy.\n\n## Root cause\nA disk was full.')
  expect(rootCause).toMatchObject({trigger: 'A deploy.', description: 'A disk was full.'})
})

describe('a document without a section for it', () => {
  test.each([
    ['its summary', '## Summary\nAll late. The root cause was a full disk.'],
    ['a list in its summary', '## Summary\n- All late.\n- The root cause was a full disk.'],
    ['a numbered list', '## Summary\n1. All late.\n2. The root cause was a full disk.'],
    ['its beginning', '# Late mail\n\nAll late. The root cause was a full disk.\n\n## Impact\nMuch.'],
    ['a section of another name', '## Summary\nAll late.\n\n## Learned\nThe root cause was a full disk.'],
    ['prose in the timeline', '## Timeline\nThe root cause was a full disk.\n\n- 10:00 Mail stops'],
    [
      'a later part that tells it outright',
      '## Summary\nA deploy led to late mail.\n\n## Learned\nThe root cause was a full disk.',
    ],
  ])('has its cause in %s', (_, markdown) => {
    expect(read(markdown).rootCause.description).toBe('The root cause was a full disk.')
  })

  test.each([
    ['an entry of the timeline', '## Timeline\n- 10:00 Mail stops\n\n10:10 The root cause was a full disk.'],
    ['a list elsewhere', '## Summary\nAll late.\n\n## Learned\n- The root cause was a full disk.'],
    [
      'a table elsewhere',
      '## Summary\nAll late.\n\n## Learned\n| The root cause was a full disk. |\n|---|\n',
    ],
    ['its impact', '## Summary\nAll late.\n\n## Impact\nMuch, because of a full disk.'],
  ])('has it not in %s', (_, markdown) => {
    expect(read(markdown).rootCause.description).toBe('')
  })

  test('has its resolution in the prose of its timeline', () => {
    const timeline = '## Timeline\n- 10:00 Mail stops\n\nTo fix it, Ana added a disk.'
    expect(read(timeline).resolution).toBe('To fix it, Ana added a disk.')
  })

  test('and a section is not quoted over', () => {
    const {rootCause, resolution} = read(
      '## Summary\nLate because of dumps. We fixed it.\n\n## Root cause\nA disk.\n\n## Resolution\nA new one.',
    )
    expect([rootCause.description, resolution]).toEqual(['A disk.', 'A new one.'])
  })

  test('the cause is quoted from where it is told, the conclusion too', () => {
    const report = (told: string) =>
      read(`## Summary\nSearch was down.\n\n## Conclusion\n${told}`).rootCause.description
    expect(report('We are sorry. A typo in the schema led to empty pages.')).toBe(
      'A typo in the schema led to empty pages.',
    )
    expect(report('Disk space was ruled out as the root cause.')).toBe('')
    expect(report('As a result, some carts were lost because of timeouts.')).toBe('')
  })

  test('the resolution is what is told to have ended it, not that it ended', () => {
    const report = (told: string) => read(`## Summary\n${told}`).resolution
    expect(report('The queue stood. We doubled the workers, which fixed it.')).toBe(
      'We doubled the workers, which fixed it.',
    )
    expect(report('Once this was fixed, a few carts were still empty.')).toBe('')
    expect(report('The solution is often a restart, but not today.')).toBe('')
    expect(report('At noon we began working on a solution for the next release.')).toBe('')
  })

  test('else the last thing that people did about it', () => {
    expect(
      read('## What happened\nWe scaled the pool up and it grew worse. At last we moved all traffic to Oslo.')
        .resolution,
    ).toBe('At last we moved all traffic to Oslo.')
  })

  test('else the follow-ups that were done at once', () => {
    const tasks =
      '### Immediate\n- [x] Raised the limit to 2 GB\n- [x] Emptied the cache\n### Later\n- [ ] Alert on memory'
    expect(read(`## Summary\nSearch was down.\n## Action items\n${tasks}`).resolution).toBe(
      '- Raised the limit to 2 GB\n- Emptied the cache',
    )
  })

  test('a follow-up tagged as repair that tells what was done', () => {
    const tasks =
      '### 1) Fewer workers [repair]\n\nReduced the workers from 9 to 4.\n\n### 2) Alert on load [detect]\n\nWe need one.'
    expect(read(`## Summary\nSearch was slow.\n## Action items\n${tasks}`).resolution).toBe(
      'Reduced the workers from 9 to 4.',
    )
  })

  test.each([
    [
      'the entry that says both',
      ['Disk full', 'Alert fired', 'Deleted the dumps, service restored'],
      'Deleted the dumps, service restored',
    ],
    [
      'the last deed before it was over',
      ['Alert fired', 'Restarted the cache', 'Replaced the index', 'Service restored'],
      'Replaced the index',
    ],
    [
      'no attempt',
      ['Alert fired', 'Replaced the index', 'Tried to restart the cache', 'Service restored'],
      'Replaced the index',
    ],
    ['nothing where no entry tells a deed', ['Alert fired', 'Everybody was called', 'Service restored'], ''],
  ])('else the timeline: %s', (_, entries, resolution) => {
    const timeline = entries.map((entry, i) => `- 10:0${i} ${entry}`).join('\n')
    expect(read(`## Summary\nSearch was slow.\n## Timeline\n${timeline}`).resolution).toBe(resolution)
  })

  test('a section of its own is never added to', () => {
    expect(read('## Summary\nWe then removed the node.\n## Fix applied\nA new node.').resolution).toBe(
      'A new node.',
    )
  })
})

test('headings are known in more wordings', () => {
  expect(read('## Root Cause(s)\nA loose cable.').rootCause.description).toBe('A loose cable.')
  expect(read('## What caused the outage\nA loose cable.').rootCause.description).toBe('A loose cable.')
  expect(read('## How we resolved it\nPlugged it in.').resolution).toBe('Plugged it in.')
})

test('and without their accents', () => {
  const {rootCause, resolution} = read(
    '## Causas raiz\nUn cable suelto.\n## Resolucion\nSe volvió a enchufar.',
  )
  expect(rootCause.description).toBe('Un cable suelto.')
  expect(resolution).toBe('Se volvió a enchufar.')
})

test('it was over when things went as usual again', () => {
  const timeline = '- 10:00 Alert fired\n- 10:20 Queue is emptied\n- 10:40 Mail goes out at its usual rate'
  expect(read(`## Timeline\n${timeline}`).resolvedAt?.time).toBe('10:40')
})

test('a status that says when it was resolved tells the end', () => {
  const facts = (status: string) => read(`| | |\n| --- | --- |\n| **Status** | ${status} |\n`).resolvedAt
  expect(facts('Resolved 2024-05-06, verified')).toEqual({date: '2024-05-06', time: null, zone: null})
  expect(facts('Draft of 2024-05-06')).toBeNull()
})
