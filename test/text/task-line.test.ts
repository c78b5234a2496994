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
  ['Renew them @Åsa.b_2 +3 d', {title: 'Renew them', owner: 'Åsa.b_2', due: '2024-02-04'}],
  ['Renew them #DETECT', {title: 'Renew them', type: 'detect'}],
  ['Renew them #mitigate +1M', {title: 'Renew them', type: 'mitigate', due: '2024-03-01'}],
  [
    '  Renew them   p0  #process  +1y ',
    {title: 'Renew them', priority: 'P0', type: 'process', due: '2025-02-01'},
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
  'Ask #prevention',
  'Raise it to P10',
  'Raise it by +1000d',
  'Raise it by+2w',
  'Ask @-kim',
  'Mail kim@acme',
  'p1',
])('of "%s" every word is the title', line => {
  expect(readTaskLine(line, '2024-02-01')).toEqual({title: line})
})

test('a mark that stands twice is told once, and the other stays in the title', () => {
  expect(readTaskLine('Ask @ada @kim', '2024-02-01')).toEqual({title: 'Ask @ada', owner: 'kim'})
})
