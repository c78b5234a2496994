import type {Placed} from '../../model/days.ts'
import {minutesBetween} from '../../model/moment.ts'
import type {Moment} from '../../model/postmortem.ts'
import type {PointField} from '../../model/window.ts'
import {findMoments} from '../../text/find-moments.ts'
import type {Document} from '../document.ts'
import type {Found, Rule} from '../finding.ts'
import {clock, minutes} from '../say.ts'

export const timeOrder: Rule = {
  id: 'time-order',
  severity: 'error',
  about:
    'The end stands before the start, or the detection after the resolution: no incident runs backwards, so a time or a date is wrong.',
  find: document => [
    ...ordered(document, 'startedAt', 'resolvedAt', 'The incident ends before it starts'),
    ...ordered(document, 'detectedAt', 'resolvedAt', 'The incident is resolved before it is detected'),
  ],
}

function ordered(document: Document, first: PointField, last: PointField, wrong: string): Found[] {
  const {placed, zone, postmortem, reading, source} = document
  const [start, end] = [reading.fields[first]?.[0], reading.fields[last]?.[0]]
  const at = end ?? start
  const [from, to] = [placed[first], placed[last]]
  if (!at || !from || !to || !postmortem[first]?.time || !postmortem[last]?.time) return []
  // An end that the timeline tells, behind a midnight, is not of the first day.
  if (!end && overMidnight(placed)) return []
  const written = end ? findMoments(source.slice(end.start, end.end)) : []
  // Of a later day without a year the reading knows nothing.
  if (written.some(({monthDay}) => monthDay && to.date && monthDay > to.date.slice(5))) return []
  const dated = written.some(({moment, monthDay, dates}) => moment.date || monthDay || dates.length)
  const onOneDay = start && end && !dated ? sameDay(from, to) : null
  const difference = onOneDay ?? minutesBetween(from, to, zone)
  if (difference === null || difference >= 0) return []
  return [
    {
      at,
      message: `${wrong}: ${onOneDay === null ? said(from, to) : clock(from)} to ${onOneDay === null ? said(to, from) : clock(to)} is ${minutes(difference)} backwards. Correct one of the two, or give the day if it is another one.`,
    },
  ]
}

const overMidnight = ({timeline}: Placed) => new Set(timeline.flatMap(at => at?.date ?? [])).size > 1

/** Of 16:30 to 15:00 on one day the reading makes the next day; less than half a day back is no midnight. */
function sameDay(from: Moment, to: Moment): number | null {
  if (!from.date || from.zone !== to.zone) return null
  const back = minutesBetween(
    {...from, date: '2000-01-01', zone: null},
    {...to, date: '2000-01-01', zone: null},
    null,
  )
  return back !== null && back < 0 && back > -12 * 60 ? back : null
}

const said = (moment: Moment, beside: Moment): string =>
  moment.date === beside.date ? clock(moment) : [moment.date, clock(moment)].filter(Boolean).join(' ')
