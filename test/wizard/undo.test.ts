import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Answers} from '../../src/wizard/form/field.ts'
import {fieldAt} from '../../src/wizard/state.ts'
import {world} from './world.ts'

const field = (here: ReturnType<typeof world>) => fieldAt(here.session.state()).id

describe('undo, whatever was changed', () => {
  test('a text of a field that was left, the cursor with it', () => {
    const here = world()
    here.keys('Outage', '<enter>', '2023-11-01 14:30 UTC', '<enter>', '<ctrl+n>', '<ctrl+z>')
    expect(here.value('startedAt')).toBe('')
    expect(field(here)).toBe('startedAt')
    here.keys('<ctrl+z>')
    expect(here.value('title')).toBe('')
    expect(field(here)).toBe('title')
    here.keys('<ctrl+y>')
    expect(here.value('title')).toBe('Outage')
  })

  test('a line that was added: it is on its line again', () => {
    const here = world()
    here.keys('<ctrl+n>', '<ctrl+n>', '<tab>', '<tab>', 'One server', '<enter>', '<ctrl+n>', '<ctrl+z>')
    expect(here.rows('contributingFactors')).toEqual([])
    expect(here.value('contributingFactors/+')).toBe('One server')
    here.keys(' only', '<enter>')
    expect(here.rows('contributingFactors')).toEqual([{text: 'One server only'}])
  })

  test('an entry that was deleted comes back where it was, with the cursor on it', () => {
    const here = world()
    here.keys('<ctrl+n>', '14:45 Alert', '<enter>', '15:00 Paged', '<enter>', '16:00 Over', '<enter>')
    here.keys('<up>', '<up>', 'd', '<ctrl+n>')
    expect(here.rows('timeline').map(row => row.what)).toEqual(['Alert', 'Over'])
    here.keys('<ctrl+z>')
    expect(here.rows('timeline').map(row => row.what)).toEqual(['Alert', 'Paged', 'Over'])
    expect(here.session.state().place).toMatchObject({step: 1, row: 1, inside: null})
    here.keys('<ctrl+y>')
    expect(here.rows('timeline').map(row => row.what)).toEqual(['Alert', 'Over'])
  })

  test('a text within an entry, though the entry stands elsewhere by now', () => {
    const here = world()
    here.keys('<ctrl+n>', '14:45 Alert', '<enter>', '15:00 Paged', '<enter>', '<up>', '<up>', '<enter>')
    here.keys('<ctrl+u>', '16:00', '<escape>', '<escape>', '<ctrl+z>')
    expect(here.rows('timeline').find(row => row.what === 'Alert')?.when).toBe('')
    expect(here.session.state().place.inside).toBe(0)
    here.keys('<ctrl+z>', '<escape>')
    expect(here.rows('timeline').map(row => [row.what, row.when])).toEqual([
      ['Alert', '2023-11-01 14:45 UTC'],
      ['Paged', '2023-11-01 15:00 UTC'],
    ])
  })

  test('a kind, a choice, an issue that was left', () => {
    const here = world()
    for (let step = 0; step < 4; step++) here.keys('<ctrl+n>')
    here.keys('Renew it', '<enter>', '<escape>', '<ctrl+n>', '<ctrl+n>', '<tab>', ' ')
    expect(here.value('unfiled')).toBe('t1')
    here.keys('<ctrl+p>', '<ctrl+z>')
    expect(here.value('unfiled') ?? '').toBe('')
    expect(field(here)).toBe('unfiled')
  })

  test('what was typed after another change is undone before it', () => {
    const here = world()
    here.keys('<ctrl+n>', '14:45 Alert', '<enter>', '15:0', '<up>', 'k', '<down>', '0', '<ctrl+z>')
    expect(here.value('timeline/+')).toBe('15:0')
    expect(here.rows('timeline')[0]?.kind).toBe('investigating')
    here.keys('<ctrl+z>')
    expect(here.rows('timeline')[0]?.kind).toBe('detected')
  })

  test('opening an entry and leaving it is no change', () => {
    const here = world()
    here.keys('<ctrl+n>', '14:45 Alert', '<enter>', '<up>', '<enter>', '<escape>', '<ctrl+z>')
    expect(here.rows('timeline')).toEqual([])
  })

  test('says so where there is nothing', () => {
    const here = world()
    here.keys('<ctrl+z>')
    expect(here.session.state().message?.text).toBe('Nothing to undo.')
  })

  test('the link of an issue that was filed meanwhile stays', async () => {
    const url = 'https://github.com/acme/auth/issues/4'
    const here = world({
      plan: () => ({
        repository: 'acme/auth',
        visibility: 'private',
        items: [{taskId: 't1', title: 'Renew it', detail: ''}],
        about: [],
        gathers: false,
        newLabels: [],
        file: ({onIssue}) => onIssue('t1', {repo: 'acme/auth', number: 4, url, state: 'open'}),
      }),
    })
    for (let step = 0; step < 4; step++) here.keys('<ctrl+n>')
    here.keys('Renew it', '<enter>', '<escape>', '<up>', 'k', '<ctrl+s>')
    await here.settle()
    here.session.act(state => ({
      ...state,
      answers: {...state.answers, values: {...state.answers.values, repository: 'acme/auth'}},
    }))
    await here.session.perform('plan')
    await here.session.perform('file')
    expect(here.rows('tasks')).toMatchObject([{issue: `${url} open`}])
    // The repository, then the type.
    here.keys('<ctrl+z>', '<ctrl+z>')
    expect(here.rows('tasks')).toMatchObject([{issue: `${url} open`}])
    expect(here.rows('tasks')[0]!.type ?? '').toBe('')
  })
})

const strokes = fc.constantFrom(
  'a word ',
  'two words',
  '15:00 Paged',
  '14:10 Alert',
  'x',
  'k',
  'd',
  ' ',
  '<enter>',
  '<tab>',
  '<shift+tab>',
  '<up>',
  '<down>',
  '<left>',
  '<backspace>',
  '<ctrl+u>',
  '<ctrl+w>',
  '<ctrl+n>',
  '<ctrl+p>',
  '<escape>',
)

/** What was never written and what is empty are the same to the person. */
const said = ({values, lists}: Answers) => ({
  values: Object.fromEntries(Object.entries(values).filter(([, text]) => text !== '')),
  lists: Object.fromEntries(
    Object.entries(lists)
      .filter(([, entries]) => entries.length > 0)
      .map(([id, entries]) => [id, entries.map(({values}) => values)]),
  ),
})

test('whatever was done, undo leads back to the beginning and redo to the end', () => {
  fc.assert(
    fc.property(fc.array(strokes, {maxLength: 60}), fc.integer({min: 0, max: 5}), (keys, step) => {
      const here = world()
      here.session.change(state => ({...state, place: {...state.place, step}}))
      here.keys(...keys)
      const state = () => here.session.state()
      const end = said(state().answers)
      while (state().message?.text !== 'Nothing to undo.') here.session.command('undo')
      expect(said(state().answers)).toEqual({values: {}, lists: {}})
      while (state().message?.text !== 'Nothing to redo.') here.session.command('redo')
      expect(said(state().answers)).toEqual(end)
    }),
    {numRuns: 200},
  )
})

test('a thousand entries and a long text make no long history', () => {
  const events = Array.from({length: 1000}, (_, index) => ({
    id: `${index + 1}`,
    values: {when: '', kind: 'note', what: `event ${index}`, source: ''},
  }))
  const here = world({saved: {answers: {values: {}, lists: {timeline: events}}}})
  here.keys('<ctrl+n>')
  for (let at = 0; at < 300; at++) here.keys('<up>', 'k')
  const kept = JSON.stringify(here.session.state().changes.past)
  expect(here.session.state().changes.past).toHaveLength(300)
  expect(kept.length).toBeLessThan(300 * 400)
})
