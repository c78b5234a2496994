import {entriesOf, fieldAt, type WizardState} from './state.ts'
import {documentRows, documentSize, documentTop, isReview} from './view/document/window.ts'

/** Searching in what is long: the entries of a list, the issues to file, the document in Review. */

/** The texts that are searched where the cursor is, in their order. */
function textsAt(state: WizardState): readonly string[] {
  const field = fieldAt(state)
  if (isReview(state)) return documentRows(state).map(({spans}) => spans.map(({text}) => text).join(''))
  if (field.type === 'list') {
    return entriesOf(state, field).map(({values}) => Object.values(values).join(' '))
  }
  return field.type === 'pick' ? field.options(state.answers).map(({label}) => label) : []
}

/** Where it is searched from: what was found last, else what is seen. */
function rowNow(state: WizardState): number {
  if (!isReview(state)) return state.place.row
  return state.search?.at ?? documentTop(state, documentRows(state), documentSize(state).height)
}

/**
 * The state at the next text that has the words, from the row at the cursor on; `by` is 0 while they are typed, so that
 * the row at the cursor counts. Beyond the last one it goes on with the first. `null`: there is none.
 */
export function searched(state: WizardState, words: string, by: 0 | 1 | -1): WizardState | null {
  const texts = textsAt(state)
  const wanted = words.toLowerCase()
  const step = by || 1
  for (let tried = 0, at = rowNow(state) + by; tried < texts.length; tried++, at += step) {
    const index = ((at % texts.length) + texts.length) % texts.length
    if (texts[index]!.toLowerCase().includes(wanted)) return reached(state, words, index)
  }
  return null
}

function reached(state: WizardState, text: string, at: number): WizardState {
  const search = {text, at}
  if (!isReview(state)) return {...state, search, place: {...state.place, row: at, inside: null}}
  return {...state, search, scroll: Math.max(0, at - Math.floor(documentSize(state).height / 3))}
}
