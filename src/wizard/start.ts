import {messages} from './messages.ts'
import type {Effect, WizardState} from './state.ts'

/** The first screen, where there is something to go on with: drafts to resume, a new one, documents to open. */

export interface StartChoice {
  /** What is done with it; a new one needs no word. */
  verb: string
  title: string
  detail: string
  effect: Effect
}

export const startChoices = ({drafts, documents}: WizardState): readonly StartChoice[] => [
  ...(drafts ?? []).map(({id, title, detail}) => ({verb: 'Resume', title, detail, effect: {resume: id}})),
  {verb: '', title: messages.startNew, detail: '', effect: 'start'},
  ...documents.map(({path, title, detail}) => ({verb: 'Open', title, detail, effect: {open: path}})),
]

export const startTitle = ({drafts}: WizardState): string =>
  drafts && drafts.length > 0 ? messages.resumeTitle(drafts.length) : messages.startTitle

/** A new postmortem, with the cursor where it begins. */
export const begun = (state: WizardState): WizardState => ({
  ...state,
  drafts: null,
  place: {...state.place, row: 0},
})
