import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'

interface Output {
  entryPoint?: string
  imports: {path: string; kind: string}[]
  inputs: Record<string, unknown>
}
const metafile = JSON.parse(readFileSync(new URL('../../dist/metafile.json', import.meta.url), 'utf8'))
const outputs: Record<string, Output> = metafile.outputs

/** The packages whose code is run before the first line of a file of src/ is. */
const packagesBefore = (source: string): Set<string> => {
  const chunks = new Set<string>()
  const load = (chunk: string) => {
    if (chunks.has(chunk) || !outputs[chunk]) return
    chunks.add(chunk)
    for (const {path, kind} of outputs[chunk].imports) if (kind === 'import-statement') load(path)
  }
  const start = Object.keys(outputs).find(chunk => outputs[chunk]?.entryPoint === source)
  if (start === undefined) throw new Error(`${source} is not loaded on demand`)
  load(start)
  const files = [...chunks].flatMap(chunk => Object.keys(outputs[chunk]!.inputs))
  return new Set(files.flatMap(file => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.slice(1) ?? []))
}

test('the command line itself loads no library', () => {
  expect([...packagesBefore('src/main.ts')]).toEqual([])
  expect([...packagesBefore('src/commands/run.ts')]).toEqual([])
})

const onDemand = Object.values(outputs).flatMap(({entryPoint = ''}) =>
  /^src\/commands\/(?!run\.ts)/.test(entryPoint) ? [entryPoint] : [],
)

test('commands are loaded on demand', () => {
  expect(onDemand).toEqual(expect.arrayContaining(['src/commands/render.ts', 'src/commands/schema.ts']))
})

test.each([...onDemand, 'src/wizard/open.ts'])('%s loads no screen', source => {
  expect([...packagesBefore(source)].filter(name => /^(ink|react.*|yoga-layout)$/.test(name))).toEqual([])
})
