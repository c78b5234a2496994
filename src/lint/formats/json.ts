import type {Report} from './report.ts'

/** `{"findings": […], "files": N}` */
export function jsonReport(): Report {
  let first = true
  return {
    begin: () => '{"findings":[',
    add: ({file, findings}) =>
      findings
        .map(({rule, severity, message, line, column, endLine, endColumn}) => {
          const comma = first ? '\n' : ',\n'
          first = false
          return comma + JSON.stringify({file, line, column, endLine, endColumn, rule, severity, message})
        })
        .join(''),
    end: files => `\n],"files":${files}}\n`,
  }
}
