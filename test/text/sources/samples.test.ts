import {readdirSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {formatMoment} from '../../../src/model/moment.ts'
import {Temporal} from '../../../src/model/temporal.ts'
import {readSource} from '../../../src/text/sources/index.ts'

const folder = new URL('./samples/', import.meta.url)
const context = {now: Temporal.Instant.from('2026-03-05T09:00Z'), zone: 'Africa/Nairobi'}

/** Of each sample: the source that knows it, the events as "moment | kind | text | source", and the places that cannot be read. */
const samples: Record<string, [source: string, events: string[], unread: string[]]> = {
  'access-log.txt': [
    'access-log',
    [
      '2026-03-04 10:15:30 UTC | note | 502 POST /api/pay | access log',
      '2026-03-04 12:15:31 +02:00 | note | 200 GET /search?q="alert" | access log',
    ],
    ['line 3'],
  ],
  'alertmanager.json': [
    'alertmanager',
    [
      '2026-03-04 10:15:30 UTC | detected | CheckoutErrors fires: 5xx over 5 % in eu-1 | https://prometheus.example.com/graph?g0.expr=x',
      '2026-03-04 11:02:30 UTC | resolved | CheckoutErrors is resolved: 5xx over 5 % in eu-1 | https://prometheus.example.com/graph?g0.expr=x',
      '2026-03-04 12:20:00 +02:00 | detected | QueueDepth fires: mq-1:9090 | Alertmanager',
    ],
    [],
  ],
  'apache-errors.txt': [
    'apache-errors',
    [
      '2026-03-04 10:15:30 | note | error: AH00898: Error reading from remote server returned by /api/pay | Apache',
      '2026-03-04 10:20:00 | note | notice: AH00489: Apache/2.4.58 (Unix) configured -- resuming normal operations | Apache',
    ],
    [],
  ],
  'cloudwatch.json': [
    'json-logs',
    ['2026-03-04 13:15:30 Africa/Nairobi | note | Task timed out after 30.03 seconds'],
    ['entry 2'],
  ],
  'datadog-v2.json': [
    'datadog',
    ['2026-03-04 10:15:30 UTC | detected | p99 latency is high on web-1 | Datadog'],
    [],
  ],
  'datadog-webhook.json': [
    'datadog',
    [
      '2026-03-04 13:15:30 Africa/Nairobi | detected | [Warn] p99 latency is high | https://app.datadoghq.com/event/event?id=4889114353672951410',
    ],
    [],
  ],
  'datadog.json': [
    'datadog',
    [
      '2026-03-04 13:15:30 Africa/Nairobi | detected | [Triggered on {host:web-1}] p99 latency is high | Datadog',
      '2026-03-04 14:02:30 Africa/Nairobi | resolved | [Recovered on {host:web-1}] p99 latency is high | Datadog',
    ],
    ['entry 3'],
  ],
  'discord.txt': [
    'discord',
    [
      '2026-03-04 22:05 | started | game servers went down in eu-west | Discord, amina',
      '2026-03-04 22:07 | note | anyone else seeing this? | Discord, amina',
      '2026-03-05 00:12 | mitigated | rolled back the matchmaker | Discord, jonas',
    ],
    ['line 6'],
  ],
  'git-log.txt': [
    'git-log',
    [
      '2026-03-04 09:58:41 +02:00 | note | Check the alert threshold | git 91b2c3d',
      '2026-03-04 10:38:02 +02:00 | mitigated | Merge #814: Revert "Pool: 20 connections instead of 200" (tag v2.14.1) | git 3f2a91c',
    ],
    ['line 20'],
  ],
  'github-deployments.json': [
    'github',
    [
      '2026-03-04 10:02:11 UTC | note | Deployment of v2.15.0 (a84d88e) to production: Release 2.15.0 | GitHub deployment 1',
      '2026-03-04 10:04:00 UTC | note | Deployment to production: success | https://shop.example.com',
    ],
    ['entry 3'],
  ],
  'github-pulls.json': [
    'github',
    [
      '2026-03-04 09:58:41 UTC | note | Merged #812: Pool: 20 connections instead of 200 | https://github.com/acme/shop/pull/812',
    ],
    ['entry 2'],
  ],
  'github-runs.json': [
    'github',
    [
      '2026-03-04 10:41:30 UTC | mitigated | Deploy: Roll back to 2.14.0 (main): success | https://github.com/acme/shop/actions/runs/30433642',
    ],
    [],
  ],
  'grafana.json': [
    'grafana',
    [
      '2026-03-04 10:15:30 +02:00 | detected | High memory fires: db-1 uses 97 % of its memory | https://grafana.example.com/d/mem?viewPanel=2',
    ],
    [],
  ],
  'irc.txt': [
    'irc',
    [
      '2026-03-04 23:41 | detected | mirror sync is broken, rsync alerts firing | IRC, amina',
      '2026-03-04 23:47 | misleading | ruled out the network | IRC, jonas',
      '2026-03-04 23:52 | mitigated | restarts rsyncd | IRC, amina',
      '2026-03-05 00:03 | resolved | mirrors recovered | IRC, jonas',
    ],
    ['line 2'],
  ],
  'journald-json.txt': [
    'journald-json',
    [
      '2026-03-04 13:15:30 Africa/Nairobi | note | could not fork new process: Cannot allocate memory | db-1 postgres',
      '2026-03-04 13:16:30 Africa/Nairobi | note | Started PostgreSQL. | db-1 systemd',
    ],
    ['line 3'],
  ],
  'journald.txt': [
    'journald',
    [
      '2026-03-04 10:15:30 +02:00 | note | FATAL:  remaining connection slots are reserved | db-1 postgres',
      '2026-03-04 10:17:02 +02:00 | mitigated | postgresql.service: Restarted. | db-1 systemd',
      '2026-03-04 10:18:00 +02:00 | note | clocksource: timekeeping watchdog | db-1 kernel',
    ],
    ['line 3'],
  ],
  'json-lines.txt': [
    'json-lines',
    [
      '2026-03-04 13:15:30 Africa/Nairobi | note | error: charge failed: ECONNREFUSED 10.0.0.5:5432 | checkout',
      '2026-03-04 13:15:31 Africa/Nairobi | note | retrying | worker',
      '2026-03-04 10:15:40 UTC | note | error: circuit open | checkout',
      '2026-03-04 10:15:41 UTC | note | pool exhausted',
      '2026-03-04 10:15:50 UTC | mitigated | rolled back to 2.14.0',
    ],
    ['line 6'],
  ],
  'logfmt.txt': [
    'logfmt',
    [
      '2026-03-04 10:15:30 UTC | note | error: payment failed: dial tcp 10.0.0.5:5432: connect: connection refused | checkout',
      '2026-03-04 10:16:02 +02:00 | note | said "hello" again | worker',
      '2026-03-04 13:16:40 Africa/Nairobi | resolved | warn: recovered',
    ],
    ['line 3'],
  ],
  'nginx-errors.txt': [
    'nginx-errors',
    [
      '2026-03-04 10:15:30 | note | error: connect() failed (111: Connection refused) while connecting to upstream, server: shop.example.com, request: "POST /api/pay HTTP/1.1", upstream: "http://10.0.0.5:8080/api/pay", host: "shop.example.com" | nginx',
      '2026-03-04 10:16:00 | note | notice: signal process started | nginx',
    ],
    [],
  ],
  'pagerduty.json': [
    'pagerduty',
    [
      '2026-03-04 10:16:00 UTC | detected | Triggered through the API: Checkout 5xx over 5 % | https://acme.pagerduty.com/incidents/Q1/log_entries/R1',
      '2026-03-04 10:16:05 UTC | escalated | Notified Amina Diallo via Push Notification. | PagerDuty',
      '2026-03-04 10:19:00 UTC | investigating | Acknowledged by Amina Diallo. | PagerDuty',
      '2026-03-04 10:40:00 UTC | mitigated | Note added by Amina Diallo: Rolled back checkout | PagerDuty',
      '2026-03-04 11:02:00 UTC | resolved | Resolved by Amina Diallo. | https://acme.pagerduty.com/incidents/Q1',
    ],
    ['entry 6'],
  ],
  'pasted-lines.txt': [
    'lines',
    [
      '2026-03-04 23:41 UTC | detected | Checkout p99 alert fired',
      '2026-03-04 23:48 UTC | escalated | paged the payments on-call',
      '2026-03-04 23:55 UTC | misleading | suspected the CDN, ruled out',
      '2026-03-05 00:09 UTC | mitigated | rolled back checkout to 2.14.0',
      '2026-03-05 00:21 UTC | resolved | recovered',
    ],
    ['line 1', 'line 6'],
  ],
  'program-log.txt': [
    'log',
    [
      '2026-03-04 10:15:30 | note | ERROR [pool-1-thread-2] c.e.Payments - connection refused',
      '2026-03-04 10:15:31 | note | [info] worker started',
      '2026-03-04 10:16:00 UTC | mitigated | rollback finished',
      '2026-03-04 10:16:30 +01:00 | note | WARN slow query',
    ],
    ['line 2', 'line 3'],
  ],
  'slack-brackets.txt': [
    'slack',
    [
      '2026-03-05 10:15 | detected | alert: queue depth over 40k | Slack, amina',
      '2026-03-05 10:17 | mitigated | restarted the consumers | Slack, jonas',
    ],
    ['line 5'],
  ],
  'slack-export.json': [
    'slack-export',
    [
      '2026-03-05 02:41 Africa/Nairobi | detected | Alert from checkout latency (https://grafana.example.com/d/abc): p99 > 4s @here | Slack, amina',
      '2026-03-05 02:43:05 Africa/Nairobi | escalated | Paged @jonas for checkout | Slack, PagerDuty',
    ],
    ['entry 3'],
  ],
  'slack.txt': [
    'slack',
    [
      '2026-03-04 23:41 | note | Checkout is throwing 502s for everyone is anybody looking? | Slack, Amina Diallo',
      '2026-03-04 23:43 | note | I can reproduce it from Lagos too | Slack, Amina Diallo',
      '2026-03-04 23:52 | mitigated | Rolled back checkout to 2.14.0 | Slack, deploybot',
      '2026-03-05 00:06 | resolved | Error rate is back to normal | Slack, Jonas Weber',
    ],
    ['line 8'],
  ],
  'syslog-5424.txt': [
    'syslog-5424',
    [
      '2026-03-04 10:15:30 UTC | note | upstream timed out | web-1 checkout',
      '2026-03-04 12:15:41 +02:00 | resolved | service recovered | web-1 checkout',
    ],
    ['line 3'],
  ],
  'syslog.txt': [
    'syslog',
    [
      '2026-03-04 10:15:30 | note | Out of memory: Killed process 8121 (node) total-vm:4213412kB | web-1 kernel',
      '2026-03-04 10:15:31 | note | checkout.service: Main process exited, code=killed, status=9/KILL | web-1 systemd',
      '2026-03-04 10:15:36 | mitigated | checkout.service: Scheduled restart job, restart counter is at 4. | web-1 systemd',
    ],
    ['line 4'],
  ],
  'teams.txt': [
    'teams',
    [
      '2026-03-04 23:41 | note | Payments API returns 503 since a minute ago | Teams, Diallo, Amina',
      '2026-03-04 23:44 | investigating | Looking into it The pool is exhausted | Teams, Weber, Jonas',
      '2026-03-05 00:03 | resolved | Restarted the pool, traffic recovered | Teams, Weber, Jonas',
    ],
    [],
  ],
  'weechat.txt': [
    'irc',
    [
      '2026-03-04 23:41:07 | note | mirror sync is broken | IRC, amina',
      '2026-03-04 23:52:30 | mitigated | rebooted the mirror | IRC, jonas',
    ],
    ['line 2'],
  ],
}

test('every sample is expected to give something', () => {
  expect(readdirSync(folder).toSorted()).toEqual(Object.keys(samples).toSorted())
})

test.each(Object.entries(samples))('%s', (file, [source, events, unread]) => {
  const reading = readSource(readFileSync(new URL(file, folder), 'utf8'), context)
  const lines = reading.events.map(({at, kind, text, source}) =>
    [at && formatMoment(at), kind, text, source].filter(part => part !== null).join(' | '),
  )
  expect(reading.source.id).toBe(source)
  expect(lines).toEqual(events)
  expect(reading.unread.map(({place}) => place)).toEqual(unread)
})
