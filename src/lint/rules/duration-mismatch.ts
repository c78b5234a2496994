import {claimedDuration} from '../../markdown/read/claimed-duration.ts'
import type {Span} from '../../markdown/read.ts'
import {durationMinutes, formatDuration} from '../../model/duration.ts'
import {minutesBetween} from '../../model/moment.ts'
import {findDurations} from '../../text/durations.ts'
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
    if (Math.abs(stated - actual) <= allowance(source, stated, claim)) return []
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
  at: Span
}

/** What was read as the stated duration; of what the wizard wrote, whose model holds none, what its prose claims. */
function claimOf({source, postmortem: {statedDuration}, reading: {fields}}: Document): Claim | null {
  const [at] = fields.statedDuration ?? []
  if (statedDuration) return at ? {iso: statedDuration, at} : null
  for (const span of [...(fields.summary ?? []), ...(fields['impact.description'] ?? [])]) {
    const claim = claimedDuration(source, span)
    if (claim) return {iso: claim.value, at: claim.span}
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

/** How far a figure may be off and still be right: it is as exact as it is written. */
function allowance(source: string, stated: number, {iso, at}: Claim): number {
  const before = source.slice(Math.max(0, at.start - 40), at.start)
  if (oneSided.test(before)) return stated * 0.5
  const said = source.slice(at.start, at.end)
  const range = /\d\s?(?:-|–|—|to)\s?\d/.test(said)
  if (range || vague.test(before) || /^[\s~≈]/.test(said)) return Math.max(5, stated * 0.25)
  // "2 h 45 min" is exact to the minute, "45 minutes" to five of them, "3 hours" to a tenth.
  if (/H\d+M/.test(iso) || stated % 5 !== 0) return 2
  return Math.max(2, stated * 0.1)
}

const vague =
  /(?:about|around|approximately|approx\.?|roughly|nearly|almost|some|circa|environ|cerca de|unas|aproximadamente|ungefähr|etwa|约|約|大约)[\s*_]*(?:an?\s)?$|[~≈][\s*_]*$/i
const oneSided =
  /(?:up to|more than|over|at least|less than|under|within|jusqu['’]à|hasta|más de|plus de)[\s*_]*(?:an?\s)?$/i
