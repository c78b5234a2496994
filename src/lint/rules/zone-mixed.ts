import {resolveZone} from '../../model/zones.ts'
import type {FoundMoment} from '../../text/find-moments.ts'
import type {Rule} from '../finding.ts'
import {clock, count} from '../say.ts'

export const zoneMixed: Rule = {
  id: 'zone-mixed',
  severity: 'warning',
  about:
    'Times in more than one zone in one document: nobody converts while reading, so that hours are lost or found where there are none.',
  find: ({moments, source}) => {
    const zoned = moments.filter(({moment}) => moment.time && moment.zone)
    const told: FoundMoment[] = []
    zoned.forEach((found, i) => {
      const before = zoned[i - 1]
      // The end of a range is a conversion where its beginning is one.
      const again = found.role === 'to' ? !told.includes(before!) : isConversion(source, before, found)
      if (!again) told.push(found)
    })
    const first = new Map<string, FoundMoment[]>()
    for (const found of told) {
      const key = meaning(found.moment.zone!)
      first.set(key, [...(first.get(key) ?? []), found])
    }
    if (first.size < 2) return []
    const [most, ...others] = [...first.values()].sort((a, b) => b.length - a.length)
    return others.map(([found, ...more]) => ({
      at: found!,
      message: `${clock(found!.moment)}${more.length ? ` and ${count(more.length, 'more time')}` : ''} in ${found!.moment.zone}, but ${count(most!.length, 'time')} in ${most![0]!.moment.zone}. Write all of them in one zone.`,
    }))
  },
}

/** The same clock on a given day: GMT is UTC, EST and EDT are one place. */
function meaning(written: string): string {
  const zone = resolveZone(written)
  if (zone?.kind === 'offset') return zone.offset
  if (zone?.kind === 'named' || zone?.kind === 'place') return zone.iana
  return written.toUpperCase()
}

/** "14:00 CET (13:00 UTC)", "06:30 PST / 14:30 UTC": one time, said twice. */
const isConversion = (source: string, before: FoundMoment | undefined, {start}: FoundMoment): boolean =>
  before !== undefined && /^\s*(?:[([/=|]|or\s|aka\s)[\s~]*$/.test(source.slice(before.end, start))
