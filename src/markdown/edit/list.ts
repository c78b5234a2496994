import {type Factor, factorsOf} from '../../model/factors.ts'
import {readLines} from '../read/lines.ts'
import type {Kind, Reading, Span} from '../read.ts'
import {factorLine, noActionWords, reasonBehind} from '../write/factors.ts'
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

/** What an item shows. */
const shown = ({text, reason}: Factor): string => text + (reason ? noActionWords + reason : '')

const bare = (text: string): Factor => ({text, reason: null})

/** A list of plain texts, item by item, each with the marker that the document's items have. */
export const textEdits = (
  reading: Reading,
  path: string,
  kind: Kind,
  texts: (reading: Reading) => string[],
  wanted: string[],
): Proposals => listEdits(reading, path, kind, each => texts(each).map(bare), wanted.map(bare))

/** The contributing factors, each with why nothing is done about it. */
export const factorEdits = (reading: Reading, wanted: Factor[]): Proposals =>
  listEdits(
    reading,
    'rootCause.contributingFactors',
    'factors',
    ({postmortem}) => factorsOf(postmortem.rootCause),
    wanted,
  )

function* listEdits(
  reading: Reading,
  path: string,
  kind: Kind,
  items: (reading: Reading) => Factor[],
  wanted: Factor[],
): Proposals {
  const {source} = reading
  const old = items(reading)
  const spans = reading.fields[path] ?? []
  if (spans.length === 0 || spans.length !== old.length) {
    return yield* sectionEdits(reading, kind, list(wanted, kind === 'whys' ? 'numbered' : 'bulleted'))
  }
  const standing = spans.map(span => leadOf(source, span))
  const from = matched(old, wanted, [(a, b) => shown(a) === shown(b), (a, b) => alike(a.text, b.text)])
  let {lead} = standing[0]!
  // Some number all of their items alike.
  const alone = new Set(standing.map(each => each.lead)).size === standing.length
  const ways = wanted.map((item, i) => {
    const one = from[i] ?? null
    if (one === null) {
      if (i > 0 && alone) lead = nextMarker(lead)
      return [lead + factorLine(item)]
    }
    const {rest} = standing[one]!
    lead = standing[one]!.lead
    const was = old[one]!
    const told = was.reason
      ? plainTexts(rest, shown(was), shown(item))
      : plainTexts(rest, was.text, item.text).map(words => words + reasonBehind(item))
    return [...told, factorLine(item)].map(each => lead + each)
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
