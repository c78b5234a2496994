import {createRequire} from 'node:module'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {beforeAll, expect, test} from 'vitest'
import {install} from '../../scripts/install.mjs'
import {run} from './program.ts'

/** Where the schema is that GitHub names for code scanning, and the validator that comes with it. */
const apart = fileURLToPath(new URL('../sarif/', import.meta.url))

let errorsOf: (log: unknown) => unknown[]
beforeAll(() => {
  install(apart)
  const load = createRequire(join(apart, 'package.json'))
  const Ajv = load('ajv')
  const ajv = new Ajv({schemaId: 'auto', meta: false, allErrors: true, format: 'full'})
  ajv.addMetaSchema(load('ajv/lib/refs/json-schema-draft-04.json'))
  const validate = ajv.compile(load('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'))
  errorsOf = log => (validate(log) ? [] : validate.errors)
}, 120_000)

const faulty = `# Postmortem: “quotes”, \u0001 and \t tabs

## Summary
On 2024-02-06 from 14:00 UTC to 14:40 UTC, for two hours, nothing worked. The developer forgot the timeout.

## Timeline
- 14:40 UTC Over
- 14:00 UTC The outage began

## Action items
- Improve monitoring
`

const report = async (input: string) =>
  JSON.parse((await run(['lint', '-', '--format', 'sarif', '--fail-on', 'never'], {input})).stdout)

test('the report is valid by the schema of SARIF 2.1.0', async () => {
  const log = await report(faulty)
  expect(new Set(log.runs[0].results.map(({level}: {level: string}) => level))).toEqual(
    new Set(['error', 'warning', 'note']),
  )
  expect(errorsOf(log)).toEqual([])
  expect(errorsOf(await report('# Notes\n\n<!-- pm-wizard-ignore all: none -->'))).toEqual([])
})

type Result = Record<string, unknown>

test('a report with a slip in it is not', async () => {
  const slips = {
    'a line that is none': (result: Result) => ({
      ...result,
      locations: [{physicalLocation: {region: {startLine: 0}}}],
    }),
    'a level that is none': (result: Result) => ({...result, level: 'info'}),
    'no message': ({message: _, ...result}: Result) => result,
  }
  const log = await report(faulty)
  const [sound] = log.runs[0].results
  for (const slip of Object.values(slips)) {
    log.runs[0].results = [slip(sound)]
    expect(errorsOf(log)).not.toEqual([])
  }
})
