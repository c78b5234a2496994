import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, onTestFinished, test, vi} from 'vitest'
import {
  discoverAuthor,
  discoverFolder,
  discoverPeople,
  discoverService,
  systemZone,
} from '../../src/config/discover.ts'

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pm-wizard-test-'))
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}))
  return folder
}

test('the author is the one git knows', async () => {
  const folder = emptyFolder()
  execFileSync('git', ['init', '--quiet', folder])
  execFileSync('git', ['-C', folder, 'config', 'user.name', 'Noor Example'])
  expect(await discoverAuthor(folder)).toBe('Noor Example')
})

test('without a folder, or git, there is no author', async () => {
  expect(await discoverAuthor(join(emptyFolder(), 'missing'))).toBe(null)
})

test('new postmortems go where the old ones are', async () => {
  const root = emptyFolder()
  expect(await discoverFolder(root)).toBe(null)
  mkdirSync(join(root, 'docs', 'incidents'), {recursive: true})
  expect(await discoverFolder(root)).toBe('docs/incidents')
  mkdirSync(join(root, 'docs', 'postmortems'))
  expect(await discoverFolder(root)).toBe('docs/postmortems')
})

test('the zone is that of the machine', () => {
  expect(systemZone()).toBe('UTC')
})

function repository(): string {
  const folder = join(emptyFolder(), 'checkout')
  execFileSync('git', ['init', '--quiet', folder])
  return folder
}

function commit(folder: string, name: string, address: string): void {
  const who = ['-c', `user.name=${name}`, '-c', `user.email=${address}`]
  const what = ['commit', '--quiet', '--allow-empty', '-m', 'change']
  execFileSync('git', ['-C', folder, ...who, ...what])
}

test('without a name the author is the address that git knows', async () => {
  vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null')
  onTestFinished(() => void vi.unstubAllEnvs())
  const folder = repository()
  execFileSync('git', ['-C', folder, 'config', 'user.email', 'noor@example.org'])
  expect(await discoverAuthor(folder)).toBe('noor@example.org')
})

test('people are logins where git tells them, else names; who did most comes first, robots do not', async () => {
  const folder = repository()
  commit(folder, 'Noor', 'noor@example.org')
  commit(folder, 'Kim Lee', '123+kim-lee@users.noreply.github.com')
  commit(folder, 'Kim Lee', '123+kim-lee@users.noreply.github.com')
  commit(folder, 'renovate[bot]', 'bot@example.org')
  expect(await discoverPeople(folder)).toEqual(['kim-lee', 'Noor'])
  expect(await discoverPeople(emptyFolder())).toEqual([])
})

test('the service is the package, else the repository, but no home of postmortems', async () => {
  const folder = repository()
  expect(await discoverService(folder)).toBe('checkout')
  writeFileSync(join(folder, 'package.json'), '{"name": "@acme/shop"}')
  expect(await discoverService(folder)).toBe('shop')
  writeFileSync(join(folder, 'package.json'), '{"name": "acme-postmortems"}')
  expect(await discoverService(folder)).toBe(null)
  writeFileSync(join(folder, 'package.json'), '{"name": ')
  expect(await discoverService(folder)).toBe('checkout')
  expect(await discoverService(emptyFolder())).toBe(null)
})

test('a folder of postmortems is known by its name wherever git has it; the fullest counts', async () => {
  const folder = repository()
  for (const file of [
    'wiki/ops/postmortems/a.md',
    'wiki/ops/postmortems/b.md',
    'old/outages/c.md',
    'docs/x.md',
  ]) {
    mkdirSync(join(folder, file, '..'), {recursive: true})
    writeFileSync(join(folder, file), '# One')
  }
  execFileSync('git', ['-C', folder, 'add', '.'])
  expect(await discoverFolder(folder)).toBe('wiki/ops/postmortems')
})
