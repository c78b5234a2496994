import {describe, expect, test} from 'vitest'
import {findingHere} from '../../src/wizard/ignore.ts'
import {blocksToDraw} from '../../src/wizard/services/page.ts'
import {documentWindow} from '../../src/wizard/view/document/window.ts'
import {frameOf} from '../../src/wizard/view/frame.ts'
import {type World, world} from './world.ts'

const lines = Array.from({length: 60}, (_, index) => `Sentence ${index} of it.`)
const markdown = `# Baskets were empty\n\n${lines.join('\n\n')}\n`
/** The line on which a sentence stands. */
const lineOf = (index: number) => 3 + 2 * index

const finding = (index: number, rule: string) => ({
  rule,
  severity: 'warning' as const,
  message: `sentence ${index} blames`,
  field: 'summary',
  row: null,
  line: lineOf(index),
})

/** In Review, the cursor on the first of three findings, the document drawn. */
async function inReview(): Promise<World> {
  const here = world({findings: [finding(10, 'one'), finding(30, 'two'), finding(50, 'three')]})
  for (let step = 0; step < 5; step++) here.keys('<ctrl+n>')
  await here.look()
  await here.settle()
  here.session.change(state => ({...state, page: {blocks: blocksToDraw(markdown, 0), places: {}}}))
  here.keys('<tab>', '<tab>')
  return here
}

const seen = (here: World): string =>
  documentWindow(here.session.state(), 9)
    .map(({spans}) => spans.map(({text}) => text).join(''))
    .join('\n')

const footer = (here: World): string =>
  frameOf(here.session.state(), here.session.context, {columns: 80, rows: 24})
    .footer.map(({spans}) => spans.map(({text}) => text).join(''))
    .join('\n')

describe('the document in Review', () => {
  test('is at the finding under the cursor, which is marked', async () => {
    const here = await inReview()
    expect(seen(here)).toContain('› Sentence 10 of it.')
    here.keys('<down>')
    expect(seen(here)).toContain('› Sentence 30 of it.')
  })

  test('is turned by pages, and follows the cursor again when that moves', async () => {
    const here = await inReview()
    here.keys('<pagedown>', '<pagedown>', '<pagedown>')
    expect(seen(here)).not.toContain('Sentence 10 ')
    here.keys('<pageup>', '<pageup>', '<pageup>')
    expect(seen(here)).toContain('Sentence 10 ')
    here.keys('<pagedown>', '<down>')
    expect(seen(here)).toContain('› Sentence 30 of it.')
  })

  test('is searched: while it is typed, the next, the one before, and the end of it', async () => {
    const here = await inReview()
    here.keys('/', 'sentence 4')
    expect(seen(here)).toContain('Sentence 40 ')
    here.keys('<enter>', 'n', 'n')
    expect(here.session.state().search?.text).toBe('sentence 4')
    expect(seen(here)).toContain('Sentence 42 ')
    here.keys('N', '<escape>')
    expect(here.session.state().search).toBeNull()
    expect(seen(here)).toContain('› Sentence 10 of it.')
  })

  test('says what is not found, and stays where it was', async () => {
    const here = await inReview()
    here.keys('/', 'nowhere', '<enter>')
    expect(here.session.state().message?.text).toMatch(/“nowhere” is not found/)
    expect(seen(here)).toContain('› Sentence 10 of it.')
  })
})

describe('ignoring a finding', () => {
  test('asks for the reason at the foot, takes it out of the list, and undo brings it back', async () => {
    const here = await inReview()
    here.keys('<down>', 'i', 'it was said so')
    expect(footer(here)).toContain('Why ignore two? it was said so')
    here.keys('<enter>')
    expect(here.session.state().findings.map(({rule}) => rule)).toEqual(['one', 'three'])
    expect(here.drafted?.answers.lists.ignores?.map(({values}) => values)).toEqual([
      {rule: 'two', message: 'sentence 30 blames', reason: 'it was said so'},
    ])
    here.keys('<ctrl+z>')
    expect(here.drafted?.answers.lists.ignores ?? []).toEqual([])
    await here.session.look()
    expect(here.session.state().findings.map(({rule}) => rule)).toEqual(['one', 'two', 'three'])
    expect(findingHere(here.session.state())?.rule).toBe('two')
  })

  test('takes a reason', async () => {
    const here = await inReview()
    here.keys('i', ' ', '<enter>')
    expect(here.session.state().message?.text).toMatch(/takes a reason/)
    expect(here.session.state().findings).toHaveLength(3)
  })

  test('can be thought better of', async () => {
    const here = await inReview()
    here.keys('i', 'no', '<escape>')
    expect(here.session.state().findings).toHaveLength(3)
    expect(here.session.state().prompt).toBeNull()
  })
})

test('what writing would change is shown before it is written', async () => {
  const here = await inReview()
  here.keys('c')
  await here.settle()
  expect(here.session.state().question?.detail).toContain('+what would')
  expect(footer(here)).toMatch(/Enter write it {3}Esc back/)
  here.keys('<escape>')
  expect(here.files.size).toBe(0)
})

test('in a list the next entry that has the words is gone to, round and round', () => {
  const here = world()
  here.keys('<ctrl+n>', '14:45 Alert', '<enter>', '15:00 Paged', '<enter>', '15:10 Paged again', '<enter>')
  here.keys('<up>', '/', 'pag', '<enter>')
  const row = () => here.session.state().place.row
  expect(row()).toBe(2)
  here.keys('n')
  expect(row()).toBe(1)
  here.keys('n', 'N')
  expect(row()).toBe(1)
  here.keys('/', 'alert', '<escape>')
  expect(row()).toBe(1)
})

test('the document beside the form is at the field that is edited', () => {
  const here = world()
  here.session.change(state => ({
    ...state,
    size: {columns: 120, rows: 40},
    page: {blocks: blocksToDraw(markdown, 0), places: {detection: [lineOf(45)], timeline: [lineOf(50)]}},
  }))
  const detection = here.session.state().steps[0]!.fields.findIndex(({id}) => id === 'detection')
  here.session.change(state => ({...state, place: {...state.place, field: detection}}))
  expect(seen(here)).toContain('Sentence 45 ')
  here.keys('<ctrl+n>')
  expect(seen(here)).toContain('Sentence 50 ')
})

test('the keys of a text field are one key away, and scroll', () => {
  const here = world()
  here.keys('A title', '<ctrl+/>')
  expect(here.session.state().help).toBe(0)
  here.keys('<down>', '<down>')
  expect(here.session.state().help).toBe(2)
  here.keys('x')
  expect(here.session.state().help).toBeNull()
  expect(here.value('title')).toBe('A title')
})
