import {execFileSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {temporaryFolder} from './program.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Builds the program in another folder; the digest of each file that comes out. */
function buildIn(folder: string): Record<string, string> {
  mkdirSync(folder, {recursive: true})
  for (const part of ['src', 'scripts', 'package.json', 'tsconfig.json'])
    cpSync(join(root, part), join(folder, part), {recursive: true})
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  execFileSync(process.execPath, ['scripts/build.mjs'], {cwd: folder})
  const dist = join(folder, 'dist')
  return Object.fromEntries(
    readdirSync(dist)
      .sort()
      .map(file => [
        file,
        createHash('sha256')
          .update(readFileSync(join(dist, file)))
          .digest('hex'),
      ]),
  )
}

test('two builds, wherever they are made, are the same byte for byte, and name no folder', () => {
  const folder = temporaryFolder()
  const [one, other] = [join(folder, 'a'), join(folder, 'somewhere', 'else')]
  const built = buildIn(one)
  expect(buildIn(other)).toEqual(built)
  expect(Object.keys(built).length).toBeGreaterThan(20)
  for (const file of Object.keys(built))
    expect(readFileSync(join(one, 'dist', file), 'utf8').includes(folder), file).toBe(false)
})
