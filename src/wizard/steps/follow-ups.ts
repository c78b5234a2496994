import {issueAt} from '../../model/issue.ts'
import type {Step} from '../form/field.ts'
import {beside} from '../form/fields.ts'

export const followUps: Step = {
  id: 'follow-ups',
  title: 'Follow-ups',
  panel: 'follow-ups',
  // That the repository is known is no work done.
  progress: ({lists}) => {
    const tasks = (lists.tasks ?? []).filter(({values}) => values.issue || values.status === 'open')
    const filed = tasks.filter(({values}) => values.issue).length
    return filed === 0 ? 'empty' : filed < tasks.length ? 'begun' : 'done'
  },
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
          const issue = issueAt(values.issue ?? '')
          const why = issue
            ? `filed as ${issue.repo}#${issue.number}`
            : !values.title
              ? 'it has no title'
              : values.status === 'open'
                ? undefined
                : values.status === 'done'
                  ? 'done already'
                  : "won't be done"
          return {id, label: values.title || 'no title', ...(why ? {why} : {})}
        }),
    },
    {
      type: 'line',
      id: 'milestone',
      label: 'Milestone',
      hint: 'Title of an open milestone of the repository; may stay empty.',
      ...beside,
    },
    {
      type: 'line',
      id: 'issueType',
      label: 'Type',
      hint: 'A type that the organisation has made; may stay empty.',
      example: 'Task',
      ...beside,
    },
    {
      type: 'line',
      id: 'parent',
      label: 'Parent',
      hint: 'Number of the issue whose sub-issues they become; may stay empty.',
      example: '#12',
      ...beside,
    },
    {
      type: 'choice',
      id: 'tracking',
      label: 'Tracking',
      hint: 'One more issue that lists them all, with them as its sub-issues.',
      choices: ['yes', 'no'],
      ...beside,
    },
    {type: 'action', id: 'fileIssues', label: 'Show the plan and file them', effect: 'plan'},
    {type: 'action', id: 'finish', label: 'Finish', effect: 'finish'},
  ],
}
