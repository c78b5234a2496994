import {plainMessages} from '../plain-messages.ts'
import type {Session} from '../session.ts'
import {ask} from './asks.ts'
import type {Conversation} from './conversation.ts'
import {news} from './news.ts'
import type {Talk} from './talk.ts'
import {tellFindings} from './tell.ts'
import {answerIn, wordIn} from './words.ts'

/**
 * The wizard as a conversation: what the session waits for is asked, and the line that is typed goes to the session,
 * until it has ended. `saved` settles when what was answered is on disk.
 */
export async function converse(
  session: Session,
  talk: Talk,
  {saved, hasEnded}: {saved(): Promise<void>; hasEnded(): boolean},
): Promise<void> {
  const conversation: Conversation = {session, talk, saved, told: new Map(), asked: null}
  talk.say(plainMessages.greeting)
  const stopNews = session.subscribe(news(conversation))
  let step: number | null = null
  while (!hasEnded()) {
    const {drafts, question, picker, place} = session.state()
    if (!drafts && !question && !picker && place.step !== step) {
      step = place.step
      await tellStep(conversation)
    }
    const answer = await ask(conversation)
    const line = await talk.ask()
    if (hasEnded()) break
    const word = line === null ? null : wordIn(line, session.state())
    if (line === null) await session.perform('leave')
    else if (word) await word.does(conversation)
    else await answer(answerIn(line))
    await saved()
  }
  stopNews()
}

async function tellStep(conversation: Conversation): Promise<void> {
  const {steps, place} = conversation.session.state()
  const step = steps[place.step]!
  conversation.talk.say(plainMessages.step(place.step + 1, steps.length, step.title))
  if (step.panel === 'review') await tellFindings(conversation)
}
