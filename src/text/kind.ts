import type {EventKind} from '../model/postmortem.ts'

// Asked from top to bottom; the first that fits is the kind. "Suspected and ruled out" comes before all that names a repair.
const signs: [EventKind, RegExp][] = [
  [
    'misleading',
    /ruled out|red herring|false (?:lead|trail|positive)|turned out (?:not|to be un)|suspected|assumed|not the cause|unrelated|misle[ad]/i,
  ],
  [
    'communicated',
    /status ?page|customers? (?:were |was )?(?:informed|notified|told)|announced|posted an? update|statement/i,
  ],
  [
    'resolved',
    /resolved|recovered|restored|back to normal|fully operational|all clear|outage (?:ended|ends|over)|incident (?:closed|over|ended)|restoration/i,
  ],
  [
    'mitigated',
    /roll(?:ed|ing)? ?back|revert(?:ed|ing)?|restart(?:ed|ing)?|reboot(?:ed)?|mitigat|failed over|failover|scaled up|disabled|workaround|hotfix|patched|fix(?:ed)? (?:was )?(?:deployed|applied|pushed)/i,
  ],
  ['escalated', /escalat|paged|on-?call|called in|handed over to/i],
  ['detected', /alert|alarm|detect|noticed|reported|monitoring|pagerduty|discovered|complain/i],
  [
    'started',
    /outage (?:began|begins|started|starts|commence)|impact (?:began|started)|incident (?:began|started)|(?:began|started|starts) (?:failing|returning|to fail)|commence|went down/i,
  ],
  [
    'investigating',
    /investigat|debug|looked into|looking into|check(?:ed|ing)|inspect|examin|identified|diagnos|found|cause/i,
  ],
]

/** What a timeline entry tells of the incident, guessed from its words; 'note' where they say nothing. */
export const guessKind = (text: string): EventKind => signs.find(([, sign]) => sign.test(text))?.[0] ?? 'note'
