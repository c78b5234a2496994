import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {readLintSettings} from '../../src/config/lint-settings.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pm-wizard-settings-'))
})
afterEach(() => rm(folder, {recursive: true}))

const file = async (path: string, text: string) => {
  await mkdir(dirname(join(folder, path)), {recursive: true})
  await writeFile(join(folder, path), text)
}
const settings = (at = '.') => readLintSettings(join(folder, at), ['blame', 'task-due'])

describe('lint settings', () => {
  test('stand in .pm-wizard/config.yaml', async () => {
    await file('.pm-wizard/config.yaml', 'rules:\n  blame: error\n  task-due: off\n')
    expect(await settings()).toEqual({rules: {blame: 'error', 'task-due': 'off'}})
  })

  test('or under the key of package.json', async () => {
    await file('package.json', '{"name": "shop", "pm-wizard": {"rules": {"blame": "info"}}}')
    expect(await settings()).toEqual({rules: {blame: 'info'}})
  })

  test('hold in the folders below', async () => {
    await file('.pm-wizard/config.yaml', 'rules: {blame: info}')
    await mkdir(join(folder, 'docs', 'postmortems'), {recursive: true})
    expect(await settings('docs/postmortems')).toEqual({rules: {blame: 'info'}})
  })

  test('of the nearest folder win', async () => {
    await file('.pm-wizard/config.yaml', 'rules: {blame: info}')
    await file('docs/package.json', '{"pm-wizard": {"rules": {"blame": "off"}}}')
    expect(await settings('docs')).toEqual({rules: {blame: 'off'}})
  })

  test('may be empty, or about something else', async () => {
    await file('.pm-wizard/config.yaml', '# nothing yet\n')
    expect(await settings()).toEqual({rules: {}})
    await file('.pm-wizard/config.yaml', 'template: short\n')
    expect(await settings()).toEqual({rules: {}})
  })

  test('of a rule that does not exist name the one that was meant', async () => {
    await file('.pm-wizard/config.yaml', 'rules: {blaem: error}')
    await expect(settings()).rejects.toMatchObject({next: 'Did you mean blame?'})
  })

  test.each([
    ['rules: [blame', 'no YAML'],
    ['rules: {blame: never}', 'rules.blame'],
    ['rules: {blaming: error}', 'no lint rule “blaming”'],
    ['rules: blame', 'rules'],
  ])('that cannot be understood are named with their file: %s', async (yaml, message) => {
    await file('.pm-wizard/config.yaml', yaml)
    await expect(settings()).rejects.toMatchObject({
      message: expect.stringContaining(message),
      where: join(folder, '.pm-wizard', 'config.yaml'),
      next: expect.stringMatching(/\S/),
    })
  })
})
