/**
 * What reading a hundred thousand log lines takes, in time and memory, beside Node reading the same file line by line and doing nothing.
 */
import {spawnSync} from 'node:child_process'
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {home, quantile} from './measure.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const program = join(here, '../../dist/main.js')
const plain = join(here, 'subjects/lines.mjs')
const count = 100_000

const two = n => String(n).padStart(2, '0')
const clock = i => `${two(Math.floor(i / 3600) % 24)}:${two(Math.floor(i / 60) % 60)}:${two(i % 60)}`
const messages = [
  i => `GET /api/items/${i} 200 in ${i % 900} ms`,
  i => `connection to 10.0.0.${i % 250}:5432 refused after ${i} ms`,
  i => `request ${(i * 7919).toString(16)} failed: upstream timed out`,
  i => `worker ${i % 40} restarted`,
]
const message = i => messages[i % messages.length](i)

/** The lines of a log, by what it is. */
const logs = {
  'a program’s log': i => `2026-03-04T${clock(i)}.123Z ERROR [pool-${i % 9}] ${message(i)}`,
  syslog: i => `Mar  4 ${clock(i)} web-${i % 9} checkout[${i % 999}]: ${message(i)}`,
  'nginx access log': i =>
    `203.0.113.${i % 250} - - [04/Mar/2026:${clock(i)} +0000] "GET /api/items/${i} HTTP/1.1" 200 ${i} "-" "curl/8.5"`,
  'JSON lines': i =>
    JSON.stringify({time: 1_772_619_330_000 + i, level: 50, msg: message(i), name: 'checkout'}),
}

/** Milliseconds and megabytes at most, of one run to its end. */
const run = (node, args) => {
  const told = 'process.on("exit",()=>process.stderr.write("\\nRSS "+process.resourceUsage().maxRSS))'
  const began = performance.now()
  const {status, stderr} = spawnSync(node, ['--import', `data:text/javascript,${told}`, ...args], {
    cwd: home,
    env: {PATH: process.env.PATH, HOME: home, TMPDIR: home, TZ: 'UTC'},
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  })
  const ms = performance.now() - began
  const kilobytes = /RSS (\d+)$/.exec(stderr)?.[1]
  if (status !== 0 || !kilobytes) throw new Error(`${args.join(' ')} failed:\n${stderr}`)
  return {ms, mb: Number(kilobytes) / 1024}
}

const median = (results, what) =>
  quantile(
    results.map(result => result[what]),
    0.5,
  )

/** Prints the table; gives the largest ratio of time and of memory. */
export const benchTimeline = (node, runs) => {
  console.log(`\n${count.toLocaleString('en')} log lines to timeline events, printed; ${runs} runs, median\n`)
  console.log('| | ms | to reading the lines | MB | to reading the lines |')
  console.log('| --- | ---: | ---: | ---: | ---: |')
  const ratios = {ms: 0, mb: 0}
  for (const [name, line] of Object.entries(logs)) {
    const file = join(home, 'bench.log')
    writeFileSync(file, Array.from({length: count}, (_, i) => `${line(i)}\n`).join(''))
    const [ours, theirs] = [[], []]
    for (let i = 0; i < runs; i++) {
      theirs.push(run(node, [plain, file]))
      ours.push(run(node, [program, 'timeline', file]))
    }
    const cells = ['ms', 'mb'].flatMap(what => {
      const ratio = median(ours, what) / median(theirs, what)
      ratios[what] = Math.max(ratios[what], ratio)
      return [median(ours, what).toFixed(0), ratio.toFixed(1)]
    })
    console.log(`| ${name} | ${cells.join(' | ')} |`)
  }
  return ratios
}
