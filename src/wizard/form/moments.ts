import {formatDuration} from '../../model/duration.ts'
import {formatMoment, minutesBetween} from '../../model/moment.ts'
import type {Moment, Postmortem} from '../../model/postmortem.ts'
import type {ReadingContext} from '../../text/context.ts'
import {readMoment} from '../../text/moment.ts'
import {messages} from '../messages.ts'
import type {Answers, LineField, Note} from './field.ts'

/** Fields that hold a point in time, and the context in which a clock time without day or zone is read. */

type MomentKey = 'startedAt' | 'detectedAt' | 'mitigatedAt' | 'resolvedAt'

/** What reading a time in the wizard goes by: besides the usual, the window of the incident as far as it is known. */
export interface FormContext extends ReadingContext {
  started?: Moment | null
  resolved?: Moment | null
}

type Choices = readonly {label: string; moment: Moment}[]

/** How long an incident may last before its next day is no more likely than a slip: while its end is not known. */
const likely = 12 * 60

/** Of several possible moments, the only one that lies within the incident. */
function withinIncident(choices: Choices, {started, resolved, zone}: FormContext): Moment | null {
  if (!started) return null
  const length = resolved ? (minutesBetween(started, resolved, zone) ?? likely) : likely
  const inside = choices.filter(({moment}) => {
    const after = minutesBetween(started, moment, zone)
    return after !== null && after >= 0 && after <= length
  })
  return inside.length === 1 ? inside[0]!.moment : null
}

/** A moment with the zone that was assumed written out. */
export const zoned = (moment: Moment, {zone}: FormContext): Moment => ({...moment, zone: moment.zone ?? zone})

/** The moment of a reading, with the zone that was assumed; `null` when a question stays open. */
export function settled(
  reading: {moment: Moment} | {question: string; choices: Choices} | {problem: string},
  context: FormContext,
): Moment | null {
  const moment =
    'moment' in reading
      ? reading.moment
      : 'choices' in reading
        ? withinIncident(reading.choices, context)
        : null
  return moment && zoned(moment, context)
}

/** Texts that say all there is to say, read once: a long timeline is read at every key. */
const complete = /^\d{4}-\d\d-\d\d \d\d:\d\d(:\d\d)? \S+$/
const known = new Map<string, Moment | null>()
const mostKnown = 5000

/** The moment that a text says, or `null` when it says none or leaves a question open. */
export function momentOf(text: string, context: FormContext): Moment | null {
  if (text.trim() === '') return null
  if (!complete.test(text)) return settled(readMoment(text, context), context)
  const key = `${context.zone} ${text}`
  const before = known.get(key)
  if (before !== undefined) return before
  if (known.size >= mostKnown) known.clear()
  const moment = settled(readMoment(text, context), context)
  known.set(key, moment)
  return moment
}

/**
 * What the answers say about how to read a clock time: the zone chosen, and, once the beginning of the impact is
 * known, its day, its zone and the window up to its end.
 */
export function contextOf(answers: Answers, base: ReadingContext): FormContext {
  const zone = answers.values.timeZone?.trim() || base.zone
  const started = momentOf(answers.values.startedAt ?? '', {...base, zone})
  if (!started) return {...base, zone}
  const context = {...base, zone: started.zone ?? zone, date: started.date, previous: started, started}
  return {...context, resolved: momentOf(answers.values.resolvedAt ?? '', context)}
}

/** What there is to say of a moment as it is typed: what was understood, what has to be asked, what is wrong. */
export function momentNote(text: string, context: FormContext): Note {
  const reading = readMoment(text, context)
  if ('problem' in reading) return {tone: 'problem', text: reading.problem}
  const moment = settled(reading, context)
  if (!moment && 'question' in reading) {
    return {
      tone: 'question',
      text: reading.question,
      choices: reading.choices.map(({label, moment}) => ({
        label,
        text: formatMoment(zoned(moment, context)),
      })),
    }
  }
  const assumed = 'assumed' in reading && reading.assumed.length > 0 ? ` (${reading.assumed.join(', ')})` : ''
  return {tone: 'fine', text: `${moment ? formatMoment(moment) : ''}${assumed}`}
}

/** The text of a moment with everything that was understood, so that it means the same tomorrow. */
export function settleMoment(text: string, context: FormContext): string {
  const moment = momentOf(text, context)
  return moment ? formatMoment(moment) : text
}

/** A field over one moment of the postmortem; beside it stands the time since the impact began. */
export function momentField(
  id: MomentKey,
  label: string,
  about: Pick<LineField, 'hint' | 'example' | 'needed'> = {},
): LineField {
  const contextFor = (context: FormContext): FormContext =>
    id === 'startedAt' ? {...context, date: null, previous: null, started: null, resolved: null} : context
  return {
    type: 'line',
    id,
    label,
    show: (postmortem: Postmortem) => (postmortem[id] ? formatMoment(postmortem[id]) : ''),
    write: (postmortem: Postmortem, text, context) => {
      postmortem[id] = momentOf(text, contextFor(context))
    },
    settle: (text, context) => settleMoment(text, contextFor(context)),
    note: (text, context) => momentNote(text, contextFor(context)),
    aside: (text, context) => {
      const moment = momentOf(text, contextFor(context))
      const from = id === 'startedAt' ? null : context.previous
      const minutes = from && moment && minutesBetween(from, moment, context.zone)
      if (minutes === null || minutes === undefined) return null
      return minutes < 0 ? messages.beforeBegin(formatDuration(-minutes)) : formatDuration(minutes)
    },
    ...about,
  }
}
