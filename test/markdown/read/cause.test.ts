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

describe('a document without a section for it', () => {
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
