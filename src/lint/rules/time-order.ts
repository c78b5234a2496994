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
  const {placed, zone, postmortem} = document
  const at = document.reading.fields[last]?.[0] ?? document.reading.fields[first]?.[0]
  const [from, to] = [placed[first], placed[last]]
  if (!at || !from || !to || !postmortem[first]?.time || !postmortem[last]?.time) return []
  const onOneDay = sameDay(document, first, last, from, to)
  const difference = onOneDay ?? minutesBetween(from, to, zone)
  if (difference === null || difference >= 0) return []
  return [
    {
      at,
      message: `${wrong}: ${onOneDay === null ? said(from, to) : clock(from)} to ${onOneDay === null ? said(to, from) : clock(to)} is ${minutes(difference)} backwards. Correct one of the two, or give the day if it is another one.`,
    },
  ]
}

/** Of 16:30 to 15:00 on one day the reading makes the next day; less than half a day back is no midnight. */
function sameDay(
  document: Document,
  first: PointField,
  last: PointField,
  from: Moment,
  to: Moment,
): number | null {
  const {reading, source} = document
  const place = reading.fields[last]?.[0]
  if (!place || !from.date || from.zone !== to.zone || !reading.fields[first]) return null
  const written = findMoments(source.slice(place.start, place.end))
  if (written.some(({moment, monthDay, dates}) => moment.date || monthDay || dates.length)) return null
  const back = minutesBetween(
    {...from, date: '2000-01-01', zone: null},
    {...to, date: '2000-01-01', zone: null},
    null,
  )
  return back !== null && back < 0 && back > -12 * 60 ? back : null
}

const said = (moment: Moment, beside: Moment): string =>
  moment.date === beside.date ? clock(moment) : [moment.date, clock(moment)].filter(Boolean).join(' ')
