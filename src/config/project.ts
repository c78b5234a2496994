import {readFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {Problem} from '../model/problem.ts'
import {readYaml} from '../model/yaml.ts'

/** What a repository says about pm-wizard, and the file in which it does. */
export interface ProjectSettings {
  value: Record<string, unknown>
  where: string
}

/**
 * The settings that hold in a folder: `.pm-wizard/config.yaml`, else the key `pm-wizard` of `package.json`, of the nearest
 * folder above that has one; `null`: none has. Throws a Problem that names the file when it cannot be understood.
 */
export async function readProject(folder: string): Promise<ProjectSettings | null> {
  for (let at = folder; ; at = dirname(at)) {
    const own = join(at, '.pm-wizard', 'config.yaml')
    const yaml = await textOf(own)
    if (yaml !== null) return {value: parsed(yaml, own) ?? {}, where: own}
    const manifest = join(at, 'package.json')
    const json = await textOf(manifest)
    const key = json?.includes('"pm-wizard"') ? parsed(json, manifest)?.['pm-wizard'] : undefined
    if (key && typeof key === 'object') return {value: key as Record<string, unknown>, where: manifest}
    if (dirname(at) === at) return null
  }
}

const textOf = (path: string): Promise<string | null> =>
  readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null
    throw Object.assign(error, {path})
  })

/** Characters; the settings of a whole company have a few thousand. */
const longest = 100_000

/** JSON is YAML too. */
function parsed(text: string, where: string): Record<string, unknown> | null {
  if (text.length > longest)
    throw new Problem(`This is longer than ${longest} characters, and no settings are.`, {
      where,
      next: 'Correct it and try again.',
    })
  let value: unknown
  try {
    value = readYaml(text)
  } catch (cause) {
    throw new Problem(`This is no YAML: ${cause instanceof Error ? cause.message.split('\n')[0] : cause}`, {
      where,
      next: 'Correct it and try again.',
      cause,
    })
  }
  if (value === null) return null
  // What stands there instead is not repeated: it may be anything, if the file is a symbolic link.
  if (typeof value !== 'object' || Array.isArray(value))
    throw new Problem('These are no settings.', {
      where,
      next: 'Write names and values, as “rules: {task-due: off}”.',
    })
  return value as Record<string, unknown>
}
