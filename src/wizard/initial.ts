import {emptyPostmortem, type Postmortem} from '../model/postmortem.ts'
import {answersOf} from './form/answers.ts'
import type {Answers, Note} from './form/field.ts'
import {nothingFound} from './form/found.ts'
import {messages} from './messages.ts'
import type {Place, Saved, WizardState} from './state.ts'
import {steps} from './steps/index.ts'
import {noChanges} from './undo.ts'

export const start: Place = {step: 0, field: 0, row: 0, inside: null, asking: false}

/** The wizard before the first key: new, or as a draft or an opened document left it. */
export function initialState(saved: Partial<Saved> = {}, drafts: WizardState['drafts'] = null): WizardState {
  return {
    size: {columns: 80, rows: 24},
    steps,
    answers: {values: {}, lists: {}},
    rest: emptyPostmortem(),
    place: start,
    written: null,
    opened: null,
    asked: [],
    picker: null,
    waiting: null,
    ...saved,
    entered: null,
    rail: null,
    help: null,
    question: null,
    prompt: null,
    search: null,
    page: null,
    scroll: null,
    buffers: {},
    changes: noChanges,
    message: null,
    saved: null,
    filings: null,
    found: nothingFound,
    findings: [],
    drafts,
    documents: [],
  }
}

/** The state on an opened postmortem; what no field holds is kept. */
export const opened = (postmortem: Postmortem, document: NonNullable<Saved['opened']>): Partial<Saved> => {
  const {values, lists} = answersOf(steps, postmortem)
  return {answers: {values: {...values, file: document.path}, lists}, rest: postmortem, opened: document}
}

/** What an opened document did not tell, of what a postmortem needs. */
export function readingNote({steps, answers}: WizardState): Note {
  const missing = steps
    .flatMap(({fields}) => fields)
    .filter(field => field.needed && !answers.values[field.id]?.trim() && !answers.lists[field.id]?.length)
    .map(({label}) => label)
  return {tone: 'fine', text: missing.length > 0 ? messages.notFound(missing) : messages.allFound}
}

/** Answers with what was found out, where nothing was said yet. */
export function fillIn(answers: Answers, found: Readonly<Record<string, string | null>>): Answers {
  const values = {...answers.values}
  for (const [id, text] of Object.entries(found)) if (text && values[id] === undefined) values[id] = text
  return {...answers, values}
}
