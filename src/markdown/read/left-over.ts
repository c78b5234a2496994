import type {Section} from '../../model/postmortem.ts'
import {cleanText, oneLine} from '../escape.ts'
import {visible} from './inline.ts'
import type {Line} from './lines.ts'
import type {Part} from './sections.ts'
import {headingKey, type Kind} from './synonyms.ts'
import {takeTables} from './table.ts'
import {verbatim} from './verbatim.ts'

/**
 * What no field took, verbatim: whole sections under their headings, and loose lines without one. `used` are the lines
 * that a field holds, `shown` the headings that one of them holds.
 */
export function leftOver(
  source: string,
  parts: Part[],
  used: Set<Line>,
  shown: ReadonlySet<Line | null | undefined>,
): Section[] {
  const starts = new Set([...used].map(line => line.start))
  const named = (part: Part) =>
    part.head !== null &&
    !shown.has(part.head) &&
    !starts.has(part.head.start) &&
    (part.kind === null || part.kind === 'other' || part.lines.every(line => !starts.has(line.start)))
  const sections = parts.flatMap(part => {
    const {markdown} = verbatim(
      source,
      part.lines.filter(line => !starts.has(line.start)),
    )
    if (!markdown && (!named(part) || (part.kind !== null && part.kind !== 'other'))) return []
    return [{heading: named(part) ? part.heading : '', level: named(part) ? part.level : 0, markdown}]
  })
  const headings = new Set(sections.map(({heading}) => heading))
  const lost = parts.filter(
    part => part.kind !== null && !shown.has(part.head) && !(named(part) && headings.has(part.heading)),
  )
  return [...sections, ...ownNames(source, lost)]
}

const ofTasks = [
  ...['action items', 'task', 'title', 'details', 'owner'],
  ...['due', 'priority', 'type', 'status', 'issue'],
]

/** What the model and every template call a part themselves; such a name says nothing that would be lost. */
const own: Partial<Record<Kind, string[]>> = {
  summary: ['summary'],
  impact: ['impact'],
  facts: ['key facts', 'date', 'duration', 'severity', 'start', 'end', 'started', 'resolved'],
  detection: ['detection'],
  timeline: ['timeline', 'time', 'event', 'kind', 'source', 'text'],
  rootCause: ['root cause'],
  trigger: ['trigger'],
  factors: ['contributing factors'],
  whys: ['five whys', '5 whys'],
  resolution: ['resolution'],
  measures: ofTasks,
  improvements: ['improvements'],
  tasks: ['tasks', ...ofTasks],
  lessons: ['lessons learned', 'lessons'],
  wentWell: ['what went well'],
  wentPoorly: ['what went badly'],
  lucky: ['where we got lucky'],
}

/** "Timeline (UTC)": the entries have it. */
const zoned = /\([^()\p{Ll}]{1,40}\)/u

/**
 * How a document names its parts and the columns of its tables, where a field took the text under a heading and the
 * heading's own words stand nowhere.
 */
function ownNames(source: string, parts: Part[]): Section[] {
  const names = parts.flatMap(part => namesOf(source, part))
  return names.length ? [unseen(`Headings where this was read: ${oneLine(names.join(' · '))}`)] : []
}

/** The front matter of another program, as it was written: some of it is read, none of it is shown. */
export function keptFrontMatter(written: string): Section[] {
  const inner = cleanText(written)
    .replace(/^\s*(?:---|\+\+\+)|(?:---|\+\+\+|\.\.\.)\s*$/g, '')
    .trim()
  return inner ? [unseen(`Front matter where this was read:\n${inner}\n`)] : []
}

/** A comment keeps words, and shows nothing in what is written from it. */
const unseen = (text: string): Section => ({
  heading: '',
  level: 0,
  markdown: `<!-- ${text.replace(/--+|>/g, ' ')} -->`,
})

function namesOf(source: string, part: Part): string[] {
  const {kind, head, lines} = part
  const known = new Set(own[kind!])
  const behind = lines[0]?.start === head?.start ? lines[0]?.at : undefined
  const heads =
    kind === 'timeline' || kind === 'measures' || kind === 'tasks'
      ? takeTables(source, lines).tables.flatMap(table => table.head.cells)
      : []
  return [
    head ? source.slice(head.at, behind ?? head.to) : '',
    ...heads.map(({start, end}) => source.slice(start, end)),
  ]
    .map(text => visible(text).replace(/(?<!\s)\s*(?<![:：])[:：]+$/, ''))
    .filter(text => text && !known.has(headingKey(text.replace(zoned, ' '))))
}
