import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import {openPreferences, preferenceNamed} from '../../src/config/preferences.ts'

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pm-wizard-test-'))
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}))
  return folder
}

test('nothing has to be set', async () => {
  const preferences = await openPreferences({env: {}, folder: emptyFolder()})
  expect(preferences.get('author')).toBe(null)
  expect(preferences.problem).toBe(null)
})

test('what was set is there at the next start, until it is taken out', async () => {
  const folder = emptyFolder()
  const first = await openPreferences({env: {}, folder})
  first.set('timeZone', 'Africa/Nairobi')
  first.set('folder', 'docs/incidents')
  expect(first.get('timeZone')).toBe('Africa/Nairobi')
  const second = await openPreferences({env: {}, folder})
  expect(second.get('timeZone')).toBe('Africa/Nairobi')
  second.set('timeZone', null)
  const third = await openPreferences({env: {}, folder})
  expect(third.get('timeZone')).toBe(null)
  expect(third.get('folder')).toBe('docs/incidents')
})

test('a variable counts more than the file, an empty one nothing', async () => {
  const folder = emptyFolder()
  ;(await openPreferences({env: {}, folder})).set('repository', 'acme/site')
  const env = {PM_WIZARD_REPOSITORY: 'acme/ops', PM_WIZARD_AUTHOR: ' '}
  const preferences = await openPreferences({env, folder})
  expect(preferences.get('repository')).toBe('acme/ops')
  expect(preferences.get('author')).toBe(null)
})

test.each(['{"author": "A', '[]', '"text"', ''])(
  'a damaged file (%s) is said, not used, and stays',
  async text => {
    const folder = emptyFolder()
    writeFileSync(join(folder, 'config.json'), text)
    const preferences = await openPreferences({env: {PM_WIZARD_FOLDER: 'pm'}, folder})
    expect(preferences.problem).toBe('The preferences are damaged and were not used.')
    expect(preferences.get('author')).toBe(null)
    expect(preferences.get('folder')).toBe('pm')
    expect(() => preferences.set('author', 'B')).toThrow('The preferences are damaged')
    expect(readFileSync(preferences.path, 'utf8')).toBe(text)
  },
)

test('a value that is no text is as good as none', async () => {
  const folder = emptyFolder()
  writeFileSync(join(folder, 'config.json'), '{"author": 7, "template": "short"}')
  const preferences = await openPreferences({env: {}, folder})
  expect(preferences.get('author')).toBe(null)
  expect(preferences.get('template')).toBe('short')
})

test('a name that is no preference is answered with those there are', () => {
  expect(preferenceNamed('timeZone')).toBe('timeZone')
  expect(() => preferenceNamed('toString')).toThrow('There is no preference "toString".')
})

test('where no folder can be made for them there are none, those of the environment count, and setting one says why it cannot', async () => {
  const folder = join(emptyFolder(), 'a file')
  writeFileSync(folder, '')
  const preferences = await openPreferences({env: {PM_WIZARD_FOLDER: 'pm'}, folder: join(folder, 'config')})
  expect(preferences.get('folder')).toBe('pm')
  expect(preferences.get('author')).toBe(null)
  expect(() => preferences.set('author', 'B')).toThrow('The preferences cannot be saved')
})
