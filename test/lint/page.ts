import {describe, expect, test} from 'vitest'
import type {Finding} from '../../src/lint/finding.ts'
import {lintPostmortem} from '../../src/lint/lint.ts'

const parts = {
  title: '# Postmortem: checkout refused every card',
  summary: `## Summary
On 2024-02-06 the checkout refused cards for 40 minutes, from 14:00 UTC to 14:40 UTC.`,
  impact: `## Impact
About 1,200 orders were lost.`,
  timeline: `## Timeline
- 14:00 UTC The first cards are refused
- 14:06 UTC Alert "payment errors above 5 %" fires
- 14:40 UTC Payments work again`,
  cause: `## Root cause
The certificate of the payment gateway had expired; nothing renews it.`,
  resolution: `## Resolution
A new certificate was installed.`,
  tasks: `## Action items
- [ ] Renew the gateway certificate with certbot. Owner: @wanjiru, due: 2024-02-20`,
  end: '',
}

/** A sound postmortem in which some parts are others; an empty text leaves a part out. */
export const page = (others: Partial<typeof parts> = {}): string =>
  `${Object.values({...parts, ...others})
    .filter(Boolean)
    .join('\n\n')}\n`

/** A sound postmortem with another root cause. */
export const cause = (text: string): string => page({cause: `## Root cause\n${text}`})

/** A sound postmortem with another list of tasks. */
export const tasks = (list: string): string => page({tasks: `## Action items\n${list}`})

/** Takes the marks ⟦ and ⟧ out of a text: what is left, and the places that were marked. */
export function marked(text: string): {source: string; places: string[]} {
  const places: string[] = []
  let source = ''
  let start = 0
  const at = () => {
    const lines = source.split('\n')
    return `${lines.length}:${lines.at(-1)!.length + 1}`
  }
  let open = ''
  for (const piece of text.split(/([⟦⟧])/)) {
    if (piece === '⟦') {
      open = at()
      start = source.length
    } else if (piece === '⟧') places.push(`${open}-${at()} ${source.slice(start)}`)
    else source += piece
  }
  return {source, places}
}

/** Where a rule finds something in a source: "line:column-line:column text". */
export const placesOf = (rule: string, source: string, findings = lintPostmortem(source)): string[] =>
  findings
    .filter(finding => finding.rule === rule)
    .map(
      ({line, column, endLine, endColumn, span}) =>
        `${line}:${column}-${endLine}:${endColumn} ${source.slice(span.start, span.end)}`,
    )

/** What a rule says of a source, as the user reads it. */
export const messagesOf = (rule: string, source: string): string[] =>
  lintPostmortem(source)
    .filter(finding => finding.rule === rule)
    .map(({message}) => message)

/**
 * The cases of a rule by what they are about, at least five of each kind. In those that are found, ⟦ ⟧ stand around what
 * is found, to the letter; in the others the rule has nothing to say. `lint`: how the rule is asked.
 */
export function cases(
  rule: string,
  found: Record<string, string>,
  silent: Record<string, string>,
  lint: (source: string) => Finding[] | Promise<Finding[]> = source => lintPostmortem(source),
) {
  describe(rule, () => {
    test('has five cases of each kind or more', () => {
      expect(Object.keys(found).length).toBeGreaterThanOrEqual(5)
      expect(Object.keys(silent).length).toBeGreaterThanOrEqual(5)
    })
    test.each(Object.entries(found))('finds %s', async (_, text) => {
      const {source, places} = marked(text)
      expect(places).not.toEqual([])
      expect(placesOf(rule, source, await lint(source))).toEqual(places)
    })
    test.each(Object.entries(silent))('leaves alone %s', async (_, text) => {
      expect(placesOf(rule, text, await lint(text))).toEqual([])
    })
  })
}
