import {Problem} from '../../model/problem.ts'
import {printable} from '../../text/printable.ts'

/** A repository on github.com or on a GitHub Enterprise host. */
export interface RepositoryName {
  host: string
  owner: string
  name: string
}

const part = /^[\w.-]+$/
// What GitHub allows: letters, digits and hyphens in an owner (an underscore in those of managed users).
const owner = /^[a-z\d][\w-]{0,99}$/i
const host = /^[a-z\d][a-z\d.-]*(:\d{1,5})?$/i

/**
 * Reads `[HOST/]OWNER/REPO`, and the addresses under which git and the browser know a repository
 * (`https://github.com/o/r.git`, `git@github.com:o/r.git`, `ssh://git@host/o/r`). `null`: it is none of these.
 */
export function parseRepository(text: string): RepositoryName | null {
  const plain = text
    .trim()
    .replace(/^(?:https?|ssh|git):\/\/(?:[^@/\s]*@)?/i, '')
    .replace(/^[\w.-]+@([^:/\s]+):/, '$1/')
    .replace(/\/$/, '')
    .replace(/\.git$/i, '')
  const parts = plain.split('/')
  if (parts.length === 2) parts.unshift('github.com')
  const [at = '', who = '', name = ''] = parts
  if (parts.length !== 3 || !host.test(at) || !owner.test(who)) return null
  if (!part.test(name) || /^\.{1,2}$/.test(name) || name.length > 100) return null
  return {host: at.toLowerCase().replace(/^(www|ssh)\.github\.com$/, 'github.com'), owner: who, name}
}

/** `OWNER/REPO` on github.com, `HOST/OWNER/REPO` elsewhere: as gh, the model and people write it. */
export const formatRepository = ({host: at, owner: who, name}: RepositoryName): string =>
  at === 'github.com' ? `${who}/${name}` : `${at}/${who}/${name}`

/**
 * A repository as the user has named it.
 * @throws Problem when that is none
 */
export function requireRepository(text: string): RepositoryName {
  const repository = parseRepository(text)
  if (repository) return repository
  throw new Problem(`“${printable(text)}” is not the name of a repository.`, {
    next: 'Write OWNER/REPO, or HOST/OWNER/REPO for a GitHub Enterprise host.',
  })
}
