import {readdirSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'

const src = fileURLToPath(new URL('../../src', import.meta.url))

/** Which room may import which. A file directly in src/ is a room of its own, under its file name. */
const arrows: Record<string, string[]> = {
  model: [],
  text: ['model'],
  markdown: ['model', 'text'],
  lint: ['model', 'text', 'markdown'],
  followups: ['model', 'text', 'markdown', 'lint'],
  archive: ['model', 'text', 'markdown', 'lint', 'followups'],
  drafts: ['model', 'text', 'markdown', 'lint'],
  config: ['model', 'text', 'markdown', 'lint', 'package.ts'],
  sources: ['model', 'text', 'followups'],
  wizard: ['model', 'text', 'markdown', 'lint', 'followups', 'sources', 'drafts', 'config', 'package.ts'],
  commands: [
    'model',
    'text',
    'markdown',
    'lint',
    'followups',
    'archive',
    'sources',
    'drafts',
    'config',
    'wizard',
    'package.ts',
  ],
  'package.ts': [],
  'main.ts': ['commands'],
}

/** Rooms that never touch files, processes, clocks, chance or the screen. */
const pure = ['model', 'text', 'markdown', 'lint', 'archive']

const roomOf = (file: string): string => file.split('/', 1)[0]!

/** Every file of src/ with what it imports, and its code without comments. */
const files = readdirSync(src, {recursive: true, encoding: 'utf8'})
  .filter(file => /\.tsx?$/.test(file))
  .map(file => {
    const code = readFileSync(join(src, file), 'utf8').replace(/\/\*.*?\*\/|(?<=^|\s)\/\/.*$/gms, '')
    const imports = [...code.matchAll(/\b(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, name]) => name!)
    return {file, code, imports}
  })

describe('the house', () => {
  test('has these rooms and no other', () => {
    const strangers = files.filter(({file}) => !(roomOf(file) in arrows)).map(({file}) => file)
    expect(strangers).toEqual([])
  })

  test('arrows between rooms point down', () => {
    const wrong = files.flatMap(({file, imports}) =>
      imports
        .filter(name => name.startsWith('.'))
        .map(name => join(dirname(file), name))
        .filter(target => {
          const [from, to] = [roomOf(file), roomOf(target)]
          return from !== to && !arrows[from]?.includes(to)
        })
        .map(target => `${file} imports ${target}`),
    )
    expect(wrong).toEqual([])
  })

  test('what files issues knows GitHub only as one of the trackers', () => {
    const github = join('followups', 'github')
    // Pull requests and deployments are GitHub's own, and read through the same client.
    const allowed = [join('followups', 'trackers.ts'), join('sources', 'github.ts')]
    const known = files
      .filter(({file}) => dirname(file) !== github)
      .filter(({file, imports}) =>
        imports.some(name => name.startsWith('.') && dirname(join(dirname(file), name)) === github),
      )
      .map(({file}) => file)
    expect(known.sort()).toEqual(allowed)
  })

  test('pure rooms import nothing of Node', () => {
    const wrong = files
      .filter(({file}) => pure.includes(roomOf(file)))
      .flatMap(({file, imports}) =>
        imports.filter(name => name.startsWith('node:')).map(name => `${file} imports ${name}`),
      )
    expect(wrong).toEqual([])
  })

  test('pure rooms know no process, clock, chance or screen', () => {
    const impure =
      /\bprocess\.|\bconsole\.|\bDate\.now\b|\bnew Date\(\)|\bTemporal\.Now\b|\bMath\.random\b|\bfetch\(|\bset(?:Timeout|Interval)\b/g
    const wrong = files
      .filter(({file}) => pure.includes(roomOf(file)))
      .flatMap(({file, code}) => [...code.matchAll(impure)].map(([found]) => `${file}: ${found}`))
    expect(wrong).toEqual([])
  })
})
