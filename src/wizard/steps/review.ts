import type {Step} from '../form/field.ts'
import {beside} from '../form/fields.ts'

export const review: Step = {
  id: 'review',
  title: 'Review',
  panel: 'review',
  fields: [
    {
      type: 'line',
      id: 'file',
      label: 'File',
      hint: 'Where the Markdown goes. Nothing there is overwritten unasked.',
      standard: ({file}) => (file === null ? null : {text: file, why: 'its day and title'}),
      ...beside,
    },
    {type: 'action', id: 'write', label: 'Write the postmortem', effect: 'write'},
    {type: 'findings', id: 'findings', label: 'To mend'},
  ],
}
