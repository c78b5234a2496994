import {formatMoment} from '../../model/moment.ts'
import type {Moment, TimelineEvent} from '../../model/postmortem.ts'
import {findMoments} from '../../text/find-moments.ts'
import {escapeInline} from '../escape.ts'
import {visible} from '../read/inline.ts'
import {eventColumns} from '../read/timeline-table.ts'
import {beginning, type Habit, momentTexts} from './moment-text.ts'
import {lineEnd} from './patch.ts'
import {plainTexts} from './plain-text.ts'
import {type Found, rowAt, rowLike} from './row.ts'
import type {Standing} from './timeline.ts'

/** The ways to write an entry as a row of the table in which another one stands, or it itself stood. */
export function eventRow(
  source: string,
  {event: was, place, lines}: Standing,
  event: TimelineEvent,
  habit: Habit,
  fresh: 'new' | 'changed',
): string[] {
  const found = rowAt(source, place)!
  const {table, row} = found
  const columns = eventColumns(source, table, habit.order)
  const {time, date, kind, from, text, count} = columns
  const words = row.cells.map(({start, end}) => source.slice(start, end))
  const isNew = fresh === 'new'
  const cells = new Map<number, string>()
  if (isNew || event.kind !== was.kind) cells.set(kind, event.kind === 'note' ? '' : event.kind)
  if (isNew || event.source !== was.source) cells.set(from, escapeInline(event.source ?? ''))
  if (isNew && /\d/.test(words[count] ?? '')) cells.set(count, `${Number(words[count]) + 1}`)
  let [before, after] = [was.at, event.at]
  if (date >= 0) {
    const day = after?.date ?? ''
    if (isNew || day !== (before?.date ?? ''))
      cells.set(date, day && dateLike(source, found, date, day, habit))
    before = before && {...before, date: null}
    after = after && {...after, date: null}
  }
  const times =
    !isNew && JSON.stringify(before) === JSON.stringify(after)
      ? [words[time] ?? '']
      : after
        ? timesOf(isNew ? beginning(words[time] ?? '', habit) : (words[time] ?? ''), before, after, habit)
        : ['']
  let [told, wanted] = [was.text, event.text]
  // What stands in a further column is read as the end of the text, under the name of that column.
  for (const [i, word] of words.entries()) {
    const head = table.head.cells[i]
    const tail = ` — ${head ? `${visible(source.slice(head.start, head.end))}: ` : ''}${visible(word, {addresses: true})}`
    if (isNew || Object.values(columns).includes(i) || !told.includes(tail)) continue
    if (!wanted.includes(tail)) cells.set(i, '')
    told = told.replace(tail, () => '')
    wanted = wanted.replace(tail, () => '')
  }
  const texts = isNew ? [escapeInline(event.text)] : plainTexts(words[text] ?? '', told, wanted)
  const head = source.slice(table.head.line.start, lineEnd(source, table.head.line.start))
  return times.flatMap(at =>
    texts.map(told =>
      rowLike(lines, head, new Map([...cells, [time, at], [text, told]]), isNew ? 'empty' : 'kept'),
    ),
  )
}

const timesOf = (word: string, before: Moment | null, after: Moment, habit: Habit): string[] =>
  word ? momentTexts(word, before, after, habit) : [after.time ?? '', formatMoment(after)]

/** A day as the table writes days: in this row, or in another one. */
function dateLike(source: string, {table, row}: Found, column: number, date: string, habit: Habit): string {
  const form = [row, ...table.rows].flatMap(({cells}) => {
    const at = cells[column]
    const word = at ? source.slice(at.start, at.end) : ''
    const [found] = findMoments(word, habit.order)
    const was = found?.moment.date ?? (found?.monthDay && `${date.slice(0, 4)}-${found.monthDay}`)
    return was ? {word, was} : []
  })[0]
  const day = {time: null, zone: null}
  return form ? momentTexts(form.word, {date: form.was, ...day}, {date, ...day}, habit)[0]! : date
}
