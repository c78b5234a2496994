import {trackerOf, trackers} from './trackers.ts'

/** Which repository issues go to: one for sure, or several to choose from (none when the list is empty). */
export type Target = {repo: string; from: 'given' | 'settings' | 'git'} | {choices: string[]}

/**
 * Finds the repository: the one given, else the one in the settings, else what the git remotes of `folder` say. Of
 * several remotes the one chosen in the tracker's own program (`gh repo set-default`) counts; without it they are all listed,
 * never guessed at: gh itself may pick the fork.
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
  const found = trackers.map(async kind =>
    (await kind.remotesOf(folder)).filter(({repo}) => trackerOf(repo) === kind),
  )
  return (await Promise.all(found)).flat()
}
