import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import {startGitHub} from '../github/server.ts'
import {run, temporaryFolder} from './program.ts'

const answers = `
title: Uploads refused
startedAt: {date: 2024-07-01, time: 06:20, zone: UTC}
tasks:
  - {title: Alert on refused uploads, type: detect}
  - {title: Raise the size limit, status: done}
  - {title: Try restoring a backup}
`

/** A folder with a written postmortem, and a GitHub for the real gh to talk to. */
const scene = async () => {
  const github = await startGitHub({'acme/files': {}})
  onTestFinished(() => github.close())
  const cwd = temporaryFolder()
  await run(['new', '--from', '-', '--out', 'uploads.md'], {input: answers, cwd})
  const issues = (...flags: string[]) =>
    run(['issues', 'uploads.md', '--repo', 'acme/files', ...flags], {cwd, env: github.env})
  const document = () => readFileSync(join(cwd, 'uploads.md'), 'utf8')
  return {github, cwd, issues, document}
}

test('--dry-run shows what would be filed and files nothing', async () => {
  const {github, issues, document} = await scene()
  const before = document()
  const {code, stdout} = await issues('--dry-run')
  expect(code).toBe(0)
  expect(stdout).toMatch(/2 issues for acme\/files \(private\)\n {2}\+ Alert on refused uploads\n/)
  expect(stdout).toContain('- Raise the size limit: done')
  expect(github.repo('acme/files').issues).toEqual([])
  expect(document()).toBe(before)
})

test('each task is filed once and its link stands beside it, however often it is run', async () => {
  const {github, issues, document} = await scene()
  const {code, stdout} = await issues('--yes')
  expect(code).toBe(0)
  const filed = github.repo('acme/files').issues
  expect(filed.map(issue => issue.title)).toEqual(['Alert on refused uploads', 'Try restoring a backup'])
  for (const line of [
    '1/2 https://github.com/acme/files/issues/1',
    '2/2 https://github.com/acme/files/issues/2',
  ])
    expect(stdout).toContain(line)
  expect(document()).toMatch(/Alert on refused uploads\*\* .*issue: \[acme\/files#1\]\(https:.*\/issues\/1\)/)
  expect(document()).toMatch(/Try restoring a backup\*\* .*\[acme\/files#2\]/)
  expect((await issues('--yes')).code).toBe(0)
  expect(github.repo('acme/files').issues.length).toBe(2)
})

test("in somebody else's document the link comes beside its task, and nothing else changes", async () => {
  const {github, cwd, issues, document} = await scene()
  const foreign = '# Uploads\n\n## Action items\n\n* Alert on refused uploads\n'
  writeFileSync(join(cwd, 'uploads.md'), foreign)
  expect((await issues('--yes')).code).toBe(0)
  const link = '[acme/files#1](https://github.com/acme/files/issues/1)'
  expect(document()).toBe(foreign.replace('refused uploads', `refused uploads — issue: ${link}`))
  expect((await issues('--yes')).code).toBe(0)
  expect(github.repo('acme/files').issues.length).toBe(1)
})

test('what gh lacks is said with what mends it', async () => {
  const {cwd} = await scene()
  const nowhere = await run(['issues', 'uploads.md', '--dry-run'], {cwd})
  expect(nowhere.code).toBe(2)
  expect(nowhere.stderr).toContain('--repo OWNER/REPO')
  const empty = temporaryFolder()
  const without = await run(['issues', 'uploads.md', '-n', '-R', 'acme/files'], {cwd, env: {PATH: empty}})
  expect(without.code).toBe(2)
  expect(without.stderr).toContain('https://cli.github.com')
})
