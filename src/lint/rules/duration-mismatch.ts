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
    const {postmortem, placed, zone, source, reading} = document
    const {statedDuration} = postmortem
    const [at] = reading.fields.statedDuration ?? []
    const {startedAt, resolvedAt} = placed
    if (!statedDuration || !at || !startedAt || !resolvedAt) return []
    const stated = durationMinutes(statedDuration)
    const actual = minutesBetween(startedAt, resolvedAt, zone)
    if (stated === null || actual === null || actual < 0) return []
    if (Math.abs(stated - actual) <= allowance(document, stated, statedDuration)) return []
    if (besides(document, at).some(other => Math.abs(other - actual) <= other * 0.1)) return []
    const difference = stated - actual
    const found: Found = {
      at,
      message: `${quoted(source, at)} is ${formatDuration(stated)}, but from ${clock(startedAt)} to ${clock(resolvedAt)} it is ${formatDuration(actual)}: ${minutes(difference)} ${difference > 0 ? 'less' : 'more'}. Correct the duration or the times.`,
    }
    return [found]
  },
}

/** The other lengths in the same passage, in minutes: of several parts, the reading takes one. */
function besides({prose}: Document, at: Span): number[] {
  const passage = prose.passages.find(({start, end}) => start <= at.start && at.end <= end) ?? at
  return findDurations(prose.text.slice(passage.start, passage.end)).flatMap(({start, iso}) =>
    passage.start + start < at.end && at.start < passage.start + start + 1
      ? []
      : (durationMinutes(iso) ?? []),
  )
}

/** How far a figure may be off and still be right: it is as exact as it is written. */
function allowance({source, reading}: Document, stated: number, iso: string): number {
  const at = reading.fields.statedDuration![0]!
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
  /(?:about|around|approximately|approx\.?|roughly|nearly|almost|some|circa|environ|cerca de|unas|aproximadamente|environ|ungefähr|etwa|约|約|大约)[\s*_]*(?:an?\s)?$|[~≈][\s*_]*$/i
const oneSided =
  /(?:up to|more than|over|at least|less than|under|within|jusqu['’]à|hasta|más de|plus de)[\s*_]*(?:an?\s)?$/i
