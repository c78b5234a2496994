import {describe, expect, test} from 'vitest'
import {factorsOf, openFactors, storeFactors} from '../../src/model/factors.ts'
import {emptyPostmortem, type RootCause} from '../../src/model/postmortem.ts'

const cause = (contributingFactors: string[], noAction: RootCause['noAction'] = []): RootCause => ({
  ...emptyPostmortem().rootCause,
  contributingFactors,
  noAction,
})

describe('contributing factors', () => {
  test('stand in their order, each with the reason why nothing is done about it', () => {
    expect(
      factorsOf(cause(['full disk', 'no alert'], [{factor: 'no alert', reason: 'replaced in May'}])),
    ).toEqual([
      {text: 'full disk', reason: null},
      {text: 'no alert', reason: 'replaced in May'},
    ])
  })

  test('that only a reason names stand at the end, and two of the same words take a reason each', () => {
    const noAction = [
      {factor: 'old host', reason: 'goes in May'},
      {factor: 'no alert', reason: 'one'},
      {factor: 'no alert', reason: 'two'},
      {factor: 'no alert', reason: 'three'},
    ]
    expect(factorsOf(cause(['no alert', 'no alert'], noAction))).toEqual([
      {text: 'no alert', reason: 'one'},
      {text: 'no alert', reason: 'two'},
      {text: 'old host', reason: 'goes in May'},
      {text: 'no alert', reason: 'three'},
    ])
    expect(noAction).toHaveLength(4)
  })

  test('go back to where they came from', () => {
    const factors = [
      {text: 'full disk', reason: null},
      {text: 'no alert', reason: 'replaced in May'},
      {text: 'old host', reason: ''},
    ]
    const stored = cause(['gone'], [{factor: 'gone', reason: 'too'}])
    storeFactors(stored, factors)
    expect(stored.contributingFactors).toEqual(['full disk', 'no alert', 'old host'])
    expect(stored.noAction).toEqual([{factor: 'no alert', reason: 'replaced in May'}])
  })

  test('are open until a task answers them, or a reason is given', () => {
    const factors = [
      {text: 'full disk', reason: null},
      {text: 'no alert', reason: 'replaced in May'},
      {text: 'old host', reason: null},
    ]
    expect(openFactors(factors, [{factor: 'old host'}, {factor: null}, {factor: 'else'}])).toEqual([
      'full disk',
    ])
    expect(openFactors(factors, [])).toEqual(['full disk', 'old host'])
  })
})
