import {readFileSync, renameSync, rmSync} from 'node:fs'
import {Problem} from '../model/problem.ts'
import {atomicWriteSync} from './atomic.ts'

/** Gives up a lock. */
export type Release = () => void

/**
 * Takes a lock: a file that only one process can make, with its id in it. One left behind by a process that is gone is
 * taken over. Throws a Problem while a living process has it.
 */
export function takeLock(path: string): Release {
  for (let attempt = 1; ; attempt++) {
    try {
      atomicWriteSync(path, `${process.pid}\n${startOfMachine()}\n`, {overwrite: false, mode: 0o600})
      return () => rmSync(path, {force: true})
    } catch (error) {
      const isTaken = error instanceof Problem && (error.cause as NodeJS.ErrnoException).code === 'EEXIST'
      if (!isTaken) throw error
      const holder = holderOf(path)
      if (attempt > 3 || holder?.isAlive) {
        throw new Problem(
          `The draft is open in another pm-wizard${holder ? ` (process ${holder.pid})` : ''}.`,
          {
            where: path,
            next: 'Go on there, or end it first.',
          },
        )
      }
      if (holder) removeStale(path, holder.pid)
    }
  }
}

/** Who has a lock; `null`: it was given up meanwhile. */
function holderOf(path: string): {pid: number; isAlive: boolean} | null {
  try {
    const [pid, start = ''] = readFileSync(path, 'utf8').split('\n')
    const holder = Number.parseInt(pid!, 10)
    return {pid: holder, isAlive: start === startOfMachine() && isRunning(holder)}
  } catch {
    return null
  }
}

/** What tells one start of the machine from another, after which process ids are given anew; '' where nothing does. */
function startOfMachine(): string {
  try {
    // Not by the clock: that may have been set since.
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  } catch {
    return ''
  }
}

/** Takes a stale lock away; if another process was quicker and the lock is a new one, it is put back. */
function removeStale(path: string, pid: number): void {
  const aside = `${path}.${process.pid}`
  try {
    renameSync(path, aside)
    const holder = holderOf(aside)
    if (holder && holder.pid !== pid) renameSync(aside, path)
    else rmSync(aside, {force: true})
  } catch {
    // Another process has taken it away.
  }
}

function isRunning(pid: number): boolean {
  if (!(pid > 0)) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
