import {describe, expect, test} from 'vitest'
import {readSource} from '../../../src/text/sources/index.ts'
import {paste, uncoloured} from '../../../src/text/sources/source.ts'
import {context, read} from './reading.ts'

describe('a text that is pasted', () => {
  test('has its lines, whatever ends them', () => {
    expect(paste('a\nb\n').lines).toEqual(['a', 'b', ''])
    expect(paste('a\r\nb\rc\nd').lines).toEqual(['a', 'b', 'c', 'd'])
  })

  test('is known by its first sixty lines that are not blank', () => {
    const {head} = paste(`\n  \n${Array.from({length: 61}, (_, i) => `line ${i}`).join('\n\n')}`)
    expect(head).toEqual(Array.from({length: 60}, (_, i) => `line ${i}`))
  })

  test('is JSON where it can be read as such', () => {
    expect(paste(' {"a": 1}').json).toEqual({a: 1})
    expect(paste('\ufeff[1]').json).toEqual([1])
    for (const text of ['{"a": 1', '"a"', '1', 'null', '']) expect(paste(text).json).toBeUndefined()
  })

  test.each([
    ['\x1b[1;31mred\x1b[0m', 'red'],
    ['\x1b[38:5:1mred\x1b[?25l\x1b[2 q', 'red'],
    ['\x1bMup\x1b\\', 'up'],
    ['a\tb\nc\rd', 'a\tb\nc\rd'],
    ['a\x00\x08\x0b\x0c\x0e\x1f\x7f\x80\x9fb', 'ab'],
    ['\x1bé', 'é'],
    ['plain [0m', 'plain [0m'],
  ])('%j is %j without its colours', (text, plain) => {
    expect(uncoloured(text)).toBe(plain)
  })
})

describe('lines as people write them down', () => {
  test.each<[string, string[], string[]]>([
    ['- **8:10 AM**: queue is full', ['2026-03-05 08:10 | note | queue is full'], []],
    ['08:10\nqueue is full', ['2026-03-05 08:10 | note | queue is full'], []],
    ['08:10\n\n  queue   is full  ', ['2026-03-05 08:10 | note | queue is full'], []],
    ['08:10\nqueue\nis full', ['2026-03-05 08:10 | note | queue'], ['is full']],
    ['08:10\n08:15\nqueue', ['2026-03-05 08:15 | note | queue'], ['08:10']],
    ['2026-03-05 08:10\n08:00 queue', ['08:00 | note | queue'], ['2026-03-05 08:10']],
    ['08:10\n08:15 queue', ['2026-03-05 08:15 | note | queue'], ['08:10']],
    ['08:10\nYesterday\nqueue', [], ['08:10', 'queue']],
    [' 08:10 ', [], [' 08:10 ']],
    ['queue is full', [], ['queue is full']],
    ['', [], []],
    [
      'Yesterday\n23:50 one\n+20m two\n-5m three',
      ['2026-03-04 23:50 | note | one', '2026-03-05 00:10 | note | two', '2026-03-05 00:05 | note | three'],
      [],
    ],
    [
      '4 March\n23:50 one\n5 March\n23:40 two',
      ['2026-03-04 23:50 | note | one', '2026-03-05 23:40 | note | two'],
      [],
    ],
  ])('%j', (text, events, unread) => {
    expect(read(text)).toEqual(['lines', events, unread])
  })

  test('where the time is a question, what is certain is kept, and the next line goes on from the last sure one', () => {
    const {events, doubts} = readSource('08:10 one\n08:00 two\n08:20 three\n08:30 IST four', context)
    expect(events.map(({at, text}) => [at?.date, at?.time, at?.zone, text])).toEqual([
      ['2026-03-05', '08:10', null, 'one'],
      [null, '08:00', null, 'two'],
      ['2026-03-05', '08:20', null, 'three'],
      [null, '08:30', 'IST', 'four'],
    ])
    expect(doubts).toEqual([
      {place: 'line 2', text: '08:00 is earlier than 08:10, the entry before. Which day is it?'},
      {place: 'line 4', text: 'IST has several meanings. Which one is it?'},
    ])
  })

  test('go on after the entry before', () => {
    const previous = {date: '2026-03-02', time: '23:50', zone: null}
    expect(read('+20m one\n00:15 two', {previous})[1]).toEqual([
      '2026-03-03 00:10 | note | one',
      '2026-03-03 00:15 | note | two',
    ])
  })
})

test('the same words give the same kind, whatever their numbers, and however far down', () => {
  const lines = (texts: string[]) => texts.map(text => `2026-03-04 10:15:30 ${text}`).join('\n')
  const texts = ['pod 17 restarted', 'pod 4a restarted', 'pod 17', 'pod 17 restarted', 'v2 up', 'x2recovered']
  expect(read(lines(texts))[1].map(event => event.split(' | ')[1])).toEqual([
    ...['mitigated', 'mitigated', 'note', 'mitigated', 'note', 'note'],
  ])
})

test('the newest first is turned round only where every entry says so', () => {
  const lines = (...times: string[]) =>
    read(times.map(time => `[2026-03-0${time}] up`).join('\n'))[1].map(e => e.slice(9, 16))
  expect(lines('4 10:00:00', '4 09:00:00', '3 11:00:00')).toEqual(['3 11:00', '4 09:00', '4 10:00'])
  expect(lines('4 10:00:00', '4 10:00:00', '4 09:00:00')).toEqual(['4 09:00', '4 10:00', '4 10:00'])
  expect(lines('4 10:00:00', '4 08:00:00', '4 09:00:00')).toEqual(['4 10:00', '4 08:00', '4 09:00'])
  // By the instants, where the zones differ.
  expect(lines('4 10:00:00Z', '4 10:30:00+02:00')).toEqual(['4 10:30', '4 10:00'])
  expect(lines('4 10:30:00Z', '4 12:45:00+02:00')).toEqual(['4 10:30', '4 12:45'])
  expect(lines('4 10:00:00Z', '4 12:00:00+02:00', '4 09:00:00Z')).toEqual(['4 09:00', '4 12:00', '4 10:00'])
  // Not by what cannot be compared.
  expect(read('10:15 XYZ one\n09:15 UTC two')[1].map(event => event.slice(-3))).toEqual(['one', 'two'])
  expect(lines('4 10:00:00', '3 09:00:00Z')).toEqual(['4 10:00', '3 09:00'])
})
