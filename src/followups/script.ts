import type {Plan, PlannedIssue} from './plan.ts'

/**
 * A plan as a shell script of gh commands, for who wants to run or change them by hand. Quoted so that every title, label and
 * body reaches gh to the letter. It makes the issues each time it is run: unlike pm-wizard it remembers nothing.
 */
export function toScript(plan: Plan): string {
  const parts = [
    '#!/bin/sh',
    `# Files ${plan.items.length} issues in ${plan.repo}. Run it once: a second run makes them again.`,
    'set -eu',
    ...plan.labelsToCreate.map(label => `gh label create --repo=${quote(plan.repo)} -- ${quote(label)}`),
    ...plan.items.map(item => command(plan.repo, item)),
  ]
  return `${parts.join('\n')}\n`
}

function command(repo: string, {title, body, labels, assignees}: PlannedIssue): string {
  const lines = body.split('\n')
  let end = 'END_OF_BODY'
  while (lines.includes(end)) end += '_'
  const options = [
    `--repo=${quote(repo)}`,
    `--title=${quote(title)}`,
    ...labels.map(label => `--label=${quote(listItem(label))}`),
    ...assignees.map(login => `--assignee=${quote(login)}`),
    '--body-file=-',
  ]
  return `sleep 1\ngh issue create ${options.join(' ')} <<'${end}'\n${body}\n${end}`
}

/** In single quotes nothing means anything to a shell but the single quote itself. */
const quote = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`

/** gh reads `--label` as a line of CSV: a comma would make two labels. */
const listItem = (label: string): string => (/[",]/.test(label) ? `"${label.replaceAll('"', '""')}"` : label)
