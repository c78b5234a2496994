import {stateOf} from '../form/answers.ts'
import type {Field} from '../form/field.ts'
import {messages} from '../messages.ts'
import type {WizardState} from '../state.ts'
import {marks} from '../theme.ts'
import type {Sight} from './fields.ts'
import {blank, clip, type Row, row, span, wrap} from './row.ts'

/** What stands under the fields of the steps that show more than a form. */

const isEmpty = (field: Field, {values, lists}: WizardState['answers']) =>
  field.type === 'list' ? !lists[field.id]?.length : !(values[field.id] ?? '').trim()

/** What is still missing, step by step, then the document as it will be written. */
export function reviewRows({state, width, height}: Sight, markdown: string | null): Row[] {
  const missing = state.steps.flatMap(step =>
    stateOf(step, state.answers) === 'done'
      ? []
      : step.fields
          .filter(field => field.needed && isEmpty(field, state.answers))
          .map(field => row(span(`  ${marks.empty} `, 'warning'), span(`${step.title}: ${field.label}`))),
  )
  return [
    blank,
    ...(missing.length > 0
      ? [row(span(messages.notComplete, 'strong')), ...missing]
      : [row(span(`${marks.done} ${messages.nothingMissing}`, 'good'))]),
    blank,
    ...(width < 44 || markdown === null ? [] : documentRows(markdown, width, height)),
  ]
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
