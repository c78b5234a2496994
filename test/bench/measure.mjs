import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import pty from '@lydell/node-pty'

/** A folder that is home, working folder and place of the compile cache of everything measured. */
export const home = mkdtempSync(join(tmpdir(), 'pm-wizard-bench-'))
process.on('exit', () => rmSync(home, {recursive: true, force: true}))

const env = {
  PATH: process.env.PATH,
  HOME: home,
  TMPDIR: home,
  TERM: 'xterm-256color',
  LANG: 'C.UTF-8',
  TZ: 'UTC',
}

/** A program in a terminal: `until` something is in its output, what it is sent, and its end. */
export const open = ([file, ...args], extra = {}) => {
  const child = pty.spawn(file, args, {cols: 80, rows: 24, cwd: home, env: {...env, ...extra}})
  let output = ''
  let heard = () => {}
  let hasEnded = false
  child.onData(data => {
    output += data
    heard()
  })
  const ended = new Promise(resolve =>
    child.onExit(() => {
      hasEnded = true
      resolve()
      heard()
    }),
  )
  const impatience = setTimeout(() => child.kill('SIGKILL'), 120_000)
  ended.then(() => clearTimeout(impatience))
  return {
    ended,
    output: () => output,
    write: text => child.write(text),
    forget: () => {
      output = ''
    },
    kill: () => child.kill('SIGKILL'),
    until: async wanted => {
      while (!output.includes(wanted)) {
        if (hasEnded) throw new Error(`${file} ${args.join(' ')} ended without ${wanted}:\n${output}`)
        await new Promise(resolve => (heard = resolve))
      }
    },
  }
}

/** Opens the wizard, writes a letter and leaves, so that a draft is kept. */
export const keep = async command => {
  const terminal = open(command)
  await terminal.until('Title')
  terminal.write('x')
  await terminal.until('saved')
  terminal.write('\x03')
  await terminal.ended
}

/**
 * Runs `command` in a terminal and gives the ms from its start until it has written `marker`, and what is `type`d then,
 * or until it has ended where there is no marker. A program that waits for keys is then sent Ctrl+C, and its end is
 * awaited, so that it can write what makes its next start faster. `before` puts in place what it finds.
 */
export const time = async ({command, marker, type, before}) => {
  // What the run before has left unfinished.
  rmSync(join(home, '.local'), {recursive: true, force: true})
  before?.()
  const began = performance.now()
  const terminal = open(command)
  if (marker === undefined) {
    await terminal.ended
    return performance.now() - began
  }
  await terminal.until(marker)
  if (type !== undefined) {
    terminal.write(type)
    await terminal.until(type)
  }
  const seen = performance.now() - began
  terminal.write('\x03')
  await terminal.ended
  return seen
}

/** Measures every subject `runs` times, all in turn, in an order that changes each round, after a few to warm up. */
export const timeAll = async (subjects, runs) => {
  const times = new Map(subjects.map(subject => [subject, []]))
  for (let round = -3; round < runs; round++)
    for (const subject of shuffled(subjects)) {
      const ms = await time(subject)
      if (round >= 0) times.get(subject).push(ms)
    }
  return times
}

const shuffled = list =>
  list
    .map(item => ({item, at: Math.random()}))
    .sort((a, b) => a.at - b.at)
    .map(({item}) => item)

/** The value below which `share` of them lie. */
export const quantile = (values, share) => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]
}
