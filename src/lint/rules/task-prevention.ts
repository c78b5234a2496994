import type {Rule} from '../finding.ts'

export const taskPrevention: Rule = {
  id: 'task-prevention',
  severity: 'warning',
  about:
    'No task that prevents or detects, only talk, training and documents: people forget, and the system is as it was (hierarchy of controls; Google SRE workbook on action items).',
  find: ({postmortem, reading, sections, head}) => {
    const {tasks, improvements} = postmortem
    const planned = [...tasks.map(({title, details}) => `${title} ${details}`), ...improvements]
    if (
      planned.length === 0 ||
      tasks.some(({type}) => type === 'prevent' || type === 'detect' || type === 'mitigate')
    )
      return []
    if (!planned.every(task => words.test(task))) return []
    return [
      {
        at: sections('tasks', 'measures', 'improvements')[0]?.headingSpan ?? reading.tasks[0] ?? head,
        message:
          'Nothing here prevents it or finds it sooner: all of it is talk, training or documents. Add a task that changes the system: a check, a limit, an alert.',
      },
    ]
  },
}

/** A task that changes what people know and nothing else. */
const talk = [
  'document|train(?! (?:the |an? )?(?:\\p{L}+ )?(?:model|classifier))|educate|teach|remind|inform|tell(?! the (?:load|gateway|proxy|server))|communicate|announce(?! routes?)|apologi[sz]e|thank|discuss|meet(?! the)|talk(?! (?:tls|https?))|share(?!.*\\b(?:cache|pool|node|server|connection)s?\\b)|be (?:more )?careful|pay attention',
  '(?:write|add|update|improve|create|publish) (?:the |our |an? )?(?:\\p{L}+ )?(?:docs?|documentation|runbooks?|wiki(?! server)|guidelines?|report)',
  '(?:hold|conduct|schedule|organi[sz]e|provide|give) (?:an? |the |more |regular )?(?:\\p{L}+ )?(?:trainings?|meetings?|workshops?|talks?)',
  '(?:review|go through) (?:this|the) (?:incident|outage|post-?mortem)|send an? (?:apology|note|mail|e-?mail)',
].join('|')
const words = new RegExp(
  String.raw`^\W*(?:${talk})(?!\p{L})(?!.*\b(?:alert|test|monitor|automat|check(?!-?list)|limit|validat))`,
  'iu',
)
