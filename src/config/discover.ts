import {execFile} from 'node:child_process'
import {access} from 'node:fs/promises'
import {join} from 'node:path'

/** What can be found out instead of asked. Each look takes milliseconds, ends by itself, and never throws. */

const patience = 1500

/** Who writes: the name that git knows; `null` without one. */
export const discoverAuthor = (folder: string): Promise<string | null> =>
  new Promise(resolve => {
    execFile('git', ['config', 'user.name'], {cwd: folder, timeout: patience}, (error, output) =>
      resolve(error ? null : output.trim() || null),
    )
  })

/** The zone of this machine, an IANA name. */
export const systemZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

const homes = [
  'postmortems',
  'docs/postmortems',
  'docs/incidents',
  'doc/postmortems',
  'incidents',
  'docs/post-mortems',
]

/** The folder below `root` where postmortems already lie, as people name it; `null`: there is none. */
export async function discoverFolder(root: string): Promise<string | null> {
  const there = await Promise.all(
    homes.map(home =>
      access(join(root, home)).then(
        () => true,
        () => false,
      ),
    ),
  )
  return homes[there.indexOf(true)] ?? null
}
