/**
 * Draws docs/*.svg for the README: runs the built program in a pseudo-terminal, types, and puts what is on the
 * screen into an SVG, cell for cell. Usage: npm run build && node scripts/picture.mjs
 */
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import pty from '@lydell/node-pty'
import xterm from '@xterm/headless'

const root = fileURLToPath(new URL('..', import.meta.url))
const columns = 100
const rows = 26
const cell = {width: 8.4, height: 18}
const palette = ['#1b1f27', '#e06c75', '#98c379', '#e5c07b', '#61afef', '#c678dd', '#56b6c2', '#dcdfe4']

const home = mkdtempSync(join(tmpdir(), 'pm-wizard-picture-'))
const terminal = new xterm.Terminal({cols: columns, rows, allowProposedApi: true})
const child = pty.spawn(process.execPath, [join(root, 'dist/main.js')], {
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
const screen = () => Array.from({length: rows}, (_, y) => lineAt(y)?.translateToString(true) ?? '').join('\n')
const until = text =>
  new Promise(resolve => {
    const look = () => {
      if (!screen().includes(text)) return
      waiting.delete(look)
      resolve()
    }
    waiting.add(look)
    look()
  })

const escaped = text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** The cells of a line as runs of one style. */
function runsOf(line) {
  const runs = []
  for (let x = 0; x < columns; x++) {
    const at = line.getCell(x)
    if (!at || at.getWidth() === 0) continue
    const style = [
      at.isBold() ? 'font-weight="bold"' : '',
      at.isDim() ? 'opacity="0.55"' : '',
      at.isFgPalette() ? `fill="${palette[at.getFgColor() % 8]}"` : '',
    ].join(' ')
    const last = runs.at(-1)
    if (last?.style === style) last.text += at.getChars() || ' '
    else runs.push({x, style, text: at.getChars() || ' '})
  }
  return runs.filter(({text}) => text.trim() !== '')
}

function svg() {
  const width = columns * cell.width + 24
  const height = rows * cell.height + 24
  const lines = Array.from({length: rows}, (_, y) =>
    runsOf(lineAt(y))
      .map(({x, style, text}) => {
        const length = [...text.trimEnd()].length * cell.width
        const place = `x="${(12 + x * cell.width).toFixed(1)}" y="${12 + y * cell.height + 13}"`
        return `<text ${place} textLength="${length.toFixed(1)}" ${style}>${escaped(text.trimEnd())}</text>`
      })
      .join(''),
  ).filter(Boolean)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="The timeline step of pm-wizard in a terminal">
<rect width="100%" height="100%" rx="8" fill="#1b1f27"/>
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" fill="#dcdfe4" xml:space="preserve">
${lines.join('\n')}
</g>
</svg>
`
}

const enter = text => child.write(`${text}\r`)
await until('Title')
for (const text of ['Login failures for 30 % of users', '2023-11-01 14:30 UTC', '17:45', '14:45', '2'])
  enter(text)
child.write('\x0e')
await until('One line, one event')
for (const text of [
  '14:30 Error rate of the login service rises',
  '14:45 Alert: failed logins above 2 %',
  '15:15 Database suspected, its logs are clean',
  '15:45 Escalated to the authentication team',
  '16:30 Deployed configuration lacks the new key',
]) {
  enter(text)
}
child.write('17:00 Configuration corrected, service restarted')
await until('service restarted')
await until('mitigated')
mkdirSync(join(root, 'docs'), {recursive: true})
writeFileSync(join(root, 'docs/timeline.svg'), svg())
child.kill('SIGKILL')
terminal.dispose()
rmSync(home, {recursive: true, force: true})
process.stdout.write('docs/timeline.svg\n')
