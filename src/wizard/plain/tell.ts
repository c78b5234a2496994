import {stateOf} from '../form/answers.ts'
import {ignoreFinding} from '../ignore.ts'
import {messages} from '../messages.ts'
import {goToField, goToStep, openEntry, openFinding} from '../moves.ts'
import {plainMessages} from '../plain-messages.ts'
import type {Conversation} from './conversation.ts'

/** The document and what is to mend in it, the steps and how far they are. */

export function tellSteps({session, talk}: Conversation): void {
  const {steps, answers} = session.state()
  for (const [index, step] of steps.entries()) {
    talk.say(
      plainMessages.entry(index + 1, `${step.title}, ${plainMessages.progress[stateOf(step, answers)]}`),
    )
  }
}

export async function tellDocument({session, talk}: Conversation): Promise<void> {
  await session.look()
  talk.say(session.markdown() ?? '')
}

/** Looks at the document as it stands and tells what is to mend, by numbers. */
export async function tellFindings({session, talk}: Conversation): Promise<void> {
  await session.look()
  const {findings} = session.state()
  for (const [index, {severity, message}] of findings.entries()) {
    talk.say(plainMessages.entry(index + 1, `${severity}: ${message}`))
  }
  talk.say(findings.length > 0 ? plainMessages.toMend(findings.length) : messages.nothingToMend)
}

export function review({session}: Conversation): void {
  const step = session.state().steps.findIndex(({panel}) => panel === 'review')
  session.change(state => goToStep(step)(state, session.context()))
}

/** To the question that a finding is about. */
export async function mend({session, talk}: Conversation, number: number): Promise<void> {
  const finding = session.state().findings[number - 1]
  if (!finding) return talk.say(plainMessages.noEntry(number))
  if (finding.field === null) return talk.say(plainMessages.aboutAll)
  session.change(state => {
    const left = goToStep(state.place.step)(state, session.context())
    const there = openFinding({...left, place: {...left.place, row: number - 1}}, session.context())
    return finding.row === null ? there : openEntry(there, session.context())
  })
}

/** Has a finding ignored, for the reason that is typed next. */
export async function ignore({session, talk}: Conversation, number: number): Promise<void> {
  if (!session.state().findings[number - 1]) return talk.say(plainMessages.noEntry(number))
  talk.say(plainMessages.reason)
  const reason = (await talk.ask())?.trim()
  if (!reason) return talk.say(messages.needReason)
  session.act(state => {
    const there = goToField(state, 'findings')
    return ignoreFinding({...there, place: {...there.place, row: number - 1}}, reason)
  })
}
