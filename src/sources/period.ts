import type {TimelineEvent} from '../model/postmortem.ts'
import type {Temporal} from '../model/temporal.ts'
import type {ReadingContext} from '../text/context.ts'
import {inZone} from '../text/sources/in-zone.ts'
import type {Source} from '../text/sources/index.ts'
import {paste} from '../text/sources/source.ts'

/** What is looked for: everything from one instant to another; events come on the clocks of `zone`. */
export interface Period {
  from: Temporal.Instant
  to: Temporal.Instant
  /** IANA name or ±hh:mm. */
  zone: string
}

/** What a tool answered, read as a paste of it would be. */
export function eventsOf(source: Source, answer: string, {to, zone}: Period): TimelineEvent[] {
  const context: ReadingContext = {now: to, zone}
  return inZone(source.read(paste(answer), context).events, zone)
}
