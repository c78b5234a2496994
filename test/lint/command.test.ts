import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest'
import {run} from '../../src/commands/lint.ts'
import type {Flags} from '../../src/commands/options.ts'
import {page} from './page.ts'

const faulty = page({cause: '## Root cause\nThe developer forgot the timeout. It expired at 13:20pm UTC.'})
const wrong = page({
  summary: '## Summary\nOn 2024-02-06 from 14:00 UTC to 14:40 UTC, for two hours, cards were refused.',
})

let folder: string
let out = ''
let err = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pm-wizard-lint-'))
  out = ''
  err = ''
  vi.spyOn(process, 'cwd').mockReturnValue(folder)
  vi.spyOn(process.stdout, 'write').mockImplementation(text => {
    out += text
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation(text => {
    err += text
    return true
  })
  await writeFile(join(folder, 'sound.md'), page())
  await writeFile(join(folder, 'faulty.md'), faulty)
})
afterEach(async () => {
  vi.restoreAllMocks()
  await rm(folder, {recursive: true})
})

const lint = (flags: Flags, ...names: string[]) =>
  run({operands: names.map(name => join(folder, name)), flags})
const found = () => JSON.parse(out) as {findings: {rule: string; file: string}[]; files: number}

describe('pm-wizard lint', () => {
  test('says nothing of a sound postmortem and ends with 0', async () => {
    expect(await lint({}, 'sound.md')).toBe(0)
    expect(out).toBe('Nothing found in 1 postmortem.\n')
  })

  test.each([
    ['error', 0],
    ['warning', 1],
    ['info', 1],
    ['never', 0],
  ])('with --fail-on %s ends with %d on warnings', async (level, code) => {
    expect(await lint({'fail-on': level}, 'faulty.md')).toBe(code)
    expect(out).toContain('2 warnings in 1 of 1 postmortem.')
  })

  test('fails on errors unless told otherwise', async () => {
    await writeFile(join(folder, 'wrong.md'), wrong)
    expect(await lint({}, 'wrong.md')).toBe(1)
    expect(await lint({'fail-on': 'never'}, 'wrong.md')).toBe(0)
  })

  test('takes a folder, and leaves alone what is no postmortem', async () => {
    await mkdir(join(folder, 'docs'))
    await writeFile(join(folder, 'docs', 'faulty.md'), faulty)
    await writeFile(join(folder, 'docs', 'readme.md'), '# shop\n\nThe developer forgot to write this.\n')
    expect(await lint({format: 'json'}, '.')).toBe(0)
    expect(found().files).toBe(3)
    expect(new Set(found().findings.map(({file}) => file))).toEqual(
      new Set([join(folder, 'faulty.md'), join(folder, 'docs/faulty.md')]),
    )
  })

  test('lints what is named, whatever it is', async () => {
    await writeFile(join(folder, 'readme.md'), '# shop\n\nThe developer forgot to write this.\n')
    await lint({format: 'json'}, 'readme.md')
    expect(found().files).toBe(1)
    expect(found().findings.map(({rule}) => rule)).toContain('blame')
  })

  test('goes by the settings of the repository', async () => {
    await mkdir(join(folder, '.pm-wizard'))
    await writeFile(join(folder, '.pm-wizard/config.yaml'), 'rules: {blame: error, time-malformed: off}')
    expect(await lint({format: 'json'}, 'faulty.md')).toBe(1)
    expect(found().findings.map(({rule}) => rule)).toEqual(['blame'])
  })

  test('looks for the files that links lead to', async () => {
    await writeFile(join(folder, 'linked.md'), page({end: '[there](sound.md) and [not there](lost.md)'}))
    await lint({format: 'json'}, 'linked.md')
    expect(found().findings.map(({rule}) => rule)).toEqual(['link-broken'])
  })

  test('mends what is safe with --fix and reports the rest', async () => {
    await lint({fix: true, format: 'json'}, 'faulty.md')
    expect(await readFile(join(folder, 'faulty.md'), 'utf8')).toBe(faulty.replace('13:20pm', '13:20'))
    expect(found().findings.map(({rule}) => rule)).toEqual(['blame'])
  })

  test('shows what it would mend with --dry-run and changes nothing', async () => {
    await lint({fix: true, 'dry-run': true}, 'faulty.md')
    expect(await readFile(join(folder, 'faulty.md'), 'utf8')).toBe(faulty)
    expect(err).toContain(
      '-The developer forgot the timeout. It expired at 13:20pm UTC.\n+The developer forgot the timeout. It expired at 13:20 UTC.',
    )
  })

  test('reports the others when one cannot be read, and ends with 2', async () => {
    await writeFile(join(folder, 'binary.md'), Uint8Array.of(0xff, 0xfe, 0x00))
    expect(await lint({format: 'json'}, 'binary.md', 'faulty.md')).toBe(2)
    expect(found().files).toBe(1)
    expect(err).toContain(`${join(folder, 'binary.md')}: This is not UTF-8 text.`)
  })

  test('says so when there is nothing to lint', async () => {
    await mkdir(join(folder, 'empty'))
    expect(await lint({}, 'empty')).toBe(0)
    expect(err).toContain('No postmortem was found there.')
  })

  test.each([
    [{format: 'xml'}, 'There is no format “xml”.'],
    [{format: 'constructor'}, 'There is no format “constructor”.'],
    [{'fail-on': 'warnings'}, '--fail-on takes no “warnings”.'],
    [{explain: 'blam'}, 'There is no rule “blam”.'],
  ])('refuses %o', async (flags, message) => {
    await expect(lint(flags as Flags, 'sound.md')).rejects.toThrow(message)
  })

  test('says which rule was meant', async () => {
    const explain = (rule: string) => run({operands: [], flags: {explain: rule}})
    await expect(explain('task-ownr')).rejects.toMatchObject({next: 'Did you mean task-owner?'})
    await expect(explain('spelling')).rejects.toMatchObject({next: expect.stringContaining('--rules')})
  })

  test('explains a rule and lists them all', async () => {
    expect(await run({operands: [], flags: {explain: 'zone-season'}})).toBe(0)
    expect(out).toMatch(/^zone-season \(warning\)\n\n.+PST in July[\s\S]+<!-- pm-wizard-ignore zone-season: /)
    out = ''
    expect(await run({operands: [], flags: {rules: true}})).toBe(0)
    expect(out).toMatch(/^blame +warning +\S/m)
  })
})

test.each(['text', 'json', 'sarif', 'github'])('a credential stands in no report as %s', async format => {
  const token = `ghp_${'a1B2c3D4e5F6'.repeat(3)}`
  await writeFile(
    join(folder, 'told.md'),
    page({cause: `## Root cause\nThe developer forgot ${token} in the image at 13:20pm.`}),
  )
  await run({operands: [join(folder, 'told.md')], flags: {format} as Flags})
  expect(out).toContain('credential')
  expect(out + err).not.toContain(token.slice(0, 14))
})
