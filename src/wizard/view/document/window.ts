import {fieldAt, type WizardState} from '../../state.ts'
import {marks} from '../../theme.ts'
import {bodyWidth, previewWidth, showsPreview} from '../measure.ts'
import {type Row, row, span} from '../row.ts'
import {type DrawnRow, isDrawn, pageRows, rowOfLine} from './page.ts'
import {withFound} from './spans.ts'

/** The part of the document that is seen: around what is being edited, or where the person scrolled to. */

/** Before the text, for the mark of the finding. */
const gutter = 2

/** Chrome around the body: the header with its rule, the footer with its own, the last line that stays free. */
const around = 5

/** Cells and rows of the document; under the findings in Review it has what they leave. */
export function documentSize({size}: WizardState): {width: number; height: number} {
  const rows = Math.max(1, size.rows - around)
  return showsPreview(size)
    ? {width: previewWidth(size) - 3 - gutter, height: rows}
    : {width: bodyWidth(size) - gutter, height: Math.floor(rows / 2)}
}

export const documentRows = (state: WizardState): readonly DrawnRow[] =>
  state.page ? pageRows(state.page, documentSize(state).width) : []

export const isReview = ({steps, place}: WizardState): boolean => steps[place.step]?.panel === 'review'

/** The lines of the Markdown that the cursor is about, first and last. */
function linesAt(state: WizardState): [first: number, last: number] | null {
  const field = fieldAt(state)
  if (field.type === 'findings') {
    const finding = state.findings[state.place.row]
    return finding ? [finding.line, finding.endLine] : null
  }
  const lines = state.page?.places[field.id]
  const line = field.type === 'list' ? (lines?.[state.place.row] ?? lines?.at(-1)) : lines?.[0]
  return line === undefined ? null : [line, line]
}

/** The first row that is seen in a window of a height. */
export function documentTop(state: WizardState, rows: readonly DrawnRow[], height: number): number {
  const lines = linesAt(state)
  const about = lines ? Math.max(0, rowOfLine(rows, lines[0])) : 0
  const wanted = state.scroll ?? about - Math.floor(height / 3)
  return Math.max(0, Math.min(wanted, rows.length - height))
}

/** The document by a page further down or up. */
export function turnPage(state: WizardState, by: 1 | -1): WizardState {
  const {height} = documentSize(state)
  const rows = documentRows(state)
  const to = documentTop(state, rows, height) + by * Math.max(1, height - 2)
  return {...state, scroll: Math.max(0, Math.min(to, rows.length - height))}
}

/** What is seen of the document in so many rows: the place of the finding marked, what was searched for too. */
export function documentWindow(state: WizardState, height: number): Row[] {
  const rows = documentRows(state)
  const top = documentTop(state, rows, height)
  const lines = fieldAt(state).type === 'findings' ? linesAt(state) : null
  const shown = rows.slice(top, top + height)
  const isThere = ({line, spans}: DrawnRow) =>
    lines !== null && spans.length > 0 && line >= lines[0] && line <= lines[1]
  // The last row begun before the finding's line holds it where the two do not begin together.
  const nearest = lines && !isDrawn(rows, ...lines) ? rows[rowOfLine(rows, lines[0])] : null
  return shown.map(line => {
    const marked = isThere(line) || line === nearest
    const found = state.search && isReview(state) ? withFound(line, state.search.text, 'found') : line
    return row(span(marked ? `${marks.here} ` : '  ', 'accent'), ...found.spans)
  })
}
