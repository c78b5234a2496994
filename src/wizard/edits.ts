import type {ReadingContext} from '../text/context.ts'
import type {Entry, ListField} from './form/field.ts'
import type {FormContext} from './form/moments.ts'
import {messages} from './messages.ts'
import {
  bufferAt,
  contextAt,
  entriesOf,
  fieldAt,
  type Put,
  type Target,
  targetOf,
  type WizardState,
} from './state.ts'
import {type BufferAction, edit, textOf} from './text/buffer.ts'
import {goesOn, textChanged, withTextAt} from './undo.ts'

/** What typing changes: texts, entries of lists, choices. */

const withList = (state: WizardState, list: ListField, entries: readonly Entry[]): WizardState => ({
  ...state,
  answers: {...state.answers, lists: {...state.answers.lists, [list.id]: entries}},
})

const withValue = (state: WizardState, id: string, text: string): WizardState => ({
  ...state,
  answers: {...state.answers, values: {...state.answers.values, [id]: text}},
})

/** Types into the target; a text that changes nothing but the cursor leaves the answers as they are. */
export function type(state: WizardState, target: Target, action: BufferAction): WizardState {
  const before = bufferAt(state, target)
  // What was changed elsewhere meanwhile is undone after what is typed now, not along with it.
  const buffer = edit(goesOn(state, target.key) ? before : {...before, run: null}, action)
  const moved = {...state, buffers: {...state.buffers, [target.key]: buffer}}
  const text = textOf(buffer)
  if (text === target.text) return moved
  const isNew = buffer.history !== before.history
  const changes = isNew ? textChanged(state, target.key) : {...state.changes, future: []}
  return {...moved, changes, answers: withTextAt(state.answers, target.key, text)}
}

/** The text of the field being left, as it should stand. */
export function settle(state: WizardState, base: ReadingContext): WizardState {
  const target = targetOf(state)
  if (!target?.text.trim() || target.field.type !== 'line' || !target.field.settle) return state
  const text = target.field.settle(target.text, contextAt(state, base))
  return text === target.text ? state : type(state, target, {type: 'settle', text})
}

/** The opened entry closed, and standing where it belongs; an entry left without any text is gone. */
export function closeEntry(state: WizardState, base: ReadingContext): WizardState {
  const list = fieldAt(state)
  if (state.place.inside === null || list.type !== 'list') return state
  const closed = entriesOf(state, list)[state.place.row]
  const id = closed?.id
  const isBlank = state.place.asking && list.asks?.every(field => !closed?.values[field]?.trim())
  const kept = entriesOf(state, list).filter(entry => !isBlank || entry !== closed)
  const entries = orderOf(list, kept, contextAt(state, base))
  const row = entries.findIndex(entry => entry.id === id)
  return {
    ...withList(state, list, entries),
    place: {...state.place, row: Math.max(0, row), inside: null, asking: false},
  }
}

const freshNumber = (entries: readonly Entry[]): number =>
  entries.reduce((highest, {id}) => Math.max(highest, Number(id.replace(/\D/g, '')) || 0), 0) + 1

const orderOf = (list: ListField, entries: readonly Entry[], context: FormContext): readonly Entry[] =>
  list.order?.(entries, context) ?? entries

/** The line typed under a list becomes an entry; what it still wants (an owner, a date) is asked for next. */
export function takeLine(
  state: WizardState,
  list: ListField,
  target: Target,
  base: ReadingContext,
): WizardState {
  const values = list.take(target.text, lastMoment(state, list, contextAt(state, base)))
  const added = addEntries(state, list, [values], base)
  // The taken line's own past goes with it: undo brings both back.
  const {[target.key]: _, ...buffers} = state.buffers
  const taken = {...withValue(added, target.key, ''), buffers}
  return ask(taken, list, entriesOf(state, list))
}

/** An entry of which only this is known yet; what else a new one wants is asked for. */
export const beginEntry = (
  state: WizardState,
  list: ListField,
  values: Entry['values'],
  base: ReadingContext,
): WizardState => ask(addEntries(state, list, [values], base), list, entriesOf(state, list))

/** Into the first field that the entry which is not in `before` still wants, if it wants any. */
function ask(state: WizardState, list: ListField, before: readonly Entry[]): WizardState {
  const row = entriesOf(state, list).findIndex(entry => !before.includes(entry))
  const wanted = list.asks?.find(id => !entriesOf(state, list)[row]?.values[id])
  if (!wanted) return state
  const inside = list.fields.findIndex(field => field.id === wanted)
  return {...state, place: {...state.place, row, inside, asking: true}}
}

/** Several entries at once, each where it belongs; the cursor goes to the line of the next one. */
export function addEntries(
  state: WizardState,
  list: ListField,
  items: readonly Entry['values'][],
  base: ReadingContext,
): WizardState {
  const first = freshNumber(entriesOf(state, list))
  const fresh = items.map((values, index) => ({id: `${list.idPrefix ?? ''}${first + index}`, values}))
  const entries = orderOf(list, [...entriesOf(state, list), ...fresh], contextAt(state, base))
  const changed = withList(state, list, entries)
  return {...changed, place: {...state.place, row: entries.length, inside: null, asking: false}}
}

/** A new line's `+5m` and its midnight count from the last entry of the list. */
function lastMoment(state: WizardState, list: ListField, context: FormContext): FormContext {
  const last = entriesOf(state, list).at(-1)
  const previous = last && list.momentOf?.(last.values, context)
  return previous ? {...context, previous} : context
}

/** The selected entry gone. */
export function remove(state: WizardState): WizardState {
  const list = fieldAt(state)
  if (list.type !== 'list') return state
  const entries = entriesOf(state, list)
  const gone = entries[state.place.row]
  // Its texts' past goes with it: another entry may have its number next.
  const buffers = Object.entries(state.buffers).filter(([key]) => !key.startsWith(`${list.id}/${gone?.id}/`))
  return {
    ...withList(
      state,
      list,
      entries.filter(entry => entry !== gone),
    ),
    buffers: Object.fromEntries(buffers),
    message: {tone: 'fine', text: messages.deleted},
  }
}

/** The choice that has the cursor, and its value; on a list's row it is the one that a single key turns. */
export function choiceAt(state: WizardState): {choices: readonly string[]; value: string; id: string} | null {
  const field = fieldAt(state)
  if (field.type === 'choice')
    return {choices: field.choices, value: state.answers.values[field.id] ?? '', id: field.id}
  const entry = field.type === 'list' ? entriesOf(state, field)[state.place.row] : undefined
  if (field.type !== 'list' || !entry) return null
  const sub =
    state.place.inside === null
      ? field.fields.find(({id}) => id === field.turn)
      : field.fields[state.place.inside]
  return sub?.type === 'choice' ? {choices: sub.choices, value: entry.values[sub.id] ?? '', id: sub.id} : null
}

/** Sets the choice at the cursor. */
export function choose(state: WizardState, value: string): WizardState {
  const at = choiceAt(state)
  const field = fieldAt(state)
  if (!at || at.value === value) return state
  if (field.type !== 'list') return withValue(state, at.id, value)
  const entry = entriesOf(state, field)[state.place.row]!
  const entries = entriesOf(state, field).map(other =>
    other === entry ? {...entry, values: {...entry.values, [at.id]: value}} : other,
  )
  return withList(state, field, entries)
}

/** Takes the option at the cursor in or out. */
export function pick(state: WizardState): WizardState {
  const field = fieldAt(state)
  if (field.type !== 'pick') return state
  const option = field.options(state.answers)[state.place.row]
  if (!option || option.why) return state
  const taken = new Set((state.answers.values[field.id] ?? '').split(' ').filter(Boolean))
  if (!taken.delete(option.id)) taken.add(option.id)
  return withValue(state, field.id, [...taken].join(' '))
}

/** Puts a text where it is said to belong, e.g. the address of the issue that now stands for a task. */
export function put(
  state: WizardState,
  {put: text, field, list, entry}: Put,
  base: ReadingContext,
): WizardState {
  const key = [list, entry, field].filter(Boolean).join('/')
  const {[key]: _, ...buffers} = state.buffers
  if (list === undefined) return {...withValue(state, field, text), buffers}
  const changed = (state.answers.lists[list] ?? []).map(other =>
    other.id === entry ? {...other, values: {...other.values, [field]: text}} : other,
  )
  const of = state.steps.flatMap(({fields}) => fields).find(({id}) => id === list) as ListField
  const entries = orderOf(of, changed, contextAt(state, base))
  return {...state, buffers, answers: {...state.answers, lists: {...state.answers.lists, [list]: entries}}}
}
