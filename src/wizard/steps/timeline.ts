import {formatMoment, minutesBetween, toInstant} from '../../model/moment.ts'
import {type EventKind, eventKinds, type Moment, type TimelineEvent} from '../../model/postmortem.ts'
import {readTimelineLine, type TimelineLine} from '../../text/timeline-line.ts'
import type {Entry, ListField, Step} from '../form/field.ts'
import {choice} from '../form/fields.ts'
import type {FormContext} from '../form/moments.ts'
import {momentNote, momentOf, settled, settleMoment, zoned} from '../form/moments.ts'

/** The day is only worth its room where it is not the day on which the incident began. */
function clockOf(at: Moment, context: FormContext): string {
  const time = at.time ?? ''
  return at.date && at.date !== context.date ? `${at.date.slice(5)} ${time}` : time
}

/** By time; an entry without one stays behind the entry it stood behind. */
function inTimeOrder(entries: readonly Entry[], context: FormContext): readonly Entry[] {
  let latest = Number.NEGATIVE_INFINITY
  const keyed = entries.map(entry => {
    const at = momentOf(entry.values.when ?? '', context)
    const instant = at && toInstant(at, context.zone)
    latest = instant ? instant.epochMilliseconds : latest
    return {entry, key: latest}
  })
  return keyed.sort((a, b) => a.key - b.key).map(({entry}) => entry)
}

/**
 * A typed line, its time settled by the incident's window where the line alone leaves a question. What happened when
 * the impact began is its start, if its words say nothing else.
 */
function lineOf(line: string, context: FormContext): TimelineLine {
  const reading = readTimelineLine(line, context)
  const at = settled(reading.question ?? (reading.at ? {moment: reading.at} : {problem: ''}), context)
  const isStart = at && context.started && minutesBetween(context.started, at, context.zone) === 0
  return {...reading, at, kind: isStart && reading.kind === 'note' ? 'started' : reading.kind}
}

const list: ListField = {
  type: 'list',
  id: 'timeline',
  label: 'Event',
  needed: true,
  hint: 'One line, one event: 17:05 what happened',
  example: '14:45 Alert: failed logins above 2 %',
  fields: [
    {
      type: 'line',
      id: 'when',
      label: 'When',
      show: (event: TimelineEvent) => (event.at ? formatMoment(event.at) : ''),
      write: (event: TimelineEvent, text, context) => {
        event.at = momentOf(text, context)
      },
      note: momentNote,
      settle: settleMoment,
    },
    choice<TimelineEvent, EventKind>(
      'kind',
      'Kind',
      eventKinds,
      event => event.kind,
      (event, kind) => {
        event.kind = kind ?? 'note'
      },
    ),
    {
      type: 'line',
      id: 'what',
      label: 'What',
      show: (event: TimelineEvent) => event.text,
      write: (event: TimelineEvent, text) => {
        event.text = text.trim()
      },
    },
    {
      type: 'line',
      id: 'source',
      label: 'Source',
      hint: 'Where it can be looked up: a link, a channel, a commit.',
      show: (event: TimelineEvent) => event.source ?? '',
      write: (event: TimelineEvent, text) => {
        event.source = text.trim() || null
      },
    },
  ],
  take: (line, context) => {
    const {at, text, kind} = lineOf(line, context)
    return {when: at ? formatMoment(at) : '', kind, what: text, source: ''}
  },
  note: (line, context) => {
    const {at, text, kind, question} = lineOf(line, context)
    if (at) return {tone: 'fine', text: `${formatMoment(at)}   ${kind}`}
    if (!question) return {tone: 'fine', text: 'No time read: it will stand where you put it.'}
    return {
      tone: 'question',
      text: question.question,
      choices: question.choices.map(({label, moment}) => ({
        label,
        text: `${formatMoment(zoned(moment, context))} ${text}`,
      })),
    }
  },
  columns: (values, context) => {
    const at = momentOf(values.when ?? '', context)
    return [at ? clockOf(at, context) : (values.when ?? ''), values.kind ?? 'note', values.what ?? '']
  },
  wide: 2,
  imports: true,
  momentOf: (values, context) => momentOf(values.when ?? '', context),
  turn: 'kind',
  order: inTimeOrder,
  read: postmortem => postmortem.timeline,
  store: (postmortem, events: TimelineEvent[]) => {
    postmortem.timeline = events
  },
  blank: (): TimelineEvent => ({at: null, kind: 'note', text: '', source: null}),
}

export const timeline: Step = {id: 'timeline', title: 'Timeline', fields: [list]}
