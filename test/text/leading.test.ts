import {expect, test} from 'vitest'
import {leadingMoment} from '../../src/text/leading.ts'

test.each([
  ['| 15:10 | alert fired |', {when: '15:10', text: 'alert fired'}],
  ['- **15:10** alert fired', {when: '15:10', text: 'alert fired'}],
  ['* [15:10]: alert fired  |  ', {when: '15:10', text: 'alert fired'}],
  ['alert fired |', {when: null, text: 'alert fired'}],
])('%j begins with a time or not', (line, expected) => {
  expect(leadingMoment(line)).toEqual(expected)
})

// By the square of their length these would outlast the test's patience.
test.each([' ', '*', '| ', '\t|'])('a hundred thousand of %j hold nobody up', run => {
  const line = `x${run.repeat(100_000)}y`
  expect(leadingMoment(line)).toEqual({when: null, text: line})
})
