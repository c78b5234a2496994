/**
 * Draws docs/*.svg for the README: runs the built program in a pseudo-terminal, types, and puts what is on the
 * screen into an SVG, cell for cell. Usage: npm run build && node scripts/picture.mjs
 */
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import pty from '@lydell/node-pty'
import xterm from '@xterm/headless'

const root = fileURLToPath(new URL('..', import.meta.url))
const cell = {width: 8.4, height: 18}
const palette = ['#1b1f27', '#e06c75', '#98c379', '#e5c07b', '#61afef', '#c678dd', '#56b6c2', '#dcdfe4']

/** A colour of the 256: sixteen of the terminal's own, a cube of six steps each way, greys. */
function colourOf(index) {
  if (index < 16) return palette[index % 8]
  if (index > 231) return grey(8 + 10 * (index - 232))
  const step = by => [0, 95, 135, 175, 215, 255][Math.floor((index - 16) / by) % 6]
  return `rgb(${step(36)},${step(6)},${step(1)})`
}
const grey = level => `rgb(${level},${level},${level})`

/** Opens the program in a terminal of a size, in a home of its own with some files in it. */
function open(args, {columns, rows, files = {}}) {
  const home = mkdtempSync(join(tmpdir(), 'pm-wizard-picture-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(home, name), text)
  const terminal = new xterm.Terminal({cols: columns, rows, allowProposedApi: true})
  const child = pty.spawn(process.execPath, [join(root, 'dist/main.js'), ...args], {
    name: 'xterm-256color',
    cols: columns,
    rows,
    cwd: home,
    env: {
      PATH: process.env.PATH,
      HOME: home,
      TERM: 'xterm-256color',
      LANG: 'C.UTF-8',
      TZ: 'UTC',
      COLORTERM: '',
    },
  })
  terminal.onData(answer => child.write(answer))
  const waiting = new Set()
  child.onData(data =>
    terminal.write(data, () => {
      for (const look of waiting) look()
    }),
  )
  const lineAt = y => terminal.buffer.active.getLine(terminal.buffer.active.baseY + y)
  const screen = () =>
    Array.from({length: rows}, (_, y) => lineAt(y)?.translateToString(true) ?? '').join('\n')
  return {
    columns,
    rows,
    lineAt,
    write: text => child.write(text),
    enter: text => child.write(`${text}\r`),
    until: text =>
      new Promise(resolve => {
        const look = () => {
          if (!screen().includes(text)) return
          waiting.delete(look)
          resolve()
        }
        waiting.add(look)
        look()
      }),
    close: () => {
      child.kill('SIGKILL')
      terminal.dispose()
      rmSync(home, {recursive: true, force: true})
    },
  }
}

const escaped = text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** The cells of a line as runs of one style. */
function runsOf(line, columns) {
  const runs = []
  for (let x = 0; x < columns; x++) {
    const at = line.getCell(x)
    if (!at || at.getWidth() === 0) continue
    const style = [
      at.isBold() ? 'font-weight="bold"' : '',
      at.isDim() ? 'opacity="0.55"' : '',
      at.isFgPalette() ? `fill="${colourOf(at.getFgColor())}"` : '',
    ].join(' ')
    const last = runs.at(-1)
    if (last?.style === style) last.text += at.getChars() || ' '
    else runs.push({x, style, text: at.getChars() || ' '})
  }
  return runs.filter(({text}) => text.trim() !== '')
}

/** What is on the screen, cell for cell. */
function svg({columns, rows, lineAt}, label) {
  const width = columns * cell.width + 24
  const height = rows * cell.height + 24
  const lines = Array.from({length: rows}, (_, y) =>
    runsOf(lineAt(y), columns)
      .map(({x, style, text}) => {
        const length = [...text.trimEnd()].length * cell.width
        const place = `x="${(12 + x * cell.width).toFixed(1)}" y="${12 + y * cell.height + 13}"`
        return `<text ${place} textLength="${length.toFixed(1)}" ${style}>${escaped(text.trimEnd())}</text>`
      })
      .join(''),
  ).filter(Boolean)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${label}">
<rect width="100%" height="100%" rx="8" fill="#1b1f27"/>
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" fill="#dcdfe4" xml:space="preserve">
${lines.join('\n')}
</g>
</svg>
`
}

/** Keeps what is on the screen as a picture, and closes the terminal. */
function keep(terminal, name, label) {
  mkdirSync(join(root, 'docs'), {recursive: true})
  writeFileSync(join(root, 'docs', name), svg(terminal, label))
  terminal.close()
  process.stdout.write(`docs/${name}\n`)
}

const timeline = open([], {columns: 100, rows: 26})
await timeline.until('Title')
for (const text of ['Login failures for 30 % of users', '2023-11-01 14:30 UTC', '17:45', '14:45', '2'])
  timeline.enter(text)
timeline.write('\x0e')
await timeline.until('One line, one event')
for (const text of [
  '14:30 Error rate of the login service rises',
  '14:45 Alert: failed logins above 2 %',
  '15:15 Database suspected, its logs are clean',
  '15:45 Escalated to the authentication team',
  '16:30 Deployed configuration lacks the new key',
]) {
  timeline.enter(text)
}
timeline.write('17:00 Configuration corrected, service restarted')
await timeline.until('service restarted')
await timeline.until('mitigated')
keep(timeline, 'timeline.svg', 'The timeline step of pm-wizard in a terminal')

// As a tired person writes it: an hour that was half of one, and somebody to blame.
const hasty = readFileSync(join(root, 'docs/sample.md'), 'utf8')
  .replace('For an hour and a half, one', 'For three hours, one')
  .replace('The two hosts of January were', 'The new operator forgot the two hosts of January; they were')
  .replace(', due: 2024-04-05', '')
const review = open(['outage.md'], {columns: 120, rows: 36, files: {'outage.md': hasty}})
await review.until('Title')
for (const _ of 'steps') review.write('\x0e')
await review.until('To mend')
await review.until('duration-mismatch')
review.write('\t\t')
await review.until('go there')
keep(review, 'review.svg', 'The review step of pm-wizard in a terminal: what is to mend, beside the document')
