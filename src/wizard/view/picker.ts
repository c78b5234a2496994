import {messages} from '../messages.ts'
import {shownItems} from '../picker.ts'
import {marks} from '../theme.ts'
import type {Sight} from './fields.ts'
import {blank, clip, pad, type Row, row, span, widthOf} from './row.ts'

const mostUnread = 4

/** What was read, to pick from; under it what could not be read. */
export function pickerRows({state, context, width, height}: Sight): Row[] {
  const picker = state.picker!
  const list = state.steps.flatMap(({fields}) => fields).find(({id}) => id === picker.list)
  if (list?.type !== 'list') return []
  const shown = shownItems(picker)
  const room = Math.max(3, height - 4 - Math.min(mostUnread + 3, picker.unread.length + 2))
  const first = Math.max(0, Math.min(picker.row - Math.floor(room / 2), shown.length - room))
  const seen = shown.slice(first, first + room).map(at => {
    const item = picker.items[at]!
    return {...item, cells: list.columns(item.values, context())}
  })
  const clocks = Math.max(0, ...seen.map(({cells}) => widthOf(cells[0] ?? '')))
  const items = seen.map(({cells, taken, warning}, index): Row => {
    const here = first + index === picker.row
    const [when = '', kind = '', what = ''] = cells
    const text = warning ? `! ${warning}` : what
    const line = `${taken ? marks.taken : marks.left} ${pad(when, clocks)}  ${pad(kind, 14)}`
    return {
      here,
      spans: [
        span(here ? `${marks.here} ` : '  ', 'accent'),
        span(line, here ? 'strong' : 'plain'),
        span(clip(text, width - clocks - 22), warning ? 'warning' : here ? 'strong' : 'plain'),
      ],
    }
  })
  return [
    row(span(messages.picked(picker.source, picker.items.length, picker.unread.length), 'strong')),
    searchRow(picker.search, picker.searching),
    ...items,
    ...unreadRows(picker.unread, width),
  ]
}

function searchRow(search: string, searching: boolean): Row {
  const line = row(span('  / ', searching ? 'accent' : 'dim'), span(search))
  if (searching) return {...line, cursor: 4 + search.length}
  return search ? line : blank
}

function unreadRows(unread: readonly string[], width: number): Row[] {
  if (unread.length === 0) return []
  const more = unread.length - mostUnread
  return [
    blank,
    row(span(messages.notRead, 'warning')),
    ...unread.slice(0, mostUnread).map(line => row(span(`    ${clip(line, width - 6)}`, 'dim'))),
    ...(more > 0 ? [row(span(`    ${messages.more(more)}`, 'dim'))] : []),
  ]
}
