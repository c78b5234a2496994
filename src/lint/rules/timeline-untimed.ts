import type {Span} from '../../markdown/read.ts'
import type {Rule} from '../finding.ts'
import {count} from '../say.ts'

export const timelineUntimed: Rule = {
  id: 'timeline-untimed',
  severity: 'warning',
  about:
    'Timeline entries without a time: how long detection and repair took cannot be told from them, and that is what a timeline is for.',
  find: ({postmortem, reading, source}) => {
    const {timeline} = postmortem
    const untimed = timeline.flatMap(({at}, i) =>
      at?.time || at?.date || isRelative(source, reading.timeline[i]) ? [] : [i],
    )
    // One entry among many that are timed is a remark on the one before it.
    if (untimed.length === 0 || untimed.length * 4 <= timeline.length) return []
    const place = reading.timeline[untimed[0]!]
    if (!place) return []
    return [
      {
        at: {start: place.start, end: place.end},
        message: `${untimed.length} of ${count(timeline.length, 'timeline entry', 'timeline entries')} have no time, this one first. Give each its time, an approximate one as “~14:30”.`,
      },
    ]
  },
}

/** "T+0:15", "Day 2", "Minute 5": counted from the start, which is a time too. */
const isRelative = (source: string, place: Span | undefined): boolean =>
  place !== undefined &&
  /(?:^|[^\p{L}\p{N}])T\s?[+-]\s?\d|^\W{0,6}(?:[+-]\s?|(?:day|hour|minute|min)\s)\d/iu.test(
    source.slice(place.start, place.start + 40),
  )
