import fc from 'fast-check'
import {expect, test} from 'vitest'
import {listTemplates} from '../../src/config/templates.ts'
import {editDocument} from '../../src/markdown/edit.ts'
import {readPostmortem} from '../../src/markdown/read.ts'
import {writePostmortem} from '../../src/markdown/write.ts'
import type {Postmortem} from '../../src/model/postmortem.ts'
import {samples} from './edit/documents.ts'
import {changes, model} from './edit/models.ts'

const templates = (await listTemplates()).filter(({excerpt}) => !excerpt)
const template = fc.constantFrom(...templates)
const sample = fc.constantFrom(...Object.values(samples))
const eol = fc.constantFrom('\n', '\r\n')

test('a written document that nobody changed stays byte for byte, whatever its line ends', () => {
  fc.assert(
    fc.property(model, template, eol, (postmortem, template, eol) => {
      const source = writePostmortem(postmortem, template).replaceAll('\n', eol)
      expect(editDocument(source, readPostmortem(source).postmortem)).toBe(source)
    }),
    {numRuns: 20},
  )
})

test('what is changed in a written document is read back, and all the rest of it', () => {
  fc.assert(
    fc.property(changes, template, ([before, changed], template) => {
      const edited = editDocument(writePostmortem(before, template), changed)
      expect(readPostmortem(edited).postmortem).toEqual(changed)
    }),
    {numRuns: 25},
  )
})

test('any text stays byte for byte', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '# Postmortem',
      '## Timeline',
      '- 10:00 down',
      '| Time | Event |',
      '|---|---|',
      '| 10:00 | down |',
    ),
    fc.constantFrom(
      '\ufeff',
      '\t',
      '   ',
      '---',
      '```',
      '- [ ] a task',
      'Impact:',
      '10:00 - 11:00 UTC',
      'â€™',
    ),
    fc.string({maxLength: 20}),
  )
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 20}), eol, (pieces, eol) => {
      const source = pieces.join(eol)
      expect(editDocument(source, readPostmortem(source).postmortem)).toBe(source)
    }),
  )
})

test('one text changed in any sample leaves every other field as it was', () => {
  const texts: ((postmortem: Postmortem, words: string) => void)[] = [
    (p, words) => (p.title = words),
    (p, words) => (p.rootCause.description = words),
    (p, words) => (p.resolution = words),
    (p, words) => (p.impact.description = words),
    (p, words) => p.lessons.wentPoorly.push(words),
    (p, words) => (p.timeline[1]!.text = words),
  ]
  const words = fc.constantFrom(
    'Nobody *knew*',
    'A | pipe',
    'One_two_three',
    'It was 25% slower',
    '1. not a list',
  )
  fc.assert(
    fc.property(sample, fc.constantFrom(...texts), words, (source, change, words) => {
      const changed = structuredClone(readPostmortem(source).postmortem)
      change(changed, words)
      const {sections, ...read} = readPostmortem(editDocument(source, changed)).postmortem
      const {sections: were, ...wanted} = changed
      // A kind is guessed from the words, and moments that stand in the timeline alone follow its kinds.
      const follow = {startedAt: null, detectedAt: null, mitigatedAt: null, resolvedAt: null}
      const told = (p: typeof read) => ({
        ...p,
        ...(words === changed.timeline[1]!.text && follow),
        timeline: p.timeline.map(event => ({...event, kind: null})),
      })
      expect(told(read)).toEqual(told(wanted))
      expect(sections.length).toBeGreaterThanOrEqual(were.length)
    }),
    {numRuns: 60},
  )
})
