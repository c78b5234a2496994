import {readdirSync, readFileSync} from 'node:fs'
import fc from 'fast-check'
import * as v from 'valibot'
import {expect, test} from 'vitest'
import {TimelineEventSchema} from '../../../src/model/postmortem.ts'
import {Temporal} from '../../../src/model/temporal.ts'
import {readPaste, readSource} from '../../../src/text/sources/index.ts'

const context = {now: Temporal.Instant.from('2026-03-05T09:00Z'), zone: 'Africa/Nairobi'}
const folder = new URL('./samples/', import.meta.url)
const samples = readdirSync(folder).map(file => readFileSync(new URL(file, folder), 'utf8'))

const line = fc.oneof(
  fc.constantFrom(...samples.flatMap(text => text.split('\n'))),
  fc.string({unit: 'grapheme', maxLength: 60}),
  fc.stringMatching(/^[\d:. \-TZ[\]<>APM]{0,40}$/),
)
const pasted = fc.oneof(
  fc.array(line, {maxLength: 12}).map(lines => lines.join('\n')),
  fc.json(),
  fc
    .tuple(fc.constantFrom(...samples), fc.nat(400), fc.string({maxLength: 8}))
    .map(([text, at, junk]) => text.slice(0, at) + junk + text.slice(at + 3)),
)

test('whatever is pasted is read without an error, into events that the model takes', () => {
  fc.assert(
    fc.property(pasted, text => {
      const {events} = readSource(text, context)
      for (const event of events) expect(v.parse(TimelineEventSchema, event)).toEqual(event)
      for (const {text} of events) expect(text).toMatch(/^[^\x00-\x08\x0a-\x1f\x7f]+$/)
    }),
    {numRuns: 300},
  )
})

test('every line of a log is an event or comes back', () => {
  const logs = new Set(['syslog', 'journald', 'log', 'access-log', 'logfmt', 'json-lines', 'clock-log'])
  fc.assert(
    fc.property(pasted, text => {
      const {source, events, unread} = readSource(text, context)
      if (!logs.has(source.id)) return
      const filled = text.split(/\r\n?|\n/).filter(line => line.replaceAll('\ufeff', '').trim() !== '')
      expect(events.length + unread.length).toBe(filled.length)
    }),
    {numRuns: 300},
  )
})

test('every word under a time or without one is in an event or comes back', () => {
  const word = fc.stringMatching(/^[a-z]{8}$/)
  const clock = fc.integer({min: 10, max: 59}).map(minute => `15:${minute}`)
  const line = fc.oneof(
    word,
    clock,
    fc.tuple(clock, word).map(parts => parts.join(' ')),
  )
  fc.assert(
    fc.property(fc.array(line, {maxLength: 12}), lines => {
      const {events, unread} = readPaste(lines.join('\n'), context)
      const kept = [...events.map(({text}) => text), ...unread].join(' ')
      for (const word of lines.join(' ').match(/[a-z]{8}/g) ?? []) expect(kept).toContain(word)
    }),
  )
})

test('a clock time that there is not is no event, and harms none', () => {
  const paste = '[10:16:70] <ana> the queue is filling\n[10:17:30] <ben> on it'
  expect(readSource(paste, context).events.map(({at}) => at?.time ?? null)).toContain('10:17:30')
  expect(() => readPaste(paste, context)).not.toThrow()
})

test('hostile lines of a hundred thousand signs take no longer than their length asks for', () => {
  const n = 100_000
  const began = performance.now()
  for (const text of [
    `amina${' '.repeat(n)}x`,
    `[10:15] A${' '.repeat(n)}x\ntext`,
    `[10:15] ${'A '.repeat(n)}`,
    `ana —${' '.repeat(n)}`,
    `2026-03-04 10:15:30${' :'.repeat(n)}`,
    `<165>1 2026-03-04T10:15:30Z a b c d [x y="${'\\"'.repeat(n)}`,
    `10.0.0.1 - - [04/Mar/2026:10:15:30 +0000] "${'\\"'.repeat(n)}`,
    `ts=1 ${'a='.repeat(n)}"`,
    `time=${'"\\'.repeat(n)}`,
    '\x1b['.repeat(n),
    `commit ${'a'.repeat(n)}`,
    `[{"type":"message","ts":"1772667660.000200","text":"${'<'.repeat(n)}${'<@'.repeat(n)}"}]`,
  ])
    readSource(text, context)
  expect(performance.now() - began).toBeLessThan(5_000)
})
