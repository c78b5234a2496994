import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {axis, bar, drawSpread} from '../../src/archive/draw.ts'
import {spreadOf} from '../../src/archive/spread.ts'
import {statsOf} from '../../src/archive/stats.ts'
import {statsMarkdown} from '../../src/archive/stats-markdown.ts'
import {statsText} from '../../src/archive/stats-text.ts'
import {archived, incident} from './samples.ts'

const archive = [
  incident('2024-01-10', 5, 60, {
    severity: 'SEV1',
    services: ['checkout', 'cart'],
    rootCause: {contributingFactors: ['No alert on the queue', 'Cold cache']},
    tasks: [{title: 'a', status: 'done'}, {title: 'b'}],
  }),
  incident('2024-01-20', 10, 90, {
    severity: 'SEV2',
    services: ['checkout'],
    rootCause: {contributingFactors: ['no alert on queue.', 'A full disk']},
    tasks: [
      {title: 'c', status: 'done'},
      {title: 'd', status: 'wont-do'},
    ],
  }),
  incident('2024-04-02', 15, 1200, {severity: 'SEV2', tasks: [{title: 'e', status: 'done'}]}),
  archived({title: 'Nothing known'}, 'bare.md'),
]
const stats = statsOf(archive)

test('every month from the first to the last is counted, also an empty one', () => {
  expect(stats.months).toEqual([
    {month: '2024-01', count: 2},
    {month: '2024-02', count: 0},
    {month: '2024-03', count: 0},
    {month: '2024-04', count: 1},
  ])
  expect(stats.undated).toBe(1)
})

test('times are points with median and quartiles; what is not told is not counted', () => {
  expect(stats.all.timeToDetect).toEqual({
    points: [5, 10, 15],
    median: 10,
    lowerQuartile: 7.5,
    upperQuartile: 12.5,
  })
  expect(stats.all.timeToResolve?.median).toBe(90)
  expect(stats.all.timeToMitigate).toBeNull()
})

test('by severity, and by each of the services', () => {
  expect(stats.bySeverity.map(({name, count}) => [name, count])).toEqual([
    ['SEV2', 2],
    ['', 1],
    ['SEV1', 1],
  ])
  expect(stats.byService.map(({name, count}) => [name, count])).toEqual([
    ['', 2],
    ['checkout', 2],
    ['cart', 1],
  ])
})

test('factors that recur, whatever their case, punctuation and filling words', () => {
  expect(stats.factors).toEqual([
    {factor: 'No alert on the queue', files: ['2024-01-10.md', '2024-01-20.md']},
  ])
})

test('the share of tasks done leaves out what will not be done', () => {
  expect(stats.tasks).toEqual({total: 5, done: 3, wontDo: 1, doneShare: 0.75})
})

test('quartiles lie in order and within the points', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({min: 0, max: 100_000}), {minLength: 1}), numbers => {
      const {points, lowerQuartile, median, upperQuartile} = spreadOf(numbers)!
      const order = [points[0]!, lowerQuartile, median, upperQuartile, points.at(-1)!]
      expect(order).toEqual([...order].sort((a, b) => a - b))
    }),
  )
  expect(spreadOf([])).toBeNull()
})

describe('drawn', () => {
  test('ten times as long is always as far to the right', () => {
    const line = axis()
    const gap = line.indexOf('10 min') - line.indexOf('1 min')
    expect(Math.abs(line.indexOf('10 h') - line.indexOf('1 h') - gap)).toBeLessThanOrEqual(1)
    expect(drawSpread(spreadOf([10])!)[0].length - 1).toBe(line.indexOf('10 min'))
  })
  test('points, and under them the median between the quartiles', () => {
    const [points, box] = drawSpread(spreadOf([1, 10, 10, 100, 1000, 1000, 1000, ...Array(5).fill(30)])!)
    expect(points.replace(/ +/g, ' ')).toBe('. : # . :')
    expect(box.trim()).toMatch(/^\[=*\|=*\]$/)
  })
  test('whatever the times, a drawing stays within its width', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10_000_000), {minLength: 1}), numbers => {
        for (const line of drawSpread(spreadOf(numbers)!)) expect(line.length).toBeLessThanOrEqual(61)
      }),
    )
  })
  test('a bar is there for anything at all, and never longer than 40', () => {
    expect([bar(0, 5), bar(1, 5), bar(1, 500), bar(500, 500).length]).toEqual(['', '#', '#', 40])
  })
})

test('the text says all of it, and why there is no mean', () => {
  const text = statsText(stats)
  for (const part of [
    '4 postmortems, 1 of them without a date',
    '2024-01  ## 2',
    '2024-02   0',
    'no mean: a few long incidents',
    'Time to detect: median 10 min, the middle half 8 min to 13 min; told by 3 of 4',
    'Time to mitigate: told by none of 4',
    '(not given)',
    '2 postmortems: No alert on the queue',
    '3 of 4 done (75 %); 1 more will not be done',
  ])
    expect(text).toContain(part)
})

test('the Markdown says the same in tables', () => {
  const markdown = statsMarkdown(stats)
  expect(markdown).toContain('| 2024-01 | 2 |')
  expect(markdown).toMatch(/\| SEV1 \| 1 \| 5 min \(5 min to 5 min\) \|/)
})

test('an empty archive has nothing to draw', () => {
  expect(statsText(statsOf([]))).toContain('0 postmortems')
  expect(statsMarkdown(statsOf([]))).toContain('none')
})
