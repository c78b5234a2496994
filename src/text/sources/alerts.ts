import type {TimelineEvent} from '../../model/postmortem.ts'
import {firstWords, type Json, list, object} from './json-source.ts'
import {isoMoment} from './stamps.ts'

/**
 * An alert as Alertmanager describes one, and Grafana likewise: when it began to fire, and when it was resolved if it is. `by` is
 * where it came from when it has no link of its own.
 */
export function alertEvents(alert: Json, by: string): TimelineEvent[] {
  const [labels, annotations] = [object(alert.labels), object(alert.annotations)]
  const name = firstWords(labels.alertname, 'alert')
  const about = firstWords(annotations.summary, annotations.description, annotations.message, labels.instance)
  const tail = about ? `: ${about}` : ''
  const source = firstWords(alert.generatorURL, by)
  const state = firstWords(alert.status, object(alert.status).state)
  const events: TimelineEvent[] = []
  const [began, ended] = [isoMoment(alert.startsAt), isoMoment(alert.endsAt)]
  if (began) events.push({at: began, kind: 'detected', text: `${name} fires${tail}`, source})
  // while an alert fires, its end is year 1 or lies ahead
  if (ended && state === 'resolved')
    events.push({at: ended, kind: 'resolved', text: `${name} is resolved${tail}`, source})
  return events
}

const isAlert = (value: unknown): boolean => 'labels' in object(value) && 'startsAt' in object(value)

/** The alerts of a webhook's body, of several in a list, or of the list that the API gives. */
export function alertsOf(json: unknown): Json[] {
  const bodies = Array.isArray(json) ? json : [json]
  return bodies
    .flatMap(body => (isAlert(body) ? [body] : list(object(body).alerts).filter(isAlert)))
    .map(object)
}
