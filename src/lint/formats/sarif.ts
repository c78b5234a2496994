import type {Finding, RuleCard} from '../finding.ts'
import type {Report} from './report.ts'

const levels = {error: 'error', warning: 'warning', info: 'note'} as const

/** SARIF 2.1.0, one run, as GitHub code scanning takes it (OASIS, “Static Analysis Results Interchange Format”). */
export function sarifReport(version: string, cards: RuleCard[]): Report {
  const driver = {
    name: 'pm-wizard',
    version,
    rules: cards.map(({id, about, severity}) => ({
      id,
      shortDescription: {text: about},
      defaultConfiguration: {level: levels[severity]},
    })),
  }
  const index = new Map(cards.map(({id}, i) => [id, i]))
  const result = (file: string, finding: Finding) => ({
    ruleId: finding.rule,
    ruleIndex: index.get(finding.rule),
    level: levels[finding.severity],
    message: {text: finding.message},
    locations: [
      {
        physicalLocation: {
          artifactLocation: {uri: uriOf(file)},
          region: {
            startLine: finding.line,
            startColumn: finding.column,
            endLine: finding.endLine,
            endColumn: finding.endColumn,
          },
        },
      },
    ],
  })
  let first = true
  return {
    begin: () =>
      `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":${JSON.stringify({driver})},"columnKind":"utf16CodeUnits","results":[`,
    add: ({file, findings}) =>
      findings
        .map(finding => {
          const comma = first ? '\n' : ',\n'
          first = false
          return comma + JSON.stringify(result(file, finding))
        })
        .join(''),
    end: () => '\n]}]}\n',
  }
}

/** A path as a URI reference: relative ones stay relative to the repository. */
const uriOf = (file: string): string =>
  file
    .replaceAll('\\', '/')
    .replace(/^\.\//, '')
    .split('/')
    .map(part => encodeURIComponent(part))
    .join('/')
