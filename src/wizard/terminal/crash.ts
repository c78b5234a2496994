import {existsSync} from 'node:fs'
import {Problem} from '../../model/problem.ts'
import {messages} from '../messages.ts'

/**
 * Hears of the first fault of the program itself, wherever it happened; those that follow from it change nothing. The
 * process is not ended by it.
 */
export function onCrash(job: (error: unknown) => void): void {
  let isFirst = true
  process.on('uncaughtException', error => {
    if (isFirst) job(error)
    isFirst = false
  })
}

/** A fault of the program as it is told: what happened, and where what was typed is. */
export const crashed = (error: unknown, draft: string): Problem =>
  new Problem(messages.crashed(String(error instanceof Error ? error.message : error)), {
    next: messages.afterCrash(existsSync(draft) ? draft : null),
    exitCode: 1,
    cause: error,
  })
