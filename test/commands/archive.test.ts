import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import type {Stats} from '../../src/archive/stats.ts'
import type {Status} from '../../src/archive/status.ts'
import {run as stats} from '../../src/commands/stats.ts'
import {run as status} from '../../src/commands/status.ts'
import {temporaryFolder} from '../followups/helpers.ts'
import {listen} from './said.ts'

const outage = (title: string, task: string) => `# Postmortem: ${title}

## Impact

Nobody could log in.

## Timeline

- 2024-01-05 10:00 UTC Outage began
- 2024-01-05 11:00 UTC Outage was resolved

## Root cause

A full disk.

## Action items

${task}
`

/** A folder with two postmortems and other Markdown. */
const folder = (): string => {
  const root = temporaryFolder()
  mkdirSync(join(root, 'old'))
  writeFileSync(join(root, 'README.md'), '# Tools\n\n## Usage\n\nRun it.\n')
  writeFileSync(join(root, 'a.md'), outage('Sign-in down', '- [ ] Alert on disks (due: 2024-02-01)'))
  writeFileSync(join(root, 'old', 'b.md'), outage('Mail down', '- [x] Larger disk'))
  return root
}

describe('status', () => {
  test('tells of every postmortem below a folder, and of nothing else', async () => {
    const root = folder()
    const said = listen()
    expect(await status({operands: [root], flags: {}})).toBe(0)
    expect(said.stdout).toMatch(/: 2 tasks of 2 postmortems: 1 open \(1 overdue/)
    expect(said.stdout).toContain(`${join(root, 'a.md')}:18`)
  })
  test('--json prints one JSON value', async () => {
    const said = listen()
    await status({operands: [folder()], flags: {json: true}})
    const {counts, tasks} = JSON.parse(said.stdout) as Status
    expect(counts).toMatchObject({tasks: 2, overdue: 1, done: 1})
    expect(tasks[0]).toMatchObject({state: 'overdue', line: 18, postmortem: 'Postmortem: Sign-in down'})
  })
  test('--fail-on overdue ends with 1 and says why; without an overdue task with 0', async () => {
    const root = folder()
    const said = listen()
    expect(await status({operands: [root], flags: {'fail-on': 'overdue'}})).toBe(1)
    expect(said.stderr).toContain('1 task overdue')
    expect(await status({operands: [join(root, 'old')], flags: {'fail-on': 'overdue'}})).toBe(0)
    await expect(status({operands: [root], flags: {'fail-on': 'error'}})).rejects.toMatchObject({exitCode: 2})
  })
  test('--markdown prints a report', async () => {
    const said = listen()
    await status({operands: [folder()], flags: {markdown: true}})
    expect(said.stdout).toMatch(/^# Follow-up tasks on \d{4}-\d\d-\d\d\n/)
  })
  test('a file that cannot be read does not hide the others', async () => {
    const root = folder()
    writeFileSync(join(root, 'c.md'), Buffer.from([0xff, 0xfe, 0x00]))
    const said = listen()
    expect(await status({operands: [root], flags: {}})).toBe(2)
    expect(said.stderr).toContain('c.md')
    expect(said.stdout).toContain('2 tasks of 2 postmortems')
  })
  test('a folder without postmortems is said to have none', async () => {
    const said = listen()
    expect(await status({operands: [temporaryFolder()], flags: {}})).toBe(0)
    expect(said.stderr).toContain('No postmortem was found there')
  })
})

test('stats draws, prints JSON, and Markdown', async () => {
  const root = folder()
  const said = listen()
  expect(await stats({operands: [root], flags: {}})).toBe(0)
  expect(said.stdout).toContain('Time to resolve: median 1 h, the middle half 1 h to 1 h; told by 2 of 2')
  said.stdout = ''
  await stats({operands: [root], flags: {json: true}})
  expect((JSON.parse(said.stdout) as Stats).months).toEqual([{month: '2024-01', count: 2}])
  said.stdout = ''
  await stats({operands: [root], flags: {markdown: true}})
  expect(said.stdout).toContain('| 2024-01 | 2 |')
})
