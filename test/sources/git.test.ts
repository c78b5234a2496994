import {execFileSync} from 'node:child_process'
import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import {formatMoment} from '../../src/model/moment.ts'
import {Problem} from '../../src/model/problem.ts'
import {Temporal} from '../../src/model/temporal.ts'
import {commitsOf} from '../../src/sources/git.ts'

const period = {
  from: Temporal.Instant.from('2026-03-04T06:00Z'),
  to: Temporal.Instant.from('2026-03-04T12:00Z'),
  zone: 'Africa/Nairobi',
}

const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'pm-wizard-git-'))
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}))
  return folder
}

/** A repository, and git in it at a point in time. */
const repository = () => {
  const folder = temporaryFolder()
  const git = (at: string, ...args: string[]) =>
    execFileSync('git', args, {
      cwd: folder,
      stdio: 'ignore',
      env: {
        ...process.env,
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_AUTHOR_DATE: '2020-01-01T00:00:00Z',
        GIT_COMMITTER_DATE: at,
        GIT_AUTHOR_NAME: 'Amina',
        GIT_AUTHOR_EMAIL: 'amina@example.com',
        GIT_COMMITTER_NAME: 'Amina',
        GIT_COMMITTER_EMAIL: 'amina@example.com',
      },
    })
  git('', 'init', '-q', '-b', 'main')
  const commit = (at: string, subject: string) => git(at, 'commit', '-q', '--allow-empty', '-m', subject)
  return {folder, git, commit}
}

const told = async (folder: string) =>
  (await commitsOf(folder, period)).map(({at, kind, text}) => `${formatMoment(at!)} | ${kind} | ${text}`)

test('commits of the period, by when they were committed, with merges and tags named', async () => {
  const {folder, git, commit} = repository()
  commit('2026-03-03T10:00:00Z', 'Too early')
  git('', 'checkout', '-q', '-b', 'pool')
  commit('2026-03-04T06:30:00Z', 'On a branch')
  git('', 'checkout', '-q', 'main')
  git('2026-03-04T09:15:00+02:00', 'merge', '-q', '--no-ff', '-m', 'Smaller pool', 'pool')
  git('', 'tag', 'v2.15.0')
  commit('2026-03-04T08:40:30Z', 'Revert "Smaller pool"')
  commit('2026-03-04T13:00:00Z', 'Too late')
  expect(await told(folder)).toEqual([
    '2026-03-04 10:15 Africa/Nairobi | note | Merge: Smaller pool (tag v2.15.0)',
    '2026-03-04 11:40:30 Africa/Nairobi | mitigated | Revert "Smaller pool"',
  ])
})

test('a period without commits gives nothing', async () => {
  const {folder, commit} = repository()
  commit('2026-03-03T10:00:00Z', 'Too early')
  expect(await told(folder)).toEqual([])
})

test("the repository's own settings start no program and change no form", async () => {
  const {folder, git, commit} = repository()
  const trap = join(folder, 'trap.sh')
  writeFileSync(trap, `#!/bin/sh\ntouch ${join(folder, 'sprung')}\n`, {mode: 0o755})
  for (const [key, value] of Object.entries({
    'log.showSignature': 'true',
    'gpg.program': trap,
    'core.pager': trap,
    'log.date': 'relative',
    'format.pretty': 'oneline',
    'color.ui': 'always',
  }))
    git('', 'config', key, value)
  commit('2026-03-04T08:00:00Z', 'Plain')
  expect(await told(folder)).toEqual(['2026-03-04 11:00 Africa/Nairobi | note | Plain'])
  expect(existsSync(join(folder, 'sprung'))).toBe(false)
})

test('a folder outside any repository is named, with what to do', async () => {
  const folder = temporaryFolder()
  const problem = await commitsOf(folder, period).catch((error: unknown) => error)
  expect(problem).toBeInstanceOf(Problem)
  expect(problem).toMatchObject({where: folder, next: expect.stringContaining('folder of the repository')})
})

test('a signal stops it', async () => {
  const {folder} = repository()
  await expect(commitsOf(folder, period, {signal: AbortSignal.abort()})).rejects.toThrow('stopped')
})
