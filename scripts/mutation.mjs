/**
 * Changes the pure rooms in one place after another, and tells which changes no test notices.
 * `npm run mutation` takes hours; `npm run mutation -- src/lint/fix.ts 'src/model/**'` looks at some files only.
 */
import {spawnSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import {install} from './install.mjs'
import {nodes} from './nodes.mjs'

const folder = fileURLToPath(new URL('../test/mutation', import.meta.url))
install(folder)
const files = process.argv.slice(2)
const {status} = spawnSync(
  // It asks for a Node later than the oldest that the project runs on.
  nodes().at(-1),
  [
    'test/mutation/node_modules/@stryker-mutator/core/bin/stryker.js',
    'run',
    'test/mutation/stryker.json',
    ...(files.length > 0 ? ['--mutate', files.join(',')] : []),
  ],
  {stdio: 'inherit'},
)
process.exitCode = status ?? 1
