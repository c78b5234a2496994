import type {Moment} from '../model/postmortem.ts'
import type {Temporal} from '../model/temporal.ts'

/** What is known around a text that is being read: it settles what the text leaves out. */
export interface ReadingContext {
  now: Temporal.Instant
  /** IANA name or ±hh:mm: what an unmarked clock time is read in. */
  zone: string
  /** The day of the incident. */
  date?: string | null
  /** The entry before this one. */
  previous?: Moment | null
  /** BCP 47: settles 05/11/2023. */
  locale?: string
}
