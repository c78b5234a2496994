import type {Postmortem} from '../model/postmortem.ts'
import {dateOrder} from '../text/dates.ts'
import {edited} from './edit/choose.ts'
import {fields, type Job, same} from './edit/fields.ts'
import type {Habit} from './edit/moment-text.ts'
import {chartEdits, ownFactEdits} from './edit/own-facts.ts'
import {patched} from './edit/patch.ts'
import {asWritten} from './edit/unwritten.ts'
import {type Reading, readPostmortem} from './read.ts'

/**
 * A document with what was changed in its postmortem, and nothing else: each change is made where the thing stands, in the
 * form in which the document has such things; what has no place yet comes under its usual heading. Nothing changed:
 * the same source. `changed` is what was read from this very source, with changes; its lists are in the order wanted.
 *
 * Never throws. Where a document cannot hold a change so that it is read back exactly, the nearest that it can hold is
 * written: a kind only where the timeline has a column for it, id, status and zone only where the front matter has them
 * (one of ours always), no fact taken out of running prose. What is only inferred from something follows it. Changes
 * of `sections` are not made.
 */
export function editDocument(source: string, changed: Postmortem): string {
  const before = readPostmortem(source)
  const ours = isOurs(before)
  const wanted = {...changed, timeline: asWritten(before.postmortem, changed)}
  const job: Job = {before: before.postmortem, wanted, habit: habitOf(before), ours}
  let reading = before
  for (const field of fields) {
    const to = field.of(wanted)
    if (same(field, field.of(before.postmortem), to)) continue
    if (!same(field, field.of(reading.postmortem), to)) reading = edited(reading, field, job)
  }
  return ours && reading !== before ? derived(reading, job) : reading.source
}

/** What a document of ours computes from the rest, brought up to date. */
function derived(reading: Reading, {before, wanted, habit}: Job): string {
  const {source} = reading
  const facts = patched(source, ownFactEdits(reading, before, wanted, habit).next().value ?? [])
  return patched(facts, chartEdits(facts, before, wanted))
}

const isOurs = ({frontMatter}: Reading): boolean =>
  typeof frontMatter?.values.template === 'string' && typeof frontMatter.values.status === 'string'

function habitOf({source, timeline}: Reading): Habit {
  const hours = timeline.flatMap(({time}) =>
    time ? (/\d{1,2}(?=[:.h]\d\d(?!\d|\.\d))/.exec(source.slice(time.start, time.end))?.[0] ?? []) : [],
  )
  const padded =
    hours.some(hour => hour.startsWith('0')) || (hours.some(hour => hour.length === 1) ? false : null)
  return {order: dateOrder(source.slice(0, 200_000)), padded}
}
