import {expect, test} from 'vitest'
import {checked} from '../../src/wizard/services/findings.ts'

const placed = async (markdown: string, rule: string) =>
  (await checked(markdown, {rules: {}})).findings
    .filter(finding => finding.rule === rule)
    .map(({field, row}) => ({field, row}))

const own = `---
id: x
status: draft
template: default
---

# Checkout down

- **Started:** 2024-05-06 09:00 UTC
- **Resolved:** 2024-05-06 10:00 UTC

## Impact

Checkout refused every card.

## Timeline

| Time (UTC, 2024-05-06) | Kind | What happened |
| --- | --- | --- |
| 09:00 | started | Cards are refused |
| 10:00 | resolved | Our intern forgot the certificate; it was renewed |

## Action items

- [ ] **Renew certificates by machine** — due: 2024-06-01 <!-- pm-wizard:task=t1 -->
`

test('a finding about an entry is at that entry', async () => {
  expect(await placed(own, 'blame')).toEqual([{field: 'timeline', row: 1}])
  expect(await placed(own, 'task-owner')).toEqual([{field: 'tasks', row: 0}])
})

test('a finding about a factor is at that factor', async () => {
  const factors = `## Root cause

The certificate had expired.

### Contributing factors

- The window is theirs — no action, because *they will not move it*
- Nothing renews it
`
  const tied = own.replace('## Action items', `${factors}\n## Action items`)
  expect(await placed(tied, 'factor-unanswered')).toEqual([{field: 'contributingFactors', row: 1}])
})

test('what is missing is where it would be written', async () => {
  expect(await placed(own, 'section-missing')).toEqual([{field: 'rootCause', row: null}])
  expect(await placed(own, 'impact-unquantified')).toEqual([{field: 'percent', row: null}])
})
