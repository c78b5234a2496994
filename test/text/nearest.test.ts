import {expect, test} from 'vitest'
import {nearest} from '../../src/text/nearest.ts'

const commands = ['lint', 'status', 'stats', 'render', 'new', 'import']

test.each<[string, string | null]>([
  ['lint', 'lint'],
  ['lit', 'lint'],
  ['lintt', 'lint'],
  ['lins', 'lint'],
  ['litn', 'lint'],
  ['ilnt', 'lint'],
  ['ltin', 'lint'],
  ['tin', 'lint'],
  ['statsu', 'status'],
  ['stast', 'stats'],
  ['statuss', 'status'],
  ['redner', 'render'],
  ['rendering', null],
  ['erdnre', null],
  ['imoprt', 'import'],
  ['ne', 'new'],
  ['nwe', 'new'],
  ['n', null],
  ['now', 'new'],
  ['nxx', null],
  ['', null],
  ['whatever', null],
  ['llitx', null],
  ['lllit', null],
])('of the commands, %j is nearest to %s', (typed, found) => {
  expect(nearest(typed, commands)).toBe(found)
})

test('of two that are as near, the first; of none, none', () => {
  expect(nearest('bat', ['cat', 'hat'])).toBe('cat')
  expect(nearest('hat', ['cat', 'hat'])).toBe('hat')
  expect(nearest('on', ['no', 'of'])).toBeNull()
  expect(nearest('lint', [])).toBeNull()
})
