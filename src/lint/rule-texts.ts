import {nearest} from '../text/nearest.ts'
import type {RuleCard} from './finding.ts'

/** The rules as a list: name, severity, what they find. */
export function listRules(cards: RuleCard[]): string {
  const width = Math.max(...cards.map(({id}) => id.length))
  return cards
    .map(({id, severity, about}) => `${id.padEnd(width)}  ${severity.padEnd(7)}  ${about}\n`)
    .join('')
}

/** The rules as a Markdown table, for the README. */
export const tableOfRules = (cards: RuleCard[]): string =>
  [
    '| rule | severity | what it finds, and why |',
    '| --- | --- | --- |',
    ...cards.map(
      ({id, severity, about}) =>
        `| \`${id}\` | ${severity} | ${about.replaceAll('|', '\\|').replaceAll('<', '&lt;')} |`,
    ),
    '',
  ].join('\n')

/** One rule, and how to switch it off. */
export const explainRule = ({id, severity, about}: RuleCard): string =>
  `${id} (${severity})

${about}

For one block, with a reason that stays beside it:
  <!-- pm-wizard-ignore ${id}: why it is right here -->
At the top of a document, the same line holds for all of it.
For a repository, in .pm-wizard/config.yaml (off, error, warning or info):
  rules:
    ${id}: off
`

/** What to do about the name of a rule that does not exist. */
export function meantRule(id: string, known: Iterable<string>): string {
  const near = nearest(id, [...known])
  return near ? `Did you mean ${near}?` : 'See pm-wizard lint --rules for their names.'
}
