import {axis, bar, drawSpread} from './draw.ts'
import {type Incidents, type Stats, type Time, times} from './stats.ts'
import {spreadCell, spreadWords, tasksWords, whyNoMean} from './stats-words.ts'
import {counted} from './status-groups.ts'

/** What many postmortems say together, drawn in plain text. */
export const statsText = (stats: Stats): string =>
  [
    `${counted(stats.postmortems, 'postmortem')}${stats.undated > 0 ? `, ${stats.undated} of them without a date` : ''}`,
    ...part('Incidents per month', monthLines(stats)),
    ...part(`From the start of the impact (${whyNoMean})`, timeLines(stats.all)),
    ...part('By severity', table(stats.bySeverity)),
    ...part('By service', table(stats.byService)),
    ...part(
      'Contributing factors that recur',
      stats.factors.map(({factor, files}) => `${files.length} postmortems: ${factor}`),
    ),
    ...part('Follow-up tasks', [tasksWords(stats.tasks)]),
    '',
  ].join('\n')

const part = (heading: string, lines: string[]): string[] =>
  lines.length > 0 ? ['', heading, ...lines.map(line => `  ${line}`.trimEnd())] : []

const monthLines = ({months}: Stats): string[] => {
  const most = Math.max(...months.map(({count}) => count))
  return months.map(({month, count}) => `${month}  ${bar(count, most)} ${count}`)
}

const timeLines = (all: Incidents): string[] => [
  axis(),
  ...(Object.keys(times) as Time[]).flatMap(time => {
    const spread = all[time]
    const words = `${times[time]}: ${spreadWords(spread, all.count)}`
    return spread ? [...drawSpread(spread), words, ''] : [words, '']
  }),
]

function table(groups: Incidents[]): string[] {
  const rows = [
    ['', 'incidents', ...Object.values(times).map(name => name.toLowerCase())],
    ...groups.map(group => [
      group.name || '(not given)',
      `${group.count}`,
      ...(Object.keys(times) as Time[]).map(time => spreadCell(group[time])),
    ]),
  ]
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map(row => row[column]!.length)))
  return rows.map(row => row.map((cell, column) => cell.padEnd(widths[column]!)).join('  '))
}
