import type {Line} from './ledger-line.ts'

// Longer than any pause of a filing: a run that was silent for so long is dead, whoever has its process id now.
const silence = 60 * 60_000

/** The living run that came before `own`. */
export function holderOf(lines: Line[], own: string, now: number): Line | undefined {
  const last = new Map(lines.map(line => [line.run, line]))
  const first = new Set(lines.map(line => line.run))
  const earlier = [...first].slice(0, [...first].indexOf(own)).map(run => last.get(run)!)
  return earlier.find(({end, pid, at}) => !end && isRunning(pid) && now - at < silence)
}

/** Whether a process of this machine is alive. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
