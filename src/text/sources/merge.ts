import {placeDays} from '../../model/days.ts'
import {formatMoment, toInstant} from '../../model/moment.ts'
import type {Moment, Postmortem, TimelineEvent} from '../../model/postmortem.ts'
import {Temporal} from '../../model/temporal.ts'
import {documentZone} from '../../model/window.ts'

/**
 * The timeline of a postmortem with further events, each put before the first entry that is later. What is there keeps its order;
 * events that are there already are left out; those without a time come last.
 */
export function mergeEvents(
  postmortem: Postmortem,
  events: TimelineEvent[],
): {timeline: TimelineEvent[]; added: TimelineEvent[]} {
  const zone = documentZone(postmortem) ?? 'UTC'
  const known = new Set(postmortem.timeline.map(keyOf))
  const added = events.filter(event => {
    const key = keyOf(event)
    return !known.has(key) && known.add(key)
  })
  const old = entriesOf(postmortem, added.find(event => event.at?.date)?.at?.date ?? null, zone)
  const fresh = entriesOf({...postmortem, timeline: added}, null, zone).sort(byTime)
  const timeline: TimelineEvent[] = []
  for (const entry of old) {
    while (entry.time !== null && fresh[0] && fresh[0].time !== null && fresh[0].time < entry.time)
      timeline.push(fresh.shift()!.event)
    timeline.push(entry.event)
  }
  return {timeline: [...timeline, ...fresh.map(({event}) => event)], added}
}

interface Entry {
  event: TimelineEvent
  /** Milliseconds since 1970, to compare by; `null`: no time. */
  time: number | null
}

const byTime = (a: Entry, b: Entry): number =>
  (a.time ?? Number.POSITIVE_INFINITY) < (b.time ?? Number.POSITIVE_INFINITY) ? -1 : a.time === b.time ? 0 : 1

/** The entries with their times. A document that has no date at all is taken to begin on `day`. */
function entriesOf(postmortem: Postmortem, day: string | null, zone: string): Entry[] {
  const placed = placeDays(postmortem)
  const first = placed.timeline.find(moment => moment !== null)?.date
  const shift = !placed.dated && day && first ? Temporal.PlainDate.from(first).until(day).days : 0
  return postmortem.timeline.map((event, i) => {
    const moment = placed.timeline[i]
    return {event, time: moment ? epochOf(moment, shift, zone) : null}
  })
}

function epochOf(moment: Moment, days: number, zone: string): number | null {
  const date = Temporal.PlainDate.from(moment.date!).add({days}).toString()
  const at = {...moment, date}
  const instant =
    toInstant(at, zone) ?? toInstant({...at, zone: null}, zone) ?? toInstant({...at, zone: 'UTC'}, null)
  return instant?.epochMilliseconds ?? null
}

const keyOf = ({at, text}: TimelineEvent): string =>
  `${at ? formatMoment({...at, time: at.time?.replace(/(:..):00$/, '$1') ?? null}) : ''} ${text}`
