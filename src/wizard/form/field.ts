import type {Moment, Postmortem} from '../../model/postmortem.ts'
import type {Found} from './found.ts'
import type {FormContext} from './moments.ts'

/**
 * A field of the wizard, as data. What a person types is kept as typed; `write` reads it into the model and
 * `show` makes it from the model, so the form, the plain mode and the draft all work from these declarations.
 */
export type Field = LineField | LongField | ChoiceField | ListField | PickField | ActionField | FindingsField

/** A field in which a single text stands. */
export type TextField = LineField | LongField | ChoiceField

interface Common {
  /** Unique within the wizard (within the entry, for an entry's fields). */
  id: string
  label: string
  /** What to write, in a few words; shown under the field while it waits for text. */
  hint?: string
  /** Shown dimmed while the field is empty. */
  example?: string
  /** Without it the step does not count as done. */
  needed?: boolean
}

/** What was understood of a text, or what is wrong with it. */
export interface Note {
  tone: 'fine' | 'question' | 'problem'
  text: string
  /** What a question may be answered with, each as the text that then stands in the field. */
  choices?: readonly {label: string; text: string}[]
}

/** Everything typed so far: field id → text, list id → entries. */
export interface Answers {
  values: Readonly<Record<string, string>>
  lists: Readonly<Record<string, readonly Entry[]>>
}

export interface Entry {
  id: string
  values: Readonly<Record<string, string>>
}

/** How a field stands to the thing it edits: the postmortem, or one entry of a list. */
interface Reads<Target> {
  /** The field's text for what the target holds. */
  show(target: Target): string
  /** Writes what the text says into the target; text that cannot be read leaves it unknown. */
  write(target: Target, text: string, context: FormContext): void
  /** What was understood of a text that is not empty. */
  note?(text: string, context: FormContext): Note | null
  /** A fact that follows from the text, shown beside it, e.g. a duration. */
  aside?(text: string, context: FormContext): string | null
  /** The text as it should stand once the field is left, e.g. `2:30 pm` with its day and zone. */
  settle?(text: string, context: FormContext): string
}

// biome-ignore lint/suspicious/noExplicitAny: a field of an entry writes into that entry's own type
type Target = any

export interface LineField extends Common, Reads<Target> {
  type: 'line'
  /** What may stand in it, the likeliest first: who types the beginning of one can have the rest. */
  offers?(found: Found, answers: Answers): readonly string[]
  /** Several may stand in it, with commas between; it is the last one that is completed. */
  several?: boolean
  /** What Enter takes while it is empty. */
  standard?(found: Found, answers: Answers, context: FormContext): Standard | null
}

/** A text that a field takes unless another one is typed, and why this one. */
export interface Standard {
  text: string
  why: string
}

export interface LongField extends Common, Reads<Target> {
  type: 'long'
}

/** A choice by its first letters, by arrows, or none at all. */
export interface ChoiceField extends Common, Reads<Target> {
  type: 'choice'
  choices: readonly string[]
}

/** A list: one line typed is one entry; an entry opened shows its own fields. */
export interface ListField extends Common {
  type: 'list'
  /** The fields of one entry. */
  fields: readonly TextField[]
  /** A typed line as an entry's values. */
  take(line: string, context: FormContext): Readonly<Record<string, string>>
  /** What would be understood of the line being typed. */
  note?(line: string, context: FormContext): Note | null
  /** The entry in columns, for its row in the list. */
  columns(values: Readonly<Record<string, string>>, context: FormContext): readonly string[]
  /** The column that takes the room that the others leave. */
  wide: number
  /** The fields that a new entry is asked for at once, after its line was taken. */
  asks?: readonly string[]
  /** What is wanted in a row, in the light of the others; shown in place of the hint. */
  prompt?(answers: Answers, row: number): string | null
  /** The values of an entry that is likely wanted next; a key begins with it. */
  suggests?(answers: Answers): Entry['values'] | null
  /** Each entry answers the one above it: it is drawn so, and its prompt stays while it is typed. */
  ladder?: boolean
  /** The list to which a key takes the selected entry's text over, too. */
  branches?: string
  /** A word on how the entry stands to the rest, at the end of its row. */
  tie?(values: Entry['values'], answers: Answers): string
  /** The line field whose next offer a key puts in on the selected row. */
  raises?: string
  /** A paste of several lines is read as chat, logs or alerts, and picked from; else each line is an entry. */
  imports?: boolean
  /** Begins the ids of new entries. */
  idPrefix?: string
  /** The point in time of an entry, where the list has one. */
  momentOf?(values: Entry['values'], context: FormContext): Moment | null
  /** The value that a single key turns to its next choice on the selected row, if the list has one. */
  turn?: string
  /** The things the list holds, and how they are put back. */
  read(postmortem: Postmortem): readonly Target[]
  store(postmortem: Postmortem, items: Target[]): void
  /** A thing of which nothing is known yet; its fields write into it. `id` is the entry's. */
  blank(id: string): Target
  /** Puts entries in the order in which they belong; entries that have no place of their own stay where they are. */
  order?(entries: readonly Entry[], context: FormContext): readonly Entry[]
}

/** Some of what a list holds; all are taken until one is taken out. Its value is the ids taken out. */
export interface PickField extends Common {
  type: 'pick'
  options(answers: Answers): readonly {id: string; label: string; why?: string}[]
}

/** What the linter has to say of the whole, each with the way to its place. */
export interface FindingsField extends Common {
  type: 'findings'
}

/** A thing to do, once everything above it is right. */
export interface ActionField extends Common {
  type: 'action'
  effect: 'write' | 'plan' | 'finish'
}

/** A step: a page of fields. `panel` names what stands under them, for the steps that show more than a form. */
export interface Step {
  id: string
  title: string
  fields: readonly Field[]
  panel?: 'review' | 'follow-ups'
  /** How far it is, where that is not told by its fields. */
  progress?(answers: Answers): Progress
}

/** How far a step is: nothing done, something, or everything that it needs. */
export type Progress = 'empty' | 'begun' | 'done'
