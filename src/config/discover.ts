import {execFile} from 'node:child_process'
import {access, readFile} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'

/** What can be found out instead of asked. Each look takes milliseconds, ends by itself, and never throws. */

const patience = 1500

/** What git says in a folder; `null` when it refuses, is not there, or takes too long. */
const git = (folder: string, ...args: string[]): Promise<string | null> =>
  new Promise(resolve => {
    execFile('git', args, {cwd: folder, timeout: patience, maxBuffer: 1e8}, (error, output) =>
      resolve(error ? null : output.trim() || null),
    )
  })

/** Who writes: the name that git knows, else the address; `null` without one. */
export const discoverAuthor = async (folder: string): Promise<string | null> =>
  (await git(folder, 'config', 'user.name')) ?? git(folder, 'config', 'user.email')

/** The zone of this machine, an IANA name. */
export const systemZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/** Commits of which the authors are looked at. */
const recent = '500'

/** A GitHub address of one who keeps their own private tells the login. */
const noReply = /^(?:\d+\+)?([a-z\d-]+)@users\.noreply\.[a-z.]+$/i

/** Who works here, as git knows it: the login where the address tells it, else the name; who did most comes first. */
export async function discoverPeople(folder: string): Promise<string[]> {
  const log = await git(folder, 'log', '-n', recent, '--no-merges', '--format=%aN%x09%aE')
  const counts = new Map<string, number>()
  for (const line of log?.split('\n') ?? []) {
    const [name = '', address = ''] = line.split('\t')
    const person = noReply.exec(address)?.[1] ?? name
    if (person && !/\[?bot\]?$/i.test(person)) counts.set(person, (counts.get(person) ?? 0) + 1)
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([person]) => person)
}

/** What this folder is the source of: the name of its package, else of its repository. A home of postmortems is none. */
export async function discoverService(folder: string): Promise<string | null> {
  const name = (await packageName(folder)) ?? (await repositoryName(folder))
  return name && !/post-?mortem|incident/i.test(name) ? name : null
}

async function packageName(folder: string): Promise<string | null> {
  try {
    const {name} = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
    return typeof name === 'string' ? name.replace(/^@[^/]*\//, '') || null : null
  } catch {
    return null
  }
}

async function repositoryName(folder: string): Promise<string | null> {
  const top = await git(folder, 'rev-parse', '--show-toplevel')
  return top && basename(top)
}

const homes = [
  'postmortems',
  'docs/postmortems',
  'docs/incidents',
  'doc/postmortems',
  'incidents',
  'docs/post-mortems',
]

/** How a folder of postmortems is called, wherever it lies. */
const homeName = /^(?:post-?mortems?|incidents?|incident-reports|outages)$/i

/** The folder below `root` where postmortems already lie: as people name it, else as git knows it; `null`: there is none. */
export async function discoverFolder(root: string): Promise<string | null> {
  const there = await Promise.all(
    homes.map(home =>
      access(join(root, home)).then(
        () => true,
        () => false,
      ),
    ),
  )
  return homes[there.indexOf(true)] ?? fullest((await git(root, 'ls-files', '*.md'))?.split('\n') ?? [])
}

/** Of the folders that are called so, the one in which most files lie. */
function fullest(files: readonly string[]): string | null {
  const counts = new Map<string, number>()
  for (const file of files) {
    const folder = dirname(file)
    if (homeName.test(basename(folder))) counts.set(folder, (counts.get(folder) ?? 0) + 1)
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null
}
