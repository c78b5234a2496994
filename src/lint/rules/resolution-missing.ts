import type {Rule} from '../finding.ts'
import {says} from '../prose.ts'

export const resolutionMissing: Rule = {
  id: 'resolution-missing',
  severity: 'warning',
  about:
    'No entry and no time at which it was over: without an end there is no duration and no time to resolve.',
  find: ({postmortem, prose, reading, sections, head}) => {
    const {resolvedAt, timeline, statedDuration} = postmortem
    // A day that is said to be its last is an end too.
    const ended = resolvedAt?.time || (resolvedAt && reading.fields.resolvedAt)
    if (ended || statedDuration || timeline.some(({kind}) => kind === 'resolved')) return []
    // An entry may be a heading, which is no prose.
    if (timeline.some(({text}) => over.test(text)) || says(prose, over)) return []
    const last = reading.timeline.at(-1)
    return [
      {
        at: last?.text ?? sections('resolution', 'causeAndFix')[0]?.headingSpan ?? head,
        message: 'Nothing says when it was over. Add the time at which service was back to normal.',
      },
    ]
  },
}

const until = 'until (?:(?:about|around|approximately) |~ ?)?\\d'

/** In words of five languages and more that it is over. */
const over = new RegExp(
  String.raw`(?<!\p{L})(?:${[
    'resolved|restored|stabili[sz]ed|recovered|normali[sz]ed|fixed|patched|solved|ended|was over|all[- ]clear|all systems go',
    String.raw`(?:outage|down(?:time)?|unavailable)\b[^.\n]{0,80} ${until}|${until}[^.\n]{0,60}(?:outage|down(?:time)?|unavailable)`,
    'back (?:to (?:normal|baseline)|up|online|in service)|(?:came|comes?|was|were|is|are) back|returns? to (?:normal|baseline)|returned to (?:normal|baseline)|normal (?:operations?|levels?)|(?:fully )?operational',
    '(?:hot ?)?fix (?:we |was |is |has been )?(?:deployed|applied|released|rolled out)',
    String.raw`is now (?:\p{L}+ )?(?:running|working|up|live|available|online)|(?:work\w*|run\w*|flow\w*|respond\w*|succeed\w*|healthy|up|fine|available|reachable|accessible|online|green|possible) again`,
    '(?:alerts?|alarms?|incident|issue) (?:(?:is|are|was|were) )?(?:clear(?:s|ed)?|resolves?|closes?)',
    '(?:errors?|failures?|timeouts?|alerts?) (?:(?:have|had) )?(?:stop(?:s|ped)?|ceased?|disappear(?:s|ed)?)|(?:drop|fall|f[eé]ll)(?:s|ped)? to zero',
    String.raw`resuelt[oa]|resolvid[oa]|restaurad[oa]|recuperad[oa]|restable\p{L}{1,8}|résolue?s?|rétabli\p{L}*|fin de l['’](?:incident|incidencia)|incident clos`,
    'behoben|wiederhergestellt|wieder (?:normal|online|verfügbar|erreichbar)|läuft wieder|laufen wieder',
  ].join('|')})(?!\p{L})|恢复|解決|復旧|再開|正常に|복구`,
  'iu',
)
