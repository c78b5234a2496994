import type {ReadingContext} from '../text/context.ts'
import type {Entry, Field} from './form/field.ts'
import {contextOf} from './form/moments.ts'
import {messages} from './messages.ts'
import type {PlacedFinding, WizardState} from './state.ts'

/** The name of these findings beside those of the rules; none can be ignored. */
export const unreadRule = 'unread'

/**
 * The texts that stand in the fields and cannot be read, as findings: the document lacks what they say, and nothing in
 * it tells so.
 */
export function unreadTexts({steps, answers}: WizardState, base: ReadingContext): PlacedFinding[] {
  const context = contextOf(answers, base)
  const findings = (fields: readonly Field[], values: Entry['values'], list?: {id: string; row: number}) =>
    fields.flatMap((field): PlacedFinding[] => {
      const text = 'write' in field ? (values[field.id] ?? '').trim() : ''
      const note = text && 'write' in field ? field.note?.(text, context) : null
      if (!note || note.tone === 'fine') return []
      return [
        {
          rule: unreadRule,
          severity: 'error',
          message: messages.unreadText(field.label, text, note.text),
          field: list?.id ?? field.id,
          row: list?.row ?? null,
          line: 1,
          endLine: 1,
        },
      ]
    })
  const all = steps.flatMap(({fields}) => fields)
  return [
    ...findings(all, answers.values),
    ...all.flatMap(field =>
      field.type === 'list'
        ? (answers.lists[field.id] ?? []).flatMap(({values}, row) =>
            findings(field.fields, values, {id: field.id, row}),
          )
        : [],
    ),
  ]
}
