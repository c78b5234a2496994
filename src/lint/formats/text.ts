import {printable, printableLine} from '../../text/printable.ts'
import type {Finding} from '../finding.ts'
import {count} from '../say.ts'
import type {Report} from './report.ts'

/** For people: the line, a caret under the place, what is wrong and what to do. */
export function textReport(): Report {
  const totals = {error: 0, warning: 0, info: 0}
  let found = 0
  return {
    begin: () => '',
    add: ({file, source, findings}) => {
      if (!findings.length) return ''
      found++
      const lines = source.split('\n')
      const told = findings.map(finding => {
        totals[finding.severity]++
        const head = `  ${finding.line}:${finding.column}  ${finding.severity}  ${finding.rule}`
        return `${head}\n${excerpt(lines[finding.line - 1] ?? '', finding)}\n      ${finding.message}\n`
      })
      return `${printableLine(file)}\n${printable(told.join('\n'))}\n`
    },
    end: files => {
      const all = [
        totals.error && count(totals.error, 'error'),
        totals.warning && count(totals.warning, 'warning'),
        totals.info && count(totals.info, 'hint'),
      ].filter(Boolean)
      return all.length
        ? `${all.join(', ')} in ${found} of ${count(files, 'postmortem')}.\n`
        : `Nothing found in ${count(files, 'postmortem')}.\n`
    },
  }
}

const width = 90

/** The line around the place, and a caret under it; a long line is cut on both sides. */
function excerpt(whole: string, {line, column, endLine, endColumn}: Finding): string {
  const text = whole.replace(/\r$/, '').replaceAll('\t', ' ')
  const from = column - 1 < width ? 0 : column - 31
  const shown = text.slice(from, from + width)
  const start = column - 1 - from
  const end = endLine === line ? Math.min(shown.length, endColumn - 1 - from) : shown.length
  const lead = from > 0 ? '… ' : ''
  const tail = from + width < text.length ? ' …' : ''
  const indent = ' '.repeat(cells(lead + shown.slice(0, start)))
  return `      ${lead}${shown}${tail}\n      ${indent}${'^'.repeat(Math.max(1, cells(shown.slice(start, end))))}`
}

/** East Asian letters and most emoji take two cells, marks and joiners none. */
const cells = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (none.test(letter) ? 0 : wide.test(letter) ? 2 : 1), 0)
const none = /\p{M}|\p{Cf}/u
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}]/u
