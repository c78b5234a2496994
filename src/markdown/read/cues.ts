import type {Moment} from '../../model/postmortem.ts'
import {guessKind} from '../../text/kind.ts'
import type {Span} from './lines.ts'
import type {FoundMoment} from './moments.ts'
import type {Stated} from './stated.ts'

/** The moments at which an incident turns. */
export interface Turns {
  startedAt: Stated<Moment> | null
  detectedAt: Stated<Moment> | null
  mitigatedAt: Stated<Moment> | null
  resolvedAt: Stated<Moment> | null
}

/** A moment as it is stated at its place. */
export const stated = ({moment, start, end}: FoundMoment): Stated<Moment> => ({
  value: {...moment},
  span: {start, end},
})

/** The first range of clock times, else of days, is the incident. */
export function readRange(groups: FoundMoment[][], turns: Turns) {
  if (turns.startedAt && turns.resolvedAt) return
  for (const clocked of [true, false])
    for (const group of groups)
      for (const [i, from] of group.entries()) {
        const to = group[i + 1]
        if (from.role !== 'from' || !to || (from.moment.time !== null) !== clocked) continue
        const day = group.find(each => each.moment.date)?.moment.date ?? null
        turns.startedAt ??= stated(from)
        turns.resolvedAt ??= stated(to)
        if (clocked) turns.startedAt.value.date ??= day
        return
      }
}

const starts =
  /\b(?:start(?:ed|ing|s)?|began|begins?|beginning|commenced?|occurred|happened|since|went down|inici\p{L}{1,12}|comenz\p{L}{1,12}|empez\p{L}{1,12}|débuté|commencé|começou|begann)\b[^.;]{0,40}$/iu
const endsBefore =
  /\b(?:end(?:ed|ing|s)?|resolved|restored|finished|recovered|back (?:up|online|to normal)|all[- ]clear|over|fixed|final\p{L}{1,12}|termin\p{L}{1,12}|resuelto|rétabli|résolu|behoben)\b[^.;]{0,50}$/iu
const endsAfter =
  /^[^.;]{0,60}\b(?:restored|resolved|recovered|back (?:up|online|to normal)|all[- ]clear|ended|fixed)\b/i
const detects =
  /\b(?:detected|discovered|noticed|alerted|were notified|became aware|first reported|paged)\b[^.;,]{0,30}$/i

/** What the words around a clock time say that it is. */
export function readCues(source: string, passage: Span, group: FoundMoment[], turns: Turns) {
  for (const each of group) {
    if (each.role || !each.moment.time) continue
    const before = wordsBefore(source, passage, each)
    const after = source.slice(each.end, Math.min(passage.end, each.end + 90))
    if (endsBefore.test(before)) turns.resolvedAt ??= stated(each)
    else if (detects.test(before)) turns.detectedAt ??= stated(each)
    else if (starts.test(before)) turns.startedAt ??= stated(each)
    else if (endsAfter.test(after)) turns.resolvedAt ??= stated(each)
    else if (guessKind(/^[^.;]*/.exec(after)![0]) === 'started') turns.startedAt ??= stated(each)
  }
}

/** In the part on detection only that is asked. */
export function readDetection(source: string, passage: Span, group: FoundMoment[], turns: Turns) {
  for (const each of group)
    if (each.moment.time && detects.test(wordsBefore(source, passage, each)))
      turns.detectedAt ??= stated(each)
}

const wordsBefore = (source: string, passage: Span, {start}: FoundMoment) =>
  source.slice(Math.max(passage.start, start - 90), start)

/** Where nothing says so, the first clock time that is told. */
export function readFirst(groups: FoundMoment[][], turns: Turns) {
  const first = groups.flat().find(each => each.moment.time && each.start !== turns.resolvedAt?.span.start)
  const taken = [turns.detectedAt, turns.mitigatedAt].some(other => other?.span.start === first?.start)
  if (first && !taken) turns.startedAt = stated(first)
}
