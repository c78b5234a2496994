import {alertEvents, alertsOf} from './alerts.ts'
import {jsonSource} from './json-source.ts'

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
