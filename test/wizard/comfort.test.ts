import {describe, expect, test} from 'vitest'
import {initialState} from '../../src/wizard/initial.ts'
import type {Saved} from '../../src/wizard/state.ts'
import {world} from './world.ts'

/** A wizard at the tasks, with a severity and factors. */
function atTasks({severity = 'SEV2', factors = [] as string[]} = {}) {
  const {answers} = initialState()
  const entries = factors.map((text, index) => ({id: `${index + 1}`, values: {text}}))
  const saved: Partial<Saved> = {
    answers: {values: {...answers.values, severity}, lists: {contributingFactors: entries}},
    place: {step: 4, field: 0, row: 0, inside: null, asking: false},
  }
  return world({saved})
}

describe('the beginning of a word is enough', () => {
  test('Tab completes an owner that an earlier task has, and goes on', () => {
    const {keys, rows, session} = atTasks()
    keys('Renew by a job', '<enter>', 'ada.byron', '<enter>', '+2w', '<enter>')
    keys('Alert before it ends', '<enter>', 'A', '<tab>')
    expect(rows('tasks')[1]!.owner).toBe('ada.byron')
    expect(session.state().place.inside).toBe(2)
  })

  test('→ completes and stays; Enter takes what was typed and nothing else', () => {
    const {keys, rows, session} = atTasks()
    keys('One', '<enter>', 'samantha', '<enter>', '<enter>')
    keys('Two', '<enter>', 'sam', '<enter>', '<enter>', 'Three', '<enter>', 'sam')
    expect(session.state().place.inside).toBe(1)
    keys('<right>', '<enter>', '<enter>')
    expect(rows('tasks').map(task => task.owner)).toEqual(['samantha', 'sam', 'sam'])
    keys('Four', '<enter>', 'sama', '<right>', '<enter>')
    expect(rows('tasks')[3]!.owner).toBe('samantha')
  })

  test('→ within a word is only a step', () => {
    const {keys, value} = world()
    keys('Outage', '<left>', '<left>', '<right>', 'X')
    expect(value('title')).toBe('OutagXe')
  })

  test('a severity, and the last of several services', () => {
    const {keys, value, session} = world()
    session.change(state => ({...state, found: {...state.found, services: ['auth', 'web-shop']}}))
    keys('<tab>', '<tab>', '<tab>', '<tab>', 's', '<tab>', 'auth, w', '<tab>')
    expect(value('severity')).toBe('SEV1')
    expect(value('services')).toBe('auth, web-shop')
  })

  test('a priority by its digit; on its row by p, the type by t', () => {
    const {keys, rows} = atTasks()
    keys('Renew by a job @kim +2w', '<enter>', '<up>', 'p', 'p', 't')
    expect(rows('tasks')[0]).toMatchObject({priority: 'P2', type: 'prevent'})
    keys('<enter>', '<tab>', '<tab>', '<tab>', '<tab>', '<ctrl+n>')
    expect(rows('tasks')[0]).toMatchObject({priority: 'P2'})
  })
})

describe('when a task is due', () => {
  test('Enter takes what the severity asks for', () => {
    const {keys, rows} = atTasks({severity: 'SEV2'})
    keys('Renew by a job', '<enter>', 'kim', '<enter>', '<enter>')
    expect(rows('tasks')[0]!.due).toBe('2023-11-30')
  })

  test('another name of the severity counts by its digit; without one nothing is taken', () => {
    const one = atTasks({severity: 'Sev-1'})
    one.keys('Renew by a job', '<enter>', 'kim', '<enter>', '<enter>')
    expect(one.rows('tasks')[0]!.due).toBe('2023-11-16')
    const bad = atTasks({severity: 'bad'})
    bad.keys('Renew by a job', '<enter>', 'kim', '<enter>', '<enter>')
    expect(bad.rows('tasks')[0]!.due ?? '').toBe('')
  })

  test('Tab leaves it open', () => {
    const {keys, rows} = atTasks()
    keys('Renew by a job', '<enter>', 'kim', '<enter>', '<tab>')
    expect(rows('tasks')[0]!.due ?? '').toBe('')
  })
})

test('a task in one line is asked for nothing that it says', () => {
  const {keys, rows, session} = atTasks()
  keys('Renew by a job @kim +2w P1', '<enter>', 'Alert @kim', '<enter>')
  expect(rows('tasks')[0]).toMatchObject({
    title: 'Renew by a job',
    owner: 'kim',
    due: '2023-11-16',
    priority: 'P1',
  })
  // The second one has no date yet.
  expect(session.state().place).toMatchObject({row: 1, inside: 2, asking: true})
})

describe('factors', () => {
  test('a key begins a task for the one that has none', async () => {
    const {keys, rows, session, files} = atTasks({factors: ['Nothing renews it', 'The alert is old']})
    keys('<right>', 'Renew by a job', '<enter>', 'kim', '<enter>', '<enter>')
    keys('<right>', 'Alert anew', '<enter>', 'kim', '<enter>', '<enter>', '<right>')
    expect(rows('tasks').map(({title, factor}) => [title, factor])).toEqual([
      ['Renew by a job', 'Nothing renews it'],
      ['Alert anew', 'The alert is old'],
    ])
    expect(session.state().place.inside).toBeNull()
    await session.perform('write')
    expect([...files.values()][0]!.tasks.map(({factor}) => factor)).toEqual([
      'Nothing renews it',
      'The alert is old',
    ])
  })

  test('a task that was begun so and left at once is gone', () => {
    const {keys, rows} = atTasks({factors: ['Nothing renews it']})
    keys('<right>', '<escape>')
    expect(rows('tasks')).toEqual([])
  })

  test('words of a factor that change, change in its task', () => {
    const {keys, rows} = atTasks({factors: ['Nothing renews it']})
    keys('<right>', 'Renew by a job', '<enter>', '<ctrl+p>', '<ctrl+p>')
    keys('<tab>', '<tab>', '<up>', '<enter>', ' by itself', '<enter>')
    expect(rows('contributingFactors')[0]!.text).toBe('Nothing renews it by itself')
    expect(rows('tasks')[0]!.factor).toBe('Nothing renews it by itself')
  })

  test('a reason why nothing is done stands in the postmortem', async () => {
    const {keys, session, files} = world()
    keys('<ctrl+n>', '<ctrl+n>', '<tab>', '<tab>', 'The window is theirs', '<enter>', '<up>')
    keys('<enter>', '<tab>', 'they will not move it', '<enter>')
    await session.perform('write')
    expect([...files.values()][0]!.rootCause).toMatchObject({
      contributingFactors: ['The window is theirs'],
      noAction: [{factor: 'The window is theirs', reason: 'they will not move it'}],
    })
  })

  test('a key makes of a why a factor, once', () => {
    const {keys, rows, session} = world()
    keys('<ctrl+n>', '<ctrl+n>', '<tab>', '<tab>', '<tab>')
    keys('The key was missing', '<enter>', 'The script stops early', '<enter>', '<up>', 'f', 'f')
    expect(rows('contributingFactors')).toEqual([{text: 'The script stops early'}])
    expect(session.state().place).toMatchObject({field: 3, row: 1})
  })
})

describe('the first screen', () => {
  const documents = [
    {path: 'postmortems/a.md', title: 'Cards refused', detail: 'final, no open task, 3 days ago'},
    {path: 'postmortems/b.md', title: 'Mail was late', detail: 'draft, 2 open tasks, 9 days ago'},
  ]

  test('postmortems that lie there can be opened', async () => {
    const {session, keys, settle, value} = world({around: {documents}})
    expect(session.state().drafts).toBeNull()
    await session.discover()
    keys('<down>', '<down>', '<enter>')
    await settle()
    expect(value('title')).toBe('What stands in postmortems/b.md')
    expect(session.state().drafts).toBeNull()
  })

  test('who has begun to type is not asked', async () => {
    const {session, keys, value} = world({around: {documents}})
    keys('Check')
    await session.discover()
    keys('out is down')
    expect(value('title')).toBe('Checkout is down')
  })

  test('who types all the same begins a new one, and no letter of it is lost', async () => {
    const {session, keys, value} = world({around: {documents}})
    await session.discover()
    keys('C', 'heckout is down')
    expect(value('title')).toBe('Checkout is down')
  })

  test('a paste begins one, too', async () => {
    const {session, value} = world({around: {documents}})
    await session.discover()
    session.paste('Checkout is down')
    expect(value('title')).toBe('Checkout is down')
  })

  test('Enter begins a new one where no draft waits, Esc as well', async () => {
    for (const key of ['<enter>', '<escape>']) {
      const {session, keys, settle, value} = world({around: {documents}})
      await session.discover()
      keys(key)
      await settle()
      keys('Checkout')
      expect(value('title')).toBe('Checkout')
    }
  })

  test('drafts come first, documents after the new one', async () => {
    const drafts = [{id: 'd1', title: 'Half a title', detail: 'step 2 of 7, 5 min ago'}]
    const {session, keys, settle, value} = world({drafts, around: {documents}})
    await session.discover()
    keys('<down>', '<down>', '<enter>')
    await settle()
    expect(value('title')).toBe('What stands in postmortems/a.md')
  })
})

describe('what was found out', () => {
  test('stands in fields that are empty, and in no other', async () => {
    const {session, keys, value} = world({around: {values: {authors: 'Ada Byron', repository: 'acme/shop'}}})
    keys(...Array(10).fill('<tab>'), 'Grace')
    expect(value('authors')).toBe('Grace')
    await session.discover()
    expect(value('authors')).toBe('Grace')
    expect(value('repository')).toBe('acme/shop')
  })

  test('Enter takes the service of the folder, Tab leaves it', async () => {
    const around = {found: {service: 'shop'}}
    for (const [key, services] of [
      ['<enter>', 'shop'],
      ['<tab>', ''],
    ]) {
      const {session, keys, value} = world({around})
      await session.discover()
      keys(...Array(5).fill('<tab>'), key!)
      expect(value('services') ?? '').toBe(services)
    }
  })

  test('at Review Enter takes the file that is shown, of its day and title', async () => {
    const {session, keys, value, look} = world()
    keys('Carts lost', ...Array(5).fill('<ctrl+n>'))
    await look()
    expect(session.state().found.file).toBe('postmortems/carts-lost.md')
    keys('<enter>')
    expect(value('file')).toBe('postmortems/carts-lost.md')
  })

  test('at the tasks GitHub is asked who can be assigned', async () => {
    const {session, keys, rows, settle} = world({
      around: {values: {repository: 'acme/shop'}, found: {owners: ['ada']}},
      assignable: ['ada', 'grace'],
    })
    await session.discover()
    keys(...Array(4).fill('<ctrl+n>'))
    await settle()
    keys('Renew by a job', '<enter>', 'g', '<tab>')
    expect(rows('tasks')[0]!.owner).toBe('grace')
  })
})

describe('coming back to a time', () => {
  const back = () => {
    const here = world()
    here.keys('Outage', '<enter>', '2023-11-01 14:30 UTC', '<enter>', '<shift+tab>')
    return here
  }

  test('what is typed takes its place; undo brings it back', () => {
    const {keys, value} = back()
    keys('2', '023-11-01 14:35 UTC', '<enter>')
    expect(value('startedAt')).toBe('2023-11-01 14:35 UTC')
    keys('<ctrl+z>', '<ctrl+z>')
    expect(value('startedAt')).toBe('2023-11-01 14:30 UTC')
  })

  test('after ← or Backspace it is mended', () => {
    const {keys, value} = back()
    keys('<backspace>', '<backspace>', '<backspace>', 'EAT', '<enter>')
    expect(value('startedAt')).toBe('2023-11-01 14:30 EAT')
  })

  test('a title, as all words, is only added to', () => {
    const {keys, value} = back()
    keys('<shift+tab>', ' in Kenya')
    expect(value('title')).toBe('Outage in Kenya')
  })
})
