import type {Rule} from '../finding.ts'
import {says} from '../prose.ts'

export const resolutionMissing: Rule = {
  id: 'resolution-missing',
  severity: 'warning',
  about:
    'No entry and no time at which it was over: without an end there is no duration and no time to resolve.',
  find: ({postmortem, prose, reading, sections, head}) => {
    const {resolvedAt, timeline, statedDuration, resolution} = postmortem
    // A day that is said to be its last is an end too.
    const ended = resolvedAt?.time || (resolvedAt && reading.fields.resolvedAt)
    if (ended || statedDuration || timeline.some(({kind}) => kind === 'resolved')) return []
    const told = [
      resolution,
      ...timeline.map(({text}) => text),
      postmortem.summary,
      postmortem.impact.description,
    ]
    if (told.some(text => over.test(text)) || says(prose, over)) return []
    const last = reading.timeline.at(-1)
    return [
      {
        at: last?.text ?? sections('resolution', 'causeAndFix')[0]?.headingSpan ?? head,
        message: 'Nothing says when it was over. Add the time at which service was back to normal.',
      },
    ]
  },
}

const over =
  /\b(?:resolved|restored|stabili[sz]ed|recovered|fixed|patched|(?:outage|down(?:time)?|unavailable)\b[^.\n]{0,80} until (?:about |around |approximately |~ ?)?\d|until (?:about |around |approximately |~ ?)?\d[^.\n]{0,60}(?:outage|down(?:time)?|unavailable)|back (?:to normal|up|online|in service)|(?:fully )?operational|all[- ]clear|is now (?:\p{L}+ )?(?:running|working|up|live|available|online)|was over|ended|return(?:s|ed) to normal|normal operations?|solved|resuelt[oa]|resolvid[oa]|résolue?|rétabli\p{L}*|behoben|wiederhergestellt|restaurad[oa]|recuperad[oa])(?!\p{L})|恢复|解決|復旧|복구/iu
