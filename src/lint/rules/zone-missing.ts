import {resolveZone} from '../../model/zones.ts'
import type {Rule} from '../finding.ts'
import {count} from '../say.ts'

export const zoneMissing: Rule = {
  id: 'zone-missing',
  severity: 'warning',
  about:
    'Clock times and no time zone anywhere: a reader elsewhere, or after the clocks have changed, cannot place them beside logs (Google SRE workbook, “Postmortem Culture”: times with their zone).',
  find: ({moments, zone, source, postmortem, reading}) => {
    const clocks = moments.filter(({moment}) => moment.time)
    const entries = reading.timeline.filter((_, i) => postmortem.timeline[i]?.at?.time)
    // "11.13" is a time at the head of an entry only.
    const [first] = entries.length > clocks.length ? entries : clocks
    if (zone || !first || clocks.some(({moment}) => moment.zone) || namesZone(source)) return []
    return [
      {
        at: first,
        message: `${count(Math.max(clocks.length, entries.length), 'clock time')}, and no time zone anywhere. Write one behind the first time, as “14:30 UTC”, or say once “All times in UTC”.`,
      },
    ]
  },
}

/** A zone apart from any time: "All times are in CET", "Pacific Time", "Africa/Nairobi", "times in ET". */
const namesZone = (source: string): boolean =>
  ofTimes.test(source) || [...source.matchAll(zoneLike)].some(([word]) => resolveZone(word) !== null)

const zoneLike =
  /\b(?:[A-Z]{3,5}|[A-Z]\w{2,12}(?: \w{3,12}){0,2} [Tt]ime|[A-Z][A-Za-z]{1,12}(?:\/[A-Z]\w{2,20}){1,2})\b/g

/** What is a zone beside a word for times only. */
const ofTimes = /\b[Tt]imes?\b[^.\n\d]{0,30}\b(?:[PMCE]T|Pacific|Mountain|Central|Eastern|Zulu)\b/
