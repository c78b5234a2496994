import {printableLine} from '../../text/printable.ts'
import type {Entry, Field, Note} from '../form/field.ts'
import type {FormContext} from '../form/moments.ts'
import type {Session} from '../session.ts'
import {contextAt, fieldAt, type WizardState} from '../state.ts'
import type {Talk} from './talk.ts'

/** One run of the plain mode: the session that knows everything, and the lines it is told and answered in. */
export interface Conversation {
  session: Session
  talk: Talk
  /** Settles when what was answered is on disk. */
  saved(): Promise<void>
  /** The entries of each list as they were last told. */
  told: Map<string, readonly Entry[]>
  /** The field that was asked for last. */
  asked: string | null
}

/** What is done with the line that is typed. */
export type Answer = (line: string) => void | Promise<void>

export const contextOf = ({session}: Conversation): FormContext =>
  contextAt(session.state(), session.context())

/** The field that is asked for: within an opened entry, one of the entry's. */
export function fieldAsked(state: WizardState): Field {
  const field = fieldAt(state)
  const {inside} = state.place
  return field.type === 'list' && inside !== null ? field.fields[inside]! : field
}

const marks: Readonly<Record<Note['tone'], string>> = {fine: '', question: '? ', problem: '! '}

export const tellNote = ({talk}: Conversation, {tone, text}: Note): void =>
  talk.say(marks[tone] + printableLine(text))

export const tellProblem = (conversation: Conversation, text: string): void =>
  tellNote(conversation, {tone: 'problem', text})
