/**
 * How fast the program is on the screen, measured side by side in one run with bare Node, with one prompt of
 * @inquirer/prompts and of @clack/prompts, and with Ink unbundled; and how fast it reads, lints and counts. Prints
 * Markdown.
 * `--runs N`: how often each is measured (30). `--smoke`: few runs, and exit code 1 if a limit is broken.
 */
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {nodes, versionOf} from '../../scripts/nodes.mjs'
import {benchArchive} from './archive.mjs'
import {benchLint} from './lint.mjs'
import {quantile, timeAll} from './measure.mjs'
import {benchReading} from './reading.mjs'
import {loadedWith, packed} from './size.mjs'
import {benchTimeline} from './timeline.mjs'

const {values} = parseArgs({options: {runs: {type: 'string'}, smoke: {type: 'boolean'}}})
const runs = Number(values.runs ?? (values.smoke ? 7 : 30))

const here = fileURLToPath(new URL('.', import.meta.url))
const program = join(here, '../../dist/main.js')
const subject = name => join(here, 'subjects', `${name}.mjs`)

/** What is measured on a Node. `limit`: how many times as long as `against` it may take, at most. */
const subjectsOn = node => {
  const bare = {
    name: 'bare `node -e`',
    command: [node, '-e', "process.stdout.write('FIRSTFRAME')"],
    marker: 'FIRSTFRAME',
  }
  const ended = {name: 'bare `node -e 0`, to its end', command: [node, '-e', '0']}
  const inquirer = {
    name: 'one @inquirer/prompts input',
    command: [node, subject('inquirer')],
    marker: 'FIRSTFRAME',
  }
  return [
    bare,
    {name: 'one @clack/prompts text', command: [node, subject('clack')], marker: 'FIRSTFRAME'},
    inquirer,
    {name: 'Ink hello, unbundled', command: [node, subject('ink')], marker: 'FIRSTFRAME'},
    {
      name: '**pm-wizard**, first frame',
      command: [node, program],
      marker: 'Summary',
      against: inquirer,
      limit: 2.5,
    },
    ended,
    {
      name: '**pm-wizard --version**, to its end',
      command: [node, program, '--version'],
      against: ended,
      limit: 2.5,
    },
  ]
}

const broken = []
const check = (what, is, limit) => {
  if (is > limit) broken.push(`${what}: ${is.toFixed(2)}, at most ${limit}`)
}

for (const node of nodes()) {
  const version = versionOf(node)
  const subjects = subjectsOn(node)
  const times = await timeAll(subjects, runs)
  const median = subject => quantile(times.get(subject), 0.5)
  console.log(`\nNode ${version}, ${runs} runs each, in turn; ms\n`)
  console.log('| to first frame | median | p90 | to bare node | to the inquirer prompt |')
  console.log('| --- | ---: | ---: | ---: | ---: |')
  const [bare, , inquirer] = subjects
  for (const subject of subjects) {
    const ms = median(subject)
    const p90 = quantile(times.get(subject), 0.9)
    const ratios = [ms / median(bare), ms / median(inquirer)].map(ratio => ratio.toFixed(2))
    console.log(`| ${[subject.name, ms.toFixed(0), p90.toFixed(0), ...ratios].join(' | ')} |`)
    if (subject.limit)
      check(`${subject.name} on Node ${version}`, ms / median(subject.against), subject.limit)
  }
}

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
