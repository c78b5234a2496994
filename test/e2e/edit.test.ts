import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {diffLines} from '../../src/markdown/diff.ts'
import {temporaryFolder} from './program.ts'
import {open} from './terminal.ts'

/** With what people's documents have: odd spaces, an entry out of order, a rounded duration, a broken encoding. */
const source = [
  '\ufeff# Postmortem: the shop lost its baskets',
  '',
  '## Issue Summary:',
  'We donâ€™t know how many orders were lost. From 09:00 GMT on 3rd May 2021 all baskets were empty for an hour.',
  '## Timeline:',
  '-        09:00 The cache was emptied by a deploy.',
  '-        09:12 Grafana alerted on the number of empty baskets.',
  '-        09:05 A customer wrote to support.   ',
  '-        09:50 Baskets were full again.',
  '## Root cause:',
  'The deploy changed the key of the cache.',
  '## Resolution and recovery:',
  'The key was put back.',
  '## Corrective and Preventative measures:',
  '* Test the key before a deploy',
  '',
].join('\r\n')

function opened() {
  const cwd = temporaryFolder()
  const file = join(cwd, 'baskets.md')
  writeFileSync(file, source)
  return {file, terminal: open(['baskets.md'], {cwd, columns: 100, rows: 40})}
}

test('an entry and the duration are mended in somebody’s document, and nothing else moves', async () => {
  const {file, terminal} = opened()
  await terminal.until('In short')
  terminal.press(...Array.from({length: 9}, () => 'tab'))
  terminal.press('ctrl+e', ...Array.from({length: 'an hour.'.length}, () => 'backspace'))
  terminal.type('50 minutes.')
  await terminal.until('50 minutes.')
  terminal.press('ctrl+n')
  await terminal.until('A customer wrote')
  terminal.press('up', 'up', 'enter')
  await terminal.until('Source')
  terminal.press('ctrl+e', 'ctrl+u')
  terminal.type('09:15')
  terminal.press('enter')
  terminal.press('ctrl+s')
  await terminal.until(/Written|written/)
  const changed = diffLines(source, readFileSync(file, 'utf8')).split('\n')
  expect(changed.filter(line => /^[-+]/.test(line))).toEqual([
    '-We donâ€™t know how many orders were lost. From 09:00 GMT on 3rd May 2021 all baskets were empty for an hour.\r',
    '+We donâ€™t know how many orders were lost. From 09:00 GMT on 3rd May 2021 all baskets were empty for 50 minutes.\r',
    '--        09:05 A customer wrote to support.   \r',
    '+-        09:15 A customer wrote to support.   \r',
  ])
})

test('opened and written, a document is what it was', async () => {
  const {file, terminal} = opened()
  await terminal.until('In short')
  terminal.press('ctrl+s')
  await terminal.until(/Written|written/)
  expect(readFileSync(file, 'utf8')).toBe(source)
})

test('a document that changed on disk meanwhile is not overwritten', async () => {
  const {file, terminal} = opened()
  await terminal.until('In short')
  writeFileSync(file, `${source}\r\nAdded by somebody else.\r\n`)
  terminal.type(' again')
  terminal.press('ctrl+s')
  await terminal.until('y yes')
  expect(readFileSync(file, 'utf8')).toContain('Added by somebody else.')
})
