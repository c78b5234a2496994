import {readFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import * as v from 'valibot'
import {parse} from 'yaml'
import {type LintSettings, LintSettingsSchema} from '../lint/settings.ts'
import {Problem} from '../model/problem.ts'

/**
 * The lint settings that hold in a folder: `.pm-wizard/config.yaml`, else the key `pm-wizard` of `package.json`, of
 * the nearest folder above that has one. Throws a Problem that names the file when they cannot be understood.
 */
export async function readLintSettings(folder: string, ruleIds: string[]): Promise<LintSettings> {
  for (let at = folder; ; at = dirname(at)) {
    const own = join(at, '.pm-wizard', 'config.yaml')
    const yaml = await textOf(own)
    if (yaml !== null) return check(parsed(yaml, own), own, ruleIds)
    const manifest = join(at, 'package.json')
    const json = await textOf(manifest)
    const key = json?.includes('"pm-wizard"') ? parsed(json, manifest)?.['pm-wizard'] : undefined
    if (key !== undefined && typeof key === 'object') return check(key, manifest, ruleIds)
    if (dirname(at) === at) return {rules: {}}
  }
}

const textOf = (path: string): Promise<string | null> =>
  readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null
    throw error
  })

/** JSON is YAML too. */
function parsed(text: string, where: string): Record<string, unknown> | null {
  try {
    return parse(text)
  } catch (cause) {
    throw new Problem(`This is no YAML: ${cause instanceof Error ? cause.message.split('\n')[0] : cause}`, {
      where,
      next: 'Correct it and try again.',
      cause,
    })
  }
}

function check(value: unknown, where: string, ruleIds: string[]): LintSettings {
  const read = v.safeParse(LintSettingsSchema, value ?? {})
  if (!read.success) {
    const [issue] = read.issues
    throw new Problem(`${v.getDotPath(issue) ?? 'rules'}: ${issue.message}`, {
      where,
      next: 'Write a rule and its severity, as “rules: {task-due: off, zone-missing: error}”.',
    })
  }
  const unknown = Object.keys(read.output.rules).find(id => !ruleIds.includes(id))
  if (unknown !== undefined)
    throw new Problem(`There is no lint rule “${unknown}”.`, {
      where,
      next: 'See pm-wizard lint --rules for their names.',
    })
  return read.output
}
