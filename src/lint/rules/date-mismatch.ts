import {Temporal} from '../../model/temporal.ts'
import {findMoments} from '../../text/find-moments.ts'
import type {Document} from '../document.ts'
import type {Found, Rule} from '../finding.ts'
import {quoted} from '../say.ts'

export const dateMismatch: Rule = {
  id: 'date-mismatch',
  severity: 'warning',
  about:
    'Two dates for one event, or a weekday that is not that day’s: one of the two is a slip, and which one cannot be told later.',
  find: document => [...weekdays(document), ...days(document), ...inTitle(document)],
}

const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

const weekdays = ({moments, source}: Document): Found[] =>
  moments.flatMap(found => {
    const {date} = found.moment
    const actual = date && found.weekday ? Temporal.PlainDate.from(date).dayOfWeek : null
    if (actual === null || actual === found.weekday) return []
    return [
      {
        at: {start: found.start, end: found.end},
        message: `${quoted(source, found)}: ${date} was a ${names[actual - 1]}, not a ${names[found.weekday! - 1]}. Correct the weekday or the date.`,
      },
    ]
  })

/** The stated start lies on another day than everything in the timeline. */
function days({reading, placed, postmortem, source}: Document): Found[] {
  const [at] = reading.fields.startedAt ?? []
  const stated = postmortem.startedAt?.date
  const told = placed.timeline.flatMap(moment => moment?.date ?? [])
  if (!at || !stated || told.length === 0) return []
  if (told.some(date => Math.abs(daysBetween(date, stated)) <= 1)) return []
  const [first] = told.toSorted()
  return [
    {
      at,
      message: `${quoted(source, at)}: the start is on ${stated}, but the timeline is on ${first}, ${Math.abs(daysBetween(stated, first!))} days away. Correct whichever is wrong.`,
    },
  ]
}

/** "Outage on August 10", and every other day that is written lies elsewhere. */
function inTitle({reading, postmortem, moments, placed, source}: Document): Found[] {
  const [title] = reading.fields.title ?? []
  const began = postmortem.startedAt?.date
  if (!title || !began) return []
  const named = findMoments(source.slice(title.start, title.end)).find(({moment: {date}, start}) =>
    date ? ofThatDay.test(source.slice(title.start, title.start + start)) : false,
  )
  const day = named?.moment.date
  const others = [
    ...moments.filter(({start}) => start >= title.end).map(({moment}) => moment.date),
    ...placed.timeline.map(moment => moment?.date ?? null),
    began,
  ].filter(date => date !== null)
  if (!day || others.some(date => Math.abs(daysBetween(date, day)) <= 1)) return []
  return [
    {
      at: {start: title.start + named.start, end: title.start + named.end},
      message: `The title says ${day}, but it began on ${began}. Correct whichever is wrong.`,
    },
  ]
}

const ofThatDay = /\bon\s{1,3}(?:the\s)?$/i

const daysBetween = (from: string, to: string) =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days
