import {mkdtempSync, rmSync, utimesSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import {earlierIn} from '../../src/wizard/services/earlier.ts'

const now = Date.parse('2024-03-10T12:00:00Z')

function folderOf(files: Record<string, [text: string, changed: string]>): string {
  const folder = mkdtempSync(join(tmpdir(), 'pm-wizard-test-'))
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}))
  for (const [name, [text, changed]] of Object.entries(files)) {
    writeFileSync(join(folder, name), text)
    utimesSync(join(folder, name), new Date(changed), new Date(changed))
  }
  return folder
}

const postmortem = (title: string, tasks: string) => `# ${title}

## Root cause

The disk was full.

## Action items

${tasks}
`

test('earlier postmortems are told with how far and how old they are, the newest first', async () => {
  const folder = folderOf({
    'a.md': [postmortem('Cards refused', '- [x] Add a disk'), '2024-03-01T12:00:00Z'],
    'b.md': [postmortem('Mail was late', '- [ ] Add a disk\n- [ ] Watch it'), '2024-03-10T11:20:00Z'],
    'README.md': ['# How we write these', '2024-03-10T11:30:00Z'],
    'c.txt': ['Not one of them', '2024-03-10T11:30:00Z'],
  })
  expect((await earlierIn(folder, now)).map(({document}) => document)).toEqual([
    {path: join(folder, 'b.md'), title: 'Mail was late', detail: '2 open tasks, 40 min ago'},
    {path: join(folder, 'a.md'), title: 'Cards refused', detail: 'no open task, 9 days ago'},
  ])
})

test('a folder that is not there has none', async () => {
  expect(await earlierIn(join(folderOf({}), 'missing'), now)).toEqual([])
})
