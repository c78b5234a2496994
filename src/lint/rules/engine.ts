import type {Found, RuleCard} from '../finding.ts'
import type {Ignore} from '../ignores.ts'
import {meantRule} from '../rule-texts.ts'

/** Asked by the engine itself, for what no rule can know of a document alone. */

export const secret: RuleCard = {
  id: 'secret',
  severity: 'error',
  about:
    'Something that looks like a credential: a postmortem is read by many, and what was pasted from a terminal stays in the history of the repository (secretlint, recommended preset).',
}

export const ignoreUnused: RuleCard = {
  id: 'ignore-unused',
  severity: 'warning',
  about: 'An ignore that ignores nothing: it would hide the next finding, which nobody has judged.',
}

/** The ignores that silenced nothing, of the rules that were asked; and those of rules that do not exist. */
export const unusedIgnores = (
  ignores: Ignore[],
  used: ReadonlySet<Ignore>,
  asked: ReadonlySet<string>,
  known: ReadonlySet<string>,
): Found[] =>
  ignores.flatMap(ignore => {
    const {at, rule, reason} = ignore
    if (!known.has(rule)) return [{at, message: `There is no rule “${rule}”. ${meantRule(rule, known)}`}]
    if (!reason || used.has(ignore) || !asked.has(rule)) return []
    return [{at, message: `“${rule}” finds nothing here any more. Remove this ignore.`}]
  })
