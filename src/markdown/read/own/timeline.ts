import {type EventKind, eventKinds, type TimelineEvent} from '../../../model/postmortem.ts'
import type {DateOrder} from '../../../text/dates.ts'
import {guessKind} from '../../../text/kind.ts'
import type {Line} from '../lines.ts'
import {type Row, takeTables} from '../table.ts'
import {type EventPlace, readTimeline} from '../timeline.ts'
import {ownMoment} from './moment.ts'
import {plainOf} from './plain.ts'

interface OwnTimeline {
  events: TimelineEvent[]
  places: EventPlace[]
  /** The lines that are no entry. */
  rest: Line[]
}

/** Reads the table that `timelineTable` writes, and rows that were added by hand; another form as in any document. */
export function ownTimeline(source: string, lines: Line[], order: DateOrder | null): OwnTimeline {
  const {tables, rest} = takeTables(source, lines)
  const table = tables.find(each => each.head.cells.length >= 3)
  const cell = (row: Row, column: number) => {
    const span = row.cells[column]
    return span ? plainOf(source.slice(span.start, span.end)) : ''
  }
  const heads = table?.head.cells.map((_, i) => cell(table.head, i).toLowerCase()) ?? []
  const column = (name: string) => heads.findIndex(head => head.split(' (')[0] === name)
  const [time, kind, text, from] = ['time', 'kind', 'what happened', 'source'].map(column) as [
    number,
    number,
    number,
    number,
  ]
  if (!table || time < 0 || kind < 0 || text < 0) return readTimeline(source, lines, order)
  const common = commonOf(cell(table.head, time))
  const events = table.rows.map((row): TimelineEvent => {
    const at = ownMoment(cell(row, time), order)
    const named = cell(row, kind)
    return {
      at: at && {date: at.date ?? common.date, time: at.time, zone: at.zone ?? common.zone},
      kind: eventKinds.includes(named as EventKind)
        ? (named as EventKind)
        : named
          ? guessKind(cell(row, text))
          : 'note',
      text: cell(row, text),
      source: cell(row, from) || null,
    }
  })
  const places = table.rows.map(
    ({line, cells}): EventPlace => ({
      ...{
        start: line.start,
        end: line.end,
        form: 'row',
        time: cells[time] ?? null,
        text: cells[text] ?? line,
      },
    }),
  )
  const kept = new Set(tables.filter(each => each !== table).flatMap(each => each.lines))
  return {events, places, rest: lines.filter(line => kept.has(line) || rest.includes(line))}
}

/** "Time (UTC, 2023-11-01)": the zone and the day of all rows. */
function commonOf(head: string): {zone: string | null; date: string | null} {
  const inside = head.slice(head.indexOf('(') + 1, head.endsWith(')') ? -1 : undefined)
  if (!head.includes('(')) return {zone: null, date: null}
  const date = /(?:^|, )(\d{4}-\d{2}-\d{2})$/.exec(inside)
  return {zone: inside.slice(0, date ? date.index : undefined) || null, date: date?.[1] ?? null}
}
