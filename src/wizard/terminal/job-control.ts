/** Gives the terminal away until the job is done, and takes it again. */
export type Lend = (job: () => Promise<void>) => Promise<void>

/** A terminal that is lent already is not lent again: the job is done in the borrower's time. */
export function lentOnce(lend: Lend): Lend {
  let isLent = false
  return async job => {
    if (isLent) return job()
    isLent = true
    try {
      await lend(job)
    } finally {
      isLent = false
    }
  }
}

/** Has the shell take over, as Ctrl+Z does elsewhere: all of this job stops, until `fg`. */
export const stop = (): void => {
  process.kill(0, 'SIGTSTP')
}

/**
 * Stops and goes on as every program under a shell: before it stops, the terminal is given back as it was; when it
 * goes on, it is taken and painted anew. What comes out ends this.
 */
export function obeyJobControl(lend: Lend): () => void {
  if (process.platform === 'win32') return () => undefined
  let isExpected = false
  const onStop = () =>
    void lend(async () => {
      isExpected = true
      // Not SIGSTOP: where no shell could have it go on, the system lets it go on at once.
      process.removeListener('SIGTSTP', onStop)
      process.kill(process.pid, 'SIGTSTP')
      process.on('SIGTSTP', onStop)
    })
  // Of SIGSTOP nobody hears before; what the shell has made of the terminal meanwhile is mended.
  const onContinue = () => {
    if (!isExpected) void lend(async () => undefined)
    isExpected = false
  }
  process.on('SIGTSTP', onStop)
  process.on('SIGCONT', onContinue)
  return () => {
    process.removeListener('SIGTSTP', onStop)
    process.removeListener('SIGCONT', onContinue)
  }
}
