import {emptyPostmortem, type Postmortem} from '../../model/postmortem.ts'
import type {ReadingContext} from '../../text/context.ts'
import type {Answers, Entry, Field, ListField, Progress, Step} from './field.ts'
import {beside} from './fields.ts'
import {contextOf, type FormContext} from './moments.ts'

/** Between what is typed and the model, in both directions, for any set of steps. */

const holdsText = (field: Field) => field.type === 'line' || field.type === 'long' || field.type === 'choice'

/** An entry of a list as the texts of its fields. */
export function entryOf(list: ListField, item: unknown, id: string): Entry {
  return {id, values: Object.fromEntries(list.fields.map(field => [field.id, field.show(item)]))}
}

/** The form's texts for a postmortem, e.g. one that was opened. Ids of entries are those of the things, or counted. */
export function answersOf(steps: readonly Step[], postmortem: Postmortem): Answers {
  const values: Record<string, string> = {}
  const lists: Record<string, readonly Entry[]> = {}
  for (const field of steps.flatMap(step => step.fields)) {
    if (field.type === 'line' || field.type === 'long' || field.type === 'choice') {
      // Of what is no part of a document, an opened one says nothing: it can still be found out.
      if (field.show !== beside.show) values[field.id] = field.show(postmortem)
    } else if (field.type === 'list') {
      lists[field.id] = field.read(postmortem).map((item, index) => entryOf(field, item, idOf(item, index)))
    }
  }
  return {values, lists}
}

/**
 * The postmortem that the answers say. `rest` is the one they were made from; what no field holds is taken from it.
 * Text that cannot be read leaves its field unknown.
 */
export function postmortemOf(
  steps: readonly Step[],
  answers: Answers,
  base: ReadingContext,
  rest: Postmortem = emptyPostmortem(),
): Postmortem {
  const postmortem = copyOf(rest)
  const context = contextOf(answers, base)
  for (const field of steps.flatMap(step => step.fields)) {
    if (field.type === 'list') {
      field.store(postmortem, itemsOf(field, answers.lists[field.id] ?? [], context, rest))
    } else if ('write' in field) {
      const text = answers.values[field.id] ?? ''
      // What was not touched stays as it was: a time that was written without its day keeps none.
      if (text !== field.show(rest)) field.write(postmortem, text, context)
    }
  }
  return postmortem
}

/** A copy as deep as fields write: lists are stored whole, and no field reaches below `rootCause.trigger`. */
const copyOf = (postmortem: Postmortem): Postmortem =>
  Object.fromEntries(
    Object.entries(postmortem).map(([key, value]) => [
      key,
      typeof value === 'object' && value !== null && !Array.isArray(value) ? {...value} : value,
    ]),
  ) as unknown as Postmortem

/** The things that a list's entries say. */
function itemsOf(
  list: ListField,
  entries: readonly Entry[],
  context: FormContext,
  rest: Postmortem,
): unknown[] {
  const known = new Map(list.read(rest).map((item, index) => [idOf(item, index), item]))
  return entries.map(entry => {
    const was = known.get(entry.id)
    const item = {
      ...list.blank(entry.id),
      ...(was as object | undefined),
      ...(list.idPrefix && {id: entry.id}),
    }
    for (const field of list.fields) {
      const text = entry.values[field.id] ?? ''
      if (!was || text !== field.show(was)) field.write(item, text, context)
    }
    return item
  })
}

/** Of an entry of a list: that of the thing, or its number. */
const idOf = (item: unknown, index: number): string => (item as {id?: string}).id || `${index + 1}`

export function stateOf(step: Step, answers: Answers): Progress {
  if (step.progress) return step.progress(answers)
  const filled = (field: Field) =>
    field.type === 'list'
      ? (answers.lists[field.id]?.length ?? 0) > 0
      : holdsText(field) && (answers.values[field.id] ?? '').trim() !== ''
  const written = step.fields.filter(filled)
  if (written.length === 0) return 'empty'
  return step.fields.every(field => !field.needed || filled(field)) ? 'done' : 'begun'
}
