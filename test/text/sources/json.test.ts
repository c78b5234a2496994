import {describe, expect, test} from 'vitest'
import {read} from './reading.ts'

const json = (value: unknown) => read(JSON.stringify(value))
/** The events of a text, and that nothing of it came back. */
const events = (value: unknown): [string, ...string[]] => {
  const [source, events, unread] = json(value)
  expect(unread).toEqual([])
  return [source, ...events]
}

describe('alerts', () => {
  const alert = {labels: {alertname: 'Errors'}, startsAt: '2026-03-04T10:15:30.123Z'}
  const fires = '2026-03-04 10:15:30 UTC | detected | Errors fires | Alertmanager'

  test('are of a webhook, of several in a list, or of the list that the API gives', () => {
    for (const body of [{alerts: [alert]}, [{alerts: [alert]}], [alert], alert])
      expect(events(body)).toEqual(['alertmanager', fires])
    expect(events([{alerts: [alert]}, {alerts: [alert, {labels: {}}]}])).toEqual([
      'alertmanager',
      fires,
      fires,
    ])
  })

  test.each<[object, string]>([
    [{annotations: {summary: 'over 5 %', description: 'no'}}, 'Errors fires: over 5 % | Alertmanager'],
    [{annotations: {description: 'over 5 %', message: 'no'}}, 'Errors fires: over 5 % | Alertmanager'],
    [{annotations: {message: 'over 5 %'}}, 'Errors fires: over 5 % | Alertmanager'],
    [{labels: {alertname: 'Errors', instance: 'web-1'}}, 'Errors fires: web-1 | Alertmanager'],
    [{labels: {}}, 'alert fires | Alertmanager'],
    [{generatorURL: 'https://prom.example.com/g'}, 'Errors fires | https://prom.example.com/g'],
    [{status: 'firing', endsAt: '2026-03-04T11:00:00Z'}, 'Errors fires | Alertmanager'],
    [{status: 'resolved', endsAt: 'never'}, 'Errors fires | Alertmanager'],
  ])('with %j', (more, told) => {
    expect(events([{...alert, ...more}])).toEqual([
      'alertmanager',
      `2026-03-04 10:15:30 UTC | detected | ${told}`,
    ])
  })

  test('that are over have their end, too', () => {
    for (const status of ['resolved', {state: 'resolved'}])
      expect(events([{...alert, status, endsAt: '2026-03-04T13:00:00+02:00'}])).toEqual([
        'alertmanager',
        '2026-03-04 10:15:30 UTC | detected | Errors fires | Alertmanager',
        '2026-03-04 13:00:00 +02:00 | resolved | Errors is resolved | Alertmanager',
      ])
  })

  test('without a time come back', () => {
    const other = {labels: {alertname: 'Errors'}, startsAt: 'soon'}
    expect(json([alert, other])).toEqual(['alertmanager', [fires], [JSON.stringify(other)]])
  })

  test('of Grafana are known by its own fields, and lead to the panel', () => {
    const told = '2026-03-04 10:15:30 UTC | detected | Errors fires | '
    const panel = {
      ...alert,
      generatorURL: 'https://g.example.com/rule',
      panelURL: 'https://g.example.com/panel',
    }
    expect(events({orgId: 1, alerts: [panel]})).toEqual(['grafana', `${told}https://g.example.com/panel`])
    expect(events([{orgId: 1, alerts: [{...panel, panelURL: ''}]}])).toEqual([
      'grafana',
      `${told}https://g.example.com/rule`,
    ])
    expect(events([{...alert, dashboardURL: ''}])).toEqual(['grafana', `${told}Grafana`])
    expect(events([panel])).toEqual(['alertmanager', `${told}https://g.example.com/rule`])
  })
})

describe('Datadog', () => {
  const at = '2026-03-04 13:15:30 Africa/Nairobi'
  const event = {date_happened: 1772619330, title: 'Latency'}

  test.each<[string, unknown]>([
    ['a list', [event]],
    ['an event', event],
    ['an answer', {events: [event]}],
    ['an answer for one', {event}],
    ['a webhook', {last_updated: '1772619330000', title: 'Latency'}],
    ['a webhook with its date', {last_updated: '', date: '1772619330000', title: 'Latency'}],
  ])('in %s', (_, given) => {
    expect(events(given)).toEqual(['datadog', `${at} | note | Latency | Datadog`])
  })

  test.each<[object, string]>([
    [{alert_transition: 'Recovered', alert_type: 'error'}, 'resolved | Latency | Datadog'],
    [{alert_transition: 'Triggered'}, 'detected | Latency | Datadog'],
    [{alert_transition: 'Warn'}, 'detected | Latency | Datadog'],
    [{alert_transition: 'No Data'}, 'detected | Latency | Datadog'],
    [{alert_transition: 'Re-Alert'}, 'detected | Latency | Datadog'],
    [{title: '[Recovered on web-1] Latency'}, 'resolved | [Recovered on web-1] Latency | Datadog'],
    [{title: '[Triggered] Latency'}, 'detected | [Triggered] Latency | Datadog'],
    [{title: 'Latency [Recovered]'}, 'resolved | Latency [Recovered] | Datadog'],
    [{title: 'Latency [Triggered]'}, 'note | Latency [Triggered] | Datadog'],
    [{title: '[eu] rolled back'}, 'mitigated | [eu] rolled back | Datadog'],
    [{alert_type: 'error'}, 'detected | Latency | Datadog'],
    [{alert_type: 'warning'}, 'detected | Latency | Datadog'],
    [{status: 'warn'}, 'detected | Latency | Datadog'],
    [{alert_type: 'success'}, 'note | Latency | Datadog'],
    [{title: '', text: 'rolled back'}, 'mitigated | rolled back | Datadog'],
    [{title: '', message: 'p99', text: 'no'}, 'note | p99 | Datadog'],
    [{title: '', body: 'p99'}, 'note | p99 | Datadog'],
    [
      {link: 'https://dd.example.com/1', url: 'https://no.example.com'},
      'note | Latency | https://dd.example.com/1',
    ],
    [{url: 'https://dd.example.com/1'}, 'note | Latency | https://dd.example.com/1'],
    [{url: '/event/1'}, 'note | Latency | Datadog'],
  ])('an event with %j', (more, told) => {
    expect(events([{...event, ...more}])).toEqual(['datadog', `${at} | ${told}`])
  })

  test('of the second API, with attributes in attributes', () => {
    const data = {
      type: 'event',
      attributes: {
        timestamp: '2026-03-04T10:15:30Z',
        message: 'p99',
        attributes: {status: 'error', title: 'Latency'},
      },
    }
    expect(events({data: [data]})).toEqual([
      'datadog',
      '2026-03-04 10:15:30 UTC | detected | Latency | Datadog',
    ])
    const epoch = {...data, attributes: {timestamp: 1772619330000, message: 'p99'}}
    expect(events({data: [epoch]})).toEqual(['datadog', `${at} | note | p99 | Datadog`])
  })

  test('a log or an event without its time is none of its events', () => {
    const attributes = {timestamp: '2026-03-04T10:15:30Z', message: 'p99'}
    for (const other of [
      {type: 'log', attributes},
      {type: 'event', attributes: {message: 'p99'}},
    ])
      expect(json({data: [other]})[0]).toBe('lines')
  })

  test('what has no time or no words comes back', () => {
    const others = [{date_happened: 'soon', title: 'x'}, {date_happened: 1772619330}, {title: 'x'}]
    expect(json([event, ...others])).toEqual([
      'datadog',
      [`${at} | note | Latency | Datadog`],
      others.map(other => JSON.stringify(other)),
    ])
  })
})

describe('PagerDuty', () => {
  const entry = (type: string, more: object = {}) => ({
    type: `${type}_log_entry`,
    created_at: '2026-03-04T10:15:30Z',
    summary: 'Done by Ana.',
    ...more,
  })
  const told = (given: object) => events([given])[1]?.slice('2026-03-04 10:15:30 UTC | '.length)

  test.each([
    ['trigger', 'detected'],
    ['notify', 'escalated'],
    ['escalate', 'escalated'],
    ['repeat_escalation_path', 'escalated'],
    ['exhaust_escalation_path', 'escalated'],
    ['responder_request', 'escalated'],
    ['assign', 'note'],
    ['acknowledge', 'investigating'],
    ['unacknowledge', 'note'],
    ['resolve', 'resolved'],
    ['status_update', 'communicated'],
    ['annotate', 'note'],
  ])('%s is %s', (type, kind) => {
    expect(told(entry(type))).toBe(`${kind} | Done by Ana. | PagerDuty`)
    expect(told({...entry(type), type: `${type}_log_entry_reference`})).toBe(
      `${kind} | Done by Ana. | PagerDuty`,
    )
  })

  test.each(['assign', 'unacknowledge'])('%s is a note, whatever the alert is called', type => {
    expect(told(entry(type, {channel: {summary: 'Errors detected'}}))).toBe(
      'note | Done by Ana: Errors detected | PagerDuty',
    )
  })

  test.each<[object, string]>([
    [{channel: {summary: 'Queue is full'}}, 'note | Done by Ana: Queue is full | PagerDuty'],
    [{message: 'Rolled back', channel: {summary: 'no'}}, 'mitigated | Done by Ana: Rolled back | PagerDuty'],
    [{event_details: {description: 'Queue'}}, 'note | Done by Ana: Queue | PagerDuty'],
    [{channel: {summary: 'by Ana'}}, 'note | Done by Ana. | PagerDuty'],
    [{summary: '', message: 'Queue'}, 'note | Queue | PagerDuty'],
    [{summary: 'Restarted it.'}, 'mitigated | Restarted it. | PagerDuty'],
    [
      {html_url: 'https://pd.example.com/1', incident: {html_url: 'no'}},
      'note | Done by Ana. | https://pd.example.com/1',
    ],
    [{incident: {html_url: 'https://pd.example.com/2'}}, 'note | Done by Ana. | https://pd.example.com/2'],
  ])('a note with %j', (more, expected) => {
    expect(told(entry('annotate', more))).toBe(expected)
  })

  test('in an answer, in a list, or one; the newest first comes last', () => {
    const entries = [entry('resolve', {created_at: '2026-03-04T11:00:00Z'}), entry('trigger')]
    const both = [
      '2026-03-04 10:15:30 UTC | detected | Done by Ana. | PagerDuty',
      '2026-03-04 11:00:00 UTC | resolved | Done by Ana. | PagerDuty',
    ]
    expect(events({log_entries: entries})).toEqual(['pagerduty', ...both])
    expect(events(entries)).toEqual(['pagerduty', ...both])
    expect(events({log_entry: entries[1]})).toEqual(['pagerduty', both[0]])
  })

  test('of a text with several stops the last makes room for what about', () => {
    expect(told(entry('annotate', {summary: 'Told by A. Silva.', message: 'Queue'}))).toBe(
      'note | Told by A. Silva: Queue | PagerDuty',
    )
  })

  test('what has no time, no words or another type comes back', () => {
    const others = [
      entry('x', {created_at: ''}),
      entry('x', {summary: ''}),
      {...entry('x'), type: 'incident'},
    ]
    expect(json([entry('assign'), ...others])[2]).toEqual(others.map(other => JSON.stringify(other)))
  })
})

describe('GitHub', () => {
  const deployment = {
    id: 7,
    environment: 'production',
    statuses_url: 'x',
    ref: 'v2.15.0',
    sha: 'a84d88e7554f',
    created_at: '2026-03-04T10:15:30Z',
  }
  const status = {
    ...{state: 'success', environment: 'production', created_at: '2026-03-04T10:15:30Z'},
    deployment_url: 'https://api.github.com/repos/acme/shop/deployments/71',
  }
  const run = {
    ...{run_number: 3, workflow_id: 1, name: 'Deploy', display_title: 'Fix the pool', head_branch: 'main'},
    ...{status: 'completed', conclusion: 'success', html_url: 'https://github.com/acme/shop/actions/runs/3'},
    ...{created_at: '2026-03-04T09:00:00Z', updated_at: '2026-03-04T10:15:30Z'},
  }
  const pull = {
    ...{number: 812, title: 'Pool of 20', html_url: 'https://github.com/acme/shop/pull/812'},
    merged_at: '2026-03-04T10:15:30Z',
  }
  const at = '2026-03-04 10:15:30 UTC | '

  test.each<[string, unknown, string]>([
    [
      'a deployment',
      [deployment],
      'note | Deployment of v2.15.0 (a84d88e) to production | GitHub deployment 7',
    ],
    [
      'a deployment of a commit',
      {deployment: {...deployment, ref: 'a84d88e7554f', description: 'Roll back'}},
      'mitigated | Deployment of a84d88e to production: Roll back | GitHub deployment 7',
    ],
    [
      'a deployment without a reference',
      {...deployment, ref: ''},
      'note | Deployment of a84d88e to production | GitHub deployment 7',
    ],
    ['a status', [status], 'note | Deployment to production: success | GitHub deployment 71'],
    [
      'a status with what it says',
      {
        deployment_status: {...status, description: 'done', environment_url: 'https://shop.example.com'},
        deployment,
      },
      'note | Deployment to production: success, done | https://shop.example.com',
    ],
    [
      'a status with its log',
      [{...status, log_url: 'https://ci.example.com/1', target_url: 'no'}],
      'note | Deployment to production: success | https://ci.example.com/1',
    ],
    [
      'a status with its target',
      [{...status, target_url: 'https://ci.example.com/1'}],
      'note | Deployment to production: success | https://ci.example.com/1',
    ],
    [
      'runs',
      {workflow_runs: [run]},
      'note | Deploy: Fix the pool (main): success | https://github.com/acme/shop/actions/runs/3',
    ],
    [
      'a run without words',
      {workflow_run: {...run, display_title: '', head_branch: '', html_url: ''}},
      'note | Deploy: success | GitHub Actions',
    ],
    [
      'a run that goes on',
      [
        {
          ...run,
          status: 'in_progress',
          conclusion: null,
          run_started_at: '2026-03-04T10:15:30Z',
          updated_at: 'no',
        },
      ],
      'note | Deploy: Fix the pool (main): in_progress | https://github.com/acme/shop/actions/runs/3',
    ],
    [
      'a run that began',
      [{...run, status: null, conclusion: null, created_at: '2026-03-04T10:15:30Z'}],
      'note | Deploy: Fix the pool (main): started | https://github.com/acme/shop/actions/runs/3',
    ],
    [
      'gh run list',
      [
        {
          ...{workflowName: 'Deploy', headBranch: 'main', displayTitle: 'Revert "Pool"', status: 'completed'},
          ...{
            conclusion: 'failure',
            startedAt: 'x',
            updatedAt: '2026-03-04T10:15:30Z',
            url: 'https://github.com/r',
          },
        },
      ],
      'mitigated | Deploy: Revert "Pool" (main): failure | https://github.com/r',
    ],
    [
      'gh run list of one that goes on',
      [{workflowName: 'Deploy', headBranch: 'main', status: 'queued', createdAt: '2026-03-04T10:15:30Z'}],
      'note | Deploy (main): queued | GitHub Actions',
    ],
    [
      'a merged pull request',
      [pull],
      'note | Merged #812: Pool of 20 | https://github.com/acme/shop/pull/812',
    ],
    [
      'one of a webhook',
      {pull_request: {...pull, html_url: ''}, number: 812},
      'note | Merged #812: Pool of 20 | #812',
    ],
    [
      'gh pr list',
      [{number: 812, title: 'Revert "Pool"', mergedAt: '2026-03-04T10:15:30Z', url: 'https://github.com/p'}],
      'mitigated | Merged #812: Revert "Pool" | https://github.com/p',
    ],
  ])('%s', (_, given, told) => {
    expect(events(given)).toEqual(['github', at + told])
  })

  test('a change notices no incident, and ends none', () => {
    for (const title of ['Alert on latency', 'Recovered the index', 'Outage began'])
      expect(events([{...pull, title}])[1]).toContain('| note |')
  })

  test('what is not merged, has no time or is something else comes back', () => {
    const others = [
      {...pull, merged_at: null},
      {...deployment, created_at: 'x'},
      {number: 5},
      7,
      {state: 'open', created_at: pull.merged_at},
    ]
    expect(json([pull, ...others])[2]).toEqual(others.map(other => JSON.stringify(other)))
  })
})

describe('a Slack export', () => {
  const message = {type: 'message', ts: '1772619330.000200', text: 'queue', user: 'U1'}
  const told = (more: object) =>
    events([{...message, ...more}])[1]?.slice('2026-03-04 13:15:30 Africa/Nairobi | '.length)

  test.each<[object, string]>([
    [{}, 'note | queue | Slack, U1'],
    [{user_profile: {display_name: 'ana', real_name: 'Ana Silva'}}, 'note | queue | Slack, ana'],
    [{user_profile: {display_name: '', real_name: 'Ana Silva'}}, 'note | queue | Slack, Ana Silva'],
    [{username: 'pager', bot_profile: {name: 'no'}}, 'note | queue | Slack, pager'],
    [{bot_profile: {name: 'Pager'}}, 'note | queue | Slack, Pager'],
    [{user: undefined, bot_id: 'B1'}, 'note | queue | Slack, B1'],
    [{text: '', attachments: [{}, {fallback: 'alert fired'}]}, 'detected | alert fired | Slack, U1'],
    [{text: '', attachments: [{title: 'up', text: 'no'}]}, 'note | up | Slack, U1'],
    [{text: '', attachments: [{text: 'up'}]}, 'note | up | Slack, U1'],
    [{text: 'see <https://x.example|the graph>'}, 'note | see the graph (https://x.example) | Slack, U1'],
    [{text: 'see <https://x.example>'}, 'note | see https://x.example | Slack, U1'],
    [{text: 'see <https://x.example|https://x.example>'}, 'note | see https://x.example | Slack, U1'],
    [
      {text: '<@U2|ben> <@U3> <#C1|ops> <#C2> <!here> <!subteam^S1|@sre>'},
      'note | @ben @U3 #ops #C2 @here @sre | Slack, U1',
    ],
    [{text: 'a &lt;b&gt; &amp;amp; c &quot;'}, 'note | a <b> &amp; c &quot; | Slack, U1'],
    [{text: ' two\n lines '}, 'note | two lines | Slack, U1'],
  ])('%j', (more, expected) => {
    expect(told(more)).toBe(expected)
  })

  test('of a day, or the answer of the API', () => {
    const said = ['slack-export', '2026-03-04 13:15:30 Africa/Nairobi | note | queue | Slack, U1']
    expect(events([message])).toEqual(said)
    expect(events({messages: [message]})).toEqual(said)
  })

  test('a list of what only looks like messages is none', () => {
    for (const other of [{type: 'event'}, {ts: 'x1772619330.000200'}, {ts: '1772619330.000200x'}])
      expect(json([{...message, ...other}])[0]).toBe('lines')
  })

  test('what is no message comes back', () => {
    const others = [
      {type: 'message', ts: 'x', text: 'a'},
      {...message, text: ''},
    ]
    expect(json([message, ...others])[2]).toEqual(others.map(other => JSON.stringify(other)))
  })
})

test.each([
  '[]',
  '{}',
  '[1, "a", null]',
  '{"alerts": []}',
  '{"messages": [{"type": "message"}]}',
  '{"a": {"b": 1}}',
])('of %s no source knows anything', text => {
  expect(read(text)).toEqual(['lines', [], [text]])
})
