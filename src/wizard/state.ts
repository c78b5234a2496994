import type {Postmortem} from '../model/postmortem.ts'
import type {ReadingContext} from '../text/context.ts'
import type {Answers, Entry, Field, ListField, Note, Step, TextField} from './form/field.ts'
import type {Found} from './form/found.ts'
import {contextOf, type FormContext} from './form/moments.ts'
import {bufferOf, type TextBuffer, textOf} from './text/buffer.ts'
import type {Changes} from './undo.ts'
import type {Page} from './view/document/page.ts'
import type {Size} from './view/measure.ts'

/** Where the cursor is. */
export interface Place {
  step: number
  field: number
  /** In a list: the entry's index; the number of entries means the line on which a new one is typed. */
  row: number
  /** Within an opened entry: which of its fields. */
  inside: number | null
  /** The opened entry was just added and is asked for what `asks` names, nothing more. */
  asking: boolean
}

/** A question at the foot of the page. */
export interface Question {
  text: string
  /** What it is about, shown in place of the form: a difference. */
  detail?: string
  /** The first line of it that is seen. */
  top?: number
  /** What Esc does, where it is not a no. */
  otherwise?: string
  /** It need not be answered: any other key goes on as if it had not been asked. */
  passing?: boolean
  answers: readonly {key: string; label: string; effect: Effect}[]
}

/** A line at the foot of the page that is typed into. */
export interface Prompt {
  purpose: 'search' | 'reason'
  buffer: TextBuffer
  /** Where the page was before. */
  from: Pick<WizardState, 'place' | 'scroll'>
}

/** What the wizard does outside of itself, by name. */
export type EffectName =
  | 'write'
  | 'overwrite'
  | 'write-credentials'
  | 'compare'
  | 'plan'
  | 'file'
  | 'file-with-labels'
  | 'stop-filing'
  | 'editor'
  | 'leave'
  | 'leave-unsaved'
  | 'stop'
  | 'finish'
  | 'start'

/** A text for a field of the form, or of an entry of one of its lists. */
export interface Put {
  put: string
  field: string
  list?: string
  entry?: string
}

/** From where the events of the incident's time can be had. */
export type Fetched = 'commits' | 'pull-requests' | 'deployments'

/**
 * An effect to carry out, a draft to resume, a document to open, a text for the field at the cursor, taken at once where it answers a question, or for another one, a paste to read,
 * events to fetch, an editor's file to take the text of.
 */
export type Effect =
  | EffectName
  | {resume: string}
  | {open: string}
  | {replace: string}
  | {answer: string}
  | {read: string}
  | {fetch: Fetched}
  | {take: string}
  | Put

/** One planned issue and how its filing stands. */
export interface Filing {
  taskId: string
  title: string
  state: 'planned' | 'filing' | 'filed' | 'failed'
  /** The address, or why it failed. */
  note: string
}

/** Something to mend, and the field or the entry of a list that it is about. */
export interface PlacedFinding {
  rule: string
  severity: 'error' | 'warning' | 'info'
  message: string
  /** `null`: it is about the whole. */
  field: string | null
  row: number | null
  /** Where it stands in the document, from its first line to its last, counted from 1. */
  line: number
  endLine: number
}

/** An event that may be taken into a list. */
export interface Candidate {
  values: Entry['values']
  taken: boolean
  /** Why it is not taken by itself. */
  warning: string | null
}

export interface Picker {
  /** The list it is for. */
  list: string
  /** What was read: "Slack", "git log". */
  source: string
  items: readonly Candidate[]
  /** Lines that could not be read. */
  unread: readonly string[]
  /** Among those that the search leaves. */
  row: number
  search: string
  searching: boolean
}

export interface Filings {
  repository: string
  visibility: string
  /** What is being waited for, with how long. */
  wait: string
  active: boolean
  items: readonly Filing[]
}

export interface WizardState {
  /** Of the terminal. */
  size: Size
  steps: readonly Step[]
  answers: Answers
  /** What no field holds. */
  rest: Postmortem
  place: Place
  /** The place, while nothing was done there yet: what is typed first takes the place of a text like a time. */
  entered: Place | null
  /** The rail of steps has the keys: the step marked there. */
  rail: number | null
  /** The keys of this place are shown, from this line of them on. */
  help: number | null
  question: Question | null
  picker: Picker | null
  /** What was read while the person went on: Ctrl+O opens it. */
  waiting: Picker | null
  prompt: Prompt | null
  /** What was searched for last, and which of the rows that are searched has it. */
  search: {text: string; at: number} | null
  /** The document as it is drawn, as of the last look. */
  page: Page | null
  /** The first row that is seen of it; `null`: it follows the cursor. */
  scroll: number | null
  buffers: Readonly<Record<string, TextBuffer>>
  /** Pairs of times in Summary and timeline of which it was asked which is right. */
  asked: readonly string[]
  /** What the person changed, for undo and redo. */
  changes: Changes
  /** The last thing that happened, until the next key. */
  message: Note | null
  /** When the draft was last on disk, `HH:MM:SS`, or why it is not. */
  saved: {at: string} | {problem: string} | null
  /** The Markdown file, once there is one, and the digest of what was written into it. */
  written: {path: string; digest: string} | null
  /** The document that was opened, as it stood on disk then: it is edited, never written anew. */
  opened: {path: string; digest: string; source: string} | null
  filings: Filings | null
  /** What texts can be completed to. */
  found: Found
  /** What is to mend, as of the last look. */
  findings: readonly PlacedFinding[]
  /** Drafts that can be resumed, shown at the start. */
  drafts: readonly {id: string; title: string; detail: string}[] | null
  /** Postmortems that can be opened, shown there too. */
  documents: readonly StartDocument[]
}

/** A postmortem that can be opened at the start. */
export interface StartDocument {
  path: string
  title: string
  detail: string
}

const kept = ['answers', 'rest', 'place', 'written', 'opened', 'asked', 'picker', 'waiting'] as const

/** What a draft keeps of the state. */
export type Saved = Pick<WizardState, (typeof kept)[number]>

export const savedOf = (state: WizardState): Saved =>
  Object.fromEntries(kept.map(name => [name, state[name]])) as unknown as Saved

/** The field the cursor is in. */
export const fieldAt = ({steps, place}: WizardState): Field => steps[place.step]!.fields[place.field]!

export const entriesOf = (state: WizardState, list: ListField): readonly Entry[] =>
  state.answers.lists[list.id] ?? []

/** The findings that are ignored, each by its rule, its message and the reason: entries of a list that no step has. */
export const ignoresOf = ({answers}: WizardState): readonly Entry['values'][] =>
  (answers.lists.ignores ?? []).map(({values}) => values)

/** What is to mend in a field, or in one entry of a list. */
export const findingsAt = (
  {findings}: WizardState,
  id: string,
  row: number | null = null,
): readonly PlacedFinding[] => findings.filter(finding => finding.field === id && finding.row === row)

/** Whether what is typed next replaces the text: one that is typed anew sooner than mended. */
export function isTypedOver(state: WizardState, {field, text}: Target): boolean {
  return state.entered === state.place && field.type === 'line' && Boolean(field.settle) && text !== ''
}

/** Whether a field is still to be come to: what is missing there need not be said yet. */
export function isAhead({steps, place, answers, opened}: WizardState, id: string): boolean {
  const isEmpty = !answers.values[id]?.trim() && !answers.lists[id]?.length
  if (opened || !isEmpty) return false
  const step = steps.findIndex(({fields}) => fields.some(field => field.id === id))
  if (step !== place.step) return step > place.step
  return steps[step]!.fields.findIndex(field => field.id === id) >= place.field
}

/** Whether a finding is about the entry that is just being asked for: of that it is known that much is missing. */
export const isAskedFor = (state: WizardState, {field, row}: PlacedFinding): boolean =>
  state.place.asking && field === fieldAt(state).id && row === state.place.row

/** The text that is being typed into, wherever the cursor is; `null` where there is none to type. */
export interface Target {
  /** Under which its buffer is kept. */
  key: string
  text: string
  field: TextField | ListField
  multiline: boolean
  entry: Entry | null
}

export function targetOf(state: WizardState): Target | null {
  if (
    state.rail !== null ||
    state.help !== null ||
    state.prompt ||
    (state.question && !state.question.passing) ||
    state.drafts ||
    state.picker
  )
    return null
  const field = fieldAt(state)
  const {place, answers} = state
  if (field.type !== 'list' && field.type !== 'line' && field.type !== 'long') return null
  if (field.type !== 'list') {
    return {
      key: field.id,
      text: answers.values[field.id] ?? '',
      field,
      multiline: field.type === 'long',
      entry: null,
    }
  }
  const entry = entriesOf(state, field)[place.row]
  if (!entry) {
    const key = `${field.id}/+`
    return {key, text: answers.values[key] ?? '', field, multiline: false, entry: null}
  }
  const sub = place.inside === null ? undefined : field.fields[place.inside]
  if (!sub || sub.type === 'choice') return null
  const key = `${field.id}/${entry.id}/${sub.id}`
  return {key, text: entry.values[sub.id] ?? '', field: sub, multiline: sub.type === 'long', entry}
}

/** The buffer of a target: the one kept, unless its text changed elsewhere. */
export function bufferAt(state: WizardState, target: Target): TextBuffer {
  const kept = state.buffers[target.key]
  return kept && textOf(kept) === target.text ? kept : bufferOf(target.text, {multiline: target.multiline})
}

/** How times are read, by what has been answered so far. */
export const contextAt = (state: WizardState, base: ReadingContext): FormContext =>
  contextOf(state.answers, base)
