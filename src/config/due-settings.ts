import * as v from 'valibot'
import {Problem} from '../model/problem.ts'
import {readProject} from './project.ts'

const DueSettingsSchema = v.record(
  v.string(),
  v.pipe(v.string(), v.regex(/^\d{1,3}[dwmy]$/, 'a time is written 10d, 2w, 1m')),
)

/**
 * How long a team takes for the tasks of an incident, by severity, as a repository says under the key `due`; `null`: it
 * says nothing. Throws a Problem that names the file when it cannot be understood.
 */
export async function readDueSettings(folder: string): Promise<Record<string, string> | null> {
  const project = await readProject(folder)
  if (project?.value.due === undefined) return null
  const read = v.safeParse(DueSettingsSchema, project.value.due)
  if (read.success) return read.output
  const [issue] = read.issues
  throw new Problem(`${['due', v.getDotPath(issue)].filter(Boolean).join('.')}: ${issue.message}`, {
    where: project.where,
    next: 'Write it as “due: {SEV1: 2w, SEV2: 4w}”.',
  })
}
