/**
 * Changes the pure rooms in one place after another, and tells which changes no test notices.
 * `npm run mutation` takes an hour or more; `npm run mutation -- src/lint/fix.ts 'src/text/*.ts'` looks at some files
 * only, with the tests of their rooms. `--tests GLOB` runs fewer of them; `--static` also changes what stands at the
 * top of a module (regular expressions, tables), for which every one of those tests is run again.
 */
import {spawnSync} from 'node:child_process'
import {delimiter, dirname} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {install} from './install.mjs'
import {nodes} from './nodes.mjs'

const {values, positionals: files} = parseArgs({
  allowPositionals: true,
  options: {
    static: {type: 'boolean', default: false},
    tests: {type: 'string'},
    concurrency: {type: 'string', default: '2'},
  },
})
install(fileURLToPath(new URL('../test/mutation', import.meta.url)))
const rooms = [...new Set(files.map(file => file.split('/')[1]))]
const tests = values.tests ?? (rooms.length > 0 ? `test/{${[...rooms, 'none']}}/**/*.test.ts` : undefined)
// It asks for a Node later than the oldest that the project runs on.
const node = nodes().at(-1)
const {status} = spawnSync(
  node,
  [
    'test/mutation/node_modules/@stryker-mutator/core/bin/stryker.js',
    'run',
    'test/mutation/stryker.json',
    ...['--concurrency', values.concurrency],
    ...(values.static ? [] : ['--ignoreStatic']),
    ...(files.length > 0 ? ['--mutate', files.join(',')] : []),
  ],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      // The same Node for the command that puts the tests together.
      PATH: [dirname(node), process.env.PATH].join(delimiter),
      ...(tests && {MUTATION_TESTS: tests}),
    },
  },
)
process.exitCode = status ?? 1
