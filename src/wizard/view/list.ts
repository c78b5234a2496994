import type {Entry, ListField} from '../form/field.ts'
import {messages} from '../messages.ts'
import {findingsAt, isAskedFor} from '../state.ts'
import {marks} from '../theme.ts'
import {findingRows, noteRows, type Sight} from './fields.ts'
import {clip, indent, pad, type Row, row, type Span, span, widthOf, wrap} from './row.ts'

/** A list as rows in columns. Only what can be seen around the selected row is made, however long the list is. */

const gap = 2
/** Below this the wide column is of no use, and the last of the others gives way. */
const leastWide = 30

function layout(cells: readonly (readonly string[])[], wide: number, room: number): readonly number[] {
  const widths = (cells[0] ?? []).map((_, column) =>
    column === wide ? 0 : Math.max(0, ...cells.map(texts => Math.min(16, widthOf(texts[column] ?? '')))),
  )
  const left = () => room - widths.reduce((sum, width) => sum + (width > 0 ? width + gap : 0), 0)
  for (let column = widths.length - 1; column > wide && left() < leastWide; column--) widths[column] = 0
  widths[wide] = Math.max(10, left())
  return widths
}

/** Rungs go on to the right no further than this. */
const deepest = 6

/** What stands before an entry that hangs on the one above it. */
const rungAt = (index: number): string =>
  index === 0 ? '' : `${'  '.repeat(Math.min(index, deepest) - 1)}${marks.rung} `

export function listRows(
  field: ListField,
  entries: readonly Entry[],
  selected: number | null,
  {state, context, width, height}: Sight,
  opened: (index: number) => readonly Row[],
): Row[] {
  const {place} = state
  const at = selected ?? 0
  const first = Math.max(0, Math.min(at, entries.length) - height)
  const last = Math.min(entries.length, at + height)
  const seen = entries.slice(first, last)
  const cells = seen.map(({values}) => [
    ...field.columns(values, context()),
    ...(field.tie ? [field.tie(values, state.answers)] : []),
  ])
  const widths = layout(cells, field.wide, width - 4)
  const rightmost = widths.findLastIndex(cells => cells > 0)
  const before = widths.slice(0, field.wide).reduce((sum, cells) => sum + (cells > 0 ? cells + gap : 0), 4)
  /** Of the selected entry all is seen. */
  const wholeOf = (texts: readonly string[], rung: string) =>
    wrap(texts[field.wide] ?? '', widths[field.wide]! - rung.length)
  const more = (count: number, say: (count: number) => string): Row[] =>
    count > 0 ? [row(span(`    ${marks.dot} ${say(count)}`, 'dim'))] : []
  const rows = cells.flatMap((texts, index) => {
    const here = selected === first + index
    const rung = field.ladder ? rungAt(first + index) : ''
    const [shownFirst = '', ...further] = here && place.inside === null ? wholeOf(texts, rung) : []
    const spans: Span[] = texts.flatMap((text, column) => {
      if (widths[column] === 0) return []
      const lead = column === field.wide ? rung : ''
      const room = widths[column]! - lead.length
      const shown = pad(
        column === field.wide && further.length > 0 ? shownFirst : clip(text, room),
        room + (column < rightmost ? gap : 0),
      )
      return [span(lead, 'dim'), span(shown, here ? 'strong' : 'plain')]
    })
    const mend = findingsAt(state, field.id, first + index).filter(finding => !isAskedFor(state, finding))
    const prompt = here && field.ladder ? field.prompt?.(state.answers, first + index) : null
    const lead = mend.length > 0 ? span('  ! ', 'warning') : span('    ')
    const line = row(here ? span(`  ${marks.here} `, 'accent') : lead, ...spans)
    return [
      {...line, here},
      ...further.map(text => indent(row(span(text, 'strong')), before + rung.length)),
      ...(here
        ? [
            ...(prompt ? noteRows({tone: 'fine', text: prompt}, width - 6) : []).map(text => indent(text, 6)),
            ...findingRows(mend, width - 6).map(text => indent(text, 6)),
            ...opened(first + index),
          ]
        : []),
    ]
  })
  return [...more(first, messages.moreAbove), ...rows, ...more(entries.length - last, messages.moreBelow)]
}
