import {existsSync, realpathSync} from 'node:fs'
import {dirname, isAbsolute, join, relative, resolve, sep} from 'node:path'
import {Problem} from '../model/problem.ts'

/**
 * Throws a Problem when a path that leads down from a folder would leave it, because somebody has put a symbolic link on
 * the way. One that is absolute, or goes up by itself, says where it leads.
 */
export function mustStay(path: string, folder = process.cwd()): void {
  const whole = resolve(folder, path)
  if (isAbsolute(path) || relative(folder, whole).startsWith('..')) return
  let there = dirname(whole)
  while (!existsSync(there)) there = dirname(there)
  const [real, home] = [realpathSync(there), realpathSync(folder)]
  if (`${real}${sep}`.startsWith(home.endsWith(sep) ? home : `${home}${sep}`)) return
  throw new Problem(`${path} was not written: a symbolic link on the way leads out of this folder.`, {
    where: path,
    next: `If it belongs there, name the place itself: ${join(real, relative(there, whole))}`,
  })
}
