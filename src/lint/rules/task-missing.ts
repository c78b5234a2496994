import type {Rule} from '../finding.ts'
import {promise} from '../promise.ts'
import {says} from '../prose.ts'

export const taskMissing: Rule = {
  id: 'task-missing',
  severity: 'error',
  about:
    'No follow-up task at all and no reason why not: an incident from which nothing follows will come again (Google SRE book: a postmortem without action items is no different from no postmortem).',
  find: ({postmortem, prose, sections, head}) => {
    const {tasks, improvements} = postmortem
    if (tasks.length + improvements.length > 0) return []
    const places = sections('measures', 'improvements', 'tasks', 'lessons')
    if (places.some(({body}) => body && /\p{L}{3}/u.test(prose.text.slice(body.start, body.end)))) return []
    if (says(prose, promise) || says(prose, none)) return []
    return [
      {
        at: places[0]?.headingSpan ?? head,
        message:
          'No follow-up task, and no reason why none is needed. Add one that prevents or detects this, or say why nothing will be done.',
      },
    ]
  },
}

/** Why nothing will be done. */
const none =
  /\bno (?:further )?(?:action|follow[- ]?up|task)s?(?: items?)? (?:(?:is|are|was|were) )?(?:needed|required|necessary|planned)\b/i
