import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {commands} from '../../src/commands/table.ts'
import {preferences} from '../../src/config/preferences.ts'
import {ruleCards} from '../../src/lint/lint.ts'
import {tableOfRules} from '../../src/lint/rule-texts.ts'

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')

test.each(commands.map(({name, operands}) => [`pm-wizard ${name}`.trim(), operands]))(
  'README tells of %s',
  name => {
    expect(readme).toContain(`\`${name}`)
  },
)

test('README names no command that there is not', () => {
  const named = [...readme.matchAll(/^\| `pm-wizard (?!\[)([a-z]+)/gm)].map(([, name]) => name)
  expect(named.filter(name => !commands.some(command => command.name === name))).toEqual([])
})

test.each(Object.values(preferences).map(({variable}) => variable))('README tells of %s', variable => {
  expect(readme).toContain(`\`${variable}\``)
})

test("README's table of rules is that of the rules", () => {
  expect(readme).toContain(tableOfRules(ruleCards))
})
