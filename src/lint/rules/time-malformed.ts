import type {Rule} from '../finding.ts'
import {quoted} from '../say.ts'

export const timeMalformed: Rule = {
  id: 'time-malformed',
  severity: 'warning',
  about:
    'A time or date that can be read in two ways or in none, as “13:20pm”, “12;45” or “22rd”: nobody knows later which was meant.',
  find: ({moments, source}) =>
    moments.flatMap(found =>
      found.malformed
        ? [
            {
              at: {start: found.start, end: found.end},
              message: `${quoted(source, found)}: ${found.malformed}. ${found.moment.time ? `Write ${found.moment.time}, if that is meant.` : 'Write the time as 14:30, the date as 2023-11-05.'}`,
            },
          ]
        : [],
    ),
}
