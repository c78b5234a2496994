import {execFileSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {install} from './install.mjs'

const folder = fileURLToPath(new URL('../test/node24', import.meta.url))

const system = process.platform === 'win32' ? 'win' : process.platform
const binary = join(
  folder,
  `node_modules/node-${system}-${process.arch}/bin/node${system === 'win' ? '.exe' : ''}`,
)

/**
 * The Nodes to test on, as paths: the one that runs this, and Node 24 beside it. Node 24 comes as a package, for
 * Linux and Windows; elsewhere, or where this is Node 24 already, there is one.
 */
export const nodes = () => {
  if (process.versions.node.startsWith('24.')) return [process.execPath]
  install(folder)
  if (existsSync(binary)) return [process.execPath, binary]
  console.log(`There is no package of Node 24 for ${system} ${process.arch}: testing on this Node alone.`)
  return [process.execPath]
}

/** "20.20.2" of a Node. */
export const versionOf = node =>
  execFileSync(node, ['-p', 'process.versions.node'], {encoding: 'utf8'}).trim()
