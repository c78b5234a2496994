import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import {discoverAuthor, discoverFolder, systemZone} from '../../src/config/discover.ts'

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
