import {git} from '../git.ts'
import {formatRepository, parseRepository} from './repository.ts'

/** The repositories that the git remotes of a folder name; `chosen`: the one of `gh repo set-default`. */
export async function remotesOf(folder: string): Promise<{repo: string; chosen: boolean}[]> {
  // `remote -v` rather than the configuration: it has the `insteadOf` shorthands written out.
  const lines = lined(await git(folder, 'remote', '-v'))
  const resolved = lined(await git(folder, 'config', '--get-regexp', '^remote\\..*\\.gh-resolved$'))
  const marked = new Map(
    resolved.map(line => {
      const [key = '', value = ''] = line.split(' ')
      return [key.slice('remote.'.length, -'.gh-resolved'.length), value]
    }),
  )
  return lines.flatMap(line => {
    const [name = '', address = ''] = line.split(/\s/)
    const repository = parseRepository(address)
    if (!repository || !line.endsWith('(fetch)')) return []
    // gh writes "base" for the remote itself, or the repository it forked from.
    const mark = marked.get(name)
    const parent = mark && mark !== 'base' ? parseRepository(`${repository.host}/${mark}`) : null
    return [{repo: formatRepository(parent ?? repository), chosen: mark !== undefined}]
  })
}

const lined = (text: string | null): string[] => (text ? text.split('\n') : [])
