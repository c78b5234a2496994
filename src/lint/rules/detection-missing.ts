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
const noticed =
  /\b(?:detected|noticed|observed|alert(?:s|ed)?|alarms?|warnings?|delayed detection|detection (?:was|took|came)|(?:issue|outage|problem|incident|error|failure|it|we|i) (?:was |were )?(?:first )?discovered|discovered (?:the|an?|this) (?:issue|outage|problem|incident|error|failure)|spotted|paged|became aware|was reported|reported (?:that|by|a|an|the)|reports? of|notified|complain\w*|detectad[oa]|détecté\p{L}*|signalé\p{L}*|detect[oó]|entdeckt|bemerkt)(?!\p{L})|发现|告警|报警|検知|発見|감지|발견/iu
