import * as v from 'valibot'
import {meantRule} from '../lint/rule-texts.ts'
import {type LintSettings, LintSettingsSchema} from '../lint/settings.ts'
import {Problem} from '../model/problem.ts'
import {readProject} from './project.ts'

/** The lint settings that hold in a folder. Throws a Problem that names the file when they cannot be understood. */
export async function readLintSettings(folder: string, ruleIds: string[]): Promise<LintSettings> {
  const project = await readProject(folder)
  return project ? check(project.value, project.where, ruleIds) : {rules: {}}
}

function check(value: unknown, where: string, ruleIds: string[]): LintSettings {
  const read = v.safeParse(LintSettingsSchema, value)
  if (!read.success) {
    const [issue] = read.issues
    throw new Problem(`${v.getDotPath(issue) ?? 'rules'}: ${issue.message}`, {
      where,
      next: 'Write a rule and its severity, as “rules: {task-due: off, zone-missing: error}”.',
    })
  }
  const unknown = Object.keys(read.output.rules).find(id => !ruleIds.includes(id))
  if (unknown !== undefined)
    throw new Problem(`There is no lint rule “${unknown}”.`, {where, next: meantRule(unknown, ruleIds)})
  return read.output
}
