import type {Span} from '../../markdown/read.ts'
import type {Placed} from '../../model/days.ts'
import {minutesBetween} from '../../model/moment.ts'
import type {Moment} from '../../model/postmortem.ts'
import type {PointField} from '../../model/window.ts'
import {type FoundMoment, findMoments} from '../../text/find-moments.ts'
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
  const {placed, zone, reading, source} = document
  const [start, end] = [reading.fields[first]?.[0], reading.fields[last]?.[0]]
  const at = end ?? start
  const [from, to] = [placed[first], placed[last]]
  if (!at || !from || !to) return []
  // An end that the timeline tells, behind a midnight, is not of the first day.
  if (!end && overMidnight(placed)) return []
  const written = end ? findMoments(source.slice(end.start, end.end)) : []
  // Of a later day without a year the reading knows nothing.
  const day = dayOf(start ? findMoments(source.slice(start.start, start.end)) : []) ?? from.date!.slice(5)
  if (isLater(day, dayOf(written)) || (end && saysLater(source, end))) return []
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

/** The day that is written without a year: "02-06". */
const dayOf = (written: FoundMoment[]) => written.find(({monthDay}) => monthDay)?.monthDay

/** A day without a year that lies behind another one; January lies behind December. */
const isLater = (from: string, to: string | null | undefined): boolean =>
  Boolean(to) && (to! > from || Number(from.slice(0, 2)) - Number(to!.slice(0, 2)) > 6)

/** "15:00 UTC the next day", "(+1 day)", "the following morning at 9:00". */
const saysLater = (source: string, {start, end}: Span): boolean =>
  laterBehind.test(source.slice(end, end + 40)) ||
  laterBefore.test(source.slice(Math.max(0, start - 40), start))

const later = String.raw`(?:(?<!\p{L})(?:next|following|nächsten|folgenden) \p{L}+|(?:day|morning) after|a day later|\+\s?1\b|lendemain|d[íi]a (?:siguiente|seguinte)|Folgetag|翌日|次日|第二天|다음 ?날)`
const laterBehind = new RegExp(String.raw`^[^\n.;|]{0,15}${later}`, 'iu')
const laterBefore = new RegExp(String.raw`${later}[^\n.;|\d]{0,12}$`, 'iu')

/** Of 16:30 to 15:00 on one day the reading makes the next day; less than half a day back is no midnight. */
function sameDay(from: Moment, to: Moment): number | null {
  if (from.zone !== to.zone) return null
  const date = '2000-01-01'
  const back = minutesBetween({...from, date, zone: null}, {...to, date, zone: null}, null)
  return back !== null && back > -12 * 60 ? back : null
}

const said = (moment: Moment, beside: Moment): string =>
  moment.date === beside.date ? clock(moment) : `${moment.date} ${clock(moment)}`
