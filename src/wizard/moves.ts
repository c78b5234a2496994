import type {ReadingContext} from '../text/context.ts'
import {closeEntry, settle} from './edits.ts'
import type {ListField} from './form/field.ts'
import {entriesOf, fieldAt, type Place, type WizardState} from './state.ts'
import {isReview} from './view/document/window.ts'

/** Where the cursor goes. Leaving a field settles its text; nothing that is typed ever stops a move. */

type Move = (state: WizardState, base: ReadingContext) => WizardState

/** The place on which a field is entered: for a list, the line on which a new entry is typed. */
export function placeOf(state: WizardState, step: number, field: number): Place {
  const at = state.steps[step]!.fields[field]!
  const row = at.type === 'list' ? entriesOf(state, at).length : 0
  return {step, field, row, inside: null, asking: false}
}

const enter = (state: WizardState, place: Place): WizardState => ({...state, place, entered: place})

const go = (state: WizardState, step: number, field: number): WizardState => ({
  ...enter(state, placeOf(state, step, field)),
  rail: null,
})

/** Out of whatever is open, with its text settled and its entry where it belongs. */
const out: Move = (state, base) => closeEntry(settle(state, base), base)

export const goToStep =
  (step: number): Move =>
  (state, base) =>
    go(out(state, base), Math.max(0, Math.min(step, state.steps.length - 1)), 0)

/** To a field by its id, wherever it is. */
export function goToField(state: WizardState, id: string): WizardState {
  const step = state.steps.findIndex(({fields}) => fields.some(field => field.id === id))
  return step < 0
    ? state
    : go(
        state,
        step,
        state.steps[step]!.fields.findIndex(field => field.id === id),
      )
}

export const nextStep: Move = (state, base) => goToStep(state.place.step + 1)(state, base)
export const previousStep: Move = (state, base) => goToStep(state.place.step - 1)(state, base)

const nextField: Move = (state, base) => {
  const left = out(state, base)
  const {step, field} = left.place
  if (field + 1 < left.steps[step]!.fields.length) return go(left, step, field + 1)
  return step + 1 < left.steps.length ? go(left, step + 1, 0) : left
}

const previousField: Move = (state, base) => {
  const left = out(state, base)
  const {step, field} = left.place
  if (field > 0) return go(left, step, field - 1)
  return step > 0 ? go(left, step - 1, left.steps[step - 1]!.fields.length - 1) : left
}

/** The fields of an opened entry that are asked for: all, or those that a new entry wants. */
function stops(list: ListField, place: Place): readonly number[] {
  const wanted = list.fields.map((_, index) => index)
  return place.asking ? wanted.filter(index => list.asks?.includes(list.fields[index]!.id)) : wanted
}

/** To the line on which the next entry is typed. */
const toNewLine: Move = (state, base) => {
  const left = out(state, base)
  return {...left, place: placeOf(left, left.place.step, left.place.field)}
}

/** Within an opened entry: its next or previous field, or out of it beyond the last one. */
const within =
  (by: 1 | -1): Move =>
  (state, base) => {
    const list = fieldAt(state) as ListField
    const all = stops(list, state.place)
    const inside = all[all.indexOf(state.place.inside ?? 0) + by]
    if (inside === undefined) return toNewLine(state, base)
    return enter(settle(state, base), {...state.place, inside})
  }

export const next: Move = (state, base) =>
  state.place.inside === null ? nextField(state, base) : within(1)(state, base)

export const previous: Move = (state, base) =>
  state.place.inside === null ? previousField(state, base) : within(-1)(state, base)

/** The last row of a field that has rows; `null`: it has none. */
function lastRow(state: WizardState): number | null {
  const field = fieldAt(state)
  if (field.type === 'list') return entriesOf(state, field).length
  if (field.type === 'pick') return field.options(state.answers).length - 1
  return field.type === 'findings' ? state.findings.length - 1 : null
}

/** To the place of the finding under the cursor. */
export const openFinding: Move = (state, base) => {
  const {field, row} = state.findings[state.place.row] ?? {field: null, row: null}
  if (field === null) return state
  const there = goToField(out(state, base), field)
  return row === null ? there : {...there, place: {...there.place, row}}
}

/** Up and down: through a list's rows and an entry's fields, else through the step's fields; never out of the step. */
export const vertical =
  (by: 1 | -1): Move =>
  (state, base) => {
    if (state.place.inside !== null) return within(by)(state, base)
    const rows = lastRow(state)
    if (rows !== null) {
      const row = state.place.row + by
      if (row >= 0 && row <= rows) return {...state, place: {...state.place, row}}
    }
    const to = state.place.field + by
    const within_ = to >= 0 && to < state.steps[state.place.step]!.fields.length
    return within_ ? go(out(state, base), state.place.step, to) : state
  }

/** Opens the entry under the cursor at its first field. */
export const openEntry: Move = state => enter(state, {...state.place, inside: 0, asking: false})

/** Out of the current thing: help, question, entry, form; from the form to the rail of steps. Never out of the wizard. */
export const stepOut: Move = (state, base) => {
  if (state.help !== null) return {...state, help: null}
  if (state.question) return {...state, question: null}
  if (state.rail !== null) return {...state, rail: null}
  if (state.place.asking) return toNewLine(state, base)
  if (state.place.inside !== null) return closeEntry(settle(state, base), base)
  // What was found is marked in the document alone.
  if (state.search && isReview(state)) return {...state, search: null, scroll: null}
  return {...settle(state, base), rail: state.place.step}
}
