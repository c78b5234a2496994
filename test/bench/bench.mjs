/**
 * How fast the program is on the screen, measured side by side in one run with bare Node, with one prompt of
 * @inquirer/prompts and of @clack/prompts, and with Ink unbundled; and how fast it reads, lints and counts. Prints
 * Markdown.
 * `--runs N`: how often each is measured (30). `--smoke`: few runs, and exit code 1 if a limit is broken.
 */
import {parseArgs} from 'node:util'
import {nodes} from '../../scripts/nodes.mjs'
import {benchArchive} from './archive.mjs'
import {benchKeystrokes} from './keystrokes.mjs'
import {benchLint} from './lint.mjs'
import {benchReading} from './reading.mjs'
import {loadedWith, packed} from './size.mjs'
import {benchStart} from './start.mjs'
import {benchTimeline} from './timeline.mjs'

const {values} = parseArgs({options: {runs: {type: 'string'}, smoke: {type: 'boolean'}}})
const runs = Number(values.runs ?? (values.smoke ? 7 : 30))

const broken = []
const check = (what, is, limit) => {
  if (is > limit) broken.push(`${what}: ${is.toFixed(2)}, at most ${limit}`)
}

for (const node of nodes()) await benchStart(node, runs, check)

const keys = values.smoke ? 20 : 200
const keystrokes = await benchKeystrokes(process.execPath, keys)
check('from a key to its frame, to Ink’s echo of a line', keystrokes.worst, 8)
// Over a line of 9,600 baud it is less than half a second.
check('bytes sent for a key', keystrokes.most, 400)

const lines = benchTimeline(process.execPath, Math.ceil(runs / 5))
check('time for log lines, to reading them', lines.ms, 20)
check('memory for log lines, to reading them', lines.mb, 6)

check(
  'time to read a document of twice the size',
  benchReading(values.smoke ? 100 : 250, values.smoke ? 2 : 5),
  4,
)

const lint = benchLint(values.smoke ? 100 : 1000, values.smoke ? 1 : 2)
// A small folder is mostly start-up, and one round of it tells no more than the order.
check('time to lint, to the faster of the others', lint.others, values.smoke ? 2 : 1)
check('time to lint ten times as many', lint.tenfold, 11)
check('memory to lint ten times as many', lint.memory, values.smoke ? 2.5 : 1.5)

const archive = benchArchive(process.execPath, values.smoke ? 400 : 5000)
check('time for twice as many postmortems', archive.growth, 3)
check('seconds for 5,000 postmortems', values.smoke ? 0 : archive.seconds, 60)

const kB = bytes => Math.round(bytes / 1000)
const size = packed()
console.log(
  `\nThe package: ${kB(size.packed)} kB packed, ${kB(size.unpacked)} kB unpacked, ${size.files} files, no dependencies.`,
)
console.log(`Read before the wizard's first frame: ${kB(loadedWith('src/wizard/open.ts'))} kB of JavaScript.`)
check('kB packed', kB(size.packed), 700)

if (broken.length > 0) console.log(`\nBroken limits:\n${broken.join('\n')}`)
if (values.smoke && broken.length > 0) process.exitCode = 1
