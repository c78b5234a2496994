import {harmlessText} from '../followups/harmless.ts'
import {axis, drawSpread} from './draw.ts'
import {type Incidents, type Stats, type Time, times} from './stats.ts'
import {spreadCell, spreadWords, tasksWords, whyNoMean} from './stats-words.ts'
import {counted} from './status-groups.ts'

const names = Object.keys(times) as Time[]

/** What many postmortems say together, as Markdown for a report or an issue; it notifies nobody. */
export const statsMarkdown = (stats: Stats): string =>
  [
    '# Incidents',
    '',
    `${counted(stats.postmortems, 'postmortem')}${stats.undated > 0 ? `, ${stats.undated} of them without a date` : ''}.`,
    ...part(
      'Per month',
      table(
        ['Month', 'Incidents'],
        stats.months.map(({month, count}) => [month, `${count}`]),
      ),
    ),
    ...part('From the start of the impact', [`${whyNoMean}`, '', ...timeLines(stats.all)]),
    ...part('By severity', groupTable('Severity', stats.bySeverity)),
    ...part('By service', groupTable('Service', stats.byService)),
    ...part(
      'Contributing factors that recur',
      stats.factors.map(({factor, files}) => `- ${files.length} postmortems: ${harmlessText(factor)}`),
    ),
    ...part('Follow-up tasks', [`${tasksWords(stats.tasks)}.`]),
    '',
  ].join('\n')

const part = (heading: string, lines: string[]): string[] =>
  lines.length > 0 ? ['', `## ${heading}`, '', ...lines] : []

const timeLines = (all: Incidents): string[] => [
  ...names.map(time => `- ${times[time]}: ${spreadWords(all[time], all.count)}`),
  '',
  '```text',
  axis(),
  ...names.flatMap(time => {
    const spread = all[time]
    return spread ? [times[time], ...drawSpread(spread)] : []
  }),
  '```',
]

const groupTable = (what: string, groups: Incidents[]): string[] =>
  table(
    [what, 'Incidents', ...Object.values(times)],
    groups.map(group => [
      group.name ? harmlessText(group.name) : '(not given)',
      `${group.count}`,
      ...names.map(time => spreadCell(group[time])),
    ]),
  )

const table = (head: string[], rows: string[][]): string[] =>
  rows.length === 0 ? [] : [head, head.map(() => '---'), ...rows].map(row => `| ${row.join(' | ')} |`)
