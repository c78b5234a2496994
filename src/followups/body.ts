import {fromMarkdown} from 'mdast-util-from-markdown'
import {toString as textOf} from 'mdast-util-to-string'
import {formatDuration} from '../model/duration.ts'
import {formatMoment, minutesBetween} from '../model/moment.ts'
import type {Postmortem, Task, TaskType} from '../model/postmortem.ts'
import {cut} from './cut.ts'
import {harmlessMarkdown, harmlessText} from './harmless.ts'
import {markerOf} from './marker.ts'

/** Where the postmortem can be read. */
export interface DocumentPlace {
  /** Its address on the web, when it has one. */
  url: string | null
  /** Else its path, as the repository knows it. */
  path: string | null
  /** The heading under which its tasks stand, when there is one. */
  section: string | null
}

const done: Record<TaskType | 'any', string> = {
  prevent: 'it is in place, and the same failure can no longer lead to an incident.',
  detect: 'it is in place, and the same failure would be noticed before users tell of it.',
  mitigate: 'it is in place, and the same failure would harm less or be over sooner.',
  process: 'it is agreed and written down, and those whom it concerns know of it.',
  any: 'it is in place, and the proof of it is linked here.',
}

/**
 * The body of a task's issue, in Markdown as GitHub reads it: stands alone for a reader who knows nothing of the incident.
 * `details` come last, so that nothing in them can swallow the rest, and are what is cut when it gets too long.
 * `most`: how many characters it may have. `wholeTitle`: the title of the issue is a cut one.
 */
export function issueBody(
  postmortem: Postmortem,
  task: Task,
  place: DocumentPlace,
  {
    most,
    wholeTitle = false,
    ownerAsText = false,
  }: {most: number; wholeTitle?: boolean; ownerAsText?: boolean},
): string {
  const facts = [
    ['Type', task.type],
    ['Priority', task.priority],
    ['Due', task.due],
    ['Answers', task.factor],
    ['Owner', ownerAsText ? task.owner : null],
  ].flatMap(([name, value]) => (value ? [`- ${name}: ${short(value)}`] : []))
  const head = [
    wholeTitle ? `**The task in full:** ${harmlessText(cut(task.title, 8000))}` : '',
    `**What happened:** ${whatHappened(postmortem)}`,
    whereToRead(postmortem, place),
    facts.join('\n'),
    `**Done when** ${done[task.type ?? 'any']}`,
    markerOf(postmortem.id, task.id),
  ]
    .filter(Boolean)
    .join('\n\n')
  if (!task.details.trim()) return head
  const details = harmlessMarkdown(withoutControls(task.details.slice(0, most)).trim())
  const whole = `${head}\n\n### Details\n\n${details}`
  if (task.details.length <= most && whole.length <= most) return whole
  return cut(`${head}\n\n### Details (cut: the whole is in the postmortem)\n\n${details}`, most)
}

/** Line ends as `\n`; no escape sequences, in case the body is ever printed. */
const withoutControls = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll('\r\n', '\n')
    .replace(/[\x00-\x08\x0b-\x1f\x7f-\x9f]/g, '')

export const short = (text: string): string => harmlessText(cut(text, 300))

/** The title, the times, and the first sentence of the summary. */
export function whatHappened({title, summary, impact, startedAt, resolvedAt, timeZone}: Postmortem): string {
  const minutes = startedAt && resolvedAt && minutesBetween(startedAt, resolvedAt, timeZone)
  const times = [
    startedAt ? `began ${formatMoment({...startedAt, zone: startedAt.zone ?? timeZone})}` : '',
    minutes !== null && minutes > 0 ? `lasted ${formatDuration(minutes)}` : '',
  ].filter(Boolean)
  const sentence = firstSentence(summary) || firstSentence(impact.description)
  const named = `${short(title || 'An incident')}${times.length > 0 ? ` (${times.join(', ')})` : ''}.`
  return sentence ? `${named} ${short(sentence)}` : named
}

function firstSentence(markdown: string): string {
  const {children} = fromMarkdown(markdown.slice(0, 4000))
  const paragraph = children.find(block => block.type === 'paragraph')
  const text = paragraph ? textOf(paragraph).replace(/\s+/g, ' ').trim() : ''
  const [first] = new Intl.Segmenter('en', {granularity: 'sentence'}).segment(text)
  return first?.segment.trim() ?? ''
}

export function whereToRead(postmortem: Postmortem, {url, path, section}: DocumentPlace): string {
  const address = url && URL.canParse(url) ? new URL(url) : null
  const web = address && /^https?:$/.test(address.protocol)
  const link = web
    ? `[${short(postmortem.title || 'the postmortem')}](<${address.href.replace(/[<>]/g, encodeURIComponent)}>)`
    : ''
  const where = link || (path ? short(path) : '')
  const part = section ? `, section “${short(section)}”` : ''
  return where && `**Postmortem:** ${where}${part}`
}
