import {type Reading, readPostmortem, type Span} from '../markdown/read.ts'
import {type Document, documentOf} from './document.ts'
import type {Finding, Found, RuleCard} from './finding.ts'
import type {Ignore} from './ignores.ts'
import {positions} from './positions.ts'
import {ignoreUnused, secret, unusedIgnores} from './rules/engine.ts'
import {rules} from './rules.ts'
import type {LintSettings} from './settings.ts'

/** What the engine is told besides the document. */
export interface LintOptions {
  settings?: LintSettings
  /** The credentials that `findSecrets` found, which takes a moment; left out, the rule `secret` is not asked. */
  secrets?: Found[]
  /** Whether a relative path leads to a file, from where the document lies; left out, links are not looked after. */
  exists?: (path: string) => boolean
}

/** Every rule by its card, in the order of the list. */
export const ruleCards: RuleCard[] = [...rules, secret, ignoreUnused]

/** What is wrong with a Markdown postmortem, in the order of the text. Of credentials it says nothing: see `lintReading`. */
export const lintPostmortem = (markdown: string, settings?: LintSettings): Finding[] =>
  lintReading(readPostmortem(markdown), settings && {settings})

/** As `lintPostmortem`, of what is read already. */
export function lintReading(reading: Reading, {settings, secrets, exists}: LintOptions = {}): Finding[] {
  const document = documentOf(reading, exists)
  const isOn = ({id}: RuleCard) => settings?.rules[id] !== 'off'
  const on = rules.filter(isOn)
  const found: [RuleCard, Found][] = on.flatMap(rule =>
    rule.find(document).map((each): [RuleCard, Found] => [rule, each]),
  )
  const asked = new Set(on.map(rule => rule.id))
  if (secrets && isOn(secret)) {
    asked.add(secret.id)
    found.push(...secrets.map((each): [RuleCard, Found] => [secret, each]))
  }
  const used = new Set<Ignore>()
  const kept = found.filter(([{id}, {at}]) => !silenced(document, id, at, used))
  if (isOn(ignoreUnused)) {
    const known = new Set(ruleCards.map(card => card.id))
    kept.push(
      ...unusedIgnores(document.ignores, used, asked, known).map((each): [RuleCard, Found] => [
        ignoreUnused,
        each,
      ]),
    )
  }
  const at = positions(reading.source)
  return kept
    .map(([rule, each]) => asFinding(rule, each, at, settings))
    .sort((a, b) => a.span.start - b.span.start || (a.rule < b.rule ? -1 : 1))
}

/** Whether an ignore with a reason covers a finding; those that do are added to `used`. */
function silenced({ignores}: Document, rule: string, at: Span, used: Set<Ignore>): boolean {
  const by = ignores.filter(
    ({rule: named, reason, over}) => named === rule && reason && at.start < over.end && at.end >= over.start,
  )
  for (const ignore of by) used.add(ignore)
  return by.length > 0
}

function asFinding(
  {id, severity}: RuleCard,
  {at: span, message, fix}: Found,
  at: ReturnType<typeof positions>,
  settings?: LintSettings,
): Finding {
  const [start, end] = [at(span.start), at(span.end)]
  const set = settings?.rules[id]
  return {
    rule: id,
    severity: set && set !== 'off' ? set : severity,
    message,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    span,
    ...(fix && {fix}),
  }
}
