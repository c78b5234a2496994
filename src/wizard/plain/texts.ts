import {standardAt} from '../completion.ts'
import {choose} from '../edits.ts'
import type {ChoiceField, LineField, LongField} from '../form/field.ts'
import {plainMessages} from '../plain-messages.ts'
import {targetOf} from '../state.ts'
import {type Conversation, contextOf, tellNote} from './conversation.ts'

/** Answers that are a text of the form or of an opened entry, and those that are one of several words. */

/** What may be taken into the field at the cursor by its number. */
export const offersHere = ({session}: Conversation, {offers}: LineField): readonly string[] =>
  offers?.(session.state().found, session.state().answers).slice(0, mostOffers) ?? []

const mostOffers = 9

/** Takes a line into the field at the cursor and goes on; a text that cannot be read is asked for again. */
export async function answerLine(conversation: Conversation, field: LineField, given: string): Promise<void> {
  const {session, talk} = conversation
  if (given.trim() === '') {
    return session.command(standardAt(session.state(), session.context) ? 'accept' : 'next')
  }
  const offers = offersHere(conversation, field)
  const line = given.replace(
    /=(?<=(?:^|,)\s*=)(\d)(?=\s*(?:,|$))/g,
    (typed, number) => offers[number - 1] ?? typed,
  )
  await session.perform({replace: line})
  const context = contextOf(conversation)
  const note = field.note?.(line, context)
  if (note?.tone === 'problem') return tellNote(conversation, note)
  const settled = field.settle?.(line, context) ?? line
  const aside = field.aside?.(line, context)
  await session.command('accept')
  const {question} = session.state()
  if (question && !question.passing) return
  const understood = [note?.text ?? settled, aside].filter(part => part && part !== line.trim()).join(', ')
  if (understood) talk.say(understood)
}

/** Takes lines up to a dot into the long field at the cursor, then goes on. */
export async function answerLong(
  conversation: Conversation,
  field: LongField,
  first: string,
  before = '',
): Promise<void> {
  const {session, talk, saved} = conversation
  if (first.trim() === '') return session.command('next')
  const lines = before ? [before] : []
  for (let line: string | null = first; line !== null && line !== '.'; line = await talk.ask()) {
    lines.push(line === '\\.' ? '.' : line)
    // At each line: an end in the middle of a long text loses none that was typed.
    await session.perform({replace: lines.join('\n').trimEnd()})
    await saved()
  }
  const note = field.note?.(lines.join('\n'), contextOf(conversation))
  if (note) tellNote(conversation, note)
  await session.command('next')
}

/** More lines under those that stand in the long field already. */
export async function addLines(conversation: Conversation): Promise<void> {
  const target = targetOf(conversation.session.state())
  if (target?.field.type !== 'long') return
  const first = await conversation.talk.ask()
  if (first !== null) await answerLong(conversation, target.field, first, target.text)
}

/** A choice by its number or its beginning. */
export async function answerChoice(
  {session, talk}: Conversation,
  {choices}: ChoiceField,
  line: string,
): Promise<void> {
  const wanted = line.trim().toLowerCase()
  if (wanted) {
    const found = choices[Number(wanted) - 1] ?? choices.find(choice => choice.startsWith(wanted))
    if (found === undefined) return talk.say(plainMessages.notAChoice(line))
    session.act(state => choose(state, found))
  }
  await session.command('next')
}
