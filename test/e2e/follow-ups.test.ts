import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import {startGitHub} from '../github/server.ts'
import {temporaryFolder} from './program.ts'
import {open} from './terminal.ts'

const document = `# Uploads refused

## Preventive tasks

- [ ] Alert on refused uploads
- [ ] Try restoring a backup
`

test('the step files into a milestone, under a tracking issue, with a label that it offered to create', async () => {
  const github = await startGitHub({
    'acme/files': {milestones: [{number: 4, title: 'Reliability', state: 'open'}], labels: []},
  })
  onTestFinished(() => github.close())
  const cwd = temporaryFolder()
  mkdirSync(join(cwd, '.pm-wizard'))
  writeFileSync(join(cwd, 'a.md'), document)
  writeFileSync(
    join(cwd, '.pm-wizard', 'config.yaml'),
    'issues: {labels: [reliability], milestone: reliability}\n',
  )
  const terminal = open(['a.md'], {
    cwd,
    columns: 120,
    env: {...github.env, PM_WIZARD_REPOSITORY: 'acme/files'},
  })
  await terminal.until('Uploads refused')
  terminal.press('ctrl+n', 'ctrl+n', 'ctrl+n', 'ctrl+n', 'ctrl+n', 'ctrl+n')
  await terminal.until(/Milestone +reliability/)
  terminal.press('ctrl+s')
  await terminal.until('Written')
  terminal.press('tab', 'tab', 'tab', 'tab')
  terminal.type('12')
  terminal.press('tab')
  terminal.type('y')
  terminal.press('enter', 'enter')
  await terminal.until(
    'There is no issue #12 in acme/files. Name another issue by its number, or leave it out.',
  )
  terminal.press('shift+tab', 'shift+tab', 'ctrl+u', 'tab', 'tab', 'enter')
  const asked = await terminal.until(/l yes, and create reliability/)
  expect(asked.replaceAll('\n', '')).toContain(
    'File 2 issues in acme/files (private), milestone Reliability, one more over all of them?',
  )
  terminal.type('l')
  await terminal.until(/Filed +2 issues/)
  const {issues, labels} = github.repo('acme/files')
  expect(labels.map(({name}) => name)).toEqual(['reliability'])
  expect(
    issues.map(({title, milestone, labels, children}) => ({
      title,
      milestone: milestone?.number,
      labels,
      children,
    })),
  ).toEqual([
    {title: 'Alert on refused uploads', milestone: 4, labels: ['reliability'], children: []},
    {title: 'Try restoring a backup', milestone: 4, labels: ['reliability'], children: []},
    {title: 'Follow-ups: Uploads refused', milestone: 4, labels: ['reliability'], children: [1, 2]},
  ])
  expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(
    document
      .replace(
        'refused uploads\n-',
        'refused uploads — issue: [acme/files#1](https://github.com/acme/files/issues/1)\n-',
      )
      .replace('a backup\n', 'a backup — issue: [acme/files#2](https://github.com/acme/files/issues/2)\n'),
  )
})
