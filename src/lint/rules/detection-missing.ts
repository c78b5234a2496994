import type {Rule} from '../finding.ts'
import {says} from '../prose.ts'

export const detectionMissing: Rule = {
  id: 'detection-missing',
  severity: 'warning',
  about:
    'Neither when nor how it was detected: whether an alert or a customer found it is what decides about the monitoring (time to detect).',
  find: ({postmortem, prose, head, sections}) => {
    const {detection, detectedAt, timeline} = postmortem
    if (detection || detectedAt || timeline.some(({kind}) => kind === 'detected')) return []
    if (says(prose, noticed)) return []
    return [
      {
        at: sections('timeline', 'detection')[0]?.headingSpan ?? head,
        message: 'Neither when nor how it was detected. Say who or what noticed it first, and at what time.',
      },
    ]
  },
}

/** Somebody or something became aware. */
const noticed = new RegExp(
  String.raw`(?<!\p{L})(?:${[
    'detected|noticed|observed|alert(?:s|ed)?|alarms?|warnings?|delayed detection|detection (?:was|took|came)|spotted|paged|became aware|reali[sz]ed (?:that|at)',
    '(?:issue|outage|problem|incident|error|failure|it|we|i) (?:was |were )?(?:first )?discovered|discovered (?:the|an?|this) (?:issue|outage|problem|incident|error|failure)',
    'was reported|reported (?:that|by|an?|the)|reports? of|notified|complain(?:s|ed|ts?|ing)?|flagged|picked up by|(?:identified|caught|found) by|came to light|found out|(?:learn(?:ed|t)|heard) (?:of|about|from)|told by',
    '(?:customers?|users?|clients?|colleagues?|support|somebody|someone) (?:called|wrote|told|phoned|e-?mailed|opened)|(?:colleagues?|support|somebody|someone|engineers?) (?:saw|got|received)|(?:tickets?|calls?|messages?|mails?|page) (?:came|went) (?:in|out)',
    '(?:datadog|pagerduty|pingdom|grafana|prometheus|opsgenie|sentry|new ?relic|nagios|zabbix|icinga|monitors?|monitoring|probes?|dashboards?|(?:synthetic|health) checks?) (?:fired|showed|caught|woke|saw|told|turned|went)',
    String.raw`detectad[oa]|detect[oó]|detectou|not[oó]|notou|découverte?|détecté\p{L}*|constaté\p{L}*|remarqué\p{L}*|signalé\p{L}*|avisou|avisaron|avisó|entdeckt\p{L}*|bemerkt\p{L}*|festgestellt|(?:ge)?melde(?:t|te|ten)`,
  ].join('|')})(?!\p{L})|发现|告警|报警|反馈|検知|発見|報告|감지|발견|신고`,
  'iu',
)
