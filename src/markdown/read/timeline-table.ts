import {type EventKind, eventKinds, type Moment, type TimelineEvent} from '../../model/postmortem.ts'
import type {DateOrder} from '../../text/dates.ts'
import {guessKind} from '../../text/kind.ts'
import {visible} from './inline.ts'
import type {Line, Span} from './lines.ts'
import {commonOf, known, leadOf} from './moments.ts'
import {headingKey} from './synonyms.ts'
import type {Row, Table} from './table.ts'
import {dateOnly} from './timeline-lines.ts'

/** An entry, and where and in which form it stands, so that another can be written beside it. */
export interface EventPlace extends Span {
  form: 'row' | 'item' | 'heading' | 'line'
  time: Span | null
  text: Span
}

export interface TimelineReading {
  events: TimelineEvent[]
  places: EventPlace[]
  /** The day of each event that a line above it tells, or that is written with it without a year: "2023-11-05", "11-05". */
  days: (string | null)[]
  /** The lines that are no entry: notes, pictures, a closing word. */
  rest: Line[]
  /** What the head of a table says of all its times. */
  common: Moment | null
}

const timeHead =
  /^(?:date and )?(?:time|times|timestamp|when|clock|hora|heure|horaire|uhrzeit|zeit|时间|時間|時刻|日時|시간|시각)(?:\s|$)|^(?:date|fecha|data|datum|日期|日付)(?:\s(?:and )?(?:time|hora|heure)|$)/u
const startHead = /^(?:start|started|begin|began|from|début|inicio|início|beginn|开始|開始)(?: time| utc)?$/u
const endHead = /^(?:end|ended|to|until|fin|fim|ende|结束|終了)(?: time| utc)?$/u
const dateHead = /^(?:date|day|fecha|data|datum|日期|日付)$/u
const textHead =
  /^(?:event|what happened|description|event description|action|activity|details|what|happened|évènement|événement|evento|ereignis|acción|ação|事件|内容|出来事|描述|이벤트|내용)/u
const kindHead = /^kind$/
const sourceHead = /^(?:source|fuente|fonte|quelle)$/u

/** The head of a column that only counts its rows. */
const countHead = /^(?:#|n|no|nr|nº)?$/

/** Which columns of a table of events tell what; -1: none does. */
export interface EventColumns {
  time: number
  date: number
  kind: number
  from: number
  text: number
  count: number
  /** Until when it lasted. */
  end: number
}

export function eventColumns(source: string, table: Table, order: DateOrder | null): EventColumns {
  const keys = table.head.cells.map(cell => headingKey(source.slice(cell.start, cell.end)))
  // Of a column of dates and one of times the latter has the time.
  const clocked = keys.findIndex(key => timeHead.test(key) && !dateHead.test(key))
  const begun = clocked >= 0 ? clocked : keys.findIndex(key => startHead.test(key))
  const timed = begun >= 0 ? begun : keys.findIndex(key => timeHead.test(key))
  const time = timed >= 0 ? timed : mostlyTimes(table, order, source)
  const date = keys.findIndex((key, i) => i !== time && dateHead.test(key))
  const kind = keys.findIndex(key => kindHead.test(key))
  const from = keys.findIndex(key => sourceHead.test(key))
  const named = keys.findIndex(key => textHead.test(key))
  const count = keys.findIndex(
    (key, i) =>
      i !== time &&
      countHead.test(key) &&
      table.rows.every(row => /^\d{0,4}$/.test(cellText(source, row, i))),
  )
  const text = named >= 0 ? named : ([0, 1, 2, 3].find(i => ![time, date, kind, count].includes(i)) ?? 0)
  const end = keys.findIndex(key => endHead.test(key))
  return {time, date, kind, from, text, count, end}
}

function cellText(source: string, row: Row, column: number): string {
  const at = row.cells[column]
  return at ? source.slice(at.start, at.end) : ''
}

/** Reads the rows of a table of events, whichever of its columns hold time, text, kind and source. */
export function readRows(source: string, table: Table, order: DateOrder | null, into: TimelineReading) {
  const heads = table.head.cells.map(cell => source.slice(cell.start, cell.end))
  const cell = (row: Row, column: number) => cellText(source, row, column)
  const columns = eventColumns(source, table, order)
  const {time, date, kind, from, text, end} = columns
  const told = Object.values(columns)
  const common = time >= 0 && heads[time] ? commonOf(visible(heads[time]!), order) : null
  into.common ??= common
  let day: string | null = null
  for (const row of table.rows) {
    const written = visible([date >= 0 ? cell(row, date) : '', time >= 0 ? cell(row, time) : ''].join(' '))
    const lead = leadOf(written, order)
    const until = end >= 0 && visible(cell(row, end))
    const kept = lead
      ? [lead.aside, written.slice(lead.rest).trim(), until && `–${until}`].filter(Boolean).join(', ')
      : /[\p{L}\p{N}]/u.test(written)
        ? written
        : ''
    // What stands in further columns follows the text, under the name of its column.
    const others = row.cells.flatMap((_, i) => {
      const more = told.includes(i) ? '' : visible(cell(row, i), {addresses: true})
      const head = visible(heads[i] ?? '')
      return more ? [head ? `${head}: ${more}` : more] : []
    })
    const what = [visible(cell(row, text), {addresses: true}), ...others, kept && `(${kept})`]
      .filter(Boolean)
      .join(' — ')
    if (!what && !lead) continue
    if (!what && dateOnly(lead, written.slice(lead!.rest))) {
      // A row that only says the day of those below it.
      day = lead!.moment.date ?? lead!.monthDay
      continue
    }
    const moment = lead && known(lead.moment)
    const at = moment && {...moment}
    const own = at?.date || lead?.monthDay
    if (at?.time && !own && day?.length === 10) at.date = day
    if (at && common) {
      at.zone ??= common.zone
      if (at.time) at.date ??= common.date
    }
    const named = visible(cell(row, kind)) as EventKind
    into.events.push({
      at,
      kind: kind >= 0 ? (eventKinds.includes(named) ? named : 'note') : guessKind(what),
      text: what,
      source: (from >= 0 && visible(cell(row, from))) || null,
    })
    into.days.push(lead?.monthDay ?? (at?.date ? null : day))
    into.places.push({
      start: row.line.start,
      end: row.line.end,
      form: 'row',
      time: row.cells[time] ?? null,
      text: row.cells[text] ?? row.line,
    })
  }
}

function mostlyTimes(table: Table, order: DateOrder | null, source: string): number {
  const width = Math.max(0, ...table.rows.slice(0, 20).map(row => row.cells.length))
  for (let i = 0; i < Math.min(width, 6); i++) {
    const led = table.rows.slice(0, 20).filter(row => {
      const at = row.cells[i]
      return at && leadOf(visible(source.slice(at.start, at.end)), order)
    })
    if (led.length * 2 >= Math.min(20, table.rows.length) && led.length > 0) return i
  }
  return -1
}
