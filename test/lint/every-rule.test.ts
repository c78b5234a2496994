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
