/**
 * Builds dist/: main.js, executable, with the chunks it loads on demand; no dependencies are left to install.
 * Beside them the manual page, THIRD_PARTY_LICENSES of what was bundled, and metafile.json for tests and measures on the content.
 */
import {spawnSync} from 'node:child_process'
import {chmod, mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {basename, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'
import {thirdPartyLicences} from './licences.mjs'
import {patches} from './patches.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

/** What Node 20 lacks: must not be left in the bundle. */
const tooNew =
  /Promise\.(withResolvers|try)\b|\b(Object|Map)\.groupBy\b|Array\.fromAsync\b|RegExp\.escape\b|\bIterator\.(from|prototype)\b|Uint8Array\.fromBase64\b|\.(isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(/

const applyPatches = applied => ({
  name: 'patches',
  setup({onLoad}) {
    onLoad({filter: /node_modules.*\.js$/}, async ({path}) => {
      const changes = patches.flatMap(({file, changes}) =>
        path.endsWith(join('node_modules', file)) ? changes.map(change => ({file, change})) : [],
      )
      if (changes.length === 0) return null
      let contents = await readFile(path, 'utf8')
      for (const {file, change} of changes) {
        const [from, to] = change
        const times = contents.split(from).length - 1
        if (times !== 1) throw new Error(`scripts/patches.mjs: ${file} has ${times} times, not once: ${from}`)
        contents = contents.replace(from, () => to)
        applied.add(file)
      }
      return {contents, loader: 'js'}
    })
  },
})

/**
 * CommonJS packages ask for Node's modules by `require`, which a module does not have: it is made where esbuild's own
 * function for that looks for it, and nowhere else.
 */
const withRequire = text =>
  text.includes('typeof require')
    ? `import {createRequire} from 'node:module';const require=createRequire(import.meta.url);${text}`
    : text

const {version} = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
const applied = new Set()
const {metafile, outputFiles} = await build({
  absWorkingDir: root,
  // The bytes do not depend on where the packages lie.
  preserveSymlinks: true,
  entryPoints: {main: 'src/main.ts', 'document-thread': 'src/wizard/services/document-thread.ts'},
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // Every Node since 10 knows \p{L}; esbuild would make a call of each literal, and of each time that it is used.
  supported: {'regexp-unicode-property-escapes': true},
  minify: true,
  legalComments: 'none',
  // The one for Node is CommonJS, of which nothing is left out.
  alias: {yaml: './node_modules/yaml/browser/index.js'},
  define: {'process.env.NODE_ENV': '"production"', VERSION: JSON.stringify(version)},
  plugins: [applyPatches(applied)],
  metafile: true,
  write: false,
  logLevel: 'warning',
})

const bundled = Object.keys(metafile.inputs)
for (const {file} of patches) {
  const folder = file.match(/^(?:@[^/]+\/)?[^/]+\//)[0]
  if (!applied.has(file) && bundled.some(input => input.includes(`node_modules/${folder}`)))
    throw new Error(`scripts/patches.mjs: ${file} is no longer part of the bundle; drop or mend its patch`)
}
for (const {path, text} of outputFiles) {
  const found = text.match(tooNew)
  if (found)
    throw new Error(`${path} calls ${found[0]}, which Node 20 does not have: patch it in scripts/patches.mjs`)
}

const dist = join(root, 'dist')
const files = new Map(outputFiles.map(({path, text}) => [basename(path), withRequire(text)]))
files.set('THIRD_PARTY_LICENSES', thirdPartyLicences(root, metafile))
files.set('metafile.json', JSON.stringify(metafile))

await mkdir(dist, {recursive: true})
await Promise.all([...files].map(([name, contents]) => writeFile(join(dist, name), contents)))
await chmod(join(dist, 'main.js'), 0o755)
// The manual page, by the program itself.
const manual = spawnSync(process.execPath, [join(dist, 'main.js'), 'man'])
if (manual.status !== 0) throw new Error(`pm-wizard man failed: ${manual.stderr}`)
files.set('pm-wizard.1', manual.stdout)
await writeFile(join(dist, 'pm-wizard.1'), manual.stdout)
const stale = (await readdir(dist)).filter(name => !files.has(name))
await Promise.all(stale.map(name => rm(join(dist, name), {recursive: true})))
