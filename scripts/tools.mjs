/** Sees to the programs the tests run for real: git, gh, tmux, shells, mandoc. Installs them where that is ours to do. */
import {spawnSync} from 'node:child_process'

const tools = {
  git: '--version',
  gh: '--version',
  tmux: '-V',
  zsh: '--version',
  fish: '--version',
  mandoc: '-Wfatal',
}
const there = name => spawnSync(name, [tools[name]], {stdio: 'ignore'}).status === 0
const missing = () => Object.keys(tools).filter(name => !there(name))

const wanted = missing()
if (wanted.length > 0 && process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
  console.log(`Installing ${wanted.join(', ')} for the tests …`)
  const apt = (...words) =>
    spawnSync('apt-get', ['-q', ...words], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'},
    })
  apt('update')
  apt('install', '--yes', '--no-install-recommends', ...wanted)
}

if (missing().length > 0) {
  console.error(
    `The tests need ${missing().join(' and ')}: install with your package manager, then run npm test again.`,
  )
  process.exit(1)
}
