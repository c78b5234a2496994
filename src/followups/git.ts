import {execa} from 'execa'

/** What git says in a folder, without the last line break; `null` when it refuses or is not there. */
export async function git(folder: string, ...args: string[]): Promise<string | null> {
  const {stdout, exitCode} = await execa('git', args, {cwd: folder, reject: false, timeout: 5000})
  return exitCode === 0 ? stdout : null
}
