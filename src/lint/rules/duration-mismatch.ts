import {claimedDuration} from '../../markdown/read/claimed-duration.ts'
import type {Span} from '../../markdown/read.ts'
import {durationMinutes, formatDuration} from '../../model/duration.ts'
import {minutesBetween} from '../../model/moment.ts'
import type {Bound} from '../../model/postmortem.ts'
import {findDurations} from '../../text/durations.ts'
import {isVague} from '../../text/vague.ts'
import type {Document} from '../document.ts'
import type {Found, Rule} from '../finding.ts'
import {clock, minutes, quoted} from '../say.ts'

export const durationMismatch: Rule = {
  id: 'duration-mismatch',
  severity: 'error',
  about:
    'The stated duration is not the end minus the start: readers take the figure for the cost of the incident, and one of the three is wrong.',
  find: document => {
    const {placed, zone, source} = document
    const {startedAt, resolvedAt} = placed
    const claim = claimOf(document)
    if (!claim || !startedAt || !resolvedAt) return []
    const {iso, at} = claim
    const stated = durationMinutes(iso)
    const actual = minutesBetween(startedAt, resolvedAt, zone)
    if (stated === null || actual === null || actual < 0) return []
    if (agrees(source, stated, actual, claim)) return []
    if (besides(document, at).some(other => Math.abs(other - actual) <= other * 0.1)) return []
    const difference = stated - actual
    const found: Found = {
      at,
      message: `${quoted(source, at)} is ${formatDuration(stated)}, but from ${clock(startedAt)} to ${clock(resolvedAt)} it is ${formatDuration(actual)}: ${minutes(difference)} ${difference > 0 ? 'less' : 'more'}. Correct the duration or the times.`,
    }
    return [found]
  },
}

interface Claim {
  iso: string
  bound: Bound | null
  at: Span
}

/** What was read as the stated duration; of what the wizard wrote, whose model holds none, what its prose claims. */
function claimOf({source, postmortem, reading: {fields}}: Document): Claim | null {
  const {statedDuration, statedDurationBound} = postmortem
  const [at] = fields.statedDuration ?? []
  if (statedDuration) return at ? {iso: statedDuration, bound: statedDurationBound, at} : null
  for (const span of [...(fields.summary ?? []), ...(fields['impact.description'] ?? [])]) {
    const claim = claimedDuration(source, span)
    if (claim) return {iso: claim.value, bound: claim.bound ?? null, at: claim.span}
  }
  return null
}

/** The other lengths in the same passage, in minutes: of several parts, the reading takes one. */
function besides({prose}: Document, at: Span): number[] {
  const passage = prose.passages.find(({start, end}) => start <= at.start && at.end <= end) ?? at
  return findDurations(prose.text.slice(passage.start, passage.end)).flatMap(found => {
    const start = passage.start + found.start
    return at.start <= start && start < at.end ? [] : (durationMinutes(found.iso) ?? [])
  })
}

/**
 * "less than an hour" is right of any length below it; a minute or two is what the clocks round. "13+ hours" is said of
 * what is nearly so long, too.
 */
function agrees(source: string, stated: number, actual: number, claim: Claim): boolean {
  if (claim.bound === 'at-most') return actual <= stated + 2
  if (claim.bound === 'at-least') return actual >= stated - Math.max(2, stated * 0.02)
  return Math.abs(stated - actual) <= allowance(source, stated, claim)
}

/** How far a figure may be off and still be right: it is as exact as it is written. */
function allowance(source: string, stated: number, {iso, at}: Claim): number {
  const said = source.slice(at.start, at.end)
  const range = /\d\s?(?:-|–|—|to)\s?\d/.test(said)
  if (range || isVague(source, at.start)) return Math.max(5, stated * 0.25)
  // "2 h 45 min" is exact to the minute, "45 minutes" to five of them, "3 hours" to a tenth.
  if (/H\d+M/.test(iso) || stated % 5 !== 0) return 2
  return Math.max(2, stated * 0.1)
}
