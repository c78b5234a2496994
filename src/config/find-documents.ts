import {readdir, stat} from 'node:fs/promises'
import {join} from 'node:path'

export interface FoundDocument {
  path: string
  /** Given by name, not met in a folder. */
  named: boolean
}

/**
 * The Markdown files that paths lead to: a file is itself, a folder what lies in it at any depth, without what git
 * ignores. Sorted within each folder. A path that does not exist throws the system's error.
 */
export async function* findDocuments(paths: string[]): AsyncGenerator<FoundDocument> {
  const seen = new Set<string>()
  for (const path of paths) {
    const named = path === '-' || !(await stat(path)).isDirectory()
    for (const file of named ? [path] : await markdownIn(path)) {
      if (seen.has(file)) continue
      seen.add(file)
      yield {path: file, named}
    }
  }
}

const isMarkdown = (name: string) => /\.(?:md|markdown)$/i.test(name)

const markdownIn = async (folder: string): Promise<string[]> =>
  ((await trackedIn(folder)) ?? (await walk(folder))).filter(isMarkdown)

/** What git knows or would take; `null` where there is no git, or no repository. */
async function trackedIn(folder: string): Promise<string[] | null> {
  const {execa} = await import('execa')
  const done = await execa(
    'git',
    ['-C', folder, 'ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', '.'],
    {reject: false, stripFinalNewline: false, maxBuffer: 1e9},
  )
  if (done.exitCode !== 0) return null
  const files = done.stdout.split('\0').filter(Boolean)
  const there = await Promise.all(
    files.filter(isMarkdown).map(async file => {
      const path = join(folder, file)
      // Deleted but not committed yet, a link to a folder: not to be read.
      return (await stat(path).catch(() => null))?.isFile() ? path : null
    }),
  )
  return there.filter(path => path !== null).sort()
}

async function walk(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {withFileTypes: true})
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  const found: string[] = []
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
      found.push(...(await walk(path)))
    else if (entry.isFile()) found.push(path)
  }
  return found
}
