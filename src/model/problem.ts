/** What a person is told when something cannot be done. */
export interface ProblemDetails {
  /** The file, `file:line`, field or option it is about. */
  where?: string
  /** What is wrong in particular, where that is more than one thing. */
  details?: string[]
  /** What to do next, as a sentence. */
  next?: string
  /** Exit code of a command that ends with it: 2 for wrong usage and unreadable input (the default), 1 for a job half done. */
  exitCode?: 1 | 2
  /** The error underneath; shown only with DEBUG=pm-wizard. */
  cause?: unknown
}

/** An expected failure, worded for people. Whatever else is thrown is a defect of the program. */
export class Problem extends Error {
  override name = 'Problem'
  readonly where: string | undefined
  readonly details: string[]
  readonly next: string | undefined
  readonly exitCode: 1 | 2

  constructor(message: string, {where, details = [], next, exitCode = 2, cause}: ProblemDetails = {}) {
    super(message, {cause})
    this.where = where
    this.details = details
    this.next = next
    this.exitCode = exitCode
  }
}
