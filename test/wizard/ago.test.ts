import {expect, test} from 'vitest'
import {messages} from '../../src/wizard/messages.ts'

const now = Date.parse('2024-03-04T12:00:00Z')

test.each([
  ['2024-03-04T11:59:50Z', 'just now'],
  ['2024-03-04T12:00:50Z', 'just now'],
  ['2024-03-04T11:40:00Z', '20 min ago'],
  ['2024-03-03T12:00:00Z', '24 h ago'],
  ['2024-02-01T12:00:00Z', '32 days ago'],
  ['2024-03-05T11:00:00Z', '2024-03-05 11:00 UTC, its clock was ahead'],
  ['\x1b[31m', 'nobody knows when'],
])('what was saved at %j is told as %s', (then, told) => {
  expect(messages.ago(Date.parse(then), now)).toBe(told)
})
