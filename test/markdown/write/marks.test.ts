import {describe, expect, test} from 'vitest'
import {readSectionMark, readTaskMark, sectionMark, taskMark} from '../../../src/markdown/write/marks.ts'

describe('the mark of a task', () => {
  test('is plain where its id is', () => {
    expect(taskMark('t-1')).toBe('<!-- pm-wizard:task=t-1 -->')
    expect(taskMark('a--b-')).toBe('<!-- pm-wizard:task=a%2d%2db%2d -->')
    expect(taskMark("it's (me)!")).toBe('<!-- pm-wizard:task=it%27s%20%28me%29%21 -->')
  })

  test.each([
    '<!-- a comment -->',
    'x <!-- pm-wizard:task=t1 -->',
    '<!-- pm-wizard:task=t1 --> x',
    '<!-- pm-wizard:task=t 1 -->',
    '<!-- pm-wizard:task=%E0%A4%A -->',
  ])('%s is none', html => {
    expect(readTaskMark(html)).toBeNull()
  })
})

describe('the mark of a section that no field holds', () => {
  test.each([
    ['Timeline', 2],
    ['', 0],
    ['A <b> heading', 12],
  ])('comes off the end of its heading %j again, with its level', (heading, level) => {
    const line = heading ? `${heading} ${sectionMark(level)}` : sectionMark(level)
    expect(readSectionMark(line)).toEqual({heading, level})
  })

  test.each([
    'Timeline',
    'Timeline<!-- pm-wizard:section=2 -->',
    'Timeline <!-- pm-wizard:section=2 --> and more',
    'Timeline <!-- pm-wizard:section=two -->',
  ])('%s has none', heading => {
    expect(readSectionMark(heading)).toBeNull()
  })
})
