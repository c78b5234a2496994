/** Runs the end-to-end tests against dist/, once for each Node; what follows on the command line goes to vitest. */
import {spawnSync} from 'node:child_process'
import {nodes, versionOf} from './nodes.mjs'

for (const node of nodes()) {
  console.log(`\nEnd to end on Node ${versionOf(node)}`)
  const {status} = spawnSync(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--config',
      'test/e2e/vitest.config.ts',
      ...process.argv.slice(2),
    ],
    {stdio: ['ignore', 'inherit', 'inherit'], env: {...process.env, PM_WIZARD_TEST_NODE: node}},
  )
  if (status !== 0) process.exit(1)
}
