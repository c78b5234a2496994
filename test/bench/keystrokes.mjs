/**
 * From a key to the frame that shows it, and the bytes the terminal is sent for it: the wizard on drafts of several
 * sizes, beside one line of Ink that echoes. Prints Markdown.
 */
import {spawnSync} from 'node:child_process'
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {fileURLToPath} from 'node:url'
import pty from '@lydell/node-pty'
import {home, quantile} from './measure.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const program = join(here, '../../dist/main.js')

/** What a terminal that draws whole frames is told at the end of each. */
const frameEnd = '\x1b[?2026l'

const env = {
  PATH: process.env.PATH,
  HOME: home,
  TMPDIR: home,
  TERM: 'xterm-256color',
  LANG: 'C.UTF-8',
  TZ: 'UTC',
  // Ink's echo is measured as the wizard is built: with React as for production.
  NODE_ENV: 'production',
}

/** A postmortem with so many events and a text of so many characters, as a file. */
const document = (node, name, events, characters) => {
  const answers = {
    title: 'Checkout slow',
    startedAt: {date: '2023-11-01', time: '08:00', zone: 'UTC'},
    resolvedAt: {date: '2023-11-02', time: '08:00', zone: 'UTC'},
    summary: 'Carts took a minute to load. '.repeat(Math.ceil(characters / 29)).trim(),
    timeline: Array.from({length: events}, (_, i) => ({
      at: {date: '2023-11-01', time: new Date(i * 60_000).toISOString().slice(11, 16), zone: 'UTC'},
      kind: 'note',
      text: `What was seen and done in step ${i}, in a sentence of the usual length`,
    })),
  }
  const path = join(home, `${name}.md`)
  const args = ['new', '--from', '-', '--out', '-']
  writeFileSync(path, spawnSync(node, [program, ...args], {input: JSON.stringify(answers), env}).stdout)
  return path
}

/** Types `keys` letters, one after the other has been shown; ms and bytes of each. */
const measure = async ({command: [file, ...args], ready, before = []}, keys) => {
  const child = pty.spawn(file, args, {cols: 80, rows: 24, cwd: home, env})
  let output = ''
  let heard = () => {}
  child.onData(data => {
    output += data
    heard()
  })
  const until = async wanted => {
    while (!wanted()) await new Promise(resolve => (heard = resolve))
  }
  await until(() => output.includes(ready) && output.includes(frameEnd))
  for (const key of before) {
    child.write(key)
    await wait(300)
  }
  const times = []
  const bytes = []
  for (let i = 0; i < keys; i++) {
    // As people type, and slower than Ink draws at the most: each key finds it at rest.
    await wait(80 + 120 * Math.random())
    output = ''
    const began = performance.now()
    child.write('abcdefghij'[i % 10])
    await until(() => output.includes(frameEnd))
    times.push(performance.now() - began)
    bytes.push(Buffer.byteLength(output.slice(0, output.indexOf(frameEnd) + frameEnd.length)))
  }
  child.kill('SIGKILL')
  return {times, bytes}
}

const [ctrlN, ctrlP] = ['\x0e', '\x10']

/** Prints the table; gives the largest ratio of a median to that of the echo. */
export const benchKeystrokes = async (node, keys) => {
  const open = (name, events, characters) => [node, program, document(node, name, events, characters)]
  const subjects = [
    {name: 'Ink, one line', command: [node, join(here, 'subjects/echo.mjs')], ready: 'ECHO'},
    {name: '**pm-wizard**, an empty draft, its title', command: [node, program], ready: 'Title'},
    {
      name: '**pm-wizard**, 100 events, the next one',
      command: open('hundred', 100, 300),
      ready: 'Title',
      before: [ctrlN],
    },
    {
      name: '**pm-wizard**, 1,000 events, the next one',
      command: open('thousand', 1000, 300),
      ready: 'Title',
      before: [ctrlN],
    },
    {
      name: '**pm-wizard**, a text of 100 KB, its end',
      command: open('long', 20, 100_000),
      ready: 'Title',
      before: [ctrlN, ctrlP, ...Array(9).fill('\t')],
    },
  ]
  console.log(`\nFrom a key to its frame, ${keys} keys each; ms, and bytes sent\n`)
  console.log('| | median | p99 | to Ink, one line | bytes |')
  console.log('| --- | ---: | ---: | ---: | ---: |')
  let echo
  let worst = 0
  for (const subject of subjects) {
    const {times, bytes} = await measure(subject, keys)
    const median = quantile(times, 0.5)
    echo ??= median
    worst = Math.max(worst, median / echo)
    const figures = [
      median.toFixed(1),
      quantile(times, 0.99).toFixed(1),
      (median / echo).toFixed(2),
      quantile(bytes, 0.5),
    ]
    console.log(`| ${[subject.name, ...figures].join(' | ')} |`)
  }
  return worst
}
