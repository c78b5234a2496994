import fs, {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import {join} from 'node:path'
import {expect, test, vi} from 'vitest'
import {atomicWrite, atomicWriteSync} from '../../src/drafts/atomic.ts'
import {emptyFolder} from './folder.ts'

test('a new file is written, with the folders on the way, and nothing else is left', async () => {
  const path = join(emptyFolder(), 'docs', 'postmortems', 'a.md')
  await atomicWrite(path, '# Down\n', {overwrite: false})
  expect(readFileSync(path, 'utf8')).toBe('# Down\n')
  expect(readdirSync(join(path, '..'))).toEqual(['a.md'])
})

test('a file that is there is not overwritten unasked', async () => {
  const folder = emptyFolder()
  const path = join(folder, 'a.md')
  writeFileSync(path, 'mine')
  await expect(atomicWrite(path, 'other', {overwrite: false})).rejects.toMatchObject({
    message: `${path} cannot be written: it is there already.`,
    where: path,
  })
  expect(readFileSync(path, 'utf8')).toBe('mine')
  expect(readdirSync(folder)).toEqual(['a.md'])
})

test('of many writers of one new file exactly one succeeds, and its text is whole', async () => {
  const folder = emptyFolder()
  const path = join(folder, 'a.md')
  const texts = Array.from({length: 12}, (_, writer) => `${writer} `.repeat(5000))
  const ends = await Promise.allSettled(texts.map(text => atomicWrite(path, text, {overwrite: false})))
  const winners = texts.filter((_, writer) => ends[writer]!.status === 'fulfilled')
  expect(winners).toEqual([readFileSync(path, 'utf8')])
  expect(readdirSync(folder)).toEqual(['a.md'])
})

test.each([
  ['later', (path: string) => atomicWrite(path, 'new', {overwrite: true})],
  ['at once', async (path: string) => atomicWriteSync(path, 'new', {overwrite: true})],
])('a file replaced %s keeps its permissions', async (_, write) => {
  const path = join(emptyFolder(), 'a.md')
  writeFileSync(path, 'old')
  chmodSync(path, 0o640)
  await write(path)
  expect(readFileSync(path, 'utf8')).toBe('new')
  expect(statSync(path).mode & 0o777).toBe(0o640)
})

test('a symbolic link is neither followed nor replaced, and that is said', async () => {
  const folder = emptyFolder()
  const outside = join(folder, 'outside.txt')
  const path = join(folder, 'a.md')
  writeFileSync(outside, 'not ours')
  symlinkSync(outside, path)
  await expect(atomicWrite(path, 'new', {overwrite: false})).rejects.toThrow('it is there already')
  await expect(atomicWrite(path, 'new', {overwrite: true})).rejects.toMatchObject({
    message: expect.stringContaining('it is a symbolic link'),
    next: 'Name the file that it leads to.',
  })
  expect(readFileSync(outside, 'utf8')).toBe('not ours')
  expect(lstatSync(path).isSymbolicLink()).toBe(true)
})

test('a folder in the way, or a file where a folder should be, is said, and nothing is left behind', async () => {
  const folder = emptyFolder()
  mkdirSync(join(folder, 'a.md'))
  writeFileSync(join(folder, 'file'), '')
  await expect(atomicWrite(join(folder, 'a.md'), '', {overwrite: true})).rejects.toThrow('it is a folder')
  await expect(atomicWrite(join(folder, 'file', 'b.md'), '', {overwrite: true})).rejects.toThrow(
    'a part of its path is a file',
  )
  expect(() => atomicWriteSync(join(folder, 'file', 'b.md'), '', {overwrite: true})).toThrow(
    'a part of its path is a file',
  )
  expect(readdirSync(folder).sort()).toEqual(['a.md', 'file'])
})

test.each([
  ['writeFileSync', 'ENOSPC', 'the disk is full'],
  ['writeFileSync', 'EDQUOT', 'your share of the disk is full'],
  ['writeFileSync', 'EFBIG', 'it would be larger than is allowed here'],
  ['openSync', 'EROFS', 'the disk cannot be written to'],
  ['openSync', 'EACCES', 'you may not write there'],
  ['fsyncSync', 'EIO', 'i/o error'],
  ['renameSync', 'ENOENT', 'no such file'],
] as const)(
  'where %s fails with %s, it is said, and the old file is whole and alone',
  (call, code, words) => {
    const folder = emptyFolder()
    const path = join(folder, 'a.md')
    writeFileSync(path, 'old')
    const failing = vi.spyOn(fs, call).mockImplementation(() => {
      throw Object.assign(new Error(words), {code})
    })
    try {
      expect(() => atomicWriteSync(path, 'new', {overwrite: true})).toThrow(
        `${path} cannot be written: ${words}.`,
      )
    } finally {
      failing.mockRestore()
    }
    expect(readFileSync(path, 'utf8')).toBe('old')
    expect(readdirSync(folder)).toEqual(['a.md'])
  },
)
