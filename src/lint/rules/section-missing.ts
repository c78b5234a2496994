import type {Kind} from '../../markdown/read.ts'
import type {Document} from '../document.ts'
import type {Rule} from '../finding.ts'
import {promise} from '../promise.ts'
import {says} from '../prose.ts'

export const sectionMissing: Rule = {
  id: 'section-missing',
  severity: 'error',
  about:
    'No summary, timeline, root cause, resolution or preventive measures, or an empty one: the five parts that every guide to postmortems asks for (Google SRE book, “Example Postmortem”).',
  find: document =>
    parts.flatMap(({name, kinds, says, ask}) => {
      if (says(document)) return []
      const [empty] = document.sections(...kinds)
      return [
        {
          at: empty?.headingSpan ?? document.head,
          message: `${empty ? `The section “${empty.heading}” is empty` : `There is no ${name}`}. ${ask}`,
        },
      ]
    }),
}

interface Part {
  name: string
  kinds: Kind[]
  says(document: Document): boolean
  ask: string
}

const parts: Part[] = [
  {
    name: 'summary',
    kinds: ['summary'],
    says: ({postmortem: {summary, impact}}) => Boolean(summary || impact.description),
    ask: 'Say in two or three sentences what happened, to whom, and for how long.',
  },
  {
    name: 'timeline',
    kinds: ['timeline'],
    says: ({postmortem}) => postmortem.timeline.length > 0,
    ask: 'List what happened when, from the first sign to the end, one line for each event.',
  },
  {
    name: 'root cause',
    kinds: ['rootCause', 'causeAndFix', 'trigger', 'factors', 'whys'],
    says: ({postmortem: {rootCause}, prose}) =>
      Boolean(rootCause.description || rootCause.trigger) ||
      says(
        prose,
        /\b(?:causes? of|caused by|root cause|because of|due to|causa|cause racine|à cause d)\b/i,
      ) ||
      rootCause.contributingFactors.length + rootCause.fiveWhys.length > 0,
    ask: 'Say what made it possible, not only what set it off.',
  },
  {
    name: 'resolution',
    kinds: ['resolution', 'causeAndFix'],
    says: ({postmortem: {resolution, timeline}}) =>
      Boolean(resolution) || timeline.some(({kind}) => kind === 'resolved' || kind === 'mitigated'),
    ask: 'Say what ended it, step by step, so that the next one on call can do the same.',
  },
  {
    name: 'preventive measure',
    kinds: ['measures', 'improvements', 'tasks', 'lessons'],
    says: ({postmortem: {improvements, tasks, lessons}, prose}) =>
      says(prose, promise) || improvements.length + tasks.length + lessons.wentPoorly.length > 0,
    ask: 'Say what will be done so that it does not happen again, or is found and mended sooner.',
  },
]
