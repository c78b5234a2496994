#!/usr/bin/env node

/** Of package.json, put here by the build. */
declare const VERSION: string

// Nothing but this check stands above the command line: older versions of Node fail on the import already.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `pm-wizard needs Node 20.19 or later; this is ${process.versions.node}. See https://nodejs.org`,
  )
  process.exitCode = 2
} else if (process.argv[2] === '--version' && process.argv.length === 3) {
  // As scripts ask, over and over: without loading anything, not even the streams of Node.
  process.getBuiltinModule('node:fs').writeSync(1, `${VERSION}\n`)
} else {
  const {runCommandLine} = await import('./commands/run.ts')
  process.exitCode = await runCommandLine(process.argv.slice(2))
}
