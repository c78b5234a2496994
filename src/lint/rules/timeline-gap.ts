import {minutesBetween} from '../../model/moment.ts'
import type {Rule} from '../finding.ts'
import {clock, minutes} from '../say.ts'

export const timelineGap: Rule = {
  id: 'timeline-gap',
  severity: 'info',
  about:
    'A long silence in the timeline, more than an hour and more than half of the incident: what was tried and did not help is what the next responder wants to know.',
  find: ({placed, postmortem, reading, zone}) => {
    const timed = placed.timeline.flatMap((moment, i) => (moment ? [{moment, i}] : []))
    const until = timed.findLastIndex(({i}) => postmortem.timeline[i]!.kind === 'resolved')
    const told = timed.slice(0, until + 1)
    const [first, last] = [told[0], told.at(-1)]
    const total = first && last && minutesBetween(first.moment, last.moment, zone)
    if (!total || told.length < 4 || total > 24 * 60) return []
    return told.slice(1).flatMap(({moment, i}, n) => {
      const before = told[n]!.moment
      const gap = minutesBetween(before, moment, zone)
      const place = reading.timeline[i]
      if (!place || gap === null || gap < 60 || gap * 2 <= total || gap > total) return []
      return [
        {
          at: place.time ?? place.text,
          message: `${minutes(gap)} of ${minutes(total)} without an entry, from ${clock(before)} to ${clock(moment)}. Say what was tried meanwhile, or what was waited for.`,
        },
      ]
    })
  },
}
