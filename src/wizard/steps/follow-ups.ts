import type {Step} from '../form/field.ts'
import {beside} from '../form/fields.ts'

export const followUps: Step = {
  id: 'follow-ups',
  title: 'Follow-ups',
  panel: 'follow-ups',
  fields: [
    {
      type: 'line',
      id: 'repository',
      label: 'Repository',
      hint: 'Where the issues go: OWNER/NAME, with the host before it if it is not github.com.',
      example: 'acme/auth',
      ...beside,
    },
    {
      type: 'pick',
      id: 'unfiled',
      label: 'Issues',
      options: answers =>
        (answers.lists.tasks ?? []).map(({id, values}) => {
          const why = values.issue
            ? `stands as ${values.issue}`
            : values.status === 'open'
              ? undefined
              : values.status === 'done'
                ? 'done already'
                : "won't be done"
          return {id, label: values.title ?? '', ...(why ? {why} : {})}
        }),
    },
    {type: 'action', id: 'fileIssues', label: 'Show the plan and file them', effect: 'plan'},
    {type: 'action', id: 'finish', label: 'Finish', effect: 'finish'},
  ],
}
