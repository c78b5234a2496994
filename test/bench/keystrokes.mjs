/**
 * From a key to the frame that shows it, and the bytes the terminal is sent for it: the wizard on drafts of several
 * sizes, beside one line of Ink that echoes. Prints Markdown.
 */
import {rmSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {fileURLToPath} from 'node:url'
import {home, open, quantile} from './measure.mjs'
import {postmortem} from './postmortem.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const program = join(here, '../../dist/main.js')

/** What a terminal that draws whole frames is told at the end of each. */
const frameEnd = '\x1b[?2026l'

/** Types `keys` letters, each after the one before has been shown and it is at rest; ms and bytes of each. */
const measure = async ({command, ready, before = []}, keys) => {
  // Ink's echo is measured as the wizard is built: with React as for production.
  const terminal = open(command, {NODE_ENV: 'production'})
  await terminal.until(ready)
  await terminal.until(frameEnd)
  for (const key of before) {
    terminal.write(key)
    await wait(300)
  }
  const times = []
  const bytes = []
  for (let i = 0; i < keys; i++) {
    // As people type.
    await wait(80 + 120 * Math.random())
    terminal.forget()
    const began = performance.now()
    terminal.write('abcdefghij'[i % 10])
    await terminal.until(frameEnd)
    times.push(performance.now() - began)
    bytes.push(Buffer.byteLength(terminal.output().split(frameEnd, 1)[0]))
  }
  terminal.kill()
  await terminal.ended
  return {times, bytes}
}

const [ctrlN, ctrlP] = ['\x0e', '\x10']

/** Prints the table; gives the largest ratio of a median to that of the echo, and the largest median of bytes. */
export const benchKeystrokes = async (node, keys) => {
  // What was measured before has left drafts.
  rmSync(join(home, '.local'), {recursive: true, force: true})
  const on = (name, size) => [node, program, postmortem(node, name, size)]
  const timeline = [ctrlN]
  const summary = [ctrlN, ctrlP, ...Array(9).fill('\t')]
  const subjects = [
    {name: 'Ink, one line', command: [node, join(here, 'subjects/echo.mjs')], ready: 'ECHO'},
    {name: '**pm-wizard**, an empty draft, its title', command: [node, program], ready: 'Title'},
    {
      name: '**pm-wizard**, 100 events, the next one',
      command: on('hundred', {events: 100}),
      ready: 'Title',
      before: timeline,
    },
    {
      name: '**pm-wizard**, 1,000 events, the next one',
      command: on('thousand', {events: 1000}),
      ready: 'Title',
      before: timeline,
    },
    {
      name: '**pm-wizard**, a text of 100 KB, its end',
      command: on('long', {events: 20, characters: 100_000}),
      ready: 'Title',
      before: summary,
    },
  ]
  console.log(`\nFrom a key to its frame, ${keys} keys each; ms, and bytes sent\n`)
  console.log('| | median | p99 | to Ink, one line | bytes |')
  console.log('| --- | ---: | ---: | ---: | ---: |')
  let echo
  let worst = 0
  let most = 0
  for (const subject of subjects) {
    const {times, bytes} = await measure(subject, keys)
    const median = quantile(times, 0.5)
    echo ??= median
    worst = Math.max(worst, median / echo)
    most = Math.max(most, quantile(bytes, 0.5))
    const figures = [
      median.toFixed(1),
      quantile(times, 0.99).toFixed(1),
      (median / echo).toFixed(2),
      quantile(bytes, 0.5),
    ]
    console.log(`| ${[subject.name, ...figures].join(' | ')} |`)
  }
  return {worst, most}
}
