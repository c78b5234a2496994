import {lstat, readdir, stat} from 'node:fs/promises'
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
  ((await listedBy(folder, tracked)) ?? (await listedBy(folder, outside)) ?? (await walk(folder))).filter(
    isMarkdown,
  )

/** What git knows or would take, in a repository. */
const tracked = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', '.']

/** What git would take if this were a repository: of the Markdown files those in which no line is no line, which is all. */
const outside = [
  ...['grep', '--no-index', '--exclude-standard', '-z', '-L', '--not', '-e', '', '--'],
  ...[':(icase)*.md', ':(icase)*.markdown', ':(exclude,glob)**/node_modules/**', ':(exclude,glob)**/.*/**'],
]

/** The files that git lists by some words; `null` where there is no git, or it does not list. */
async function listedBy(folder: string, words: string[]): Promise<string[] | null> {
  const {execa} = await import('execa')
  const done = await execa('git', ['-C', folder, ...words], {
    reject: false,
    stripFinalNewline: false,
    maxBuffer: 1e9,
  })
  // grep says with 1 that it found nothing.
  if (done.exitCode !== 0 && !(done.exitCode === 1 && words[0] === 'grep' && !done.stderr)) return null
  const files = done.stdout.split('\0').filter(Boolean)
  const there = await Promise.all(
    files.filter(isMarkdown).map(async file => {
      const path = join(folder, file)
      // Deleted but not committed yet, or a symbolic link, which may lead out of the folder: not to be read.
      return (await lstat(path).catch(() => null))?.isFile() ? path : null
    }),
  )
  return there.filter(path => path !== null).sort()
}

/** Where there is no git. */
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
