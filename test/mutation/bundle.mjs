/**
 * Puts the tests, and what they test with its mutants in it, into one file for `runner.mjs`.
 * Runs on the Node that Stryker runs on, in its copy of the project.
 */
import {globSync, readFileSync} from 'node:fs'
import {dirname} from 'node:path'
import {pathToFileURL} from 'node:url'
import {build} from 'esbuild'

const tests = globSync(process.env.MUTATION_TESTS ?? 'test/{model,text,markdown,lint}/**/*.test.ts')

/** A test that reads the files beside it looks for them where it was written. */
const ownPlace = {
  name: 'own place',
  setup: ({onLoad}) =>
    onLoad({filter: /\.test\.ts$/}, ({path}) => ({
      loader: 'ts',
      contents: readFileSync(path, 'utf8')
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path))),
    })),
}

await build({
  stdin: {contents: tests.map(file => `import ${JSON.stringify(`./${file}`)}`).join('\n'), resolveDir: '.'},
  bundle: true,
  format: 'cjs',
  platform: 'node',
  packages: 'external',
  plugins: [ownPlace],
  outfile: 'test/mutation/bundled/all.cjs',
})
