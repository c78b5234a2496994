import {quoted} from '../../text/shell-word.ts'
import type {Plan, PlannedIssue} from '../plan.ts'
import type {Tracking} from '../tracking.ts'

/**
 * A plan as a shell script of gh commands, for who wants to run or change them by hand. Quoted so that every title, label and
 * body reaches gh to the letter. It makes the issues each time it is run: unlike pm-wizard it remembers nothing.
 */
export function toScript(plan: Plan): string {
  const {repo, items, labelsToCreate, placement, tracking} = plan
  // Not every gh has these; GitHub may refuse them when the issue is already made, so they are asked for beforehand.
  const newer = Object.entries({type: placement.type, parent: placement.parent?.number}).flatMap(
    ([option, value]) => (value ? [probe(option, `${value}`)] : []),
  )
  const parts = [
    '#!/bin/sh',
    `# Files ${items.length} issues in ${repo}. Run it once: a second run makes them again.`,
    ...(tracking
      ? ['# The tracking issue lists them; under it, as sub-issues, only pm-wizard puts them.']
      : []),
    'set -eu',
    ...newer,
    ...labelsToCreate.map(label => `gh label create --repo=${quoted(repo)} -- ${quoted(label)}`),
    ...(tracking ? ["list=''"] : []),
    ...items.map(item => command(plan, item)),
    ...(tracking ? [trackingCommand(repo, tracking)] : []),
  ]
  return `${parts.join('\n')}\n`
}

/** Sets a variable to an option, or to nothing where this gh does not know it. */
const probe = (option: string, value: string): string =>
  [
    `${option}=${quoted(`--${option}=${value}`)}`,
    `gh issue create --help | grep -q -e '--${option} ' || {`,
    `  ${option}=''`,
    `  echo ${quoted(`This gh has no --${option}: set it on GitHub.`)} >&2`,
    '}',
  ].join('\n')

function command({repo, tracking, placement}: Plan, {title, body, type, ...item}: PlannedIssue): string {
  const more = [
    ...(type ? [`\${type:+"$type"}`] : []),
    ...(placement.parent ? [`\${parent:+"$parent"}`] : []),
  ]
  const create = `gh issue create ${[...optionsOf(repo, title, item), ...more].join(' ')}`
  const end = endOf(body)
  const filled = `<<'${end}'\n${body}\n${end}`
  if (!tracking) return `sleep 1\n${create} ${filled}`
  // The address is printed as it is without a tracking issue, and kept for its list.
  return `sleep 1\nmade=$(${create} ${filled}\n)\necho "$made"\nlist="$list- [ ] $made\n"`
}

function trackingCommand(repo: string, {title, body, ...tracking}: Tracking): string {
  const end = endOf(body)
  const options = optionsOf(repo, title, {...tracking, assignees: []}).join(' ')
  return `sleep 1\n{ cat <<'${end}'\n${body}\n\n${end}\nprintf '%s' "$list"; } | gh issue create ${options}`
}

const optionsOf = (
  repo: string,
  title: string,
  {labels, assignees, milestone}: Pick<PlannedIssue, 'labels' | 'assignees' | 'milestone'>,
): string[] => [
  `--repo=${quoted(repo)}`,
  `--title=${quoted(title)}`,
  ...labels.map(label => `--label=${quoted(listItem(label))}`),
  ...assignees.map(login => `--assignee=${quoted(login)}`),
  ...(milestone ? [`--milestone=${quoted(milestone.title)}`] : []),
  '--body-file=-',
]

/** A word for the end of a body that is no line of it. */
function endOf(body: string): string {
  const lines = body.split('\n')
  let end = 'END_OF_BODY'
  while (lines.includes(end)) end += '_'
  return end
}

/** gh reads `--label` as a line of CSV: a comma would make two labels. */
const listItem = (label: string): string => (/[",]/.test(label) ? `"${label.replaceAll('"', '""')}"` : label)
