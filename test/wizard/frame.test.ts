import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {Temporal} from '../../src/model/temporal.ts'
import {blocksToDraw} from '../../src/wizard/services/page.ts'
import {inAscii} from '../../src/wizard/theme.ts'
import {type Frame, frameOf} from '../../src/wizard/view/frame.ts'
import {rowWidth} from '../../src/wizard/view/row.ts'
import {world} from './world.ts'

const base = {now: Temporal.Instant.from('2023-11-02T09:00:00Z'), zone: 'UTC'}
const page = {blocks: blocksToDraw('# Title of it\n\nText of the document\n', 0), places: {}}
const draw = (here: ReturnType<typeof world>, columns: number, rows: number): Frame =>
  frameOf({...here.session.state(), page}, () => base, {columns, rows})

const textOf = (frame: Frame): string =>
  [...frame.header, ...frame.body, ...frame.footer]
    .map(({spans}) =>
      spans
        .map(({text}) => text)
        .join('')
        .trimEnd(),
    )
    .join('\n')

const nasty = fc.constantFrom(
  'plain words',
  '漢字かな混じりの長い文がここに続きます',
  '👩‍👩‍👧‍👦 🇩🇪 👍🏽 emoji',
  'e\u0301 combining \u200d joiner',
  '\x1b[31mred\x1b[0m \x07 \u202eoverride',
  'averyveryverylongwordwithoutanyspaceatallthatdoesnotfitinanyfieldofanywizard'.repeat(3),
)

test('whatever is typed, every row fills the window exactly and none is left over', () => {
  fc.assert(
    fc.property(
      fc.integer({min: 40, max: 160}),
      fc.integer({min: 10, max: 50}),
      fc.array(nasty, {minLength: 4, maxLength: 12}),
      fc.integer({min: 0, max: 6}),
      (columns, rows, texts, step) => {
        const here = world()
        for (let at = 0; at < step; at++) here.keys('<ctrl+n>')
        for (const text of texts) here.keys(text, '<enter>')
        const frame = draw(here, columns, rows)
        const left = frame.rail ? rowWidth(frame.rail[0]!) : 0
        const right = frame.preview ? rowWidth(frame.preview[0]!) + 1 : 0
        for (const line of frame.body) expect(left + 1 + rowWidth(line) + right).toBeLessThanOrEqual(columns)
        for (const line of [...frame.header, ...frame.footer]) {
          expect(rowWidth(line)).toBeLessThanOrEqual(columns)
        }
        expect(frame.header.length + frame.body.length + frame.footer.length).toBe(rows - 1)
        if (frame.cursor) {
          expect(frame.cursor.x).toBeLessThan(columns)
          expect(frame.cursor.y).toBeLessThan(rows - 1)
        }
      },
    ),
    {numRuns: 60},
  )
})

describe('the screen says what matters', () => {
  test('the duration stands beside the end while it is typed', () => {
    const here = world()
    here.keys('<enter>', '2023-11-01 14:30 UTC', '<enter>', '17:4')
    expect(textOf(draw(here, 80, 24))).not.toMatch(/3 h/)
    here.keys('5')
    expect(textOf(draw(here, 80, 24))).toMatch(/17:45 +3 h 15 min/)
  })

  test('no escape sequence that was pasted reaches it', () => {
    const here = world()
    here.session.paste('\x1b]0;owned\x07\x1b[2Jtitle')
    expect(textOf(draw(here, 80, 24))).not.toMatch(/[\x1b\x07]/)
  })

  test('the timeline shows the incident on one scale, with its gaps in words', () => {
    const here = world()
    here.keys('<enter>', '2023-11-01 14:30 UTC', '<enter>', '17:45', '<ctrl+n>')
    here.keys('14:45 Alert fired', '<enter>', '15:45 Escalated to the database team', '<enter>')
    const text = textOf(draw(here, 80, 24))
    for (const point of [
      '14:30 impact',
      '14:45 detected +15 min',
      '15:45 escalated +1 h 15 min',
      '17:45 over',
    ]) {
      expect(text).toContain(point)
    }
  })

  test('a thousand events: what is selected is seen, and how many more there are', () => {
    const here = world()
    here.keys('<enter>', '2023-11-01 00:00 UTC', '<ctrl+n>')
    const entries = Array.from({length: 1000}, (_, index) => ({
      id: `${index + 1}`,
      values: {when: '2023-11-01 01:00 UTC', kind: 'note', what: `event ${index + 1}`, source: ''},
    }))
    const {answers, place} = here.session.state()
    const many = world({
      saved: {answers: {...answers, lists: {timeline: entries}}, place: {...place, row: 500}},
    })
    const text = textOf(draw(many, 80, 24))
    expect(text).toContain('event 501')
    expect(text).toMatch(/› 01:00 +note +event 501/)
  })

  test('below 80 columns the step stands in the header and Esc shows the steps', () => {
    const here = world()
    expect(textOf(draw(here, 50, 15))).toMatch(/^ 1\/7 Summary/)
    here.keys('<escape>')
    expect(textOf(draw(here, 50, 15))).toMatch(/› ?○ Summary[\s\S]*Follow-ups/)
  })

  test('from 120 columns on the document stands beside the form', () => {
    const here = world()
    expect(draw(here, 119, 40).preview).toBeNull()
    expect(draw(here, 120, 40).preview?.[0]?.spans).toContainEqual({text: 'Title of it', tone: 'heading'})
  })

  test('with ASCII marks nothing else is drawn', () => {
    const here = world()
    here.keys('A title', '<ctrl+n>')
    expect(inAscii(textOf(draw(here, 80, 24)))).toMatch(/^[\x20-\x7e\n]*$/)
  })

  test('a window that is too small says so', () => {
    expect(textOf(draw(world(), 30, 24))).toMatch(/too small/)
  })
})
