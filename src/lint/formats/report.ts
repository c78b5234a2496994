import type {Finding} from '../finding.ts'

/** A document that was linted: its name as the user gave it, and its text as long as it is reported. */
export interface Linted {
  file: string
  source: string
  findings: Finding[]
}

/**
 * Writes findings as they come, so that ten thousand documents need no more memory than one. The pieces, one after
 * the other, are the report.
 */
export interface Report {
  begin(): string
  add(linted: Linted): string
  /** `files`: how many documents were linted. */
  end(files: number): string
}
