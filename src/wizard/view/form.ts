import type {Field} from '../form/field.ts'
import {actionRows, findingsFieldRows, listFieldRows, pickRows, type Sight, textFieldRows} from './fields.ts'
import {blank, type Row} from './row.ts'

/** Any step as rows: its fields, one after the other. */
export function formRows(sight: Sight): Row[] {
  const {steps, place, answers, rail} = sight.state
  const fields = steps[place.step]!.fields
  return fields.flatMap((field, index) => {
    const focused = rail === null && index === place.field
    return [
      ...(field.type === 'action' ? [blank] : []),
      ...fieldRows(field, focused, answers.values[field.id] ?? '', sight),
    ]
  })
}

function fieldRows(field: Field, focused: boolean, text: string, sight: Sight): Row[] {
  switch (field.type) {
    case 'list':
      return listFieldRows(field, focused, sight)
    case 'pick':
      return pickRows(field, focused, sight)
    case 'findings':
      return findingsFieldRows(field, focused, sight)
    case 'action':
      return actionRows(field, focused)
    default:
      return textFieldRows(field, text, focused, sight)
  }
}
