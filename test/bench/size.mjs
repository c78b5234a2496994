import {execFileSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** What `npm pack` would send: bytes packed and unpacked, number of files. */
export const packed = () => {
  const [about] = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  )
  return {packed: about.size, unpacked: about.unpackedSize, files: about.entryCount}
}

/** The bytes of JavaScript that are loaded before `source`, a file of src/, runs: its chunk and all it imports. */
export const loadedWith = source => {
  const {outputs} = JSON.parse(readFileSync(new URL('../../dist/metafile.json', import.meta.url), 'utf8'))
  const start = Object.keys(outputs).find(name => outputs[name].entryPoint === source)
  const loaded = new Set()
  const load = name => {
    if (loaded.has(name)) return
    loaded.add(name)
    for (const {path, kind} of outputs[name].imports)
      if (kind === 'import-statement' && outputs[path]) load(path)
  }
  load(start)
  return [...loaded].reduce((sum, name) => sum + outputs[name].bytes, 0)
}
