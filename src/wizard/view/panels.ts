import {marks} from '../theme.ts'
import type {Sight} from './fields.ts'
import {blank, clip, type Row, row, span, wrap} from './row.ts'

/** What stands under the fields of the steps that show more than a form. */

const bar = (done: number, all: number, width: number, filled: string, unfilled: string): string => {
  const cells = Math.round((done / Math.max(1, all)) * width)
  return filled.repeat(cells) + unfilled.repeat(width - cells)
}

/** The plan, and while it is carried out, how far it is. */
export function followUpRows({state, width}: Sight): Row[] {
  if (!state.filings) return []
  const {repository, visibility, wait, items} = state.filings
  const done = items.filter(item => item.state === 'filed').length
  const stateMarks = {planned: marks.empty, filing: '…', filed: marks.done, failed: '!'}
  return [
    blank,
    row(
      span(`${repository} (${visibility})  `, 'strong'),
      span(bar(done, items.length, 18, marks.filled, marks.unfilled), 'accent'),
      span(`  ${done}/${items.length}`),
    ),
    ...items.flatMap(item => [
      {
        ...row(
          span(
            `${stateMarks[item.state]} `,
            item.state === 'failed' ? 'bad' : item.state === 'filed' ? 'good' : 'plain',
          ),
          span(clip(item.title, width - 2)),
        ),
        here: item.state === 'filing',
      },
      ...wrap(item.note, width - 4)
        .filter(Boolean)
        .map(text => row(span(`    ${text}`, item.state === 'failed' ? 'bad' : 'dim'))),
    ]),
    ...(wait ? [row(span(wait, 'warning'))] : []),
  ]
}
