import {describe, expect, test} from 'vitest'
import {rowLike} from '../../../src/markdown/edit/row.ts'

const row = (
  head: string,
  line: string,
  cells: [number, string][],
  rest: 'kept' | 'empty' = 'kept',
): string => rowLike(line, head, new Map(cells), rest)

describe('a row with other words in a cell', () => {
  test.each<[string, string, [number, string][], string]>([
    ['| Time | What |', '| 10:00 | down |', [[1, 'up again']], '| 10:00 | up again |'],
    ['|x|y|', '|a|b|', [[1, 'c']], '|a|c|'],
    [
      '|  long head  |  y  |',
      '|  a  |  b  |',
      [
        [0, 'c'],
        [1, 'dd'],
      ],
      '|  c  |  dd  |',
    ],
    [
      'Time | What',
      '10:00 | down',
      [
        [0, '11:00'],
        [1, 'up'],
      ],
      '11:00 | up',
    ],
    ['Time | What |', '10:00 | down |', [[1, 'up']], '10:00 | up |'],
    ['  | x | y |', '  | a | b |', [[0, 'c']], '  | c | b |'],
    ['| x | y', '| a | b', [[1, 'c']], '| a | c'],
    ['| x | y | ', '| a | b | ', [[1, 'c']], '| a | c | '],
    ['| xx | y |', '| a |  |', [[1, 'c']], '| a | c |'],
    ['| x | y |', '| a \\| b | c |', [[1, 'd']], '| a \\| b | d |'],
  ])('%s / %s', (head, line, cells, out) => {
    expect(row(head, line, cells)).toBe(out)
  })

  test('stands in line with its head where the others do, as long as the words fit', () => {
    const head = '| Time  | What       |'
    expect(row(head, '| 10:00 | down       |', [[1, 'up']])).toBe('| 10:00 | up         |')
    expect(row(head, '| 10:00 | down       |', [[1, 'much longer words']])).toBe(
      '| 10:00 | much longer words |',
    )
    expect(row(head, '| 10:00 | down |', [[1, 'up']])).toBe('| 10:00 | up |')
  })

  test('is empty elsewhere when it is a new one', () => {
    expect(row('| Time | What |', '| 10:00 | down |', [[1, 'up']], 'empty')).toBe('|  | up |')
    expect(row('| Time  | What |', '| 10:00 | down |', [[1, 'up']], 'empty')).toBe('|       | up   |')
  })
})
