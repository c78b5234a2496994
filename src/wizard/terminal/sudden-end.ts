import {constants} from 'node:os'

type Ending = 'SIGHUP' | 'SIGTERM' | 'SIGINT'

/**
 * Before the process is ended from outside, its terminal is gone, or a fault of the program ends it, `job` is done; then
 * it ends as it should. `signals` are those that end it.
 */
export function onSuddenEnd(
  job: () => void,
  signals: readonly Ending[] = ['SIGHUP', 'SIGTERM', 'SIGINT'],
): void {
  process.once('exit', job)
  for (const signal of signals) process.once(signal, () => process.exit(128 + constants.signals[signal]))
  // A file that may not grow is told of where it is written; unheard, what draws the screen would end the process for it.
  process.on('SIGXFSZ', () => undefined)
  // Before all others that listen: the one for commands would take it for a fault.
  for (const stream of [process.stdin, process.stdout, process.stderr])
    stream.prependListener('error', () => process.exit(128 + constants.signals.SIGHUP))
}
