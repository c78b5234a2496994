import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import {readDueSettings} from '../../src/config/due-settings.ts'

function folderWith(yaml: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'pm-wizard-test-'))
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}))
  mkdirSync(join(folder, '.pm-wizard'))
  writeFileSync(join(folder, '.pm-wizard', 'config.yaml'), yaml)
  return folder
}

test('how long tasks take, by severity, as the repository says', async () => {
  const folder = folderWith('due:\n  P1: 10d\n  P2: 1m\n')
  expect(await readDueSettings(folder)).toEqual({P1: '10d', P2: '1m'})
})

test('a repository that says nothing of it', async () => {
  expect(await readDueSettings(folderWith('rules: {}\n'))).toBe(null)
})

test.each([
  ['due: {SEV1: soon}', 'due.SEV1: a time is written 10d, 2w, 1m'],
  ['due: 2w', 'due: '],
])('%s is told, and where', async (yaml, said) => {
  const folder = folderWith(yaml)
  await expect(readDueSettings(folder)).rejects.toThrow(said)
  await expect(readDueSettings(folder)).rejects.toMatchObject({where: join(folder, '.pm-wizard/config.yaml')})
})
