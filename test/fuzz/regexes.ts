import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {transformSync} from 'esbuild'
import {parseAst} from 'vitest/node'

/** A regular expression of src/ and where it stands. */
export interface Found {
  file: string
  pattern: string
  flags: string
}

export const src = fileURLToPath(new URL('../../src', import.meta.url))

export const sourceFiles = readdirSync(src, {recursive: true, encoding: 'utf8'}).filter(file =>
  /\.tsx?$/.test(file),
)

/** Every literal in a source file, and how many expressions it makes with `new RegExp`. */
export function regexesOf(file: string, code: string): {literals: Found[]; made: number} {
  const plain = transformSync(code, {loader: file.endsWith('x') ? 'tsx' : 'ts', jsx: 'automatic'}).code
  const literals: Found[] = []
  let made = 0
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    const {type, regex, callee} = node as {type?: string; regex?: Found; callee?: {name?: string}}
    if (type === 'Literal' && regex) {
      literals.push({file, pattern: regex.pattern, flags: regex.flags})
      return
    }
    if ((type === 'NewExpression' || type === 'CallExpression') && callee?.name === 'RegExp') made++
    Object.values(node).forEach(walk)
  }
  walk(parseAst(plain))
  return {literals, made}
}

/** All of src/, file by file. */
export const allRegexes = (): ReturnType<typeof regexesOf>[] =>
  sourceFiles.map(file => regexesOf(file, readFileSync(join(src, file), 'utf8')))
