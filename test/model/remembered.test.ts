import {expect, test} from 'vitest'
import {remembered} from '../../src/model/remembered.ts'

test('what was made is not made again, and no more of it is kept than was said', () => {
  const asked: string[] = []
  const length = remembered((word: string) => {
    asked.push(word)
    return word === '' ? null : word.length
  }, 2)
  const words = ['a', '', 'ccc', 'a', '', 'ccc']
  expect(words.map(length)).toEqual([1, null, 3, 1, null, 3])
  expect(asked).toEqual(['a', '', 'ccc', 'ccc'])
})
