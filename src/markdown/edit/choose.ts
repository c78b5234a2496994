import {type Reading, readPostmortem, type Span} from '../read.ts'
import {type Field, fields, isFact, type Job, same} from './fields.ts'
import {type Edit, patched} from './patch.ts'

/** How many ways to write a field are tried at most. */
const most = 24

/**
 * The document with one field edited: of the ways to do it the first that is read as wanted and leaves the other fields alone;
 * where there is none, the one that comes nearest.
 */
export function edited(reading: Reading, field: Field, job: Job): Reading {
  const proposals = field.edit(reading, job)
  let best = {reading, faults: Number.POSITIVE_INFINITY}
  let step = proposals.next()
  for (let tried = 0; !step.done && tried < most; tried++) {
    const edits = step.value
    const after = readPostmortem(patched(reading.source, edits))
    const faults = faultsOf(reading, after, edits, field, job)
    if (faults < best.faults) best = {reading: after, faults}
    if (faults === 0) break
    step = proposals.next(after)
  }
  return best.reading
}

/** What is not as it should be: the field itself weighs most. */
function faultsOf(before: Reading, after: Reading, edits: Edit[], field: Field, {wanted}: Job): number {
  const missed = same(field, field.of(after.postmortem), field.of(wanted))
    ? 0
    : 100 + distance(field, after, wanted)
  const moved = fields.filter(
    other =>
      other !== field &&
      !same(other, other.of(before.postmortem), other.of(after.postmortem)) &&
      !same(other, other.of(after.postmortem), other.of(wanted)) &&
      !follows(other, before, edits),
  )
  return missed + moved.length
}

/** How far a list is from what it should be: how many things of its entries differ. */
function distance(field: Field, after: Reading, wanted: Job['wanted']): number {
  const [is, to] = [field.of(after.postmortem), field.of(wanted)]
  if (!Array.isArray(is) || !Array.isArray(to)) return 0
  const longer = is.length > to.length ? is : to
  return longer.reduce((sum: number, _, i) => sum + apart(is[i], to[i]), 0)
}

function apart(is: unknown, to: unknown): number {
  if (typeof is === 'string' || typeof to === 'string') return is === to ? 0 : 1
  const [a, b] = [is, to] as Record<string, unknown>[]
  return Object.keys({...a, ...b}).filter(key => JSON.stringify(a?.[key]) !== JSON.stringify(b?.[key])).length
}

/** Whether a field stands in what was edited, or is told nowhere and only follows from what is. */
function follows({path}: Field, {fields: places, timeline, tasks}: Reading, edits: Edit[]): boolean {
  const spans: Span[] = {...places, timeline, tasks}[path] ?? []
  if (spans.length === 0) return isFact(path) || path === 'rootCause.description' || path === 'resolution'
  return spans.some(span => edits.some(edit => edit.start < span.end && span.start < edit.end))
}
