import type {ReadingContext} from '../text/context.ts'
import type {Command, Spot} from './bindings.ts'
import {completionAt, standardAt} from './completion.ts'
import {beginEntry, choiceAt, choose, pick, remove, takeLine, type as typeInto} from './edits.ts'
import {findingHere} from './ignore.ts'
import {messages} from './messages.ts'
import {
  goToStep,
  next,
  nextStep,
  openEntry,
  openFinding,
  previous,
  previousStep,
  stepOut,
  vertical,
} from './moves.ts'
import {pickerReduce} from './picker.ts'
import {promptFor} from './prompt.ts'
import {searched} from './search.ts'
import {startChoices} from './start.ts'
import {
  bufferAt,
  contextAt,
  entriesOf,
  fieldAt,
  isTypedOver,
  type Question,
  targetOf,
  type WizardState,
} from './state.ts'
import type {BufferAction} from './text/buffer.ts'
import {branch, raise} from './ties.ts'
import {stepThrough} from './undo.ts'
import {isReview, turnPage} from './view/document/window.ts'
import {textWidth} from './view/measure.ts'

/** The wizard's state after a key. Pure: what reaches outside (files, gh, the editor) is an effect of the session. */

/** What kind of place the cursor is in, which decides what keys mean. */
export function spotOf(state: WizardState): Spot {
  if (state.drafts) return 'start'
  if (state.picker) return 'picker'
  if (state.rail !== null) return 'rail'
  const field = fieldAt(state)
  const at =
    field.type === 'list' && state.place.inside !== null ? field.fields[state.place.inside]!.type : field.type
  if (at === 'list') return state.place.row < entriesOf(state, field as never).length ? 'row' : 'new-line'
  return at
}

/** Types text into the field at the cursor, or does to it what a readline key does. */
export function typed(state: WizardState, action: BufferAction): WizardState {
  const target = targetOf(state)
  if (!target) return state
  const isOver = action.type === 'insert' && isTypedOver(state, target)
  const done: BufferAction = isOver ? {type: 'replace', text: action.text} : action
  return typeInto({...state, entered: null}, target, done)
}

/** A choice by its first letter: the next one that begins so. */
export function chooseByLetter(state: WizardState, letter: string): WizardState {
  const at = choiceAt(state)
  if (!at) return state
  const from = at.choices.indexOf(at.value) + 1
  const turned = [...at.choices.slice(from), ...at.choices.slice(0, from)]
  const found = turned.find(choice => choice.startsWith(letter.toLowerCase()))
  return found ? choose(state, found) : state
}

function turn(state: WizardState, by: 1 | -1): WizardState {
  const at = choiceAt(state)
  if (!at) return state
  const index = at.choices.indexOf(at.value) + by
  return choose(state, at.choices[(index + at.choices.length) % at.choices.length]!)
}

/** The text at the cursor with the rest of what it begins; without one, a step to the right, as the key would do. */
function complete(state: WizardState, base: ReadingContext): WizardState {
  const field = fieldAt(state)
  const target = targetOf(state)
  if (!target) return state
  if (field.type === 'list' && target.field === field && target.text === '') {
    const values = field.suggests?.(state.answers)
    return values ? beginEntry(state, field, values, base) : state
  }
  const atEnd = bufferAt(state, target).cursor.column === target.text.length
  return (atEnd && completed(state)) || typeInto(state, target, {type: 'right'})
}

/** The text at the cursor completed; `null`: there is nothing to complete. */
function completed(state: WizardState): WizardState | null {
  const text = completionAt(state)
  return text === null ? null : typed(state, {type: 'replace', text})
}

function accept(given: WizardState, base: ReadingContext): WizardState {
  if (given.rail !== null) return goToStep(given.rail)(given, base)
  const standard = standardAt(given, () => base)
  const state = standard ? typed(given, {type: 'replace', text: standard.text}) : given
  const field = fieldAt(state)
  const target = targetOf(state)
  const isNewLine = field.type === 'list' && target?.field === field
  return isNewLine && target.text.trim() ? takeLine(state, field, target, base) : next(state, base)
}

/** In long text the arrows move through its lines first. */
function upOrDown(state: WizardState, base: ReadingContext, by: 1 | -1): WizardState {
  if (state.rail !== null) {
    return {...state, rail: Math.max(0, Math.min(state.rail + by, state.steps.length - 1))}
  }
  if (state.drafts) {
    const row = Math.max(0, Math.min(state.place.row + by, startChoices(state).length - 1))
    return {...state, place: {...state.place, row}}
  }
  const target = targetOf(state)
  if (target?.multiline) {
    const {row, column} = bufferAt(state, target).cursor
    const moved = typeInto(state, target, {type: by < 0 ? 'up' : 'down', width: textWidth(state)})
    const to = bufferAt(moved, target).cursor
    if (to.row !== row || to.column !== column) return moved
  }
  return vertical(by)(state, base)
}

const isSearched = (state: WizardState): boolean => isReview(state) || fieldAt(state).type !== 'action'

const searchOn = (state: WizardState, by: 1 | -1): WizardState =>
  state.search ? (searched(state, state.search.text, by) ?? state) : state

const step =
  (direction: 'undo' | 'redo') =>
  (state: WizardState): WizardState =>
    stepThrough(state, direction) ?? {...state, message: {tone: 'fine', text: messages.noMore[direction]}}

/**
 * What has to be asked before the text at the cursor can be taken, e.g. which day a time is of. Only Enter asks;
 * every other way out of the field leaves the text as it is.
 */
export function questionAt(state: WizardState, base: ReadingContext): Question | null {
  const target = targetOf(state)
  if (!target?.text.trim() || !('note' in target.field)) return null
  const note = target.field.note?.(target.text, contextAt(state, base))
  if (!note?.choices?.length) return null
  const answers = note.choices.map(({label, text}, index) => ({
    key: `${index + 1}`,
    label,
    effect: {answer: text},
  }))
  return {text: note.text, answers, otherwise: messages.later}
}

const commands: Partial<Record<Command, (state: WizardState, base: ReadingContext) => WizardState>> = {
  accept,
  next: (state, base) => next(completed(state) ?? state, base),
  complete,
  previous,
  'next-step': nextStep,
  'previous-step': previousStep,
  up: (state, base) => upOrDown(state, base, -1),
  down: (state, base) => upOrDown(state, base, 1),
  'later-choice': state => turn(state, 1),
  'earlier-choice': state => turn(state, -1),
  turn: state => turn(state, 1),
  raise,
  branch,
  escape: stepOut,
  help: state => ({...state, help: 0}),
  open: openEntry,
  'open-finding': openFinding,
  remove,
  pick,
  search: state => (isSearched(state) ? promptFor(state, 'search') : state),
  'find-next': state => searchOn(state, 1),
  'find-before': state => searchOn(state, -1),
  'page-down': state => turnPage(state, 1),
  'page-up': state => turnPage(state, -1),
  ignore: state => (findingHere(state) ? promptFor(state, 'reason') : state),
  undo: step('undo'),
  redo: step('redo'),
}

/** The state after a command; commands that only have effects leave it as it is. */
export function reduce(state: WizardState, command: Command, base: ReadingContext): WizardState {
  const quiet = {...state, message: null}
  if (state.picker && command !== 'help') return pickerReduce(quiet, command, base)
  return commands[command]?.(quiet, base) ?? state
}
