import {formatMoment} from '../model/moment.ts'
import {disagreements} from '../model/window.ts'
import type {ReadingContext} from '../text/context.ts'
import {postmortemOf} from './form/answers.ts'
import {messages} from './messages.ts'
import {fieldAt, type Question, type WizardState} from './state.ts'

/**
 * The moments of the Summary and the events of the timeline are one truth: where they part, it is asked which is
 * right. Each pair of times is asked about once; to leave both as they are is an answer, too.
 */
export function truthQuestion(
  state: WizardState,
  base: ReadingContext,
): {question: Question; pair: string} | null {
  const events = state.answers.lists.timeline ?? []
  for (const parted of disagreements(postmortemOf(state.steps, state.answers, base, state.rest))) {
    const inSummary = formatMoment(parted.fieldMoment)
    const inTimeline = formatMoment(parted.eventMoment)
    const pair = `${parted.field} ${inSummary} ${inTimeline}`
    const entry = events[parted.event]
    if (state.asked.includes(pair) || !entry) continue
    const question: Question = {
      text: messages.parted(parted.name, inSummary, inTimeline),
      // Whoever is typing the next line must not answer by it.
      passing: true,
      answers: [
        {
          key: 'ctrl+r',
          label: messages.summaryRight,
          effect: {put: inSummary, list: 'timeline', entry: entry.id, field: 'when'},
        },
        {key: 'ctrl+t', label: messages.timelineRight, effect: {put: inTimeline, field: parted.field}},
      ],
    }
    return {question, pair}
  }
  return null
}

/** Whether the cursor is where a time of the Summary or of the timeline is typed. */
export function isAtTime(state: WizardState): boolean {
  const {id} = fieldAt(state)
  return id === 'timeline' || ['startedAt', 'detectedAt', 'mitigatedAt', 'resolvedAt'].includes(id)
}
