import {minutesBetween} from '../../model/moment.ts'
import type {EventKind, Moment} from '../../model/postmortem.ts'
import type {PointField} from '../../model/window.ts'
import {findMoments} from '../../text/find-moments.ts'
import type {Document} from '../document.ts'
import type {Found, Rule} from '../finding.ts'
import {clock, minutes, quoted} from '../say.ts'

export const timelineWindow: Rule = {
  id: 'timeline-window',
  severity: 'warning',
  about:
    'The timeline tells another start or another end than the one that is stated: duration and time to resolve hang on which of the two is right.',
  find: document => [...start(document), ...end(document)],
}

/** Less than this is how people round when they sum up. */
const rounding = 4

/** What begins or shows before the stated start; an outage that the timeline lets begin after it. */
function start(document: Document): Found[] {
  const stated = statedAt(document, 'startedAt')
  if (!stated) return []
  const early = events(document, 'started', 'detected')[0]
  const lead = early && between(document, stated, early.moment)
  if (early && lead && lead < -rounding)
    return [
      found(
        document,
        early.i,
        `The start is stated as ${clock(stated)}, but at ${clock(early.moment)}, ${minutes(lead)} before it, the timeline has`,
      ),
    ]
  const begun = events(document, 'started')[0]
  const lag = begun && between(document, stated, begun.moment)
  const same = document.placed.timeline.some(moment => moment && near(between(document, stated, moment)))
  if (begun && lag && !same)
    return [
      found(
        document,
        begun.i,
        `The start is stated as ${clock(stated)}, but in the timeline it is ${clock(begun.moment)}, ${minutes(lag)} later:`,
      ),
    ]
  return []
}

function end(document: Document): Found[] {
  const stated = statedAt(document, 'resolvedAt')
  const over = events(document, 'resolved')
  const last = over.at(-1)
  if (!stated || !last) return []
  const distances = over.map(({moment}) => between(document, stated, moment))
  if (distances.some(distance => distance === null || near(distance))) return []
  const {timeline} = document.postmortem
  // The entry at the stated end says that it was over, in words of its own.
  const ended = (i: number) => normal.test(timeline[i]!.text)
  if (
    document.placed.timeline.some(
      (moment, i) => moment && ended(i) && near(between(document, stated, moment)),
    )
  )
    return []
  // "12:30 Resolution: … complete recovery by 1:30 PM" tells the end further back in the entry.
  const {text} = timeline[last.i]!
  if (findMoments(text).some(({moment}) => moment.time?.slice(0, 5) === stated.time?.slice(0, 5))) return []
  const distance = distances.at(-1)!
  return [
    found(
      document,
      last.i,
      `The end is stated as ${clock(stated)}, but in the timeline it is ${clock(last.moment)}, ${minutes(distance)} ${distance > 0 ? 'later' : 'earlier'}:`,
    ),
  ]
}

const normal =
  /\b(?:back|normal(?:ly)?|usual|again|restored|recovered|resolved|healthy|operational|résolue?s?|rétablie?s?|restaurée?s?|normale|resuelt[oa]s?|resolvid[oa]s?|restaurad[oa]s?|behoben|wiederhergestellt)(?!\p{L})/iu

/** What is written outside the timeline, and so has a place; a field that was filled from it cannot contradict it. */
const statedAt = ({reading, placed}: Document, field: PointField): Moment | null =>
  reading.fields[field] ? placed[field] : null

function events({postmortem, placed}: Document, ...kinds: EventKind[]) {
  return postmortem.timeline.flatMap(({kind}, i) => {
    const moment = placed.timeline[i]
    return moment && kinds.includes(kind) ? [{moment, i}] : []
  })
}

/** Where two zones are mixed up, the clocks may agree although the instants do not: that is another rule's. */
function between({zone}: Document, from: Moment, to: Moment): number | null {
  const exact = minutesBetween(from, to, zone)
  if (from.zone === to.zone || exact === null) return exact
  const onClock = minutesBetween({...from, zone: null}, {...to, zone: null}, null)
  return onClock !== null && Math.abs(onClock) < Math.abs(exact) ? onClock : exact
}
const near = (distance: number | null) => distance !== null && Math.abs(distance) <= rounding

function found({reading, source}: Document, i: number, message: string): Found {
  const place = reading.timeline[i]!
  return {
    at: place.time ?? place.text,
    message: `${message} ${quoted(source, place.text, 50)}. Make the two agree, or say what the difference is.`,
  }
}
