import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import pty from '@lydell/node-pty'

/** A folder that is home, working folder and place of the compile cache of everything measured. */
export const home = mkdtempSync(join(tmpdir(), 'pm-wizard-bench-'))
process.on('exit', () => rmSync(home, {recursive: true, force: true}))

/**
 * Runs `command` in a pseudo-terminal and gives the ms from its start until it has written `marker`, or until it has
 * ended where there is no marker. A program that waits for keys is then sent Ctrl+C, and its end is awaited, so that
 * it can write what makes its next start faster.
 */
export const time = ({command: [file, ...args], marker}) => {
  // What the run before has left unfinished.
  rmSync(join(home, '.local'), {recursive: true, force: true})
  return new Promise((resolve, reject) => {
    const began = performance.now()
    const child = pty.spawn(file, args, {
      cols: 80,
      rows: 24,
      cwd: home,
      env: {
        PATH: process.env.PATH,
        HOME: home,
        TMPDIR: home,
        TERM: 'xterm-256color',
        LANG: 'C.UTF-8',
        TZ: 'UTC',
      },
    })
    let seen
    let output = ''
    child.onData(data => {
      output += data
      if (seen === undefined && marker !== undefined && output.includes(marker)) {
        seen = performance.now() - began
        child.write('\x03')
      }
    })
    const impatience = setTimeout(() => {
      child.kill('SIGKILL')
      reject(new Error(`${file} ${args.join(' ')} did not ${marker ? `show ${marker}` : 'end'}:\n${output}`))
    }, 20_000)
    child.onExit(() => {
      clearTimeout(impatience)
      if (marker === undefined) resolve(performance.now() - began)
      else if (seen === undefined) reject(new Error(`${file} ${args.join(' ')} ended early:\n${output}`))
      else resolve(seen)
    })
  })
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
