import {expect, test} from 'vitest'
import {farewell} from '../../src/wizard/farewell.ts'
import {findingHere} from '../../src/wizard/ignore.ts'
import {frameOf} from '../../src/wizard/view/frame.ts'
import {type World, world} from './world.ts'

const seen = (here: World): string => {
  const {rail, body} = frameOf(here.session.state(), here.session.context, {columns: 80, rows: 24})
  return [...rail!, ...body].map(({spans}) => spans.map(({text}) => text).join('')).join('\n')
}

/** A postmortem with a start that no clock shows and a due day that no calendar has, in Review. */
async function inReview() {
  const here = world()
  here.keys('Checkout down', '<enter>', 'yesterday 25:10', '<enter>')
  here.session.change(state => ({
    ...state,
    answers: {
      ...state.answers,
      lists: {...state.answers.lists, tasks: [{id: 't1', values: {title: 'Renew', due: 'soonish'}}]},
    },
  }))
  for (let step = 0; step < 5; step++) here.keys('<ctrl+n>')
  await here.look()
  await here.settle()
  return here
}

test('what cannot be read is to mend, each at its field or entry', async () => {
  const here = await inReview()
  const {findings} = here.session.state()
  expect(findings).toMatchObject([
    {
      rule: 'unread',
      field: 'startedAt',
      row: null,
      message: expect.stringContaining('Began: “yesterday 25:10”'),
    },
    {rule: 'unread', field: 'tasks', row: 0, message: expect.stringContaining('“soonish”')},
  ])
  expect(seen(here)).toMatch(/Summary !1/)
  expect(seen(here)).toContain('To mend (2)')
})

test('it cannot be ignored, and the last words tell what the document lacks', async () => {
  const here = await inReview()
  here.keys('<tab>', '<tab>')
  expect(findingHere(here.session.state())).toBeNull()
  const state = {...here.session.state(), written: {path: 'checkout-down.md', digest: 'x'}}
  expect(farewell(state, 'finished', null)).toMatch(
    /^Written +checkout-down\.md\nLeft out +Began: “yesterday 25:10”/,
  )
})

test('a text that is still being typed is not counted', async () => {
  const here = world()
  here.keys('Checkout down', '<enter>', '25:1')
  await here.look()
  await here.settle()
  expect(seen(here)).not.toMatch(/Summary !/)
})
