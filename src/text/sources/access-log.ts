import type {TimelineEvent} from '../../model/postmortem.ts'
import {lineSource} from './line-source.ts'
import {namedDate, stampMoment} from './stamps.ts'

/**
 * Access logs of nginx (https://nginx.org/en/docs/http/ngx_http_log_module.html, "combined") and Apache
 * (https://httpd.apache.org/docs/2.4/logs.html#accesslog), also with the virtual host in front. Addresses and browsers of visitors are personal data and
 * stay out. A request is a note: the words of its path tell no kind.
 */
export const accessLog = lineSource({
  id: 'access-log',
  label: 'nginx or Apache, access log',
  form: /^\S{1,255} [^[]{1,200}\[(\d\d)\/([A-Z][a-z]{2})\/(\d{4}):(\d\d:\d\d:\d\d) ([+-]\d{4})\] "((?:[^"\\]|\\.)*)" (\d{3})(?: |$)/,
  sure: 0.97,
  reader:
    () =>
    ([, day, month, year, clock, zone, request, status]): TimelineEvent | null => {
      const at = stampMoment(namedDate(year!, month!, day!), clock!, zone)
      const asked = request!.replace(/ HTTP\/[\d.]+$/, '').replaceAll('\\"', '"')
      return at && {at, kind: 'note', text: `${status} ${asked}`, source: 'access log'}
    },
})
