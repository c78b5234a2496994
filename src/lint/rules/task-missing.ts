import type {Rule} from '../finding.ts'
import {promise} from '../promise.ts'
import {says} from '../prose.ts'
import {isNothing, noNeed} from '../tasks.ts'

export const taskMissing: Rule = {
  id: 'task-missing',
  severity: 'error',
  about:
    'No follow-up task at all and no reason why not: an incident from which nothing follows will come again (Google SRE book: a postmortem without action items is no different from no postmortem).',
  find: ({postmortem, prose, sections, head}) => {
    const {tasks, improvements} = postmortem
    if ([...tasks.map(({title}) => title), ...improvements].some(task => !isNothing(task))) return []
    const places = sections('measures', 'improvements', 'tasks', 'lessons')
    const lines = places.flatMap(({body}) => (body ? prose.text.slice(body.start, body.end).split('\n') : []))
    if (lines.some(line => /\p{L}{3}/u.test(line) && !isNothing(line))) return []
    if (says(prose, promise) || says(prose, noNeed)) return []
    return [
      {
        at: places[0]?.headingSpan ?? head,
        message:
          'No follow-up task, and no reason why none is needed. Add one that prevents or detects this, or say why nothing will be done.',
      },
    ]
  },
}
