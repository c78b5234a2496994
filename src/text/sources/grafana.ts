import {alertEvents, alertsOf} from './alerts.ts'
import {jsonSource, object, words} from './json-source.ts'

const isGrafana = (json: unknown): boolean =>
  (Array.isArray(json) ? json : [json]).some(
    body => 'orgId' in object(body) || 'dashboardURL' in object(body),
  )

/** The body that Grafana posts to webhooks (https://grafana.com/docs/grafana/latest/alerting/configure-notifications/manage-contact-points/integrations/webhook-notifier/). */
export const grafana = jsonSource({
  id: 'grafana',
  label: 'Grafana alerts',
  sure: 0.97,
  entries: json => (isGrafana(json) ? alertsOf(json) : []),
  reader: () => alert =>
    alertEvents({...alert, generatorURL: words(alert.panelURL) || alert.generatorURL}, 'Grafana'),
})
