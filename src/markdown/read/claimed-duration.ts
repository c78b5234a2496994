import {boundBefore, boundOf} from '../../text/bound.ts'
import {findDurations, readDuration} from '../../text/durations.ts'
import type {Span} from './lines.ts'
import type {Stated} from './stated.ts'

/** What may stand between such words and the length itself. */
const about = String.raw`(?:(?:an?|the|total|of|just|well|a little|about|around|approximately|approx\.?|roughly|nearly|almost|over|under|more than|less than|close to|some|another|d['’]environ|environ|près de|presque|un[ao]s|casi|alrededor de|aproximadamente|quase|cerca de|etwa|rund|ungefähr|circa|ca\.|knapp|fast|insgesamt|[~≈])[\s*_]{0,4}){0,6}$`

/** What stands before a length of time that is the incident's. */
export const during = new RegExp(
  String.raw`\b(?:last(?:ed|ing|s)|duration(?: of| was)?|for|total(?:l?ing|ed)?(?: of)?|down(?:time)?|took(?: us)?|spann(?:ed|ing)|(?:outage|disruption|interruption) of|after|unavailable|pendant|durée?|durado|durat[oa]|(?:panne|interruption|coupure|indisponibilité) de|duró|durante|por|(?:caída|interrupción|corte|indisponibilidad) de|durou|(?:queda|interrupção|indisponibilidade) de|dauert?e?|für|ausfall von|fuera)[:\s*_]{1,9}${about}|\b(?:panne|interruption|coupure) (?=d['’])${about}`,
  'i',
)
/** What stands after it. */
export const lasting =
  /^[\s*_]{0,4}(?:-\s?)?(?:long[\s-])?(?:of\s)?(?:(?:complete|full|total|partial|major|severe|global|cascading|unplanned|intermittent|service)\s){0,3}(?:outage|downtime|interruption|disruption|incident|degradation|unavailability|down\b|failure\b(?!\srate)|de (?:panne|coupure|interrup|indisponib|caída|queda)|(?:lang )?(?:ausfall|störung|gestört|ausgefallen|nicht (?:erreichbar|verfügbar)))/i
const elsewhere = /\b(?:every|within|per|timeout|next|last|past|previous|interval|ago)\b[^.]{0,20}$/i

/** The first length of time in a passage whose surroundings fit, as ISO 8601. */
export function durationIn(
  span: Span,
  text: string,
  fits: (before: string, after: string) => boolean,
): Stated<string> | null {
  const passage = text.slice(0, 4000)
  for (const each of [...hoursAndMinutes(passage), ...findDurations(passage)].toSorted(
    (a, b) => a.start - b.start,
  )) {
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

const isLength = new RegExp(
  String.raw`(?:pendant|durée?|durado|durat[oa]|durante|durou|duró|dauerte|lasted)[\s:*_]{1,9}${about}`,
  'i',
)

/** "1h30" is a time of day, unless it stands alone or behind a word that says that it is a length. */
const hoursAndMinutes = (text: string) =>
  [...text.matchAll(/(?<![\p{L}\d:.])\d{1,2}\s?h\s?[0-5]\d(?![\p{L}\d]|\s?(?:[–—-]|à|a|até|bis|to)\s?\d)/gu)]
    .filter(
      ({0: said, index}) =>
        text.replace(said, '').search(/[\p{L}\p{N}]/u) < 0 ||
        isLength.test(text.slice(Math.max(0, index - 60), index)),
    )
    .map(({0: said, index}) => ({
      start: index,
      end: index + said.length,
      iso: readDuration(said.replace(/\s/g, ''))!,
      most: null,
    }))

const claims = new RegExp(
  String.raw`(?:\b(?:last(?:ed|ing)(?: for)?|(?:duration|downtime|outage) of|unavailable for|down for|a duré|duró|durou|dauerte)|(?:^|[.!?]\s)For)\s${about}`,
)

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
