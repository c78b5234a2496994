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
      const heading = empty && `The section “${empty.heading}”`
      return [
        {
          at: empty?.headingSpan ?? document.head,
          message: `${heading ? (empty.body ? `${heading} tells no ${name}` : `${heading} is empty`) : `There is no ${name}`}. ${ask}`,
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
    says: document => document.postmortem.timeline.length > 0 || toldInParts(document),
    ask: 'List what happened when, from the first sign to the end, one line for each event.',
  },
  {
    name: 'root cause',
    kinds: ['rootCause', 'causeAndFix', 'trigger', 'factors', 'whys'],
    says: ({postmortem: {rootCause}, prose}) =>
      Boolean(rootCause.description || rootCause.trigger) ||
      says(
        prose,
        /(?<!\p{L})(?:causes? of|caused by|root cause|because|due to|causa|cause racine|à cause d(?:es?|u))(?!\p{L})/iu,
      ) ||
      rootCause.contributingFactors.length + rootCause.fiveWhys.length > 0,
    ask: 'Say what made it possible, not only what set it off.',
  },
  {
    name: 'resolution',
    kinds: ['resolution', 'causeAndFix'],
    says: ({postmortem: {resolution, timeline}, prose, sections}) =>
      Boolean(resolution) ||
      timeline.some(({kind}) => kind === 'resolved' || kind === 'mitigated') ||
      (sections('causeAndFix', 'rootCause').length > 0 && says(prose, mended)),
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

/** What was done about it. */
const mended =
  /\b(?:fix(?:ed|ing)?|resolv(?:ed|ing)|restart(?:ed|ing)|revert(?:ed|ing)|roll(?:ed|ing) back|restor(?:ed|ing)|repair(?:ed|ing)|revok(?:ed|ing)|replac(?:ed|ing)|correct(?:ed|ing)|solution|solved|mitigat(?:ed|ing))\b/i

/** A timeline of labelled parts, "Detection:", "Actions taken:", which the reading takes for sections. */
function toldInParts({source, reading: {sections}}: Document): boolean {
  const next = sections[sections.findIndex(({kind}) => kind === 'timeline') + 1]
  if (!next?.body || !next.headingSpan || (next.kind !== 'detection' && next.kind !== 'other')) return false
  return /(?<!\W)[^\w:]*:\W*$/.test(source.slice(next.headingSpan.start, next.headingSpan.end))
}
