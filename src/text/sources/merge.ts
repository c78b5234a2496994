import {placeDays} from '../../model/days.ts'
import {formatMoment} from '../../model/moment.ts'
import {epochOf} from '../../model/order.ts'
import type {Postmortem, TimelineEvent} from '../../model/postmortem.ts'
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
  const fresh = entriesOf({...postmortem, timeline: added}, zone).sort((a, b) => timeOf(a) - timeOf(b))
  const old = entriesOf(postmortem, zone, fresh[0]?.time)
  const timeline: TimelineEvent[] = []
  for (const entry of old) {
    while (entry.time !== null && fresh[0] && timeOf(fresh[0]) < entry.time)
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

/** What has no time comes last. */
const timeOf = ({time}: Entry): number => time ?? Number.MAX_VALUE

const day = 24 * 60 * 60_000

/** The entries with their times. A document that has no date at all is taken to begin within half a day of `near`. */
function entriesOf(postmortem: Postmortem, zone: string, near?: number | null): Entry[] {
  const {timeline, dated} = placeDays(postmortem)
  const times = timeline.map(moment => moment && epochOf(moment, zone))
  const first = times.find(time => time !== null)
  const shift = !dated && near && first ? Math.round((near - first) / day) * day : 0
  return postmortem.timeline.map((event, i) => ({event, time: times[i] === null ? null : times[i]! + shift}))
}

const keyOf = ({at, text}: TimelineEvent): string =>
  `${at ? formatMoment({...at, time: at.time?.replace(/(:..):00$/, '$1') ?? null}) : ''} ${text}`
