import {expect, test, vi} from 'vitest'
import {isTooDeep, readYaml} from '../../src/model/yaml.ts'

test('a key that stands twice in one place is named, at whatever depth', () => {
  expect(() => readYaml('title: a\nseverity: b\ntitle: c')).toThrow(
    'the key “title” stands twice in one place',
  )
  expect(() => readYaml('tasks:\n  - {owner: ana, owner: ben}')).toThrow('the key “owner” stands twice')
  expect(readYaml('tasks:\n  - owner: ana\n  - owner: ben')).toEqual({
    tasks: [{owner: 'ana'}, {owner: 'ben'}],
  })
})

test('a hundred things within each other are read, more are refused', () => {
  const deep = (n: number) => `${'['.repeat(n)}1${']'.repeat(n)}`
  expect(isTooDeep(deep(90))).toBe(false)
  expect(readYaml(deep(90))).toBeInstanceOf(Array)
  expect(isTooDeep(deep(110))).toBe(true)
  expect(() => readYaml(deep(110))).toThrow('more than 100 things within each other')
  // Far deeper than any stack.
  expect(isTooDeep(deep(20_000))).toBe(true)
})

test('an alias is refused: a few of them can stand for millions of things', () => {
  expect(() => readYaml('a: &x [1]\nb: *x')).toThrow()
  expect(readYaml('a: &x [1]')).toEqual({a: [1]})
})

test('many keys take no longer than their number asks for', () => {
  const before = performance.now()
  const keys = Array.from({length: 20_000}, (_, i) => `key${i}: 1`)
  expect(Object.keys(readYaml(keys.join('\n')) as object)).toHaveLength(20_000)
  expect(performance.now() - before).toBeLessThan(10_000)
})

test('what is only odd is not written to the terminal', () => {
  const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => {})
  expect(readYaml('? {a: 1}\n: b')).toEqual({'{ a: 1 }': 'b'})
  readYaml('a: !odd 1')
  expect(warn).not.toHaveBeenCalled()
  warn.mockRestore()
})
