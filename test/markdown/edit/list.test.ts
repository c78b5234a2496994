import {describe, expect, test} from 'vitest'
import {editDocument} from '../../../src/markdown/edit.ts'
import {readPostmortem} from '../../../src/markdown/read.ts'
import type {Postmortem} from '../../../src/model/postmortem.ts'
import {change} from './change.ts'

type By = (postmortem: Postmortem) => void

describe('a list', () => {
  const source =
    '# T\n\n## What went well\n\n1) The **alert** fired\n2) Ana was awake\n\n## What went badly\n\nNothing was written down.\n'

  test.each<[By, string[]]>([
    [p => p.lessons.wentWell.push('All helped'), ['+3) All helped']],
    [p => p.lessons.wentWell.splice(1, 0, 'All helped'), ['+2) All helped']],
    [
      p => (p.lessons.wentWell[0] = 'The alert fired at once'),
      ['-1) The **alert** fired', '+1) The **alert** fired at once'],
    ],
    [p => p.lessons.wentWell.shift(), ['-1) The **alert** fired']],
    [p => p.lessons.wentPoorly.push('No plan'), ['+', '+No plan']],
    [p => (p.lessons.wentPoorly = ['Nothing was said']), ['-Nothing was written down.', '+Nothing was said']],
  ])('grows, shrinks and changes item by item: %s', (by, lines) => {
    expect(change(source, by)).toEqual(lines)
  })

  const well = (items: string) => `# T\n\n## What went well\n\n${items}\n\n## Root cause\n\nR.\n`
  test.each([
    ['(1) One\n(2) Two', '(3) More'],
    ['9. One\n10. Two', '11. More'],
    ['0. One\n1. Two', '2. More'],
    ['1. One\n1. Two', '1. More'],
    ['7. One', '8. More'],
    ['  + One\n  + Two', '  + More'],
    ['• One\n• Two', '• More'],
    ['- One\n  - at night\n- Two 2. time', '- More'],
    ['One went well.\nTwo also.', 'More'],
  ])('%j gets one more in its form', (items, line) => {
    const by = (p: Postmortem) => p.lessons.wentWell.push('More')
    expect(change(well(items), by)).toEqual([`+${line}`])
  })

  test('several more are counted on, one at the head has the first number', () => {
    const by = (p: Postmortem) => p.lessons.wentWell.push('More', 'Still more')
    expect(change(well('1. One\n2. Two'), by)).toEqual(['+3. More', '+4. Still more'])
    expect(change(well('1. One'), p => p.lessons.wentWell.unshift('More'))).toEqual(['+1. More'])
  })

  test.each(['One went well.', 'One.\n\nTwo.', '| Good |\n|---|\n| One |'])(
    '%j gets a paragraph more',
    items => {
      const {postmortem} = readPostmortem(well(items))
      postmortem.lessons.wentWell.push('More')
      expect(editDocument(well(items), postmortem)).toBe(well(`${items}\n\nMore`))
    },
  )

  test('an item that stands twice goes once', () => {
    expect(change(well('- One\n- One *more*\n- One'), p => p.lessons.wentWell.shift())).toEqual(['-- One'])
    expect(change(well('- One *more*\n- One'), p => p.lessons.wentWell.shift())).toEqual(['-- One *more*'])
  })

  test('a reason for doing nothing changes, comes and goes with its factor', () => {
    const factors =
      '# T\n\n## Contributing factors\n\n- One is *old*\n- Two is new — no action, because *it is*\n'
    const reason =
      (factor: string, reason: string): By =>
      p =>
        (p.rootCause.noAction = [{factor, reason}])
    expect(change(factors, reason('Two is new', 'it was'))[1]).toBe(
      '+- Two is new — no action, because *it was*',
    )
    expect(change(factors, reason('One is old', 'so be it'))).toEqual(
      expect.arrayContaining(['+- One is *old* — no action, because *so be it*', '+- Two is new']),
    )
  })
})
