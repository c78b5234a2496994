/** What status and stats take over many postmortems in a folder: seconds, and linear. */
import {spawnSync} from 'node:child_process'
import {mkdirSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {home} from './measure.mjs'

const program = fileURLToPath(new URL('../../dist/main.js', import.meta.url))

const at = (hour, minute) => ({date: '2020-11-22', time: `${hour}:${minute}`, zone: 'UTC'})

/** A postmortem as people write it: some twelve events, five tasks, two factors. */
const answers = {
  title: 'Checkout slow NUMBER',
  severity: 'SEV2',
  services: ['checkout', 'cart'],
  authors: ['ana'],
  summary: 'Carts took a minute to load for an hour and a half. Nobody lost an order, but many went away.',
  impact: {description: 'One in eight saw a page that did not end to load.', usersAffectedPercent: 12},
  detection: 'An alert on the latency of carts, ten minutes late.',
  startedAt: at(10, 15),
  detectedAt: at(10, 25),
  mitigatedAt: at(11, 30),
  resolvedAt: at(11, 45),
  timeline: Array.from({length: 12}, (_, i) => ({
    at: at(10, 15 + 2 * i),
    kind: ['started', 'detected', 'investigating', 'note'][Math.min(i, 3)],
    text: `What was seen and done in step ${i}, in a sentence of the usual length`,
  })),
  rootCause: {
    description: 'A deploy emptied the cache, and each cart was read from the database.',
    trigger: 'The deploy of the evening.',
    contributingFactors: ['Nothing limits the size of a cart', 'No alert on the hit rate of the cache'],
  },
  resolution: 'The deploy was rolled back and the cache filled.',
  lessons: {wentWell: ['The way back took three minutes'], wentPoorly: ['Nobody looked at the cache']},
  tasks: Array.from({length: 5}, (_, i) => ({
    title: `Make step ${i} of the deploy keep the cache`,
    type: 'prevent',
    priority: 'P2',
    owner: i === 4 ? null : 'ana',
    due: '2021-02-03',
    status: i < 2 ? 'done' : 'open',
    issue:
      i === 3
        ? null
        : {repo: 'acme/shop', number: 7000 + i, url: `https://github.com/acme/shop/issues/${7000 + i}`},
  })),
}

const run = (node, args, input = '') => {
  const began = performance.now()
  const {status, stdout, stderr} = spawnSync(node, [program, ...args], {
    cwd: home,
    env: {PATH: process.env.PATH, HOME: home, TMPDIR: home, TZ: 'UTC'},
    input,
    encoding: 'utf8',
    maxBuffer: 1e9,
  })
  if (status !== 0) throw new Error(`${args.join(' ')} failed:\n${stderr}`)
  return {seconds: (performance.now() - began) / 1000, stdout}
}

const two = n => String(n).padStart(2, '0')

/** A folder with so many, each with a name, a month and a day of its own. */
const archive = (node, size) => {
  const one = run(node, ['new', '--from', '-', '--out', '-'], JSON.stringify(answers)).stdout
  const folder = join(home, `archive-${size}`)
  mkdirSync(folder)
  for (let i = 0; i < size; i++) {
    const date = `20${two(20 + (i % 6))}-${two(1 + (i % 12))}-${two(1 + (i % 28))}`
    writeFileSync(join(folder, `${i}.md`), one.replaceAll('NUMBER', i).replaceAll('2020-11-22', date))
  }
  return folder
}

/** Prints the table for so many, half and a quarter of them; gives their seconds, and how much longer twice as many take. */
export const benchArchive = (node, most) => {
  const sizes = [most / 4, most / 2, most]
  console.log(`\nPostmortems in a folder, to the end of the program; seconds\n`)
  console.log(`| | ${sizes.map(size => size.toLocaleString('en')).join(' | ')} | twice as many take |`)
  console.log('| --- | ---: | ---: | ---: | ---: |')
  const folders = sizes.map(size => archive(node, size))
  const results = ['status', 'stats'].map(command => {
    // The better of two: what else the machine does is no cost of ours.
    const seconds = folders.map(folder =>
      Math.min(...[1, 2].map(() => run(node, [command, '--json', folder]).seconds)),
    )
    const growth = seconds.at(-1) / seconds.at(-2)
    const cells = [...seconds.map(each => each.toFixed(1)), `${growth.toFixed(2)} times as long`]
    console.log(`| pm-wizard ${command} | ${cells.join(' | ')} |`)
    return {seconds: seconds.at(-1), growth}
  })
  for (const folder of folders) rmSync(folder, {recursive: true})
  return {
    seconds: Math.max(...results.map(({seconds}) => seconds)),
    growth: Math.max(...results.map(({growth}) => growth)),
  }
}
