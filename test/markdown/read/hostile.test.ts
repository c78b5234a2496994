import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {readPostmortem} from '../../../src/markdown/read.ts'

const times = (piece: string, length: number) =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length)

const pieces = fc.constantFrom(
  ...[
    '# Timeline\n',
    '## Root cause',
    'Impact: ',
    '**Resolution**\n',
    '- [ ] ',
    '> ',
    '    ',
    '\t',
    '\n',
    '\r\n',
  ],
  ...['```\n', '~~~md\n', '| a | b |\n', '|--|--|\n', '<!--', '-->', '<div>', '---\n', '===\n', '* ', '1. '],
  ...[
    '10:00 ',
    '2:05 PM - 3 PM EAT: ',
    '2024-02-30',
    '25:99',
    '90 %',
    '3 hours',
    'T+0:10',
    '~',
    '_',
    '`',
    '[',
  ],
  ...[
    '](x)',
    '\\',
    '&amp;',
    '\u0000',
    '\ufeff',
    '\ud800',
    '🚨',
    '根本原因',
    'Task 1: ',
    'the issue was fixed. ',
  ],
)
const document = fc
  .array(fc.oneof(pieces, fc.string({unit: 'binary', maxLength: 8})), {maxLength: 60})
  .map(all => all.join(''))
const front = fc.constantFrom(
  '',
  '---\ntemplate: default\nstatus: draft\n---\n',
  '---\na: &a [*a]\n---\n',
  '+++\nx\n+++\n',
)

describe('whatever the text', () => {
  test('reading never throws, and every place it names lies within the text', () => {
    fc.assert(
      fc.property(front, document, (head, body) => {
        const {source, fields, timeline, tasks, sections, postmortem} = readPostmortem(head + body)
        const spans = [
          ...Object.values(fields).flat(),
          ...timeline,
          ...timeline.map(place => place.text),
          ...tasks,
        ]
        for (const {start, end} of [...spans, ...sections.flatMap(section => section.body ?? [])])
          expect(0 <= start && start <= end && end <= source.length).toBe(true)
        expect(timeline).toHaveLength(postmortem.timeline.length)
        expect(tasks).toHaveLength(postmortem.tasks.length)
      }),
      {numRuns: 300},
    )
  })

  test('every word of a plain paragraph is kept', () => {
    const word = fc.stringMatching(/^[a-z]{4,9}$/)
    fc.assert(
      fc.property(
        fc.array(fc.array(word, {minLength: 1, maxLength: 8}), {minLength: 1, maxLength: 6}),
        paragraphs => {
          const kept = JSON.stringify(
            readPostmortem(paragraphs.map(words => words.join(' ')).join('\n\n')).postmortem,
          )
          for (const each of paragraphs.flat()) expect(kept).toContain(each)
        },
      ),
      {numRuns: 100},
    )
  })
})

describe('a megabyte of one thing is read without hanging', () => {
  test.each([
    ['nothing but letters', 'a'],
    ['emphasis', '*a '],
    ['brackets', '['],
    ['open links', '[a]('],
    ['open tags', '<a '],
    ['quotes in quotes', '> '],
    ['dashes', '- '],
    ['bars', '|'],
    ['backticks', '`a``'],
    ['digits', '1'],
    ['clock times', '10:00 '],
    ['ranges', '10:00 - '],
    ['open comments', '<!-- '],
    ['backslashes', '\\'],
    ['spaces', ' '],
    ['half a surrogate', '\ud800'],
  ])(
    '%s',
    (_, piece) => {
      expect(readPostmortem(times(piece, 1_000_000)).postmortem.tasks).toEqual([])
    },
    20_000,
  )

  test('thousands of labels under a summary', () => {
    const {summary} = readPostmortem(`## Summary\n${'Impact: x\nRoot cause: y\n'.repeat(10_000)}`).postmortem
    expect(summary.split('\n').length).toBeGreaterThan(19_000)
  }, 20_000)

  test('deep nesting', () => {
    const nested = Array.from({length: 1500}, (_, depth) => `${' '.repeat(depth * 2)}- level ${depth}`).join(
      '\n',
    )
    expect(readPostmortem(`## Action items\n${nested}`).postmortem.tasks).toHaveLength(1)
  })
})
