import type {Spot} from '../bindings.ts'
import {choose} from '../edits.ts'
import type {Field} from '../form/field.ts'
import {goToStep} from '../moves.ts'
import {plainMessages} from '../plain-messages.ts'
import {spotOf} from '../reduce.ts'
import {fieldAt, type WizardState} from '../state.ts'
import {type Conversation, fieldAsked} from './conversation.ts'
import {deleteEntry, onEntry, openEntryAt, tellEntries} from './entries.ts'
import {readPaste} from './events.ts'
import {ignore, mend, review, tellDocument, tellSteps} from './tell.ts'
import {addLines} from './texts.ts'

/**
 * What can be typed in place of an answer, in one table: what the conversation obeys and what `?` tells. One more word
 * is one more entry.
 */
export interface Word {
  names: readonly string[]
  /** It wants a number behind it. */
  number?: boolean
  spots: readonly Spot[]
  /** Only for fields of this kind. */
  when?(field: Field): boolean
  help: string
  does(conversation: Conversation, number: number): void | Promise<void>
}

const anywhere: readonly Spot[] = ['anywhere']
const texts: readonly Spot[] = ['line', 'long']
const lists: readonly Spot[] = ['new-line']
const imports = (field: Field): boolean => field.type === 'list' && field.imports === true

export const words: readonly Word[] = [
  {names: ['<', 'back'], spots: anywhere, help: 'the question before', does: back},
  {
    names: ['next'],
    spots: anywhere,
    help: 'the next step',
    does: ({session}) => session.command('next-step'),
  },
  {
    names: ['clear'],
    spots: texts,
    help: 'take away what stands here',
    does: ({session}) => session.perform({replace: ''}),
  },
  {
    names: ['clear'],
    spots: ['choice'],
    help: 'none of them',
    does: ({session}) => session.act(state => choose(state, '')),
  },
  {names: ['add'], spots: ['long'], help: 'more lines under those that stand here', does: addLines},
  {
    names: ['editor'],
    spots: texts,
    help: 'write it in your editor',
    does: ({session}) => session.perform('editor'),
  },
  {names: ['list'], spots: lists, help: 'all entries', does: conversation => tellEntries(conversation, true)},
  {names: ['edit'], number: true, spots: lists, help: 'entry N, field by field', does: openEntryAt},
  {names: ['delete'], number: true, spots: lists, help: 'delete entry N', does: deleteEntry},
  {
    names: ['turn'],
    number: true,
    spots: lists,
    when: field => field.type === 'list' && field.turn !== undefined,
    help: 'entry N to its next kind',
    does: onEntry('turn'),
  },
  {
    names: ['branch'],
    number: true,
    spots: lists,
    when: field => field.type === 'list' && field.branches !== undefined,
    help: 'entry N among the contributing factors, too',
    does: onEntry('branch'),
  },
  {
    names: ['raise'],
    number: true,
    spots: lists,
    when: field => field.type === 'list' && field.raises !== undefined,
    help: 'the next cause that entry N may answer',
    does: onEntry('raise'),
  },
  {
    names: ['take'],
    spots: lists,
    when: field => field.type === 'list' && field.suggests !== undefined,
    help: 'begin with what is suggested',
    does: ({session}) => session.command('complete'),
  },
  {
    names: ['paste'],
    spots: lists,
    when: imports,
    help: 'read chat, logs or alerts, and pick',
    does: readPaste,
  },
  {
    names: ['import'],
    spots: lists,
    when: imports,
    help: 'events from git or GitHub, to pick from',
    does: ({session}) => session.command('import'),
  },
  {
    names: ['skip'],
    spots: ['action', 'findings', 'pick'],
    help: 'go on without it',
    does: ({session}) => session.command('next'),
  },
  {
    names: ['undo'],
    spots: anywhere,
    help: 'take back the last change',
    does: ({session}) => session.command('undo'),
  },
  {names: ['redo'], spots: texts, help: 'take back the undo', does: ({session}) => session.command('redo')},
  {names: ['steps'], spots: anywhere, help: 'how far each step is', does: tellSteps},
  {
    names: ['go'],
    number: true,
    spots: anywhere,
    help: 'to step N',
    does: ({session}, number) => session.change(state => goToStep(number - 1)(state, session.context())),
  },
  {names: ['review'], spots: anywhere, help: 'to the review: what is to mend, the file', does: review},
  {names: ['mend'], number: true, spots: anywhere, help: 'to what finding N is about', does: mend},
  {names: ['ignore'], number: true, spots: anywhere, help: 'finding N, for a reason', does: ignore},
  {
    names: ['changes'],
    spots: anywhere,
    help: 'what writing would change in the file',
    does: ({session}) => session.perform('compare'),
  },
  {names: ['show'], spots: anywhere, help: 'the document as it will be written', does: tellDocument},
  {
    names: ['write'],
    spots: anywhere,
    help: 'write the Markdown now',
    does: ({session}) => session.perform('write'),
  },
  {
    names: ['quit'],
    spots: anywhere,
    help: 'leave; the draft is kept',
    does: ({session}) => session.perform('leave'),
  },
  {names: ['?', 'help'], spots: anywhere, help: 'this', does: tellWords},
]

/** Whether it can be typed for what is asked now. */
function worksHere({spots, when}: Word, state: WizardState): boolean {
  if (spots === anywhere) return true
  const isForm = !state.drafts && !state.question && !state.picker
  return isForm && spots.includes(spotOf(state)) && (when?.(fieldAt(state)) ?? true)
}

/** What the word does that a line is here; `null`: the line is an answer. */
export function wordIn(
  line: string,
  state: WizardState,
): {does(conversation: Conversation): void | Promise<void>} | null {
  const [, name = '', digits] = /^(\S+)(?:\s+(\d+))?$/.exec(line.trim()) ?? []
  const word = words.find(
    candidate =>
      candidate.names.includes(name) &&
      (candidate.number ?? false) === (digits !== undefined) &&
      worksHere(candidate, state),
  )
  return word ? {does: conversation => word.does(conversation, Number(digits))} : null
}

/** A line as the answer that is meant: `\back` is the word itself. */
export const answerIn = (line: string): string => line.replace(/^\\(?=\S+(\s+\d+)?$)/, '')

function tellWords({session, talk}: Conversation): void {
  const state = session.state()
  const {hint, example} = fieldAsked(state)
  const about = [hint, example && plainMessages.example(example)].filter(Boolean).join(' ')
  if (about && !state.drafts && !state.question && !state.picker) talk.say(about)
  for (const word of words.filter(word => worksHere(word, state))) {
    const name = word.names.join(', ') + (word.number ? ' N' : '')
    talk.say(`${name.padEnd(9)} ${word.help}`)
  }
  talk.say(plainMessages.literally)
}

async function back({session, talk}: Conversation): Promise<void> {
  const {place, question, picker} = session.state()
  if (question || picker) return session.command('escape')
  await session.command('previous')
  const now = session.state().place
  if (now.step === place.step && now.field === place.field && place.inside === null) {
    talk.say(plainMessages.first)
  }
}
