import type {Rule} from '../finding.ts'
import {quoted} from '../say.ts'

export const workaroundOnly: Rule = {
  id: 'workaround-only',
  severity: 'warning',
  about:
    'A resolution that is only a workaround, a restart or a rollback, with no task for the real mend: the cause is still there.',
  find: ({postmortem, reading, source, prose}) => {
    const [at] = reading.fields.resolution ?? []
    const {tasks, improvements} = postmortem
    const planned = [...tasks.map(({title, details}) => `${title} ${details}`), ...improvements]
    const isMended = tasks.some(({type}) => type === 'prevent') || planned.some(task => mend.test(task))
    if (!at || planned.length === 0 || isMended) return []
    const told = prose.text.slice(at.start, at.end)
    const match = workaround.exec(told)
    if (!match || mend.test(told)) return []
    const place = {start: at.start + match.index, end: at.start + match.index + match[0].length}
    return [
      {
        at: place,
        message: `${quoted(source, place)} ended the impact, and no task mends the cause. Add the task that does, or say why it may stay.`,
      },
    ]
  },
}

const workaround =
  /\b(?:restart(?:ed|ing)?|reboot(?:ed|ing)?|rolled back|rollback|reverted|failed over|scaled up|cleared the cache|work-?around|temporar(?:y|ily))\b/i

/** What changes something for good. */
const mend =
  /\b(?:(?:fix|prevent|patch|correct|replac|repair|renew|rewrit|remov|upgrad|updat|migrat|chang|install|implement|configur|automat|limit|increas|test|validat|refactor|introduc|mov[ei]|enforc|creat)\w*|add(?:ed|ing)?|set|build)\b/i
