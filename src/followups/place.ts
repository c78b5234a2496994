import {readFile} from 'node:fs/promises'
import {basename, dirname, resolve} from 'node:path'
import {readPostmortem} from '../markdown/read.ts'
import type {DocumentPlace} from './body.ts'
import {git} from './git.ts'
import {headingOfTasks} from './section.ts'
import {trackerOf} from './trackers.ts'

/**
 * Where others can read a postmortem: its address on the web when it is pushed, else its path in the repository, outside of one
 * its name; and the heading under which its tasks stand. Never an absolute path: that would tell the world about this machine.
 */
export async function placeOf(file: string): Promise<DocumentPlace> {
  const section = headingOfTasks(readPostmortem(await readFile(file, 'utf8')))
  const folder = dirname(resolve(file))
  const prefix = await git(folder, 'rev-parse', '--show-prefix')
  const path = `${prefix ?? ''}${basename(file)}`
  const branch = prefix === null ? null : await git(folder, 'rev-parse', '--abbrev-ref', '@{upstream}')
  if (!branch || (await git(folder, 'cat-file', '-e', `@{upstream}:${path}`)) === null)
    return {url: null, path, section}
  const remote = branch.slice(0, branch.indexOf('/'))
  const address = (await git(folder, 'remote', 'get-url', remote)) ?? ''
  const tracker = trackerOf(address)
  if (!tracker.knows(address)) return {url: null, path, section}
  const pushed = {branch: branch.slice(remote.length + 1), path, section}
  return {url: tracker.addressOf(address, pushed), path, section}
}
