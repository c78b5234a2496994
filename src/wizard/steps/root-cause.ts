import type {Postmortem} from '../../model/postmortem.ts'
import type {Step} from '../form/field.ts'
import {long} from '../form/fields.ts'
import {factors, whys} from './factors.ts'

export const rootCause: Step = {
  id: 'root-cause',
  title: 'Root cause',
  fields: [
    {
      type: 'long',
      id: 'rootCause',
      label: 'Cause',
      needed: true,
      hint: 'Why it broke: systems and decisions, not persons.',
      example: 'The deploy left out the new signing key, so every login was refused.',
      show: (postmortem: Postmortem) => postmortem.rootCause.description,
      write: (postmortem: Postmortem, text) => {
        postmortem.rootCause.description = text.trim()
      },
    },
    {
      type: 'line',
      id: 'trigger',
      label: 'Trigger',
      hint: 'What set it off on that day.',
      example: 'Deploy of release 4.2 at 14:25',
      show: (postmortem: Postmortem) => postmortem.rootCause.trigger,
      write: (postmortem: Postmortem, text) => {
        postmortem.rootCause.trigger = text.trim()
      },
    },
    factors,
    whys,
    long('resolution', 'Resolution', {
      needed: true,
      hint: 'What ended it, and how it was known to be over.',
      example: 'The key was added and the service restarted; logins recovered within a minute.',
    }),
  ],
}
