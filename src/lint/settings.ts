import * as v from 'valibot'
import {severities} from './finding.ts'

/** What a repository says about the rules: `off`, or another severity. */
export const LintSettingsSchema = v.object({
  rules: v.optional(v.record(v.string(), v.picklist(['off', ...severities])), () => ({})),
})
export type LintSettings = v.InferOutput<typeof LintSettingsSchema>
