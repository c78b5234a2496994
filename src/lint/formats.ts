import type {RuleCard} from './finding.ts'
import {githubReport} from './formats/github.ts'
import {jsonReport} from './formats/json.ts'
import type {Report} from './formats/report.ts'
import {sarifReport} from './formats/sarif.ts'
import {textReport} from './formats/text.ts'

/** The report formats by name. One more is one more file and one more line here. */
export const formats: Record<string, (version: string, cards: RuleCard[]) => Report> = {
  text: textReport,
  json: jsonReport,
  sarif: sarifReport,
  github: githubReport,
}
