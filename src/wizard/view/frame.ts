import type {ReadingContext} from '../../text/context.ts'
import {postmortemOf} from '../form/answers.ts'
import type {FormContext} from '../form/moments.ts'
import {messages} from '../messages.ts'
import {contextAt, type WizardState} from '../state.ts'
import {marks} from '../theme.ts'
import {footerRows, headerRows, railRows} from './chrome.ts'
import {documentWindow} from './document/window.ts'
import type {Sight} from './fields.ts'
import {formRows} from './form.ts'
import {helpRows} from './help.ts'
import {incidentBar} from './incident-bar.ts'
import {bodyWidth, previewWidth, railWidth, type Size, showsPreview, showsRail} from './measure.ts'
import {followUpRows} from './panels.ts'
import {pickerRows} from './picker.ts'
import {blank, fit, type Row, row, span, type Tone, windowOf, wrap} from './row.ts'
import {startRows} from './start.ts'

/** The whole page for a size of terminal: which parts it has, what of them is seen, where the cursor stands. */
export interface Frame {
  header: readonly Row[]
  rail: readonly Row[] | null
  body: readonly Row[]
  preview: readonly Row[] | null
  footer: readonly Row[]
  cursor: {x: number; y: number} | null
}

/** Filled or cut to a height, every row to the width. */
function page(rows: readonly Row[], width: number, height: number): Row[] {
  const seen = windowOf(rows, height).map(line => fit(line, width))
  return [...seen, ...Array.from({length: height - seen.length}, () => fit(blank, width))]
}

/** The rows of the page. The last line of the terminal stays free: writing on it makes some terminals scroll. */
export function frameOf(given: WizardState, base: () => ReadingContext, size: Size): Frame {
  const state = {...given, size}
  const {columns} = size
  const footer = footerRows(state, columns)
  const height = size.rows - 3 - footer.length
  if (columns < 40 || height < 3) {
    const body = wrap(messages.tooSmall, columns)
      .slice(0, Math.max(1, size.rows - 1))
      .map(text => row(span(text, 'strong')))
    return {header: [], rail: null, body, preview: null, footer: [], cursor: null}
  }
  const hasRail = showsRail(size) && !state.drafts
  const hasPreview = showsPreview(size) && !state.drafts
  const left = hasRail ? railWidth : 0
  const width = state.drafts ? columns - 2 : bodyWidth(size)
  let context: FormContext | null = null
  const sight: Sight = {state, base, context: () => (context ??= contextAt(state, base())), width, height}
  const panel = state.steps[state.place.step]!.panel
  const content =
    state.rail !== null && !hasRail
      ? railRows(state)
      : [
          ...(state.steps[state.place.step]!.id === 'timeline' ? barRows(sight, base) : []),
          ...(isFiling(state) ? [] : formRows(sight)),
          ...(panel === 'follow-ups' ? followUpRows(sight) : []),
        ]
  const detail = state.question?.detail
  const over =
    detail !== undefined
      ? differenceRows(detail, state.question?.top ?? 0, width)
      : state.drafts
        ? startRows(state, width)
        : state.help !== null
          ? helpRows(state, width, height)
          : state.picker && pickerRows(sight)
  const shown = over || content
  const isBelow = !over && panel === 'review' && !hasPreview && height >= 8 && state.rail === null
  const body = isBelow ? overDocument(state, shown, width, height) : page(shown, width, height)
  const y = body.findIndex(({cursor}) => cursor !== undefined)
  const typing =
    state.help === null && (!state.question || state.question.passing) && state.rail === null && y >= 0
  return {
    header: headerRows(state, columns),
    rail: hasRail ? page(railRows(state), left, height) : null,
    body,
    preview: hasPreview
      ? page(
          documentWindow(state, height).map(line => row(span(`${marks.quote} `, 'dim'), ...line.spans)),
          previewWidth(size),
          height,
        )
      : null,
    footer,
    cursor: typing ? {x: left + 1 + body[y]!.cursor!, y: y + 2} : promptCursor(footer, size),
  }
}

/** What is asked or done with the plan is about it alone: all of it is seen. */
const isFiling = ({filings, question, steps, place}: WizardState): boolean =>
  steps[place.step]!.panel === 'follow-ups' && Boolean(filings && (question || filings.active))

/** What is to mend over the document as it is read. */
function overDocument(state: WizardState, rows: readonly Row[], width: number, height: number): Row[] {
  const above = Math.min(rows.length, Math.floor(height / 2))
  return [
    ...page(rows, width, above),
    fit(row(span(marks.rule.repeat(width), 'dim')), width),
    ...page(documentWindow(state, height - above - 1), width, height - above - 1),
  ]
}

/** The cursor in the line that is typed at the foot. */
function promptCursor(footer: readonly Row[], {rows}: Size): Frame['cursor'] {
  const at = footer.findIndex(({cursor}) => cursor !== undefined)
  return at < 0 ? null : {x: footer[at]!.cursor!, y: rows - 1 - footer.length + at}
}

/** The page line by line, its parts side by side. */
export const linesOf = ({header, rail, body, preview, footer}: Frame): readonly Row[] => [
  ...header,
  ...body.map((line, y) =>
    row(
      ...(rail?.[y]?.spans ?? []),
      span(' '),
      ...line.spans,
      ...(preview ? [span(' '), ...preview[y]!.spans] : []),
    ),
  ),
  ...footer,
]

/** A unified diff: what is on disk with a minus, what would be there with a plus. */
const differenceRows = (difference: string, top: number, width: number): Row[] => [
  row(span(messages.difference, 'strong')),
  ...difference
    .split('\n')
    .slice(top)
    .flatMap(line => wrap(line, width).map(text => row(span(text, differenceTones[line[0] ?? ''] ?? 'dim')))),
]

const differenceTones: Readonly<Record<string, Tone>> = {'-': 'bad', '+': 'good', '@': 'accent'}

/** The incident so far, over the timeline, where there is room for it. */
function barRows(sight: Sight, base: () => ReadingContext): Row[] {
  const bar = sight.height < 12 ? [] : barOf(sight, base)
  return bar.length > 0 ? [...bar, blank] : []
}

let drawn: {of: readonly unknown[]; bar: Row[]} | null = null

/** The bar is drawn anew when what it tells has changed: a line that is being typed is no event yet. */
function barOf({state, width}: Sight, base: () => ReadingContext): Row[] {
  const {steps, answers, rest} = state
  const said = Object.entries(answers.values).filter(([id]) => !id.endsWith('/+'))
  const of = [width, rest, answers.lists.timeline, ...said.flat()]
  if (drawn?.of.length !== of.length || drawn.of.some((part, index) => part !== of[index])) {
    drawn = {of, bar: incidentBar(postmortemOf(steps, answers, base(), rest), width)}
  }
  return drawn.bar
}
