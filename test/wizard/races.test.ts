import {describe, expect, test} from 'vitest'
import type {Discovered, FilingPlan} from '../../src/wizard/services/services.ts'
import {later, type World, world} from './world.ts'

const message = (here: World) => here.session.state().message?.text
const question = (here: World) => here.session.state().question

/** Holds a service of the wizard back until the test lets it go on. */
function held(here: World, name: 'write' | 'read' | 'plan' | 'resume') {
  const gate = later<void>()
  here.hold(name, gate.promise)
  return async () => {
    gate.end()
    await here.settle()
  }
}

describe('what is typed while the file is written', () => {
  test('is kept, and is in the next file', async () => {
    const here = world()
    const goOn = held(here, 'write')
    here.keys('Outage', '<ctrl+s>', ' of all')
    await goOn()
    expect(here.value('title')).toBe('Outage of all')
    here.keys('<ctrl+s>')
    await here.settle()
    expect([...here.files.values()].at(-1)).toMatchObject({title: 'Outage of all'})
  })

  test('is no answer to whether a file that stands there is to be overwritten', async () => {
    const here = world({standing: ['postmortems/outage.md']})
    const goOn = held(here, 'write')
    here.keys('Outage', '<ctrl+s>', '<enter>', 'y')
    await goOn()
    here.keys('yy')
    await here.settle()
    expect(question(here)).toBeNull()
    expect(here.files.size).toBe(0)
    expect(here.value('startedAt')).toBe('yyy')
  })

  test('stays where it is typed: the cursor does not go on to the follow-ups', async () => {
    const here = world()
    for (let step = 0; step < 5; step++) here.keys('<ctrl+n>')
    const goOn = held(here, 'write')
    here.keys('<tab>', '<enter>', '<shift+tab>', 'mine.md')
    await goOn()
    here.keys('.bak')
    expect(here.value('file')).toBe('mine.md.bak')
    expect(here.session.state().place.step).toBe(5)
  })

  test('twice at once: the second finds its own file', async () => {
    const here = world()
    const goOn = held(here, 'write')
    here.keys('Outage', '<ctrl+s>', '!', '<ctrl+s>')
    await goOn()
    expect(question(here)).toBeNull()
    expect([...here.files.values()].at(-1)).toMatchObject({title: 'Outage!'})
  })
})

describe('what is typed while a paste is read', () => {
  const chat = '14:46 ada: paged them\n15:15 ada: suspected the db'

  test('is a line of the list, not a choice among what was read', async () => {
    const here = world()
    here.keys('<enter>', '2023-11-01 14:30 UTC', '<ctrl+n>')
    const goOn = held(here, 'read')
    here.session.paste(chat)
    here.keys('16:00 a new one')
    await goOn()
    here.keys(' and all of it', '<enter>')
    expect(here.rows('timeline').map(row => row.what)).toEqual(['a new one and all of it'])
    here.keys('<ctrl+o>')
    expect(here.session.state().picker?.items).toHaveLength(2)
    here.keys('<enter>')
    expect(here.rows('timeline')).toHaveLength(3)
  })

  test('what was read is in the draft before anything is done with it', async () => {
    const here = world()
    here.keys('<ctrl+n>')
    here.session.paste(chat)
    await here.settle()
    expect(here.drafted?.picker?.items).toHaveLength(2)
  })
})

describe('what is typed while a draft is resumed', () => {
  test('goes into the draft', async () => {
    const here = world({drafts: [{id: 'a', title: 'First', detail: ''}]})
    const goOn = held(here, 'resume')
    here.keys('<enter>', ' again')
    await goOn()
    expect(here.value('title')).toBe('Draft a again')
  })
})

describe('what is typed while the repository is looked at', () => {
  const plan = (): FilingPlan => ({
    repository: 'acme/auth',
    visibility: 'private',
    items: [{taskId: 't1', title: 'Renew', detail: ''}],
    about: [],
    gathers: false,
    newLabels: [],
    file: async () => undefined,
  })

  test('does not file anything', async () => {
    const here = world({plan})
    for (let step = 0; step < 4; step++) here.keys('<ctrl+n>')
    here.keys('Renew', '<enter>', '<escape>', '<ctrl+s>')
    await here.settle()
    here.keys('<ctrl+n>', '<ctrl+n>', 'acme/auth', '<tab>', '<tab>')
    const goOn = held(here, 'plan')
    here.keys('<enter>', '<ctrl+p>', '<ctrl+p>')
    await goOn()
    here.keys('yes, another task')
    expect(question(here)).toBeNull()
    expect(here.value('tasks/+')).toBe('yes, another task')
  })
})

describe('what is typed while the editor is opened', () => {
  test('comes after its text', async () => {
    const text = later<{text: string; still: null}>()
    const here = world({edit: () => text.promise})
    here.keys('Title', '<ctrl+g>', ' and more')
    text.end({text: 'From the editor', still: null})
    await here.settle()
    expect(here.value('title')).toBe('From the editor and more')
    here.keys('<ctrl+z>', '<ctrl+z>')
    expect(here.value('title')).toBe('Title')
  })
})

describe('an editor that does not wait', () => {
  const opened = (saved: (string | null)[]) =>
    world({
      edit: async text => ({text, still: '/tmp/text.md'}),
      reread: async () => saved.shift() ?? null,
    })

  test('is asked for what it saved when it has saved it', async () => {
    const here = opened([null, 'Written there\n'])
    here.keys('Title', '<ctrl+g>')
    await here.settle()
    here.keys('<enter>')
    await here.settle()
    expect(question(here)?.text).toMatch(/Nothing was saved/)
    here.keys('<enter>')
    await here.settle()
    expect(here.value('title')).toBe('Written there')
    expect(question(here)).toBeNull()
  })

  test('may be left alone', async () => {
    const here = opened([])
    here.keys('Title', '<ctrl+g>')
    await here.settle()
    here.keys('<escape>', '!')
    expect(here.value('title')).toBe('Title!')
  })
})

const around: Discovered = {values: {}, found: {}, documents: [], problem: null}

describe('what is found out meanwhile', () => {
  test('fills no field that something is typed into', async () => {
    const found = later<Discovered>()
    const here = world({discover: () => found.promise})
    void here.session.discover()
    for (let field = 0; field < 10; field++) here.keys('<tab>')
    here.keys('ad')
    const {id} = here.session.state().steps[0]!.fields[10]!
    found.end({...around, values: {[id]: 'Somebody Else', services: 'shop'}})
    await here.settle()
    here.keys('a')
    expect(here.value(id)).toBe('ada')
    expect(here.value('services')).toBe('shop')
  })

  test('and is shown in an empty one that the cursor is in', async () => {
    const found = later<Discovered>()
    const here = world({discover: () => found.promise})
    void here.session.discover()
    here.keys('<left>')
    found.end({...around, values: {title: 'found'}})
    await here.settle()
    here.keys('!')
    expect(here.value('title')).toBe('found!')
  })
})

test('a paste while help is open goes to where it was meant for', () => {
  const here = world()
  here.keys('?')
  here.session.paste('A title')
  expect(here.value('title')).toBe('A title')
})

test('after the end nothing is heard: no draft comes back', async () => {
  const here = world()
  here.keys('Outage', '<ctrl+c>')
  await here.settle()
  here.keys(' and more')
  expect(here.value('title')).toBe('Outage')
  expect(message(here)).toBeUndefined()
})
