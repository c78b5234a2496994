import type {Step} from '../form/field.ts'
import {lines} from '../form/fields.ts'

export const lessons: Step = {
  id: 'lessons',
  title: 'Lessons',
  fields: [
    lines('wentWell', 'Went well', postmortem => postmortem.lessons.wentWell, {
      hint: 'What helped, and should be kept. This step may be left empty.',
      example: 'The alert fired within a minute',
    }),
    lines('wentPoorly', 'Went badly', postmortem => postmortem.lessons.wentPoorly, {
      hint: 'What cost time or made it worse.',
      example: 'Half an hour went into the wrong service',
    }),
    lines('gotLucky', 'Got lucky', postmortem => postmortem.lessons.gotLucky, {
      hint: 'What could have made it worse, and happened not to.',
      example: 'It was not yet the busy hour',
    }),
  ],
}
