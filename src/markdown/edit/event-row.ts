import {formatMoment} from '../../model/moment.ts'
import type {Moment, TimelineEvent} from '../../model/postmortem.ts'
import {findMoments} from '../../text/find-moments.ts'
import {escapeInline} from '../escape.ts'
import {visible} from '../read/inline.ts'
import {headingKey} from '../read/synonyms.ts'
import {type Habit, momentTexts} from './moment-text.ts'
import {lineEnd} from './patch.ts'
import {plainTexts} from './plain-text.ts'
import {rowAt, rowLike} from './row.ts'
import type {Standing} from './timeline.ts'

/** The ways to write an entry as a row of the table in which another one stands, or it itself stood. */
export function eventRow(
  source: string,
  {event: was, place, lines}: Standing,
  event: TimelineEvent,
  habit: Habit,
  fresh: 'new' | 'changed' = 'changed',
): string[] {
  const found = rowAt(source, place)
  if (!found) return [lines]
  const {table, row} = found
  const words = row.cells.map(({start, end}) => source.slice(start, end))
  const heads = table.head.cells.map(({start, end}) => headingKey(source.slice(start, end)))
  const columnAt = (at: number | undefined) =>
    row.cells.findIndex(({start, end}) => at !== undefined && start <= at && at <= end)
  const time = columnAt(place.time?.start)
  const text = columnAt(place.text.start)
  const date = words.findIndex((word, i) => i !== time && i !== text && dateIn(word, habit))
  const cells = new Map<number, string>()
  const isNew = fresh === 'new'
  const kind = heads.indexOf('kind')
  if (kind >= 0 && (isNew || event.kind !== was.kind))
    cells.set(kind, event.kind === 'note' ? '' : event.kind)
  const from = heads.indexOf('source')
  if (from >= 0 && (isNew || event.source !== was.source)) cells.set(from, escapeInline(event.source ?? ''))
  const day = (at: Moment | null): Moment | null => at && {date: at.date, time: null, zone: null}
  let [before, after] = [was.at, event.at]
  if (date >= 0 && after) {
    const [written] = momentTexts(words[date]!, day(was.at), day(after)!, habit)
    if (isNew || was.at?.date !== after.date) cells.set(date, written ?? after.date ?? '')
    before = before && {...before, date: null}
    after = {...after, date: null}
  } else if (date >= 0 && before) cells.set(date, '')
  const unchanged = JSON.stringify(before) === JSON.stringify(after)
  const times = unchanged && !isNew ? [null] : after ? timesOf(words[time] ?? '', before, after, habit) : ['']
  let [told, wanted] = [was.text, event.text]
  // What stands in a further column is read as the end of the text, under the name of that column.
  for (const [i, word] of words.entries()) {
    const head = table.head.cells[i]
    const tail = ` — ${head ? `${visible(source.slice(head.start, head.end))}: ` : ''}${visible(word, {addresses: true})}`
    if (isNew || [time, date, kind, from, text].includes(i) || !told.includes(tail)) continue
    if (!wanted.includes(tail)) cells.set(i, '')
    told = told.replace(tail, () => '')
    wanted = wanted.replace(tail, () => '')
  }
  const texts = isNew
    ? [escapeInline(event.text)]
    : wanted === told
      ? [null]
      : plainTexts(words[text] ?? '', told, wanted)
  const head = source.slice(table.head.line.start, lineEnd(source, table.head.line.start))
  return times.flatMap(written =>
    texts.map(words => {
      const all = new Map(cells)
      if (written !== null && time >= 0) all.set(time, written)
      if (words !== null && text >= 0) all.set(text, words)
      return rowLike(lines, head, all, isNew ? 'empty' : 'kept')
    }),
  )
}

const timesOf = (word: string, before: Moment | null, after: Moment, habit: Habit): string[] =>
  word ? momentTexts(word, before, after, habit) : [after.time ?? '', formatMoment(after)]

const dateIn = (word: string, {order}: Habit): boolean => {
  const found = findMoments(word, order)
  return (
    found.length === 1 && !found[0]!.moment.time && found[0]!.start === 0 && found[0]!.end === word.length
  )
}
