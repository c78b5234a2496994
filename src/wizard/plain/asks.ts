import {standardAt} from '../completion.ts'
import {choiceAt, pick} from '../edits.ts'
import type {ChoiceField, Field, LineField, ListField, PickField} from '../form/field.ts'
import {messages} from '../messages.ts'
import {placeOf} from '../moves.ts'
import {plainMessages} from '../plain-messages.ts'
import {entriesOf, fieldAt, findingsAt, targetOf} from '../state.ts'
import {type Answer, type Conversation, contextOf, fieldAsked, tellProblem} from './conversation.ts'
import {answerList, tellEntries} from './entries.ts'
import {answerPicker, numbersIn, tellPicker} from './events.ts'
import {askQuestion, askStart} from './questions.ts'
import {mend, tellFindings} from './tell.ts'
import {answerChoice, answerLine, answerLong, offersHere} from './texts.ts'

/** Tells what the session waits for; what is done with the answer comes out. */
export async function ask(conversation: Conversation): Promise<Answer> {
  const {drafts, question, picker} = conversation.session.state()
  if (drafts) return askStart(conversation)
  if (question) return askQuestion(conversation, question)
  if (picker) {
    tellPicker(conversation, picker)
    return line => answerPicker(conversation, picker, line)
  }
  toNextEntry(conversation)
  const {id} = fieldAt(conversation.session.state())
  if (id !== conversation.asked) conversation.told.delete(id)
  conversation.asked = id
  return askField(conversation)
}

/** In a list the question is for the next entry, wherever an undo has put the cursor. */
function toNextEntry({session}: Conversation): void {
  const state = session.state()
  const {step, field, row, inside} = state.place
  const next = placeOf(state, step, field)
  const isEntry = fieldAt(state).type === 'list' && inside === null && row !== next.row
  if (isEntry) session.change(now => ({...now, place: next}))
}

async function askField(conversation: Conversation): Promise<Answer> {
  const {session, talk} = conversation
  const state = session.state()
  const {inside, row} = state.place
  const field = fieldAsked(state)
  const findings =
    inside === null
      ? findingsAt(state, field.id)
      : inside === 0
        ? findingsAt(state, fieldAt(state).id, row)
        : []
  for (const {message} of findings) tellProblem(conversation, message)
  switch (field.type) {
    case 'line':
      tellText(conversation, field)
      tellOffers(conversation, field)
      return line => answerLine(conversation, field, line)
    case 'long':
      tellText(conversation, field)
      return line => answerLong(conversation, field, line)
    case 'choice':
      tellChoices(conversation, field)
      return line => answerChoice(conversation, field, line)
    case 'list':
      askEntry(conversation, field)
      return line => answerList(conversation, line)
    case 'pick':
      tellPicks(conversation, field)
      return line => answerPicks(conversation, field, line)
    case 'findings':
      await tellFindings(conversation)
      talk.say(plainMessages.mendHere)
      return line => (line.trim() ? mend(conversation, Number(line)) : session.command('next'))
    case 'action':
      talk.say(sentences(field, plainMessages.does))
      return line => (line.trim() ? talk.say(plainMessages.does) : session.command('accept'))
  }
}

const sentences = ({label, hint}: Field, last = ''): string =>
  [`${label}:`, hint?.replace(/[^.?!]$/, '$&.'), last].filter(Boolean).join(' ')

/** What a list is, on coming to it; its next number, while entries are added. */
function askEntry(conversation: Conversation, list: ListField): void {
  const {session, talk, told} = conversation
  const isNew = !told.has(list.id)
  const {answers} = session.state()
  const next = entriesOf(session.state(), list).length
  const wanted = list.prompt?.(answers, next)
  if (isNew) talk.say(sentences(wanted ? {...list, hint: wanted} : list, plainMessages.listEnds))
  tellEntries(conversation)
  if (!isNew) talk.say([`${list.label} ${next + 1}:`, wanted].filter(Boolean).join(' '))
  const suggested = list.suggests?.(answers)
  if (suggested)
    talk.say(plainMessages.suggested(list.columns(suggested, contextOf(conversation))[list.wide] ?? ''))
  const text = targetOf(session.state())?.text
  if (text?.trim()) talk.say(plainMessages.stands(text))
}

/** What is wanted while there is nothing, what stands there once there is. */
function tellText({session, talk}: Conversation, field: Field): void {
  const text = targetOf(session.state())?.text ?? ''
  const ends = field.type === 'long' ? plainMessages.severalLines : ''
  talk.say(text.trim() ? `${field.label}: ${ends}`.trimEnd() : sentences(field, ends))
  if (text.trim()) talk.say(plainMessages.stands(text))
}

/** What can be taken without typing it. */
function tellOffers(conversation: Conversation, field: LineField): void {
  const {session, talk} = conversation
  const offers = offersHere(conversation, field)
  if (offers.length > 0) talk.say(plainMessages.offers(offers))
  const standard = standardAt(session.state(), session.context)
  if (standard) talk.say(messages.enterTakes(standard.text, standard.why))
}

function tellChoices({session, talk}: Conversation, {label, choices}: ChoiceField): void {
  const value = choiceAt(session.state())?.value
  talk.say(`${label}: ${choices.map((choice, index) => `${index + 1} ${choice}`).join(', ')}`)
  if (value) talk.say(plainMessages.stands(value))
}

function tellPicks({session, talk}: Conversation, field: PickField): void {
  const {answers} = session.state()
  const without = (answers.values[field.id] ?? '').split(' ')
  talk.say(sentences(field, plainMessages.picks))
  for (const [index, {id, label, why}] of field.options(answers).entries()) {
    const mark = why || without.includes(id) ? '[ ]' : '[x]'
    talk.say(plainMessages.entry(index + 1, `${mark} ${label}${why ? ` (${why})` : ''}`))
  }
}

async function answerPicks({session, talk}: Conversation, field: PickField, line: string): Promise<void> {
  if (!line.trim()) return session.command('next')
  const numbers = numbersIn(line, field.options(session.state().answers).length)
  if (!numbers) return talk.say(plainMessages.notAChoice(line))
  for (const number of numbers) {
    session.act(state => pick({...state, place: {...state.place, row: number - 1}}))
  }
}
