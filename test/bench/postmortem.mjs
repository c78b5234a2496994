import {spawnSync} from 'node:child_process'
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {home} from './measure.mjs'

const program = fileURLToPath(new URL('../../dist/main.js', import.meta.url))

const at = minutes => ({
  date: '2023-11-01',
  time: new Date(minutes * 60_000).toISOString().slice(11, 16),
  zone: 'UTC',
})

/** A postmortem with so many events, and a summary of so many characters, as the program writes it; its path. */
export const postmortem = (node, name, {events, characters = 300}) => {
  const answers = {
    title: 'Checkout slow',
    severity: 'SEV2',
    startedAt: at(0),
    detectedAt: at(4),
    resolvedAt: at(1439),
    summary: 'Carts took a minute to load. '.repeat(Math.ceil(characters / 29)).trim(),
    impact: {description: 'One in eight saw a page that did not end to load.', usersAffectedPercent: 12},
    detection: 'An alert on the latency of carts.',
    timeline: Array.from({length: events}, (_, i) => ({
      at: at(i),
      kind: 'note',
      text: `What was seen and done in step ${i}, in a sentence of the usual length`,
    })),
    rootCause: {description: 'A deploy emptied the cache.', trigger: 'The deploy of the evening.'},
    resolution: 'The deploy was rolled back and the cache filled.',
    tasks: [{title: 'Make the deploy keep the cache', type: 'prevent', owner: 'ana', due: '2023-12-01'}],
  }
  const path = join(home, `${name}.md`)
  const {stdout} = spawnSync(node, [program, 'new', '--from', '-', '--out', '-'], {
    input: JSON.stringify(answers),
    env: {PATH: process.env.PATH, HOME: home, TMPDIR: home, TZ: 'UTC'},
  })
  writeFileSync(path, stdout)
  return path
}
