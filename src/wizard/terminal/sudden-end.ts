import {constants} from 'node:os'

type Ending = 'SIGHUP' | 'SIGTERM' | 'SIGINT'

/**
 * Before the process is ended from outside, or its terminal is gone, `job` is done; then it ends as it should.
 * `signals` are those that end it.
 */
export function onSuddenEnd(
  job: () => void,
  signals: readonly Ending[] = ['SIGHUP', 'SIGTERM', 'SIGINT'],
): void {
  const end = (signal: Ending) => {
    job()
    process.exit(128 + constants.signals[signal])
  }
  for (const signal of signals) process.once(signal, end)
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => end('SIGHUP'))
}
