import {minutesBetween} from '../../model/moment.ts'
import type {Rule} from '../finding.ts'
import {sentences} from '../prose.ts'
import {clock, minutes, quoted} from '../say.ts'

export const startLate: Rule = {
  id: 'start-late',
  severity: 'warning',
  about:
    'The incident begins when it was detected, though the text tells of earlier impact: time to detect becomes nothing, and the gap in monitoring stays hidden.',
  find: ({placed, reading, moments, prose, zone, source}) => {
    const {startedAt: start, detectedAt: detected} = placed
    if (
      !start ||
      !detected ||
      !reading.fields.startedAt ||
      Math.abs(minutesBetween(start, detected, zone) ?? 9) > 1
    )
      return []
    const places = ['rootCause.description', 'detection', 'impact.description'].flatMap(
      field => reading.fields[field] ?? [],
    )
    for (const {start: from, end} of places.flatMap(span => [...sentences(prose.unquoted, span)])) {
      if (!suffering.test(prose.unquoted.slice(from, end))) continue
      const told = moments.filter(found => found.start >= from && found.end <= end)
      if (told.some(({moment}) => moment.date && moment.date !== start.date)) continue
      for (const found of told) {
        if (!found.moment.time) continue
        const moment = {
          ...found.moment,
          date: found.moment.date ?? start.date,
          zone: found.moment.zone ?? start.zone,
        }
        const lead = minutesBetween(start, moment, zone)
        if (lead === null || lead > -5 || lead < -12 * 60) continue
        const at = {start: found.start, end: found.end}
        return [
          {
            at,
            message: `The start is stated as ${clock(start)}, when it was detected, but ${quoted(source, at)}, ${minutes(lead)} before, had impact already. Let the incident start there.`,
          },
        ]
      }
    }
    return []
  },
}

/** Somebody or something already suffers: a cause that is laid earlier is no impact. */
const suffering =
  /\b(?:errors?|failures?|requests|users|customers|latency|timeouts?|orders)\b[^.]{0,80}\b(?:began|started|rose|increased|failed|were failing|were dropped|saw|could not)\b|\b(?:began|started) (?:failing|to fail|timing out|dropping|returning errors)\b/i
