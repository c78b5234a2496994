import {plainMessages} from '../plain-messages.ts'
import type {Filing, WizardState} from '../state.ts'
import {type Conversation, tellNote, tellProblem} from './conversation.ts'

/** Tells what happens meanwhile, once each: messages, a draft that cannot be saved, how far the filing is. */
export function news(conversation: Conversation): () => void {
  const {session, talk} = conversation
  let before: WizardState = session.state()
  if (before.message) tellNote(conversation, before.message)
  return () => {
    const now = session.state()
    const last = before
    before = now
    if (now.message && now.message !== last.message) tellNote(conversation, now.message)
    const problem = problemOf(now)
    if (problem && problem !== problemOf(last)) tellProblem(conversation, problem)
    if (now.filings?.wait && now.filings.wait !== last.filings?.wait) talk.say(now.filings.wait)
    const known = last.filings?.items ?? []
    for (const item of now.filings?.items ?? []) {
      if (!known.includes(item) && item.state !== 'filing') talk.say(filingLine(item))
    }
  }
}

const problemOf = ({saved}: WizardState): string | null =>
  saved && 'problem' in saved ? saved.problem : null

const filingLine = ({state, title, note}: Filing): string =>
  [plainMessages.filing[state], title, note].filter(Boolean).join(': ')
