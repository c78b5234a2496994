import type {Finding} from '../../lint/finding.ts'
import {lintReading} from '../../lint/lint.ts'
import {type Reading, readPostmortem, type Span} from '../../markdown/read.ts'
import type {PlacedFinding} from '../state.ts'

/** What the linter says of the document as it would be written, each finding with the field that it is about. */
export function findingsOf(markdown: string): PlacedFinding[] {
  const reading = readPostmortem(markdown)
  return lintReading(reading).map(finding => {
    const {rule, severity, message} = finding
    return {rule, severity, message, ...placeOf(finding, reading)}
  })
}

/** Rules about what is not there have no place in the text; this is where it would be mended. */
const homes: Readonly<Record<string, string>> = {
  'date-missing': 'startedAt',
  'zone-missing': 'startedAt',
  'impact-unquantified': 'percent',
  'detection-missing': 'detection',
  'resolution-missing': 'resolvedAt',
  'task-missing': 'tasks',
}

/** Where a missing section would be written, by its name in the finding. */
const sectionHomes: Readonly<Record<string, string>> = {
  summary: 'summary',
  timeline: 'timeline',
  'root cause': 'rootCause',
  resolution: 'resolution',
  'preventive measure': 'tasks',
}

const missingSection = /\bno (summary|timeline|root cause|resolution|preventive measure)\b/

/** Fields whose name in the wizard is not the last part of their path in the model. */
const renamed: Readonly<Record<string, string>> = {
  'impact.description': 'impact',
  'impact.usersAffectedPercent': 'percent',
  'rootCause.description': 'rootCause',
}

const fieldOf = (path: string): string => renamed[path] ?? path.split('.').find(part => !isRoom(part)) ?? path
const isRoom = (part: string): boolean => ['rootCause', 'lessons', 'impact'].includes(part)

function placeOf(
  {span, rule, message}: Finding,
  {timeline, tasks, fields, sections}: Reading,
): Pick<PlacedFinding, 'field' | 'row'> {
  const missing = rule === 'section-missing' ? missingSection.exec(message)?.[1] : undefined
  const home = missing ? sectionHomes[missing] : homes[rule]
  if (home) return {field: home, row: null}
  const holds = ({start, end}: Span) => start <= span.start && span.start < end
  const event = timeline.findIndex(holds)
  if (event >= 0) return {field: 'timeline', row: event}
  const task = tasks.findIndex(holds)
  if (task >= 0) return {field: 'tasks', row: task}
  const path = Object.keys(fields).find(key => fields[key]!.some(holds))
  if (path) return {field: fieldOf(path), row: null}
  const section = sections.findLast(({headingSpan, body}) =>
    [headingSpan, body].some(part => part && holds(part)),
  )
  return {field: section?.kind ?? null, row: null}
}
