import type {ReadingContext} from '../text/context.ts'
import {addEntries, put} from './edits.ts'
import type {Answers, Entry, ListField} from './form/field.ts'
import {messages} from './messages.ts'
import {entriesOf, fieldAt, type WizardState} from './state.ts'

/** How the entries of lists hang together: whys become factors, tasks answer them. */

/** Tasks name their factor by its words: where those change, the tasks follow. */
export function followFactors(before: Answers, after: Answers): Answers {
  const [was, now] = [before.lists.contributingFactors, after.lists.contributingFactors]
  if (was === now || !was || !now) return after
  const words = new Map(was.map(({id, values}) => [id, values.text]))
  const renamed = new Map(
    now.flatMap(({id, values}) =>
      words.get(id) && words.get(id) !== values.text ? [[words.get(id), values.text ?? '']] : [],
    ),
  )
  if (renamed.size === 0) return after
  const tasks = (after.lists.tasks ?? []).map(task => {
    const factor = renamed.get(task.values.factor)
    return factor === undefined ? task : {...task, values: {...task.values, factor}}
  })
  return {...after, lists: {...after.lists, tasks}}
}

/** The text of the selected entry, in the list it branches into as well. */
export function branch(state: WizardState, base: ReadingContext): WizardState {
  const list = fieldAt(state)
  const entry = selected(state)
  const into = state.steps.flatMap(({fields}) => fields).find(({id}) => id === (list as ListField).branches)
  const text = entry?.values.text
  if (into?.type !== 'list' || !text) return state
  if (entriesOf(state, into).some(({values}) => values.text === text)) {
    return {...state, message: {tone: 'fine', text: messages.isFactor}}
  }
  return {...addEntries(state, into, [{text}], base), place: state.place}
}

/** The next of what the list raises, on the selected entry; after the last one, none. */
export function raise(state: WizardState, base: ReadingContext): WizardState {
  const list = fieldAt(state)
  const entry = selected(state)
  if (list.type !== 'list' || !entry) return state
  const field = list.fields.find(({id}) => id === list.raises)
  if (field?.type !== 'line' || !field.offers) return state
  const offers = ['', ...field.offers(state.found, state.answers)]
  const text = offers[(offers.indexOf(entry.values[field.id] ?? '') + 1) % offers.length]!
  return put(state, {put: text, list: list.id, entry: entry.id, field: field.id}, base)
}

const selected = (state: WizardState): Entry | undefined => {
  const list = fieldAt(state)
  return list.type === 'list' ? entriesOf(state, list)[state.place.row] : undefined
}
