import * as v from 'valibot'
import {type TaskType, taskTypes} from '../model/postmortem.ts'
import {Problem} from '../model/problem.ts'
import {readProject} from './project.ts'

const name = v.pipe(v.string(), v.trim(), v.nonEmpty())

/** What a repository says about the issues of its postmortems, under the key `issues`. */
const FilingSettingsSchema = v.strictObject({
  /** Labels of every issue; left out: `postmortem`. */
  labels: v.optional(v.array(name), () => ['postmortem']),
  /** A label for each type of task, and for each priority. */
  labelsByType: v.optional(v.record(v.picklist(taskTypes), name), () => ({})),
  labelsByPriority: v.optional(v.record(v.string(), name), () => ({})),
  milestone: v.optional(name),
  type: v.optional(name),
  /** Whether one more issue stands for all of them. */
  tracking: v.optional(v.boolean(), false),
})

export interface FilingSettings {
  labels: {always: string[]; byType: Partial<Record<TaskType, string>>; byPriority: Record<string, string>}
  milestone: string | null
  type: string | null
  tracking: boolean
}

/** What holds in a folder for issues. Throws a Problem that names the file when it cannot be understood. */
export async function readFilingSettings(folder: string): Promise<FilingSettings> {
  const project = await readProject(folder)
  const read = v.safeParse(FilingSettingsSchema, project?.value.issues ?? {})
  if (read.success) {
    const {labels, labelsByType, labelsByPriority, milestone = null, type = null, tracking} = read.output
    const byPriority = Object.fromEntries(
      Object.entries(labelsByPriority).map(([priority, label]) => [priority.toLowerCase(), label]),
    )
    return {labels: {always: labels, byType: labelsByType, byPriority}, milestone, type, tracking}
  }
  const [issue] = read.issues
  throw new Problem(`${['issues', v.getDotPath(issue)].filter(Boolean).join('.')}: ${issue.message}`, {
    where: project?.where ?? folder,
    next: 'Write it as “issues: {labels: [postmortem], milestone: Reliability, tracking: true}”.',
  })
}
