import {plainMessages} from '../plain-messages.ts'
import {startChoices, startTitle} from '../start.ts'
import type {Effect, Question} from '../state.ts'
import type {Answer, Conversation} from './conversation.ts'

/** What is asked between the fields: which of two, yes or no, which draft. Each answer has a number. */

interface Choice {
  label: string
  effect: Effect | null
}

/** The choice of a number, or of a beginning that only one has; `null` for none of them. */
function chosenBy(line: string, choices: readonly Choice[]): Choice | null {
  const wanted = line.trim().toLowerCase()
  if (/^\d+$/.test(wanted)) return choices[Number(wanted) - 1] ?? null
  const begun = choices.filter(({label}) => wanted && label.toLowerCase().startsWith(wanted))
  return begun.length === 1 ? begun[0]! : null
}

function tellChoices({talk}: Conversation, choices: readonly Choice[]): void {
  for (const [index, {label}] of choices.entries()) talk.say(plainMessages.entry(index + 1, label))
}

export function askQuestion(
  conversation: Conversation,
  {text, detail, passing, answers, otherwise}: Question,
): Answer {
  const {session, talk} = conversation
  const none: Choice = {
    label: passing ? plainMessages.leaveBoth : (otherwise?.replace(/^Esc /, '') ?? plainMessages.no),
    effect: null,
  }
  const choices = [...answers, none]
  if (detail) talk.say(detail)
  talk.say(text)
  tellChoices(conversation, choices)
  return async line => {
    // Enter agrees to nothing, but it leaves open what need not be answered.
    const chosen = passing && line.trim() === '' ? none : chosenBy(line, choices)
    if (!chosen) return talk.say(plainMessages.choose)
    if (!chosen.effect) return session.command('escape')
    await session.perform(chosen.effect)
  }
}

export function askStart(conversation: Conversation): Answer {
  const {session, talk} = conversation
  const choices: Choice[] = startChoices(session.state()).map(({title, detail, effect}) => ({
    label: [title, detail].filter(Boolean).join(', '),
    effect,
  }))
  talk.say(startTitle(session.state()))
  tellChoices(conversation, choices)
  return async line => {
    const chosen = line.trim() === '' ? choices[0]! : chosenBy(line, choices)
    if (!chosen) return talk.say(plainMessages.choose)
    await session.perform(chosen.effect!)
  }
}
