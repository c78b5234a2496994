import type {Finding} from '../../lint/finding.ts'
import {ignoreComment, withIgnore} from '../../lint/ignoring.ts'
import {positions} from '../../lint/positions.ts'
import type {LintSettings} from '../../lint/settings.ts'
import {lintWithSecrets} from '../../lint/with-secrets.ts'
import {type Reading, readPostmortem, type Span} from '../../markdown/read.ts'
import type {Entry} from '../form/field.ts'
import type {PlacedFinding} from '../state.ts'
import type {Page} from '../view/document/page.ts'
import {blocksToDraw} from './page.ts'
import type {Checked} from './services.ts'

/** What is to be seen of a document as it would be written: what is to mend, and where what stands. */
export async function checked(markdown: string, settings: LintSettings): Promise<Checked> {
  const reading = readPostmortem(markdown)
  const found = await lintWithSecrets(reading, {settings})
  return {
    findings: found.map(finding => placed(finding, reading)),
    page: {
      blocks: blocksToDraw(markdown, reading.frontMatter?.span.end ?? 0),
      places: placesOf(reading),
    },
  }
}

const placed = (finding: Finding, reading: Reading): PlacedFinding => {
  const {rule, severity, message, line, endLine} = finding
  return {rule, severity, message, line, endLine, ...placeOf(finding, reading)}
}

/**
 * The document with an ignore at each finding that the person judged to be none. One that is not found any more is
 * left out: its words were mended, or are others now, which nobody has judged.
 */
export async function withIgnores(markdown: string, ignores: readonly Entry['values'][]): Promise<string> {
  const reading = readPostmortem(markdown)
  const wanted = (await lintWithSecrets(reading)).flatMap(finding => {
    const by = ignores.find(({rule, message}) => rule === finding.rule && message === finding.message)
    return by ? [{finding, reason: by.reason ?? ''}] : []
  })
  // From the end on, so that what stands before keeps its place; a block wants only one of a rule.
  return wanted.toReversed().reduce((source, {finding, reason}) => {
    const next = withIgnore({source, frontMatter: reading.frontMatter}, finding, reason)
    return next.includes(`${ignoreComment(finding.rule, reason)}\n${ignoreComment(finding.rule, reason)}`)
      ? source
      : next
  }, markdown)
}

function placesOf({source, fields, timeline, tasks, sections}: Reading): Page['places'] {
  const at = positions(source)
  const lines = (spans: readonly Span[]) => spans.map(({start}) => at(start).line)
  return {
    ...Object.fromEntries(
      sections.flatMap(({kind, headingSpan}) => (kind && headingSpan ? [[kind, lines([headingSpan])]] : [])),
    ),
    ...Object.fromEntries(Object.entries(fields).map(([path, spans]) => [fieldOf(path), lines(spans)])),
    timeline: lines(timeline),
    tasks: lines(tasks),
  }
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

/** Fields that hold a text an entry: the places of their texts are those of the entries. */
const lists = ['contributingFactors', 'fiveWhys', 'wentWell', 'wentPoorly', 'gotLucky', 'improvements']

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
  if (path) {
    const field = fieldOf(path)
    return {field, row: lists.includes(field) ? fields[path]!.findIndex(holds) : null}
  }
  const section = sections.findLast(({headingSpan, body}) =>
    [headingSpan, body].some(part => part && holds(part)),
  )
  return {field: section?.kind ?? null, row: null}
}
