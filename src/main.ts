#!/usr/bin/env node
// Nothing but this check stands above the command line: older versions of Node fail on the import already.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `pm-wizard needs Node 20.19 or later; this is ${process.versions.node}. See https://nodejs.org`,
  )
  process.exitCode = 2
} else {
  const {runCommandLine} = await import('./commands/run.ts')
  process.exitCode = await runCommandLine(process.argv.slice(2))
}
