import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {temporaryFolder} from './program.ts'
import {open} from './terminal.ts'

const report = `# Search is slow

## Summary

Searches took 20 s.

## Timeline

- 09:00 UTC Searches get slow
- 09:40 UTC Index rebuilt, all is well
`

test('a file that changed since it was opened is shown with the difference, and only replaced after a yes', async () => {
  const cwd = temporaryFolder()
  const file = join(cwd, 'report.md')
  writeFileSync(file, report)
  const terminal = open(['report.md'], {cwd})
  await terminal.until('Not found in it: ')
  writeFileSync(file, report.replace('20 s', '30 s'))
  terminal.press('ctrl+a')
  terminal.type('All ')
  await terminal.until('All Search is slow')
  terminal.press('ctrl+s')
  const screen = await terminal.until('Overwrite it?')
  expect(screen).toContain('-# Search is slow')
  expect(screen).toContain('+# All Search is slow')
  expect(screen).toContain('-Searches took 30 s.')
  terminal.press('esc')
  await terminal.until(shown => !shown.includes('Overwrite it?'))
  expect(readFileSync(file, 'utf8')).toContain('30 s')

  terminal.press('ctrl+s')
  await terminal.until('Overwrite it?')
  terminal.type('y')
  await terminal.until('Written report.md')
  expect(readFileSync(file, 'utf8')).toBe(report.replace('# Search', '# All Search'))
})
