import {boundBefore, boundOf} from '../../text/bound.ts'
import {findDurations} from '../../text/durations.ts'
import type {Span} from './lines.ts'
import type {Stated} from './stated.ts'

/** What stands before a length of time that is the incident's. */
export const during =
  /(?:\b(?:last(?:ed|ing|s)|duration(?: of)?|for|total(?:l?ing|ed)?(?: of)?|down(?:time)?|took|spann(?:ed|ing)|outage of|after|durante|pendant|durou|durado|durée?|duró|durat[oa]|unavailable|dauert?e?|fuera)[:\s]+|downtime:\s*)[*_]*(?:(?:an?|the|total|of|about|around|approximately|approx\.?|roughly|nearly|almost|over|up to|more than|just|some|another|cerca de|environ|unas|[~≈])[\s*_]{0,4}){0,6}$/i
/** What stands after it. */
export const lasting =
  /^[\s*_]*(?:-\s*)?(?:long[\s-])?(?:of\s+)?(?:complete\s|full\s|total\s|partial\s|global\s|major\s|cascading\s|unplanned\s|service\s)?(?:outage|downtime|interruption|disruption|incident|degradation|unavailability|down\b|failure\b(?!\srate))/i
const elsewhere = /\b(?:every|within|per|timeout|next|last|past|previous|interval|ago)\b[^.]{0,20}$/i

/** The first length of time in a passage whose surroundings fit, as ISO 8601. */
export function durationIn(
  span: Span,
  text: string,
  fits: (before: string, after: string) => boolean,
): Stated<string> | null {
  for (const each of findDurations(text.slice(0, 4000))) {
    const before = text.slice(Math.max(0, each.start - 60), each.start)
    const lead = before.slice(0, boundBefore(before, before.length)?.start)
    if (elsewhere.test(before) || !fits(lead, text.slice(each.end, each.end + 60))) continue
    return {
      value: each.most ?? each.iso,
      bound: boundOf(text, each.start, each.end),
      span: {start: span.start + each.start, end: span.start + each.end},
    }
  }
  return null
}

const claims =
  /(?:\b(?:last(?:ed|ing)(?:\s+for)?|duration of|downtime of|outage of|unavailable for|down for)|(?:^|[.!?]\s)For)\s+(?:(?:an?|the|about|around|approximately|roughly|nearly|almost|over|more than|some)\s+){0,6}$/

/**
 * How long the incident took as a passage claims it beyond doubt: "lasted 3 hours", "a 3-hour outage". Narrower than
 * what is read from documents of others, where nothing else tells the length.
 */
export const claimedDuration = (source: string, span: Span): Stated<string> | null =>
  durationIn(
    span,
    source.slice(span.start, span.end),
    (before, after) => claims.test(before) || lasting.test(after),
  )
