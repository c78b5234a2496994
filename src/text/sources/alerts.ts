import type {TimelineEvent} from '../../model/postmortem.ts'
import {firstWords, type Json, jsonSource, list, object, words} from './json-source.ts'
import {isoMoment} from './stamps.ts'

/**
 * An alert as Alertmanager describes one, and Grafana likewise: when it began to fire, and when it was resolved if it is. `by` is
 * where it came from when it has no link of its own.
 */
function alertEvents(alert: Json, by: string): TimelineEvent[] {
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
function alertsOf(json: unknown): Json[] {
  const bodies = Array.isArray(json) ? json : [json]
  return bodies
    .flatMap(body => (isAlert(body) ? [body] : list(object(body).alerts).filter(isAlert)))
    .map(object)
}

const isGrafana = (json: unknown): boolean =>
  (Array.isArray(json) ? json : [json]).some(
    body => 'orgId' in object(body) || 'dashboardURL' in object(body),
  )

/**
 * The body that Prometheus Alertmanager posts to webhooks (https://prometheus.io/docs/alerting/latest/configuration/#webhook_config), or the
 * alerts of its API.
 */
export const alertmanager = jsonSource({
  id: 'alertmanager',
  label: 'Prometheus Alertmanager',
  entries: alertsOf,
  reader: () => alert => alertEvents(alert, 'Alertmanager'),
})

/** The body that Grafana posts to webhooks (https://grafana.com/docs/grafana/latest/alerting/configure-notifications/manage-contact-points/integrations/webhook-notifier/). */
export const grafana = jsonSource({
  id: 'grafana',
  label: 'Grafana alerts',
  sure: 0.97,
  entries: json => (isGrafana(json) ? alertsOf(json) : []),
  reader: () => alert =>
    alertEvents({...alert, generatorURL: words(alert.panelURL) || alert.generatorURL}, 'Grafana'),
})
