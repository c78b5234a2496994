import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {run, temporaryFolder} from './program.ts'

const draft = (id: string) =>
  `{"version":1,"id":"${id}","title":"Checkout down","createdAt":"2024-02-03T10:00:00Z","updatedAt":"2024-02-03T10:05:00Z","progress":"step 2 of 7",
"data":null}`

test('drafts are listed, also one that cannot be read, and discarded', async () => {
  const cwd = temporaryFolder()
  const folder = join(cwd, 'state/pm-wizard/drafts')
  mkdirSync(folder, {recursive: true})
  writeFileSync(join(folder, 'one.json'), draft('one'))
  writeFileSync(join(folder, 'torn.json'), '{"version":1,')
  const {stdout} = await run(['drafts'], {cwd})
  expect(stdout).toMatch(/^one {2}2024-02-03T10:05Z {2}Checkout down, step 2 of 7\ntorn .*not a draft/)
  expect(JSON.parse((await run(['drafts', '--json'], {cwd})).stdout)).toHaveLength(2)

  expect((await run(['drafts', 'discard', 'one'], {cwd})).code).toBe(0)
  expect((await run(['drafts'], {cwd})).stdout).not.toContain('one')
  const missing = await run(['drafts', 'discard', 'one'], {cwd})
  expect(missing).toMatchObject({code: 2, stdout: ''})
  expect(missing.stderr).toContain('There is no draft "one"')
})

test('a preference is set, shown and taken back; a variable beats it', async () => {
  const cwd = temporaryFolder()
  const author = async (env = {}) => JSON.parse((await run(['config', '--json'], {cwd, env})).stdout).author
  expect(await author()).toBeNull()
  expect((await run(['config', 'set', 'author', 'Ada'], {cwd})).code).toBe(0)
  expect(await author()).toBe('Ada')
  expect(await author({PM_WIZARD_AUTHOR: 'Grace'})).toBe('Grace')
  await run(['config', 'unset', 'author'], {cwd})
  expect(await author()).toBeNull()
  expect((await run(['config', 'set', 'colour', 'red'], {cwd})).stderr).toContain('Choose one of author')
})
