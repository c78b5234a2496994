import type {Command} from '../bindings.ts'
import type {Entry, ListField} from '../form/field.ts'
import {openEntry} from '../moves.ts'
import {plainMessages} from '../plain-messages.ts'
import {entriesOf, fieldAt, findingsAt} from '../state.ts'
import {type Conversation, contextOf, tellProblem} from './conversation.ts'

/** A list: its entries told by their numbers, a line for each new one, the others opened, turned and deleted. */

/** Of a long list, as many are told unasked. */
const mostTold = 20

const rowOf = (conversation: Conversation, list: ListField, {values}: Entry): string =>
  list.columns(values, contextOf(conversation)).filter(Boolean).join(', ')

/** Tells a list, or only what is new in it since it was last told. */
export function tellEntries(conversation: Conversation, all = false): void {
  const {session, talk, told} = conversation
  const state = session.state()
  const list = fieldAt(state)
  if (list.type !== 'list') return
  const entries = entriesOf(state, list)
  const before = told.get(list.id)
  told.set(list.id, entries)
  if (entries === before && !all) return
  const known = new Set(before)
  const fresh = entries.filter(entry => !known.has(entry))
  const onlyAdded = before?.every(entry => entries.includes(entry)) ?? false
  const from = all ? 0 : entries.length - mostTold
  const shown = onlyAdded && !all ? fresh : entries.slice(Math.max(0, from))
  if (!onlyAdded && from > 0) talk.say(plainMessages.earlier(from))
  for (const entry of shown) {
    const number = entries.indexOf(entry) + 1
    const text = rowOf(conversation, list, entry)
    talk.say(onlyAdded && !all ? plainMessages.added(number, text) : plainMessages.entry(number, text))
    for (const {message} of findingsAt(state, list.id, number - 1)) {
      tellProblem(conversation, message)
    }
  }
}

/** Takes a line as an entry; an empty one goes on. */
export async function answerList({session}: Conversation, line: string): Promise<void> {
  if (line.trim() === '') return session.command('next')
  await session.perform({replace: line})
  await session.command('accept')
}

/** Does something with the entry of a number, or says that there is none. */
async function withEntry(
  {session, talk}: Conversation,
  number: number,
  job: (list: ListField, entry: Entry) => void | Promise<void>,
): Promise<void> {
  const state = session.state()
  const list = fieldAt(state)
  const entry = list.type === 'list' ? entriesOf(state, list)[number - 1] : undefined
  if (list.type !== 'list' || !entry) return talk.say(plainMessages.noEntry(number))
  session.change(now => ({...now, place: {...now.place, row: number - 1, inside: null, asking: false}}))
  await job(list, entry)
}

export const openEntryAt = (conversation: Conversation, number: number): Promise<void> =>
  withEntry(conversation, number, () => {
    const {session, talk} = conversation
    talk.say(plainMessages.editing(number))
    session.change(state => openEntry(state, session.context()))
  })

export const deleteEntry = (conversation: Conversation, number: number): Promise<void> =>
  withEntry(conversation, number, async (list, entry) => {
    const {session, talk} = conversation
    await session.command('remove')
    talk.say(plainMessages.deleted(rowOf(conversation, list, entry)))
  })

/** What a key does on the row of an entry. */
export const onEntry =
  (command: Command) =>
  (conversation: Conversation, number: number): Promise<void> =>
    withEntry(conversation, number, () => conversation.session.command(command))
