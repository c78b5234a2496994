import * as v from 'valibot'
import {describe, expect, test} from 'vitest'
import {formats} from '../../src/lint/formats.ts'
import {lintPostmortem, ruleCards} from '../../src/lint/lint.ts'
import {page} from './page.ts'

const source = page({
  summary: '## Summary\nOn 2024-02-06 from 14:00 UTC to 14:40 UTC, 100 %: for an hour cards were refused.',
  cause: '## Root cause\nThe developer forgot the timeout.',
  tasks: '## Action items\n- [ ] Improve monitoring. Owner: @kim, due: 2024-03-01',
})

const report = (format: string, files: Record<string, string>) => {
  const made = formats[format]!('1.2.3', ruleCards)
  const pieces = Object.entries(files).map(([file, text]) =>
    made.add({file, source: text, findings: lintPostmortem(text)}),
  )
  return made.begin() + pieces.join('') + made.end(pieces.length)
}

describe('text', () => {
  test('shows the line, a caret under the place, the arithmetic and what to do', () => {
    expect(report('text', {'docs/shop.md': source}).split('\n').slice(0, 5)).toEqual([
      'docs/shop.md',
      '  4:55  error  duration-mismatch',
      '      On 2024-02-06 from 14:00 UTC to 14:40 UTC, 100 %: for an hour cards were refused.',
      `${' '.repeat(6 + 54)}^^^^^^^`,
      '      “an hour” is 1 h, but from 14:00 UTC to 14:40 UTC it is 40 min: 20 min less. Correct the duration or the times.',
    ])
  })

  test('sums up', () => {
    expect(report('text', {'a.md': source, 'b.md': page()})).toMatch(
      /\n1 error, 1 warning, 1 hint in 1 of 2 postmortems\.\n$/,
    )
    expect(report('text', {'b.md': page()})).toBe('Nothing found in 1 postmortem.\n')
  })

  test('cuts a long line around the place, and keeps the caret under it', () => {
    const long = page({
      cause: `## Root cause\n${'Nothing was renewed. '.repeat(20)}The developer forgot the timeout. ${'Nothing. '.repeat(30)}`,
    })
    const [, , line, caret] = report('text', {'a.md': long}).split('\n')
    const at = caret!.indexOf('^')
    expect(line!.slice(at, caret!.length)).toBe('The developer forgot')
    expect(line!.length).toBeLessThan(110)
  })

  test('cuts at both ends, and says so', () => {
    const shown = (before: number, behind: number) => {
      const cause = `## Root cause\n${'x '.repeat(before)}The developer forgot it${' x'.repeat(behind)}`
      const [, , line, caret] = report('text', {'a.md': page({cause})}).split('\n')
      return {line: line!.slice(6), at: caret!.indexOf('^') - 6, width: caret!.trim().length}
    }
    expect(shown(0, 40).line).toBe(`The developer forgot it${' x'.repeat(33)}  …`)
    expect(shown(0, 33)).toEqual({line: `The developer forgot it${' x'.repeat(33)}`, at: 0, width: 20})
    expect(shown(44, 0)).toEqual({line: `${'x '.repeat(44)}Th …`, at: 88, width: 2})
    expect(shown(45, 0)).toEqual({line: `… ${'x '.repeat(15)}The developer forgot it`, at: 32, width: 20})
    expect(shown(100, 100).line).toMatch(/^… x .+ x …$|^… x .+ {2}…$/)
  })

  test('shows a tab as one cell, no carriage return, and the rest of the line for a place of several', () => {
    const lines = (cause: string) =>
      report('text', {'a.md': page({cause: `## Root cause\n${cause}`})})
        .split('\n')
        .slice(2, 4)
    expect(lines('It is\tknown: the developer forgot it.\r')).toEqual([
      '      It is known: the developer forgot it.',
      `${' '.repeat(6 + 13)}${'^'.repeat(20)}`,
    ])
    expect(lines('It is known that the developer\nforgot it.')).toEqual([
      '      It is known that the developer',
      `${' '.repeat(6 + 17)}${'^'.repeat(13)}`,
    ])
  })

  test('counts no cell for a mark, two for an emoji', () => {
    const cause = '## Root cause\n\u{1f525}e\u0301\u200d. The developer forgot it.'
    const [, , , caret] = report('text', {'a.md': page({cause})}).split('\n')
    expect(caret!.indexOf('^')).toBe(6 + 5)
  })

  test('parts findings by an empty line, and documents too', () => {
    const two = page({cause: '## Root cause\nThe developer forgot it.\n\nThe tester forgot it.'})
    const shown = (line: number, text: string, width: number) =>
      `  ${line}:1  warning  blame\n      ${text}\n      ${'^'.repeat(width)}\n      “${text.slice(0, width)}” makes a person the cause. Ask instead: what was there to remind anyone of this step, and what could do it by itself?\n`
    const told = (name: string) =>
      `${name}\n${shown(15, 'The developer forgot it.', 20)}\n${shown(17, 'The tester forgot it.', 17)}\n`
    expect(report('text', {'a.md': two, 'b.md': two})).toBe(
      `${told('a.md')}${told('b.md')}4 warnings in 2 of 2 postmortems.\n`,
    )
  })

  test('counts two cells for a wide letter', () => {
    const wide = page({cause: '## Root cause\n証明書。 The developer forgot it.'})
    const [, , , caret] = report('text', {'a.md': wide}).split('\n')
    expect(caret).toBe(`${' '.repeat(6 + 9)}${'^'.repeat(20)}`)
  })

  test('sends no escape sequence of a document to the terminal', () => {
    const hostile = page({cause: '## Root cause\n\u001b[2J The developer forgot it.'})
    expect(report('text', {'a\u001b[31m.md': hostile})).not.toMatch(/\u001b/)
  })
})

describe('json', () => {
  test('is one value, as the contract has it', () => {
    const {findings, files} = JSON.parse(report('json', {'a.md': source, 'b.md': page(), 'c.md': source}))
    expect(files).toBe(3)
    expect(findings.map(({file, rule}: {file: string; rule: string}) => `${file} ${rule}`)).toEqual([
      'a.md duration-mismatch',
      'a.md blame',
      'a.md task-vague',
      'c.md duration-mismatch',
      'c.md blame',
      'c.md task-vague',
    ])
    expect(Object.keys(findings[0])).toEqual([
      'file',
      'line',
      'column',
      'endLine',
      'endColumn',
      'rule',
      'severity',
      'message',
    ])
  })

  test('is one value without findings and without files', () => {
    expect(JSON.parse(report('json', {}))).toEqual({findings: [], files: 0})
  })
})

describe('github', () => {
  // "::error file={name},line={line},endLine={endLine},title={title}::{message}" (GitHub, workflow commands)
  const command =
    /^::(?:error|warning|notice) file=[^,:]+,line=\d+,endLine=\d+(?:,col=\d+,endColumn=\d+)?,title=[^,:]+::[^\r\n]+$/

  test('is one workflow command a finding', () => {
    const lines = report('github', {'docs/shop.md': source}).trimEnd().split('\n')
    expect(lines).toHaveLength(3)
    for (const line of lines) expect(line).toMatch(command)
    expect(lines.map(line => line.slice(0, line.indexOf(' ')))).toEqual(['::error', '::warning', '::notice'])
    expect(lines[1]).toContain(
      'file=docs/shop.md,line=15,endLine=15,col=1,endColumn=21,title=pm-wizard blame::',
    )
  })

  test('escapes what would end the command or begin another', () => {
    const hostile = page({timeline: '## Timeline\n- 14:00 UTC 50% of it\n- 13:00 UTC 100% :: ::error::x, y'})
    const lines = report('github', {'a,b:c%.md': hostile}).trimEnd().split('\n')
    for (const line of lines) expect(line).toMatch(command)
    const line = lines.find(each => each.includes('timeline-order'))
    expect(line).toMatch(/^::error file=a%2Cb%3Ac%25\.md,/)
    expect(line).toContain('100%25')
  })
})

/** What SARIF 2.1.0 (OASIS, 27 March 2020) says of the objects that are written; nothing else may stand in them. */
const text = v.strictObject({text: v.pipe(v.string(), v.minLength(1))})
const level = v.picklist(['none', 'note', 'warning', 'error'])
const positive = v.pipe(v.number(), v.integer(), v.minValue(1))
const uriReference = v.pipe(v.string(), v.regex(/^(?:[\w\-.~!$&'()*+,;=:@/]|%[\dA-F]{2})+$/))
const sarif = v.strictObject({
  $schema: v.pipe(v.string(), v.url()),
  version: v.literal('2.1.0'),
  runs: v.array(
    v.strictObject({
      tool: v.strictObject({
        driver: v.strictObject({
          name: v.string(),
          version: v.string(),
          rules: v.array(
            v.strictObject({
              id: v.string(),
              shortDescription: text,
              defaultConfiguration: v.strictObject({level}),
            }),
          ),
        }),
      }),
      columnKind: v.picklist(['utf16CodeUnits', 'unicodeCodePoints']),
      results: v.array(
        v.strictObject({
          ruleId: v.string(),
          ruleIndex: v.pipe(v.number(), v.integer(), v.minValue(-1)),
          level,
          message: text,
          locations: v.array(
            v.strictObject({
              physicalLocation: v.strictObject({
                artifactLocation: v.strictObject({uri: uriReference}),
                region: v.strictObject({
                  startLine: positive,
                  startColumn: positive,
                  endLine: positive,
                  endColumn: positive,
                }),
              }),
            }),
          ),
        }),
      ),
    }),
  ),
})

describe('sarif', () => {
  test('holds to the standard', () => {
    const log = v.parse(sarif, JSON.parse(report('sarif', {'docs/my shop.md': source, './b.md': source})))
    const [run] = log.runs
    expect(run!.results).toHaveLength(6)
    for (const {ruleId, ruleIndex} of run!.results) expect(run!.tool.driver.rules[ruleIndex]!.id).toBe(ruleId)
    const places = run!.results.map(({locations}) => locations[0]!.physicalLocation)
    expect(places.map(({artifactLocation}) => artifactLocation.uri)).toContain('docs/my%20shop.md')
    expect(places.map(({artifactLocation}) => artifactLocation.uri)).toContain('b.md')
    expect(places[1]!.region).toEqual({startLine: 15, startColumn: 1, endLine: 15, endColumn: 21})
    expect(run!.results.map(result => result.level)).toEqual([
      'error',
      'warning',
      'note',
      'error',
      'warning',
      'note',
    ])
  })

  test('is valid without findings', () => {
    expect(v.parse(sarif, JSON.parse(report('sarif', {'b.md': page()}))).runs[0]!.results).toEqual([])
  })
})
