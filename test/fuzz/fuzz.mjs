/**
 * Gives each parser many inputs. `--inputs N` (100,000) for each, `--seed N` (the clock's; printed), and what vitest
 * takes, such as `-t documents`.
 */
import {spawnSync} from 'node:child_process'
import {parseArgs} from 'node:util'

const {values, positionals} = parseArgs({
  options: {inputs: {type: 'string'}, seed: {type: 'string'}, only: {type: 'string', short: 't'}},
  allowPositionals: true,
})
const seed = values.seed ?? String(Date.now() % 1_000_000)
const inputs = values.inputs ?? '100000'
console.log(`Seed ${seed}: ${inputs} inputs for each parser.`)
const {status} = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    'test/fuzz/fuzz.test.ts',
    '--reporter=verbose',
    ...(values.only ? ['-t', values.only] : []),
    ...positionals,
  ],
  {stdio: 'inherit', env: {...process.env, FUZZ_INPUTS: inputs, FUZZ_SEED: seed}},
)
process.exit(status ?? 1)
