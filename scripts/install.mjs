import {execFileSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {join} from 'node:path'

/** Installs what a folder of the tests needs for itself, by its own lockfile, unless it is there already. */
export const install = folder => {
  if (existsSync(join(folder, 'node_modules'))) return
  console.log(`Installing what ${folder} needs …`)
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  })
}
