import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {ruleCards} from '../../src/lint/lint.ts'

const folder = join(import.meta.dirname, 'rules')

test('every rule has its cases, what it finds and what it leaves alone', () => {
  const tests = readdirSync(folder).map(name => readFileSync(join(folder, name), 'utf8'))
  const shown = tests.flatMap(text => [...text.matchAll(/^cases\(\s*'([\w-]+)'/gm)].map(([, rule]) => rule))
  expect(shown.toSorted()).toEqual(ruleCards.map(({id}) => id).toSorted())
})

test('every rule has a name of its own and says in one sentence what it finds', () => {
  expect(new Set(ruleCards.map(({id}) => id)).size).toBe(ruleCards.length)
  for (const {id, about} of ruleCards) {
    expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/)
    expect(about).toMatch(/^[^\n]{40,400}\.$/)
  }
})

/** What `--fail-on` goes by: a rule that becomes more severe breaks the checks of others. */
test('the rules are as severe as they are said to be', () => {
  const severe = (severity: string) => ruleCards.filter(card => card.severity === severity).map(({id}) => id)
  expect(severe('error')).toEqual([
    'duration-mismatch',
    'metric-mismatch',
    'time-order',
    'timeline-order',
    'section-missing',
    'placeholder',
    'task-missing',
    'secret',
  ])
  expect(severe('info')).toEqual([
    'timeline-gap',
    'date-missing',
    'live-mention',
    'scope-mismatch',
    'counterfactual',
    'task-vague',
  ])
  expect(severe('warning')).toHaveLength(ruleCards.length - 14)
})
