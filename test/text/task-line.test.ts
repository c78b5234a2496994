import {expect, test} from 'vitest'
import {readTaskLine} from '../../src/text/task-line.ts'

test.each([
  ['Renew certificates by a job', {title: 'Renew certificates by a job'}],
  ['Renew them @kim', {title: 'Renew them', owner: 'kim'}],
  ['Renew them +2w @kim-lee', {title: 'Renew them', owner: 'kim-lee', due: '2024-02-15'}],
  [
    'Renew them @kim p1 #Prevent +10d',
    {title: 'Renew them', owner: 'kim', priority: 'P1', type: 'prevent', due: '2024-02-11'},
  ],
])('%s', (line, task) => {
  expect(readTaskLine(line, '2024-02-01')).toEqual(task)
})

test.each([
  'Mail ops@example.org when the disk is full',
  'Read the P1 runbook aloud',
  'Raise the limit to +20',
  'Tell @kim about it',
  '@kim',
  'Close #412',
])('of "%s" every word is the title', line => {
  expect(readTaskLine(line, '2024-02-01')).toEqual({title: line})
})

test('a mark that stands twice is told once, and the other stays in the title', () => {
  expect(readTaskLine('Ask @ada @kim', '2024-02-01')).toEqual({title: 'Ask @ada', owner: 'kim'})
})
