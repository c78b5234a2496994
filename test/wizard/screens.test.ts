import {readdirSync} from 'node:fs'
import {expect, test} from 'vitest'
import {frameOf, linesOf} from '../../src/wizard/view/frame.ts'
import {rowWidth} from '../../src/wizard/view/row.ts'
import {walk} from './walk.ts'
import type {World} from './world.ts'

/**
 * What is on the screen at every step, kept as text and read by people: a change of it is a change of what they see.
 * `npx vitest run test/wizard/screens.test.ts -u` writes them anew; without that, and in CI, a difference fails.
 */
const folder = (name: string) => new URL(`screens/${name}/`, import.meta.url)

/** The page as a terminal shows it; under it, on the line that stays free, where the cursor is. */
async function shown({session}: World): Promise<string[]> {
  await session.look()
  const state = session.state()
  const frame = frameOf(
    {...state, saved: state.drafts ? null : {at: '14:02:11'}},
    session.context,
    state.size,
  )
  const {cursor} = frame
  const lines = linesOf(frame)
  for (const line of lines) expect(rowWidth(line)).toBeLessThanOrEqual(state.size.columns)
  return [
    ...lines.map(({spans}) =>
      spans
        .map(({text}) => text)
        .join('')
        .trimEnd(),
    ),
    cursor ? `(cursor: row ${cursor.y + 1}, column ${cursor.x + 1})` : '(no cursor)',
    '',
  ]
}

test.each([
  {columns: 80, rows: 24},
  {columns: 120, rows: 40},
  {columns: 50, rows: 15},
])('every screen of a whole postmortem at $columns by $rows is as it was read', async size => {
  const name = `${size.columns}x${size.rows}`
  const names: string[] = []
  for await (const stop of walk(size)) {
    stop.here.session.resized(size)
    names.push(`${stop.name}.txt`)
    const file = new URL(`${stop.name}.txt`, folder(name)).pathname
    await expect((await shown(stop.here)).join('\n'), stop.name).toMatchFileSnapshot(file)
  }
  // A screen that no walk comes by any more is not kept.
  expect(readdirSync(folder(name)).sort()).toEqual(names.toSorted())
})
