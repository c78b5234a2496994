import {Problem} from '../model/problem.ts'
import {tell} from './terminal.ts'

/** What the operating system answers, in words; others keep its own. */
const systemErrors: Record<string, [message: string, next: string]> = {
  ENOENT: ['There is no such file or folder.', 'Check the path.'],
  EACCES: ['Permission denied.', 'Check who may read and write there.'],
  EPERM: ['The system does not allow it.', 'Check who may read and write there.'],
  EISDIR: ['This is a folder, not a file.', 'Name a file in it.'],
  ENOTDIR: ['A part of the path is a file, not a folder.', 'Check the path.'],
  EROFS: ['The file system is read-only.', 'Choose another folder.'],
  ENOSPC: ['The disk is full.', 'Make room, then try again.'],
  EMFILE: ['Too many files are open.', 'Close some programs, or raise the limit (ulimit -n).'],
}

const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error && 'code' in error

const asProblem = (error: unknown): Problem | null => {
  if (error instanceof Problem) return error
  if (!isSystemError(error)) return null
  const [message, next] = systemErrors[error.code ?? ''] ?? [error.message, undefined]
  return new Problem(message, {
    cause: error,
    ...(error.path === undefined ? {} : {where: error.path}),
    ...(next === undefined ? {} : {next}),
  })
}

/** Says on standard error what went wrong, where, and what to do next; returns the exit code. */
export const report = (error: unknown): number => {
  const problem = asProblem(error)
  if (problem) {
    const {where, message} = problem
    tell(`pm-wizard: ${where === undefined || message.startsWith(where) ? '' : `${where}: `}${message}`)
    tell(...problem.details)
    if (problem.next !== undefined) tell(problem.next)
  } else {
    tell(
      `pm-wizard: something went wrong inside the program: ${error instanceof Error ? error.message : error}`,
    )
    tell('Please report it, with what DEBUG=pm-wizard shows. Drafts are kept: see pm-wizard drafts.')
  }
  if (process.env.DEBUG === 'pm-wizard') tell(...stack(error).split('\n'))
  return problem?.exitCode ?? 2
}

const stack = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  const own = error.stack ?? error.message
  return error.cause === undefined ? own : `${own}\ncaused by: ${stack(error.cause)}`
}

/** A reader that has seen enough (`pm-wizard … | head`) is no failure. */
export const endQuietlyWhenNobodyReads = (): void => {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', error => {
      if ('code' in error && error.code === 'EPIPE') process.exit()
      throw error
    })
}
