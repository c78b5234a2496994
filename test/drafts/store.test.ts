import {spawnSync} from 'node:child_process'
import {existsSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, onTestFinished, test, vi} from 'vitest'
import type {Draft} from '../../src/drafts/draft.ts'
import {freshDraftId, openDraftStore, stateFolder} from '../../src/drafts/store.ts'
import {emptyFolder} from './folder.ts'

const draft = (id: string, more: Partial<Draft> = {}): Draft => ({
  version: 1,
  id,
  title: 'Checkout down',
  createdAt: '2026-03-02T10:00:00Z',
  updatedAt: '2026-03-02T10:05:00Z',
  progress: '2 of 6 steps',
  data: {values: {title: 'Checkout down', summary: 'Line one\n"quoted" 👍'}},
  ...more,
})

test('a draft comes back as it was saved, and only its owner may read it', async () => {
  const store = openDraftStore(join(emptyFolder(), 'state', 'drafts'))
  await store.save(draft('one'))
  expect(await store.load('one')).toEqual(draft('one'))
  store.saveSync(draft('one', {title: 'Checkout slow', data: [1]}))
  expect(await store.load('one')).toEqual(draft('one', {title: 'Checkout slow', data: [1]}))
  expect(JSON.parse(readFileSync(store.pathOf('one'), 'utf8'))).toMatchObject({id: 'one', data: [1]})
  expect(statSync(store.pathOf('one')).mode & 0o077).toBe(0)
})

test('the list is newest first, without the data; no folder is no drafts', async () => {
  const store = openDraftStore(join(emptyFolder(), 'drafts'))
  expect(store.list()).toEqual([])
  await store.save(draft('old', {updatedAt: '2026-03-01T00:00:00Z'}))
  await store.save(draft('new', {updatedAt: '2026-03-03T00:00:00Z', title: 'T'.repeat(9000)}))
  await store.save(draft('middle', {updatedAt: '2026-03-02T00:00:00Z'}))
  expect(store.list().map(({id}) => id)).toEqual(['new', 'middle', 'old'])
  const {data, ...head} = draft('middle', {updatedAt: '2026-03-02T00:00:00Z'})
  expect(store.list()[1]).toEqual({...head, problem: null})
})

test('drafts that cannot be read are listed with the reason, and stay', async () => {
  const folder = emptyFolder()
  const store = openDraftStore(folder)
  await store.save(draft('good'))
  const torn = {
    torn: '{"version":1,"id":"to',
    empty: '',
    other: '{"name":"something"}',
    newer: '{"version":2,"id":"x"}',
  }
  for (const [id, text] of Object.entries(torn)) writeFileSync(join(folder, `${id}.json`), text)
  const problems = Object.fromEntries(store.list().map(({id, problem}) => [id, problem]))
  expect(problems).toEqual({
    good: null,
    torn: 'The draft is damaged; its file was left as it is.',
    empty: 'The draft is damaged; its file was left as it is.',
    other: 'The file is not a draft of pm-wizard.',
    newer: 'The draft was written by a newer pm-wizard.',
  })
  for (const [id, text] of Object.entries(torn)) {
    await expect(store.load(id)).rejects.toMatchObject({message: problems[id], where: store.pathOf(id)})
    expect(readFileSync(store.pathOf(id), 'utf8')).toBe(text)
  }
})

test('an id leads nowhere else', async () => {
  const store = openDraftStore(emptyFolder())
  for (const id of ['../../etc/passwd', '', 'a/b', 'a.b', 'x'.repeat(200)]) {
    await expect(async () => store.load(id)).rejects.toThrow('is not the id of a draft')
  }
  await expect(store.load('none')).rejects.toThrow('There is no draft "none".')
})

test('a discarded draft is out of the list, and still there for a while', async () => {
  const folder = emptyFolder()
  const store = openDraftStore(folder)
  await store.save(draft('one'))
  await store.discard('one')
  await store.discard('never-saved')
  expect(store.list()).toEqual([])
  expect(JSON.parse(readFileSync(join(folder, 'discarded.bak'), 'utf8'))).toEqual(draft('one'))
})

test('each new draft has an id of its own', () => {
  expect(freshDraftId()).not.toBe(freshDraftId())
  expect(openDraftStore('/drafts').pathOf(freshDraftId())).toMatch(/^\/drafts\/[\da-z]+-[\da-z]+\.json$/)
})

test('fifty drafts of fifty kilobytes are listed in far less than a frame of the screen takes to see', async () => {
  const store = openDraftStore(emptyFolder())
  const data = {summary: 'x'.repeat(50_000)}
  for (let number = 0; number < 50; number++) store.saveSync(draft(`draft-${number}`, {data}))
  const start = performance.now()
  expect(store.list()).toHaveLength(50)
  expect(performance.now() - start).toBeLessThan(100)
})

describe('a lock', () => {
  const gone = () => spawnSync(process.execPath, ['-e', '']).pid

  test('keeps the draft for one process until it is given up', () => {
    const store = openDraftStore(emptyFolder())
    const release = store.lock('one')
    expect(() => store.lock('one')).toThrow(
      `The draft is open in another pm-wizard (process ${process.pid}).`,
    )
    release()
    store.lock('one')()
    expect(store.list()).toEqual([])
  })

  test('of a process that is gone is taken over', () => {
    const store = openDraftStore(emptyFolder())
    const path = store.pathOf('one').replace('.json', '.lock')
    store.lock('one')
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^\d+/, String(gone())))
    const release = store.lock('one')
    expect(readFileSync(path, 'utf8')).toMatch(new RegExp(`^${process.pid}\n`))
    release()
    expect(existsSync(path)).toBe(false)
  })

  test('from before the last start of the machine is taken over, whoever has the process id now', () => {
    const folder = emptyFolder()
    writeFileSync(join(folder, 'one.lock'), `${process.ppid}\nanother start\n`)
    openDraftStore(folder).lock('one')()
  })

  test.each(['1970-01-01', '2199-01-01'])('holds, though the clock is set to %s', day => {
    const store = openDraftStore(emptyFolder())
    const release = store.lock('one')
    vi.useFakeTimers({now: new Date(day), toFake: ['Date']})
    onTestFinished(() => void vi.useRealTimers())
    expect(() => store.lock('one')).toThrow('open in another pm-wizard')
    release()
  })
})

test('drafts lie where the system keeps such things', () => {
  expect(stateFolder({XDG_STATE_HOME: '/x'}, 'linux', '/home/u')).toBe('/x/pm-wizard')
  expect(stateFolder({XDG_STATE_HOME: 'relative'}, 'linux', '/home/u')).toBe('/home/u/.local/state/pm-wizard')
  expect(stateFolder({}, 'darwin', '/Users/u')).toBe('/Users/u/Library/Application Support/pm-wizard')
})
