import {readFile} from 'node:fs/promises'
import {basename, dirname, resolve} from 'node:path'
import {readPostmortem} from '../markdown/read.ts'
import type {DocumentPlace} from './body.ts'
import {git} from './git.ts'
import {parseRepository} from './github/repository.ts'
import {headingOfTasks} from './section.ts'

/**
 * Where others can read a postmortem: its address on GitHub when it is pushed, else its path in the repository, outside of one
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
  const repository = parseRepository((await git(folder, 'remote', 'get-url', remote)) ?? '')
  if (!repository) return {url: null, path, section}
  const {host, owner, name} = repository
  const parts = `${branch.slice(remote.length + 1)}/${path}`.split('/').map(encodeURIComponent)
  return {
    url: `https://${host}/${owner}/${name}/blob/${parts.join('/')}${section ? `#${anchor(section)}` : ''}`,
    path,
    section,
  }
}

/** The anchor that GitHub gives a heading: lower case, hyphens for spaces, no punctuation. */
const anchor = (heading: string): string =>
  encodeURIComponent(
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  )
