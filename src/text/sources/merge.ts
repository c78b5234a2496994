import {placeDays} from '../../model/days.ts'
import {formatMoment, toInstant} from '../../model/moment.ts'
import type {Moment, Postmortem, TimelineEvent} from '../../model/postmortem.ts'
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
  const fresh = entriesOf({...postmortem, timeline: added}, zone).sort(byTime)
  const old = entriesOf(postmortem, zone, fresh[0]?.time)
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

const day = 24 * 60 * 60_000

/** The entries with their times. A document that has no date at all is taken to begin within half a day of `near`. */
function entriesOf(postmortem: Postmortem, zone: string, near?: number | null): Entry[] {
  const {timeline, dated} = placeDays(postmortem)
  const times = timeline.map(moment => moment && epochOf(moment, zone))
  const first = times.find(time => time !== null)
  const shift = !dated && near && first ? Math.round((near - first) / day) * day : 0
  return postmortem.timeline.map((event, i) => ({event, time: times[i] == null ? null : times[i] + shift}))
}

const epochOf = (at: Moment, zone: string): number | null =>
  (toInstant(at, zone) ?? toInstant({...at, zone: null}, zone) ?? toInstant({...at, zone: 'UTC'}, null))
    ?.epochMilliseconds ?? null

const keyOf = ({at, text}: TimelineEvent): string =>
  `${at ? formatMoment({...at, time: at.time?.replace(/(:..):00$/, '$1') ?? null}) : ''} ${text}`
