import {eventKinds, type TimelineEvent} from '../../../model/postmortem.ts'
import type {DateOrder} from '../../../text/dates.ts'
import {guessKind} from '../../../text/kind.ts'
import type {Line, Span} from '../lines.ts'
import {zoneIn} from '../moments.ts'
import {type Row, type Table, takeTables} from '../table.ts'
import {type EventPlace, readTimeline} from '../timeline.ts'
import {ownMoment} from './moment.ts'
import {plainOf} from './plain.ts'

interface OwnTimeline {
  events: TimelineEvent[]
  places: EventPlace[]
  /** The lines that are no entry. */
  rest: Line[]
}

interface Entry {
  event: TimelineEvent
  place: EventPlace
}

/**
 * Reads the table that `timelineTable` writes, rows that were added by hand, and entries in a list beside it; another form as in
 * any document.
 */
export function ownTimeline(source: string, lines: Line[], order: DateOrder | null): OwnTimeline {
  const {tables} = takeTables(source, lines)
  const read = tables.map(table => entriesOf(source, table, order))
  if (!read.some(Boolean)) return readTimeline(source, lines, order)
  const taken = new Set(tables.flatMap((table, i) => (read[i] ? table.lines : [])))
  const around = lines.filter(line => !taken.has(line))
  const listed = listedEntries(source, around, order)
  const entries = [...read.flatMap(each => each ?? []), ...listed.entries]
  entries.sort((a, b) => a.place.start - b.place.start)
  return {events: entries.map(({event}) => event), places: entries.map(({place}) => place), rest: listed.rest}
}

/** Items with a time, in a list that stands beside the table. */
function listedEntries(
  source: string,
  lines: Line[],
  order: DateOrder | null,
): {entries: Entry[]; rest: Line[]} {
  const items = lines.filter(line => line.kind === 'item')
  const {events, places} = readTimeline(source, items, order)
  if (events.length < items.length || !events.every(({at}) => at?.time)) return {entries: [], rest: lines}
  return {
    entries: events.map((event, i) => ({event, place: places[i]!})),
    rest: lines.filter(line => line.kind !== 'item'),
  }
}

/** The entries of a table of ours; `null`: it is another one. */
function entriesOf(source: string, table: Table, order: DateOrder | null): Entry[] | null {
  const width = table.head.cells.length
  const words = (span: Span | undefined) => (span ? plainOf(source.slice(span.start, span.end)) : '')
  const heads = table.head.cells.map(cell => words(cell).toLowerCase())
  const column = (name: string) => heads.findIndex(head => head.split(' (')[0] === name)
  const [time, kind, text, from] = [column('time'), column('kind'), column('what happened'), column('source')]
  if (time < 0 || kind < 0 || text < 0) return null
  const common = commonOf(words(table.head.cells[time]))
  return table.rows.flatMap((row): Entry[] => {
    const cells = asHeaded(source, row, width, text)
    if (!cells.some(({start, end}) => start < end)) return []
    const at = ownMoment(words(cells[time]), order)
    const [named, told] = [words(cells[kind]), words(cells[text])]
    const {start, end} = row.line
    return [
      {
        event: {
          at: at && {date: at.date ?? common.date, time: at.time, zone: at.zone ?? common.zone},
          kind: named ? (kindOf(named) ?? guessKind(told)) : 'note',
          text: told,
          source: words(cells[from]) || null,
        },
        place: {start, end, form: 'row', time: cells[time] ?? null, text: cells[text] ?? row.line},
      },
    ]
  })
}

/** The cells of a row as its table has them: a pipe that was not escaped parts the text, and nothing else. */
function asHeaded(source: string, {cells}: Row, width: number, text: number): Span[] {
  const more = cells.length - width
  const [first, last] = [cells[text], cells[text + more]]
  if (more <= 0 || !first || !last) return cells
  const end = source.slice(first.start, last.end).replace(/(?<![\s|])[\s|]+$/, '').length
  return [
    ...cells.slice(0, text),
    {start: first.start, end: first.start + end},
    ...cells.slice(text + more + 1),
  ]
}

/** "Detected", "detection": what most kinds begin with is enough. */
const kindOf = (word: string) => eventKinds.find(kind => word.toLowerCase().startsWith(kind.slice(0, 5)))

/** "Time (UTC, 2023-11-01)": the zone and the day of all rows. */
function commonOf(head: string): {zone: string | null; date: string | null} {
  const inside = /\((.*?)\)?$/.exec(head)?.[1] ?? ''
  const date = /(?<![^\s,])\d{4}-\d{2}-\d{2}(?![^\s,])/.exec(inside)?.[0] ?? null
  const zone = inside.replace(date ?? '', '').replace(/^[\s,]+|(?<![\s,])[\s,]+$/g, '')
  // "all times in UTC"
  return {zone: (/^(?:all|in|times?) /i.test(zone) ? zoneIn(zone) : zone) || null, date}
}
