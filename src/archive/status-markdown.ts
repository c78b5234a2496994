import {harmlessText} from '../followups/harmless.ts'
import type {Status, TaskStatus} from './status.ts'
import {groupsOf, summaryOf} from './status-groups.ts'

/** How the tasks stand, as Markdown for an issue or a comment: it notifies nobody, and links to no issue but those of the tasks. */
export const statusMarkdown = (status: Status): string =>
  [
    `# Follow-up tasks on ${status.today}`,
    '',
    `${summaryOf(status)}.`,
    ...groupsOf(status).flatMap(({name, tasks}) => [
      '',
      `## ${name} (${tasks.length})`,
      '',
      ...head,
      ...tasks.map(row),
    ]),
    '',
  ].join('\n')

const head = [
  '| Task | Owner | Due | Days late | Issue | Postmortem |',
  '| --- | --- | --- | ---: | --- | --- |',
]

const row = ({file, line, postmortem, task, daysLate}: TaskStatus): string => {
  const {title, owner, due, status, reason, issue} = task
  const cells = [
    `${harmlessText(title)}${status === 'wont-do' && reason ? ` (${harmlessText(reason)})` : ''}`,
    harmlessText(owner ?? ''),
    due ?? '',
    `${daysLate ?? ''}`,
    // The address alone: GitHub shows it as a reference.
    issue && URL.canParse(issue.url) ? new URL(issue.url).href.replaceAll('|', '%7C') : '',
    `${harmlessText(postmortem)} (${harmlessText(file)}, line ${line})`,
  ]
  return `| ${cells.join(' | ')} |`
}
