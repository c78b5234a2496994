import {git} from './git.ts'
import {formatRepository, parseRepository} from './github/repository.ts'

/** Which repository issues go to: one for sure, or several to choose from (none when the list is empty). */
export type Target = {repo: string; from: 'given' | 'settings' | 'git'} | {choices: string[]}

/**
 * Finds the repository: the one given, else the one in the settings, else what the git remotes of `folder` say. Of
 * several remotes the one chosen by `gh repo set-default` counts; without it they are all listed, never guessed at:
 * gh itself may pick the fork.
 */
export async function findRepository(
  {given, settings}: {given?: string | null; settings?: string | null},
  folder: string,
): Promise<Target> {
  if (given) return {repo: given, from: 'given'}
  if (settings) return {repo: settings, from: 'settings'}
  const remotes = await readRemotes(folder)
  const choices = [...new Set(remotes.map(remote => remote.repo))]
  const chosen =
    remotes.find(remote => remote.chosen)?.repo ?? (choices.length === 1 ? choices[0] : undefined)
  return chosen ? {repo: chosen, from: 'git'} : {choices}
}

async function readRemotes(folder: string): Promise<{repo: string; chosen: boolean}[]> {
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
