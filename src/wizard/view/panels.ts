import {messages} from '../messages.ts'
import {marks} from '../theme.ts'
import type {Sight} from './fields.ts'
import {blank, clip, type Row, row, span, wrap} from './row.ts'

/** What stands under the fields of the steps that show more than a form. */

/** That there is nothing to mend, where there is nothing; then the document as it will be written. */
export function reviewRows({state, width, height}: Sight, markdown: string | null): Row[] {
  if (markdown === null) return []
  const clean =
    state.findings.length === 0 ? [row(span(`${marks.done} ${messages.nothingToMend}`, 'good')), blank] : []
  return [blank, ...clean, ...(width < 44 ? [] : documentRows(markdown, width, height))]
}

/** The Markdown as it will stand in the file: as much of it as there is room for. */
export const documentRows = (markdown: string, width: number, height: number): Row[] =>
  markdown
    .split('\n', height)
    .flatMap(line =>
      line === ''
        ? [blank]
        : wrap(line, width).map(text => row(span(text, line.startsWith('#') ? 'strong' : 'dim'))),
    )

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
      row(
        span(
          `${stateMarks[item.state]} `,
          item.state === 'failed' ? 'bad' : item.state === 'filed' ? 'good' : 'plain',
        ),
        span(clip(item.title, width - 2)),
      ),
      ...wrap(item.note, width - 4)
        .filter(Boolean)
        .map(text => row(span(`    ${text}`, item.state === 'failed' ? 'bad' : 'dim'))),
    ]),
    ...(wait ? [row(span(wait, 'warning'))] : []),
  ]
}
