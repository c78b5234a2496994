import type {Span} from '../../markdown/read.ts'
import {sameClock, type ZonedClock} from '../../model/zones.ts'
import type {Document} from '../document.ts'
import type {Rule} from '../finding.ts'
import {count} from '../say.ts'

export const zoneMixed: Rule = {
  id: 'zone-mixed',
  severity: 'warning',
  about:
    'Times of the incident in more than one zone: nobody converts while reading, so that hours are lost or found where there are none.',
  find: document => {
    const groups: Written[][] = []
    for (const written of writtenTimes(document)) {
      const group = groups.find(([first]) => sameClock(first!.clock, written.clock))
      if (group) group.push(written)
      else groups.push([written])
    }
    const [most, ...others] = groups.sort((a, b) => b.length - a.length)
    return others.map(([first, ...more]) => {
      const {at, clock} = first!
      const rest = more.length ? ` and ${count(more.length, 'more time')} in ${clock.zone}` : ''
      return {
        at,
        message: `${clock.time} ${clock.zone}${rest}, but ${count(most!.length, 'time')} in ${most![0]!.clock.zone}. Write all of them in one zone.`,
      }
    })
  },
}

interface Written {
  at: Span
  clock: ZonedClock
}

/** The times of the incident with the zone that is written for them: the stated ones and the timeline's. */
function writtenTimes({postmortem, reading}: Document): Written[] {
  const stated = (['startedAt', 'detectedAt', 'mitigatedAt', 'resolvedAt'] as const).map(name => ({
    at: reading.fields[name]?.[0],
    moment: postmortem[name],
  }))
  const told = postmortem.timeline.map(({at}, i) => ({
    at: reading.timeline[i]?.time ?? reading.timeline[i],
    moment: at,
  }))
  return [...stated, ...told].flatMap(({at, moment}) => {
    const {zone, time, date} = moment ?? {}
    return at && time && zone
      ? [{at, clock: {zone, time, date: date ?? postmortem.startedAt?.date ?? null}}]
      : []
  })
}
