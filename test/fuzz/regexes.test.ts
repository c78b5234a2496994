import {describe, expect, test} from 'vitest'
import {grows} from './growth.ts'
import {allRegexes, type Found, regexesOf, sourceFiles, src} from './regexes.ts'

const files = allRegexes()

/** What runs as soon as it is loaded; it makes no expressions of its own. */
const programs = ['main.ts', 'wizard/services/document-thread.ts']

/** Those that are put together when their file is loaded. */
async function madeRegexes(): Promise<Found[]> {
  const made: Found[] = []
  const Native = globalThis.RegExp
  globalThis.RegExp = new Proxy(Native, {
    construct(target, args, by) {
      const form = Reflect.construct(target, args, by)
      const at = new Error().stack?.split('\n').find(line => line.includes('/src/'))
      if (at) made.push({file: at.trim(), pattern: form.source, flags: form.flags})
      return form
    },
  })
  try {
    for (const file of sourceFiles) if (!programs.includes(file)) await import(`${src}/${file}`)
  } finally {
    globalThis.RegExp = Native
  }
  return made
}

test('the check knows what it looks for', () => {
  for (const bad of ['\\s+$', '^(a|a)*$', '[*_]+$', '\\d+:', '^\\s*-?\\s*x', '"[^"]*"(?!x).*;'])
    expect(grows(bad, '', 200), bad).not.toBeNull()
  for (const good of ['(?<!\\s)\\s+$', '^a*$', '\\bx']) expect(grows(good, '', 200), good).toBeNull()
})

test('no expression escapes it: all literals are found, and whatever is made, in whatever form it is written', () => {
  const code = 'const a = b / c / /[/]"x/u; const d = {e: [/f/]}; new RegExp(d); RegExp("x")'
  expect(regexesOf('a.ts', code)).toEqual({
    literals: [
      {file: 'a.ts', pattern: '[/]"x', flags: 'u'},
      {file: 'a.ts', pattern: 'f', flags: ''},
    ],
    made: 2,
  })
  expect(files.flatMap(({literals}) => literals).length).toBeGreaterThan(500)
  for (const [i, file] of sourceFiles.entries())
    if (programs.includes(file)) expect(files[i]!.made, file).toBe(0)
})

describe('time grows with the length of the text and not faster', () => {
  test('of every literal', () => {
    const slow = files
      .flatMap(({literals}) => literals)
      .flatMap(({file, pattern, flags}) => {
        const text = grows(pattern, flags, 60)
        return text === null ? [] : [`${file}: /${pattern}/${flags} on ${JSON.stringify(text)}`]
      })
    expect(slow).toEqual([])
  })

  test('of every expression that is put together', async () => {
    const made = await madeRegexes()
    expect(new Set(made.map(({file}) => file)).size).toBeGreaterThan(15)
    const slow = made.flatMap(({file, pattern, flags}) => {
      const text = grows(pattern, flags, 60)
      return text === null ? [] : [`${file}: /${pattern}/${flags} on ${JSON.stringify(text)}`]
    })
    expect(slow).toEqual([])
  })
})
