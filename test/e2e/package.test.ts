import {execFileSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {cleanEnvironment, temporaryFolder} from './program.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const {name, version} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** npm without a network: whatever it had to fetch would fail. */
const npm = (cwd: string, command: 'npm' | 'npx', ...args: string[]): string =>
  execFileSync(command, args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    env: {...cleanEnvironment(temporaryFolder()), npm_config_offline: 'true', npm_config_audit: 'false'},
    shell: process.platform === 'win32',
  })

const pack = (folder: string) => {
  // The scripts are left out: they would build anew while other tests run the build.
  const [about] = JSON.parse(
    npm(root, 'npm', 'pack', '--json', '--ignore-scripts', '--pack-destination', folder),
  )
  return {
    file: join(folder, about.filename),
    files: about.files.map((file: {path: string}) => file.path) as string[],
    size: about.size as number,
  }
}

test('the package holds the program, its templates, the licences, and nothing else', () => {
  const {files, size} = pack(temporaryFolder())
  const kinds = new Set(
    files.map(file =>
      file
        .replace(/^dist\/.+\.js$/, 'dist/*.js')
        .replace(/^completions\/.+/, 'completions/*')
        .replace(/^templates\/.+\.md$/, 'templates/*.md'),
    ),
  )
  expect([...kinds].sort()).toEqual([
    'LICENSE',
    'README.md',
    'completions/*',
    'dist/*.js',
    'dist/THIRD_PARTY_LICENSES',
    'dist/pm-wizard.1',
    'package.json',
    'templates/*.md',
  ])
  expect(size).toBeLessThan(700_000)
})

test('it installs as one package and runs', () => {
  const folder = temporaryFolder()
  const {file} = pack(folder)
  npm(folder, 'npm', 'install', file)
  const installed = Object.keys(
    JSON.parse(readFileSync(join(folder, 'node_modules/.package-lock.json'), 'utf8')).packages,
  )
  expect(installed).toEqual([`node_modules/${name}`])
  expect(npm(folder, 'npx', name, '--version').trim()).toBe(version)
})

test('npx runs it from the file', () => {
  const folder = temporaryFolder()
  const {file} = pack(folder)
  expect(npm(folder, 'npx', '--yes', `./${basename(file)}`, '--version').trim()).toBe(version)
})
