import type {Span} from '../markdown/read.ts'
import type {Document} from './document.ts'

export const severities = ['error', 'warning', 'info'] as const
export type Severity = (typeof severities)[number]

/** A change of the source that mends a finding without changing what the document says. */
export interface Edit extends Span {
  text: string
}

/** What a rule found. Lines and columns are counted from 1, columns in UTF-16 units; the end is exclusive. */
export interface Finding {
  rule: string
  severity: Severity
  /** The arithmetic or the words that led to it, and what to do. One line. */
  message: string
  line: number
  column: number
  endLine: number
  endColumn: number
  /** Where it stands as offsets into the source. */
  span: Span
  /** Only where mending is safe. */
  fix?: Edit[]
}

/** A finding as a rule gives it: the engine knows the rule, its severity and the line. */
export interface Found {
  at: Span
  message: string
  fix?: Edit[]
}

/** What a rule is called and why it is there. */
export interface RuleCard {
  id: string
  severity: Severity
  /** What it finds and why that matters, with the source of the advice where there is one. One sentence. */
  about: string
}

/** A rule is a file in rules/ and an entry in rules.ts. */
export interface Rule extends RuleCard {
  find(document: Document): Found[]
}
