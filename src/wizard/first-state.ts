import type {DraftStore} from '../drafts/store.ts'
import {initialState, readingNote} from './initial.ts'
import {draftChoices} from './services/create.ts'
import type {WizardState} from './state.ts'

/** What the wizard begins with: the document to open, else the choice of drafts where there are some, else nothing. */
export async function firstState(file: string | undefined, store: DraftStore): Promise<WizardState> {
  if (file === undefined) return initialState({}, draftChoices(store, Date.now()))
  const {openDocument} = await import('./services/opened.ts')
  const state = initialState(await openDocument(file))
  return {...state, message: readingNote(state)}
}
