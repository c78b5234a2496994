import {printable} from '../../text/printable.ts'
import type {Report} from './report.ts'

const commands = {error: 'error', warning: 'warning', info: 'notice'} as const

/** Workflow commands, which GitHub shows beside the line in a pull request: `::error file=…,line=…::message`. */
export const githubReport = (): Report => ({
  begin: () => '',
  add: ({file, findings}) =>
    findings
      .map(({rule, severity, message, line, column, endLine, endColumn}) => {
        // GitHub takes columns only where they are of one line.
        const columns = line === endLine ? {col: column, endColumn} : {}
        const properties = Object.entries({file, line, endLine, ...columns, title: `pm-wizard ${rule}`})
          .map(([name, value]) => `${name}=${property(String(value))}`)
          .join(',')
        return `::${commands[severity]} ${properties}::${data(message)}\n`
      })
      .join(''),
  end: () => '',
})

// As actions/toolkit escapes them: a line end would begin another command.
const data = (text: string) =>
  printable(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
