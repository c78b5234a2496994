import {escapeInline} from '../escape.ts'
import {readLines} from '../read/lines.ts'
import type {Kind, Reading, Span} from '../read.ts'
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

/** A list of plain texts, item by item, each with the marker that the document's items have. */
export function* listEdits(
  reading: Reading,
  path: string,
  kind: Kind,
  texts: (reading: Reading) => string[],
  wanted: string[],
): Proposals {
  const {source} = reading
  const old = texts(reading)
  const spans = reading.fields[path] ?? []
  if (spans.length === 0 || spans.length !== old.length) {
    return yield* sectionEdits(reading, kind, list(wanted, kind === 'whys' ? 'numbered' : 'bulleted'))
  }
  const standing = spans.map(span => leadOf(source, span))
  const from = matched(old, wanted, [(a, b) => a === b, alike])
  let sample = standing[0]!
  const ways = wanted.map((text, i) => {
    const one = from[i]
    if (one === null || one === undefined) return [numbered(sample.lead, i + 1) + escapeInline(text)]
    sample = standing[one]!
    return plainTexts(sample.rest, old[one]!, text).map(each => sample.lead + each)
  })
  yield* entryEdits(reading, {
    places: standing.map(({lines}) => lines),
    wanted,
    from,
    ways,
    read: texts,
    isRead: (read, text, i) => read[i] === text,
  })
}
