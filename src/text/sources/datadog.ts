import type {EventKind, Moment, TimelineEvent} from '../../model/postmortem.ts'
import {guessKind} from '../kind.ts'
import {firstWords, type Json, jsonSource, list, object, words} from './json-source.ts'
import {epochClock} from './moments.ts'
import {isoMoment} from './stamps.ts'

const isEvent = (value: unknown): boolean => {
  const event = object(value)
  if ('date_happened' in event || ('last_updated' in event && 'title' in event)) return true
  return words(event.type) === 'event' && 'timestamp' in object(event.attributes)
}

/**
 * Events of Datadog: of the first and second API (https://docs.datadoghq.com/api/latest/events/), and the body of the webhook integration
 * (https://docs.datadoghq.com/integrations/webhooks/). Times are seconds or, in webhooks, milliseconds since 1970.
 */
export const datadog = jsonSource({
  id: 'datadog',
  label: 'Datadog events',
  entries(json) {
    const {events, data, event} = object(json)
    const entries = Array.isArray(json) ? json : [...list(events), ...list(data), ...(event ? [event] : [])]
    const given = entries.length > 0 ? entries : [json]
    return given.some(isEvent) ? given : []
  },
  reader(context) {
    const clock = epochClock(context)
    return (entry): TimelineEvent[] => {
      const outer = object(entry.attributes)
      const event: Json = {...entry, ...outer, ...object(outer.attributes)}
      const at = timeOf(event, outer, clock)
      const title = firstWords(event.title, event.message, event.text, event.body)
      if (!at || !title) return []
      const source = firstWords(event.link, event.url).startsWith('http')
        ? firstWords(event.link, event.url)
        : 'Datadog'
      return [{at, kind: kindOf(event, title), text: title, source}]
    }
  },
})

function timeOf(event: Json, outer: Json, clock: (milliseconds: number) => Moment | null): Moment | null {
  const iso = isoMoment(outer.timestamp)
  if (iso) return iso
  const epoch = Number(
    firstWords(event.date_happened, event.last_updated, event.date, event.timestamp) || Number.NaN,
  )
  return clock(epoch < 1e11 ? epoch * 1000 : epoch)
}

/** A monitor says in its title, its transition or its type whether it fires or has recovered. */
function kindOf(event: Json, title: string): EventKind {
  const state = firstWords(event.alert_transition, /^\[([^\]]{1,60})\]/.exec(title)?.[1])
  if (/recovered/i.test(state)) return 'resolved'
  if (/triggered|warn|no data|alert/i.test(state)) return 'detected'
  const type = firstWords(event.alert_type, event.status)
  if (type === 'error' || type === 'warning' || type === 'warn') return 'detected'
  return guessKind(title)
}
