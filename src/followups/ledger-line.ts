import * as v from 'valibot'
import {IssueSchema} from '../model/postmortem.ts'

/** A line of a ledger: a run begins, ends (`end`), or notes what it does for a task. */
const Line = v.object({
  /** The run that wrote it, and the process of that run. */
  run: v.string(),
  pid: v.number(),
  at: v.number(),
  task: v.optional(v.string()),
  gh: v.optional(v.number()),
  issue: v.optional(IssueSchema),
  end: v.optional(v.boolean()),
})
export type Line = v.InferOutput<typeof Line>

/** The line in a text; none when a crash has torn it. */
export function readLine(text: string): Line[] {
  try {
    const parsed = v.safeParse(Line, JSON.parse(text))
    return parsed.success ? [parsed.output] : []
  } catch {
    return []
  }
}
