import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'

const src = fileURLToPath(new URL('../../src', import.meta.url))
const files = readdirSync(src, {recursive: true, encoding: 'utf8'})
  .filter(file => /\.tsx?$/.test(file))
  .map(file => ({
    file,
    code: readFileSync(join(src, file), 'utf8').replace(/\/\*.*?\*\/|(?<=^|\s)\/\/.*$/gms, ''),
  }))
const where = (form: RegExp) => files.filter(({code}) => form.test(code)).map(({file}) => file)

/** What runs other programs: each as a name and a list of words, so that nothing in a text can become a command. */
const runners = [
  'config/discover.ts',
  'config/find-documents.ts',
  'followups/github/gh.ts',
  'followups/git.ts',
  'sources/git.ts',
  'wizard/services/editor.ts',
]

test('only these files run other programs', () => {
  const runs = where(/from 'execa'|import\('execa'\)|child_process/)
  expect(runs.filter(file => !runners.includes(file))).toEqual([])
  expect(runs.length).toBeGreaterThan(3)
})

test('no shell is involved, and no text is run as code', () => {
  expect(
    where(
      /\bshell:\s*(?!false)['"a-z]|\bexecSync\b|\bexec\s*\(\s*[`'"]|\bexecaCommand|\beval\(|new Function\(/,
    ),
  ).toEqual([])
})
