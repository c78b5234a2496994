import xterm from '@xterm/headless'
import {expect, test} from 'vitest'
import {open} from './terminal.ts'

const alternate = '\x1b[?1049h'
const handOver = '\x1b[?25l\x1b[H'
/** After each page that Ink draws. */
const ends = '\x1b[?2026l'

/** What a terminal shows after some output: each cell's character and how it stands out, and the cursor. */
async function shownBy(output: string, columns: number, rows: number) {
  const terminal = new xterm.Terminal({cols: columns, rows, allowProposedApi: true})
  await new Promise<void>(done => terminal.write(output, done))
  const {active} = terminal.buffer
  const page = Array.from({length: rows}, (_, y) =>
    Array.from({length: columns}, (_, x) => {
      const cell = active.getLine(active.baseY + y)!.getCell(x)!
      const text = cell.getChars().trim()
      return text && [text, cell.isBold() > 0, cell.isDim() > 0, cell.getFgColor()].join(' ')
    }),
  )
  return {page, cursor: {x: active.cursorX, y: active.cursorY}}
}

test.each([
  [80, 24, {}],
  [120, 40, {}],
  [50, 15, {}],
  [30, 8, {}],
  [80, 24, {NO_COLOR: '1'}],
])(
  'at %ix%i %j the first page comes before Ink, and Ink draws the same over it',
  async (columns, rows, env) => {
    const terminal = open([], {columns, rows, env})
    await terminal.until(() => terminal.output().includes(ends))
    const output = terminal.output()
    const first = output.slice(0, output.indexOf(handOver))
    const both = output.slice(0, output.indexOf(ends))
    expect(first).toContain(columns < 40 ? 'small' : 'Summary')
    const [before, after] = await Promise.all([first, both].map(all => shownBy(all, columns, rows)))
    expect(before!.page).toEqual(after!.page)
    if (columns >= 40) expect(before!.cursor).toEqual(after!.cursor)
  },
)

test('what is typed as soon as something is to be seen arrives', async () => {
  const terminal = open()
  await terminal.until(() => terminal.output().includes(alternate))
  terminal.type('Uploads refused')
  terminal.press('enter')
  await terminal.until(/Title +Uploads refused/)
  await terminal.until(
    screen => terminal.cursor().y === screen.split('\n').findIndex(line => line.includes('Began')),
  )
})

test('a kill before Ink is there gives the normal screen back', async () => {
  const terminal = open()
  await terminal.until(() => terminal.output().includes(alternate))
  terminal.kill('SIGTERM')
  expect((await terminal.exit).code).toBe(143)
  const output = terminal.output()
  expect(output.lastIndexOf('\x1b[?1049l')).toBeGreaterThan(output.lastIndexOf(alternate))
  expect(output.lastIndexOf('\x1b[?25h')).toBeGreaterThan(output.lastIndexOf('\x1b[?25l'))
})
