import type {Answers, Entry} from './form/field.ts'
import {entriesOf, fieldAt, type Place, type WizardState} from './state.ts'
import {edit, type TextBuffer, textOf} from './text/buffer.ts'

/**
 * One history for the whole wizard: whatever the person changes, wherever the cursor is, Ctrl+Z takes it back, the
 * last change first, and puts the cursor where it was. A change of a text stands in the text's own buffer and is only
 * named here; any other is kept as what differs, so that a long history is small, and what came without the person,
 * as the link of an issue, is not taken back with it.
 */

/** What turns the answers into those of another time. */
interface Patch {
  values: Readonly<Record<string, string | undefined>>
  lists: Readonly<Record<string, ListPatch>>
}

interface ListPatch {
  gone: readonly string[]
  there: readonly {at: number; entry: Entry}[]
  changed: Readonly<Record<string, Readonly<Record<string, string | undefined>>>>
  /** The ids in their order, where that differs. */
  order: readonly string[] | null
}

export interface Change {
  place: Place
  /** The entry that the place is in: its row may be another one by then. */
  entry: string | null
  what: {text: string} | {patch: Patch; buffers: WizardState['buffers']}
}

export interface Changes {
  past: readonly Change[]
  future: readonly Change[]
}

export const noChanges: Changes = {past: [], future: []}

const limit = 500

const entryAt = (state: WizardState): string | null => {
  const field = fieldAt(state)
  return field.type === 'list' ? (entriesOf(state, field)[state.place.row]?.id ?? null) : null
}

const pushed = ({past}: Changes, change: Change): Changes => ({
  past: [...past.slice(-limit + 1), change],
  future: [],
})

/** Whether the last change was one of this text, so that what is typed next may belong to it. */
export const goesOn = ({changes}: WizardState, key: string): boolean => {
  const what = changes.past.at(-1)?.what
  return what !== undefined && 'text' in what && what.text === key
}

/** The history with one more change of a text. */
export const textChanged = (state: WizardState, key: string): Changes =>
  pushed(state.changes, {place: state.place, entry: entryAt(state), what: {text: key}})

/** The state after something that the person did, with what it changed kept, if it is not kept yet. */
export function remembered(before: WizardState, after: WizardState): WizardState {
  if (after.answers === before.answers || after.changes !== before.changes) return after
  const patch = patchTo(before.answers, after.answers)
  // A list that was put in order and stood in it already is no change.
  if ([patch.values, patch.lists].every(part => Object.keys(part).length === 0)) return after
  const kept = Object.entries(before.buffers).filter(([key]) => !(key in after.buffers))
  const what = {patch, buffers: Object.fromEntries(kept)}
  const change = {place: before.place, entry: entryAt(before), what}
  return {...after, changes: pushed(after.changes, change)}
}

/** One change back or forth; `null` where there is none. */
export function stepThrough(state: WizardState, direction: 'undo' | 'redo'): WizardState | null {
  const {past, future} = state.changes
  const [from, to] = direction === 'undo' ? [past, future] : [future, past]
  const change = from.at(-1)
  if (!change) return null
  const {what} = change
  const done = 'text' in what ? withText(state, what.text, direction) : withPatch(state, what)
  const rest = from.slice(0, -1)
  // A text that came from elsewhere since has no past of its own.
  if (!done) {
    const changes = direction === 'undo' ? {past: rest, future} : {past, future: rest}
    return stepThrough({...state, changes}, direction)
  }
  const back: Change =
    'text' in what
      ? change
      : {
          ...change,
          what: {
            patch: patchTo(state.answers, done.answers),
            buffers: Object.fromEntries(Object.entries(state.buffers).filter(([key]) => key in what.buffers)),
          },
        }
  const grown = [...to, back]
  const changes = direction === 'undo' ? {past: rest, future: grown} : {past: grown, future: rest}
  return {...done, changes, place: placeAfter(done, change), rail: null, picker: null}
}

function placeAfter(state: WizardState, {place, entry}: Change): Place {
  const field = fieldAt({...state, place})
  if (field.type !== 'list') return place
  const entries = entriesOf(state, field)
  const row = entries.findIndex(({id}) => id === entry)
  if (row >= 0) return {...place, row}
  return {...place, row: entry === null ? entries.length : Math.min(place.row, entries.length), inside: null}
}

function withText(state: WizardState, key: string, direction: 'undo' | 'redo'): WizardState | null {
  const buffer = state.buffers[key]
  const stepped = buffer && edit(buffer, {type: direction})
  if (!stepped || stepped === buffer || textOf(buffer) !== textAt(state.answers, key)) return null
  return {
    ...state,
    buffers: {...state.buffers, [key]: stepped},
    answers: withTextAt(state.answers, key, textOf(stepped)),
  }
}

/** A key of a buffer as what it names: a field, or a field of an entry of a list. */
function partsOf(key: string): [list: string, entry: string, field: string] | null {
  const [list = '', ...rest] = key.split('/')
  const field = rest.pop()
  return field !== undefined && rest.length > 0 ? [list, rest.join('/'), field] : null
}

function textAt({values, lists}: Answers, key: string): string {
  const parts = partsOf(key)
  if (!parts) return values[key] ?? ''
  const [list, id, field] = parts
  return lists[list]?.find(entry => entry.id === id)?.values[field] ?? ''
}

/** The answers with a text in its place. */
export function withTextAt(answers: Answers, key: string, text: string): Answers {
  const parts = partsOf(key)
  if (!parts) return {...answers, values: {...answers.values, [key]: text}}
  const [list, id, field] = parts
  const entries = (answers.lists[list] ?? []).map(entry =>
    entry.id === id ? {...entry, values: {...entry.values, [field]: text}} : entry,
  )
  return {...answers, lists: {...answers.lists, [list]: entries}}
}

type Texts = Readonly<Record<string, string | undefined>>

const differing = (wanted: Texts, now: Texts): Record<string, string | undefined> =>
  Object.fromEntries(
    [...new Set([...Object.keys(wanted), ...Object.keys(now)])]
      .filter(key => wanted[key] !== now[key])
      .map(key => [key, wanted[key]]),
  )

function patchTo(wanted: Answers, now: Answers): Patch {
  const ids = new Set([...Object.keys(wanted.lists), ...Object.keys(now.lists)])
  const lists = [...ids]
    .filter(id => wanted.lists[id] !== now.lists[id])
    .map(id => [id, listPatch(wanted.lists[id] ?? [], now.lists[id] ?? [])] as const)
    .filter(([, {gone, there, changed, order}]) =>
      [gone, there, Object.keys(changed), order ?? []].some(({length}) => length > 0),
    )
  return {values: differing(wanted.values, now.values), lists: Object.fromEntries(lists)}
}

function listPatch(wanted: readonly Entry[], now: readonly Entry[]): ListPatch {
  const there = new Map(now.map(entry => [entry.id, entry]))
  const stays = new Set(wanted.map(({id}) => id))
  const changed = wanted.flatMap(entry => {
    const other = there.get(entry.id)
    return other && other !== entry ? [[entry.id, differing(entry.values, other.values)] as const] : []
  })
  const both = wanted.filter(({id}) => there.has(id)).map(({id}) => id)
  const isMoved = now.filter(({id}) => stays.has(id)).some(({id}, index) => id !== both[index])
  return {
    gone: now.filter(({id}) => !stays.has(id)).map(({id}) => id),
    there: wanted.flatMap((entry, at) => (there.has(entry.id) ? [] : [{at, entry}])),
    changed: Object.fromEntries(changed),
    order: isMoved ? wanted.map(({id}) => id) : null,
  }
}

function withPatch(
  state: WizardState,
  {patch, buffers}: {patch: Patch; buffers: Readonly<Record<string, TextBuffer>>},
): WizardState {
  const values = {...state.answers.values}
  for (const [key, text] of Object.entries(patch.values)) {
    if (text === undefined) delete values[key]
    else values[key] = text
  }
  const lists = {...state.answers.lists}
  for (const [id, by] of Object.entries(patch.lists)) lists[id] = patched(lists[id] ?? [], by)
  return {...state, answers: {values, lists}, buffers: {...state.buffers, ...buffers}}
}

function patched(entries: readonly Entry[], {gone, there, changed, order}: ListPatch): readonly Entry[] {
  const next = entries
    .filter(({id}) => !gone.includes(id))
    .map(entry => (changed[entry.id] ? {...entry, values: merged(entry.values, changed[entry.id]!)} : entry))
  for (const {at, entry} of there) next.splice(at, 0, entry)
  if (!order) return next
  const places = new Map(order.map((id, index) => [id, index]))
  return next.sort((a, b) => (places.get(a.id) ?? next.length) - (places.get(b.id) ?? next.length))
}

const merged = (values: Entry['values'], texts: Texts): Entry['values'] =>
  Object.fromEntries(
    Object.entries({...values, ...texts}).filter((pair): pair is [string, string] => pair[1] !== undefined),
  )
