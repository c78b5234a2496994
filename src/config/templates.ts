import {existsSync} from 'node:fs'
import {readdir, readFile} from 'node:fs/promises'
import {basename, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseTemplate} from '../markdown/write/parse-template.ts'
import type {Template} from '../markdown/write.ts'
import {Problem} from '../model/problem.ts'

/** A template and the file it comes from. */
export type TemplateFile = Template & {path: string}

export interface TemplateOptions {
  /** Folders looked in before the built-in templates: the repository's `.pm-wizard/templates`, the user's own. */
  folders?: string[]
}

/** Every template that can be named, one for each name, sorted; a folder's own replaces the built-in of that name. */
export async function listTemplates({folders = []}: TemplateOptions = {}): Promise<TemplateFile[]> {
  const paths = new Map<string, string>()
  for (const folder of [builtInFolder(), ...folders.toReversed()]) {
    for (const file of await markdownFiles(folder)) paths.set(nameOf(file), join(folder, file))
  }
  return Promise.all([...paths.keys()].sort().map(name => readTemplate(paths.get(name)!)))
}

/**
 * A template by its name. The name is only compared with those of the files in the folders, so one that comes
 * from a document cannot lead elsewhere. Throws a Problem that lists the names.
 */
export async function findTemplate(name: string, options: TemplateOptions = {}): Promise<TemplateFile> {
  const templates = await listTemplates(options)
  const found = templates.find(template => template.name === name)
  if (found) return found
  throw new Problem(`There is no template "${name}".`, {
    next: `Choose one of ${templates.map(template => template.name).join(', ')}, or give the path of a file ending in .md.`,
  })
}

/** A template that the user asked for: by name, or by the path of a file, which ends in `.md`. */
export const loadTemplate = (nameOrPath: string, options: TemplateOptions = {}): Promise<TemplateFile> =>
  nameOrPath.endsWith('.md') ? readTemplate(nameOrPath) : findTemplate(nameOrPath, options)

async function readTemplate(path: string): Promise<TemplateFile> {
  const text = await readFile(path, 'utf8').catch(cause => {
    throw new Problem(`The template ${path} cannot be read: ${reason(cause)}.`, {
      where: path,
      next: 'Check the path, or leave out --template for the default one.',
      cause,
    })
  })
  return {...parseTemplate(nameOf(path), text, path), path}
}

const nameOf = (path: string): string => basename(path, '.md')

const reason = (cause: NodeJS.ErrnoException): string =>
  ({ENOENT: 'there is no such file', EISDIR: 'it is a folder', EACCES: 'you may not read it'})[
    cause.code ?? ''
  ] ?? cause.message

async function markdownFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {withFileTypes: true}).catch(() => [])
  return entries.flatMap(entry => (entry.isFile() && entry.name.endsWith('.md') ? [entry.name] : []))
}

/** templates/ lies beside dist/, where the bundle is, and two folders above this source file. */
function builtInFolder(): string {
  const [bundled, source] = ['../templates/', '../../templates/'].map(path =>
    fileURLToPath(new URL(path, import.meta.url)),
  )
  return existsSync(bundled!) ? bundled! : source!
}
