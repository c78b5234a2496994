import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {autosave} from '../../src/drafts/autosave.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A store whose disk takes `takes` milliseconds for a write, and can be full. */
function disk(takes = 20) {
  const writes: {at: number; data: number}[] = []
  const state = {full: false, busy: 0, mostAtOnce: 0, writes}
  return {
    state,
    save: async (data: number) => {
      state.busy++
      state.mostAtOnce = Math.max(state.mostAtOnce, state.busy)
      await new Promise(done => setTimeout(done, takes))
      state.busy--
      if (state.full) throw new Error('the disk is full')
      writes.push({at: Date.now(), data})
    },
    onSaved: () => {},
    onError: () => {},
  }
}

test('changes are gathered, and the last one is saved', async () => {
  const store = disk()
  const saver = autosave(store)
  for (const data of [1, 2, 3]) saver.changed(data)
  await vi.advanceTimersByTimeAsync(1000)
  expect(store.state.writes.map(({data}) => data)).toEqual([3])
})

test('while somebody types without a pause, every change is on disk within a second', async () => {
  const store = disk()
  const saver = autosave(store)
  const changes: number[] = []
  for (let key = 0; key < 100; key++) {
    changes.push(Date.now())
    saver.changed(key)
    await vi.advanceTimersByTimeAsync(70)
  }
  await vi.advanceTimersByTimeAsync(1000)
  for (const [key, at] of changes.entries()) {
    const saved = store.state.writes.find(({data}) => data >= key)
    expect(saved!.at - at).toBeLessThanOrEqual(1000)
  }
  expect(store.state.writes.length).toBeLessThan(25)
})

test('a slow disk gets one write at a time, and the newest last', async () => {
  const store = disk(2000)
  const saver = autosave(store)
  for (let key = 0; key < 50; key++) {
    saver.changed(key)
    await vi.advanceTimersByTimeAsync(100)
  }
  const flushed = saver.flush()
  await vi.advanceTimersByTimeAsync(10_000)
  await flushed
  expect(store.state.mostAtOnce).toBe(1)
  expect(store.state.writes.at(-1)!.data).toBe(49)
})

test('a full disk is said, and once there is room the draft is saved without another change', async () => {
  const store = disk()
  store.state.full = true
  const onError = vi.fn()
  const onSaved = vi.fn()
  const saver = autosave({...store, onSaved, onError})
  saver.changed(7)
  await vi.advanceTimersByTimeAsync(1000)
  expect(onError).toHaveBeenCalledWith(new Error('the disk is full'))
  expect(onSaved).not.toHaveBeenCalled()
  store.state.full = false
  await vi.advanceTimersByTimeAsync(3000)
  expect(onSaved).toHaveBeenCalledOnce()
  expect(store.state.writes.map(({data}) => data)).toEqual([7])
})

test('a flush saves at once, and after a failure it is known what is not saved', async () => {
  const store = disk()
  const saver = autosave(store)
  await saver.flush()
  saver.changed(1)
  const flushed = saver.flush()
  await vi.advanceTimersByTimeAsync(20)
  await flushed
  expect(saver.unsaved()).toBe(null)
  store.state.full = true
  saver.changed(2)
  const failed = saver.flush()
  await vi.advanceTimersByTimeAsync(20)
  await failed
  expect(saver.unsaved()).toBe(2)
  expect(store.state.writes.map(({data}) => data)).toEqual([1])
})

test('what is being written is not saved yet', async () => {
  const saver = autosave(disk(5000))
  saver.changed(1)
  await vi.advanceTimersByTimeAsync(400)
  expect(saver.unsaved()).toBe(1)
  saver.changed(2)
  expect(saver.unsaved()).toBe(2)
  await vi.advanceTimersByTimeAsync(12_000)
  expect(saver.unsaved()).toBe(null)
})
