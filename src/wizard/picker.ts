import type {ReadingContext} from '../text/context.ts'
import type {Command} from './bindings.ts'
import {addEntries} from './edits.ts'
import type {Entry, ListField} from './form/field.ts'
import type {Candidate, Picker, WizardState} from './state.ts'

/** Events read from a paste or a tool, to pick from before they stand in the timeline. */

/** What is read, ready to be picked from: all taken but what looks like a credential. */
export const pickerOf = (
  list: string,
  source: string,
  items: readonly Omit<Candidate, 'taken'>[],
  unread: readonly string[],
): Picker => ({
  list,
  source,
  items: items.map(item => ({...item, taken: item.warning === null})),
  unread,
  row: 0,
  search: '',
  searching: false,
})

/** Two readings as one. */
export const together = (first: Picker, second: Picker): Picker => ({
  ...first,
  items: [...first.items, ...second.items],
  unread: [...first.unread, ...second.unread],
})

/** The candidates that the search leaves, by their places. */
export const shownItems = ({items, search}: Picker): number[] => {
  const wanted = search.toLowerCase()
  return items.flatMap(({values}, index) =>
    Object.values(values).some(text => text.toLowerCase().includes(wanted)) ? [index] : [],
  )
}

const change = (picker: Picker, at: readonly number[], by: (item: Candidate) => Candidate): Picker => ({
  ...picker,
  items: picker.items.map((item, index) => (at.includes(index) ? by(item) : item)),
})

type Step = (picker: Picker, list: ListField) => Picker

/** The candidate under the cursor, as a place in `items`. */
const here = (picker: Picker): number[] => shownItems(picker).slice(picker.row, picker.row + 1)

const steps: Partial<Record<Command, Step>> = {
  up: picker => ({...picker, row: Math.max(0, picker.row - 1)}),
  down: picker => ({...picker, row: Math.max(0, Math.min(picker.row + 1, shownItems(picker).length - 1))}),
  pick: picker => change(picker, here(picker), item => ({...item, taken: !item.taken})),
  all: picker => change(picker, shownItems(picker), item => ({...item, taken: true})),
  none: picker => change(picker, shownItems(picker), item => ({...item, taken: false})),
  search: picker => ({...picker, searching: true}),
  turn: (picker, list) =>
    change(picker, here(picker), item => ({...item, values: turned(item.values, list)})),
}

function turned(values: Entry['values'], list: ListField): Entry['values'] {
  const field = list.fields.find(({id}) => id === list.turn)
  if (field?.type !== 'choice') return values
  const next = field.choices[(field.choices.indexOf(values[field.id] ?? '') + 1) % field.choices.length]!
  return {...values, [field.id]: next}
}

/** The wizard after a command given to the picker: Enter puts what is taken into the list, Esc leaves it all. */
export function pickerReduce(state: WizardState, command: Command, base: ReadingContext): WizardState {
  const {picker} = state
  const list = state.steps.flatMap(({fields}) => fields).find(({id}) => id === picker?.list)
  if (!picker || list?.type !== 'list') return state
  if (command === 'escape') return {...state, picker: null}
  if (command === 'accept') {
    const taken = picker.items.filter(item => item.taken).map(item => item.values)
    return {...addEntries(state, list, taken, base), picker: null}
  }
  const step = steps[command]
  return step ? {...state, picker: step(picker, list)} : state
}

/** A key while the search is typed: Enter and Esc end it, Esc without keeping it. */
export function searchKey(picker: Picker, name: string, text: string): Picker {
  if (name === 'enter') return {...picker, searching: false}
  if (name === 'escape') return {...picker, searching: false, search: '', row: 0}
  const search = name === 'backspace' ? picker.search.slice(0, -1) : picker.search + text
  return {...picker, search, row: 0}
}
