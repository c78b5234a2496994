import type {Bound} from '../../model/postmortem.ts'
import type {Span} from './lines.ts'

/** A value and where it is written. */
export interface Stated<T> {
  value: T
  /** Of a moment whose day is written without a year: "11-05". */
  monthDay?: string | null
  /** Of a length that is told from one side: "less than an hour". */
  bound?: Bound | null
  /** The weekday that is written beside it, 1 (Monday) to 7. */
  weekday?: number | null
  span: Span
}
