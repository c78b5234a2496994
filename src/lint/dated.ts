import type {Reading, Span} from '../markdown/read.ts'
import type {Moment, Postmortem} from '../model/postmortem.ts'
import type {PointField} from '../model/window.ts'
import {type FoundMoment, findMoments} from '../text/find-moments.ts'

const points: PointField[] = ['startedAt', 'detectedAt', 'mitigatedAt', 'resolvedAt']

/**
 * The postmortem with the days that are written without a year ("Jan 16, 8:00 AM") in the year of the document, and those
 * that stand above entries; the model holds what is written with a time only, and a timeline over several days would seem
 * to run backwards.
 */
export function withDays({source, postmortem, fields, days}: Reading): Postmortem {
  const moments = [...points.map(name => postmortem[name]), ...postmortem.timeline.map(({at}) => at)]
  const year = moments.find(moment => moment?.date)?.date?.slice(0, 4) ?? '2000'
  const at = (moment: Moment | null, place: Span | null | undefined): Moment | null => {
    if (!moment?.time || !place) return moment
    const found = findMoments(source.slice(place.start, Math.min(place.end, place.start + 400)))
    const day = dayOf(found, moment.time)
    return day ? {...moment, date: `${year}-${day}`} : moment
  }
  const stated = points.map(name => at(postmortem[name], fields[name]?.[0]))
  // One day alone that is no day of the others is a slip, and no day to count with.
  const several = stated.filter((moment, i) => moment !== postmortem[points[i]!]).length > 1
  return {
    ...postmortem,
    ...(several && Object.fromEntries(points.map((name, i) => [name, stated[i]]))),
    timeline: postmortem.timeline.map((event, i) =>
      event.at?.time && !event.at.date && days[i]
        ? {...event, at: {...event.at, date: dated(days[i], year)}}
        : event,
    ),
  }
}

const dated = (day: string, year: string): string => (day.length === 10 ? day : `${year}-${day}`)

/** The day without a year that is written with this clock time. */
const dayOf = (found: FoundMoment[], time: string): string | null =>
  found.find(({moment, monthDay}) => monthDay && moment.time === time)?.monthDay ?? null
