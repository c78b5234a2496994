import {type Factor, factorsOf} from '../../model/factors.ts'
import {escapeInline} from '../escape.ts'
import {readLines} from '../read/lines.ts'
import type {Kind, Reading, Span} from '../read.ts'
import {factorLine, noActionWords} from '../write/factors.ts'
import {list} from '../write/list.ts'
import {entryEdits, type Proposals} from './entries.ts'
import {plainTexts} from './plain-text.ts'
import {alike, matched, wholeLines} from './relist.ts'
import {sectionEdits} from './section.ts'

/** What stands before the words of the line at this place: indent, marker, checkbox; and the lines they are. */
export function leadOf(source: string, place: Span): {lead: string; rest: string; lines: Span} {
  const lines = wholeLines(source, place)
  const [line] = readLines(source.slice(lines.start, lines.end))
  const text = source.slice(lines.start, lines.end)
  return {lead: text.slice(0, line!.at), rest: text.slice(line!.at), lines}
}

/** The marker of an item for the one that follows it: a number is one further. */
export const nextMarker = (lead: string): string =>
  lead.replace(/^(\s*\(?)(\d{1,3})(?=[.)])/, (_, before, n) => `${before}${Number(n) + 1}`)

const numbered = (lead: string, n: number): string =>
  lead.replace(/^(\s*\(?)\d{1,3}(?=[.)])/, (_, before) => `${before}${n}`)

/** How an item is told: as it is read by people, and as Markdown. */
interface Form<Item> {
  shown(item: Item): string
  line(item: Item): string
}

const plainForm: Form<string> = {shown: text => text, line: escapeInline}

/** A list of plain texts, item by item, each with the marker that the document's items have. */
export const textEdits = (
  reading: Reading,
  path: string,
  kind: Kind,
  texts: (reading: Reading) => string[],
  wanted: string[],
): Proposals => listEdits(reading, path, kind, texts, wanted, plainForm)

/** The contributing factors, each with why nothing is done about it. */
export const factorEdits = (reading: Reading, wanted: Factor[]): Proposals =>
  listEdits(
    reading,
    'rootCause.contributingFactors',
    'factors',
    ({postmortem}) => factorsOf(postmortem.rootCause),
    wanted,
    {shown: ({text, reason}) => text + (reason ? noActionWords + reason : ''), line: factorLine},
  )

function* listEdits<Item extends string | Factor>(
  reading: Reading,
  path: string,
  kind: Kind,
  items: (reading: Reading) => Item[],
  wanted: Item[],
  {shown, line}: Form<Item>,
): Proposals {
  const {source} = reading
  const old = items(reading).map(shown)
  const spans = reading.fields[path] ?? []
  if (spans.length === 0 || spans.length !== old.length) {
    return yield* sectionEdits(reading, kind, list(wanted, kind === 'whys' ? 'numbered' : 'bulleted'))
  }
  const standing = spans.map(span => leadOf(source, span))
  const from = matched(old, wanted.map(shown), [(a, b) => a === b, alike])
  let sample = standing[0]!
  const ways = wanted.map((item, i) => {
    const one = from[i]
    if (one === null || one === undefined) return [numbered(sample.lead, i + 1) + line(item)]
    sample = standing[one]!
    const told = plainTexts(sample.rest, old[one]!, shown(item))
    return [...new Set([...told, line(item)])].map(each => sample.lead + each)
  })
  yield* entryEdits(reading, {
    places: standing.map(({lines}) => lines),
    wanted,
    from,
    ways,
    read: items,
    isRead: (read, item, i) => JSON.stringify(read[i]) === JSON.stringify(item),
  })
}
