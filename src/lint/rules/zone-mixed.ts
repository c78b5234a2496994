import type {Span} from '../../markdown/read.ts'
import type {Moment} from '../../model/postmortem.ts'
import {resolveZone} from '../../model/zones.ts'
import type {Document} from '../document.ts'
import type {Rule} from '../finding.ts'
import {clock, count} from '../say.ts'

export const zoneMixed: Rule = {
  id: 'zone-mixed',
  severity: 'warning',
  about:
    'Times of the incident in more than one zone: nobody converts while reading, so that hours are lost or found where there are none.',
  find: document => {
    const groups = new Map<string, Written[]>()
    for (const written of writtenTimes(document)) {
      const clock = meaning(written.moment.zone!)
      groups.set(clock, [...(groups.get(clock) ?? []), written])
    }
    const [most, ...others] = [...groups.values()].sort((a, b) => b.length - a.length)
    return others.map(([first, ...more]) => {
      const {at, moment} = first!
      const rest = more.length ? ` and ${count(more.length, 'more time')} in ${moment.zone}` : ''
      return {
        at,
        message: `${clock(moment)}${rest}, but ${count(most!.length, 'time')} in ${most![0]!.moment.zone}. Write all of them in one zone.`,
      }
    })
  },
}

interface Written {
  at: Span
  moment: Moment
}

/** The times of the incident with the zone that is written for them: the stated ones and the timeline's. */
function writtenTimes({postmortem, reading}: Document): Written[] {
  const stated = (['startedAt', 'detectedAt', 'mitigatedAt', 'resolvedAt'] as const).map(name => ({
    at: reading.fields[name]?.[0],
    moment: postmortem[name],
  }))
  const told = postmortem.timeline.map(({at}, i) => {
    const place = reading.timeline[i]
    return {at: place?.time ?? place, moment: at}
  })
  return [...stated, ...told].flatMap(({at, moment}) =>
    at && moment?.time && moment.zone ? [{at, moment}] : [],
  )
}

/** The same clock by another name: GMT is UTC, EST and EDT are one place. */
function meaning(written: string): string {
  const zone = resolveZone(written)
  if (zone?.kind === 'offset') return zone.offset
  if (zone?.kind === 'named' || zone?.kind === 'place') return zone.iana
  return written.toUpperCase()
}
