import type {ReadingContext} from '../../text/context.ts'
import {completionAt, offersAt, standardAt} from '../completion.ts'
import {choiceAt} from '../edits.ts'
import type {
  ActionField,
  FindingsField,
  ListField,
  Note,
  PickField,
  Standard,
  TextField,
} from '../form/field.ts'
import type {FormContext} from '../form/moments.ts'
import {messages} from '../messages.ts'
import {
  bufferAt,
  entriesOf,
  findingsAt,
  isAhead,
  isTypedOver,
  type PlacedFinding,
  type Target,
  targetOf,
  type WizardState,
} from '../state.ts'
import {shown} from '../text/cells.ts'
import {boundaryAfter} from '../text/graphemes.ts'
import {layoutText} from '../text/layout.ts'
import {marks} from '../theme.ts'
import {listRows} from './list.ts'
import {labelWidth} from './measure.ts'
import {blank, clip, indent, pad, type Row, row, rowWidth, span, type Tone, widthOf, wrap} from './row.ts'

/** Each kind of field as rows: its label at the left, its text, and under the one with the cursor what it wants. */

export interface Sight {
  state: WizardState
  /** How times are read here; asked for only where there is text to read. */
  context(): FormContext
  base(): ReadingContext
  width: number
  /** Rows there are for the whole form. */
  height: number
}

const noteTones: Record<Note['tone'], Tone> = {fine: 'dim', question: 'warning', problem: 'bad'}
const noteMarks: Record<Note['tone'], string> = {fine: '', question: '? ', problem: '! '}

export const noteRows = (note: Note, width: number): Row[] =>
  wrap(noteMarks[note.tone] + shown(note.text), width).map(text => row(span(text, noteTones[note.tone])))

/** Label and value; `rows` past the first stand under the value. */
function labelled(label: string, rows: readonly Row[], focused: boolean): Row[] {
  const left = labelWidth
  const head = row(
    span(focused ? `${marks.here} ` : '  ', 'accent'),
    span(pad(clip(label, left - 3), left - 2), focused ? 'strong' : 'plain'),
  )
  return rows.map((line, index) => {
    const moved = indent(line, left)
    return index === 0 ? {...moved, here: focused, spans: [...head.spans, ...line.spans]} : moved
  })
}

/** The text at the cursor with the terminal's cursor in it, over as many rows as it needs and may have. */
function typedRows(target: Target, sight: Sight, width: number, example?: string): Row[] {
  const buffer = bufferAt(sight.state, target)
  const height = target.multiline ? Math.max(2, Math.min(8, sight.height - 4)) : 1
  const {rows, cursor, above} = layoutText(buffer, width, height)
  const isCut = !target.multiline && above > 0
  return rows.map((line, y) => {
    const text = isCut ? withoutFirst(line) : line
    const shown = target.text === '' && example ? span(clip(example, width), 'dim') : span(text)
    if (y !== cursor.y) return {spans: [shown]}
    const rest = span(
      clip(completionAt(sight.state)?.slice(target.text.length) ?? '', width - widthOf(text)),
      'dim',
    )
    return {spans: [shown, rest], cursor: cursor.x}
  })
}

/** A line whose beginning is out of sight says so in its first cell. */
function withoutFirst(line: string): string {
  const first = line.slice(0, boundaryAfter(line, 0))
  return marks.cut.padEnd(widthOf(first)) + line.slice(first.length)
}

/** A field's text while the cursor is elsewhere: a long one by its beginning. */
function restingRows(text: string, width: number, long: boolean): Row[] {
  const lines = wrap(text.slice(0, width * 4), width)
  if (lines.length < 2) return [row(span(lines[0] ?? ''))]
  if (!long) return [row(span(clip(`${lines[0]} …`, width)))]
  const more = lines.length > 2 || text.length > width * 4
  return [row(span(lines[0]!)), row(span(more ? clip(`${lines[1]} …`, width) : lines[1]!))]
}

function choiceRows(choices: readonly string[], value: string, width: number): Row[] {
  const words = choices.map(choice => (choice === value ? `[${choice}]` : ` ${choice} `)).join('')
  if (widthOf(words) <= width) {
    return [
      row(
        ...choices.map(choice =>
          choice === value ? span(`[${choice}]`, 'strong') : span(` ${choice} `, 'dim'),
        ),
      ),
    ]
  }
  const at = choices.indexOf(value)
  return [
    row(
      span(at < 0 ? messages.noChoice : `[${value}]`, 'strong'),
      span(`  ${messages.choiceOf(at + 1, choices.length)}`, 'dim'),
    ),
  ]
}

/** A field of the form or of an opened entry. */
export function textFieldRows(field: TextField, text: string, focused: boolean, sight: Sight): Row[] {
  const width = sight.width - labelWidth
  if (field.type === 'choice') {
    const value = focused ? (choiceAt(sight.state)?.value ?? text) : text
    const rows = focused ? choiceRows(field.choices, value, width) : [row(span(text || '', 'plain'))]
    return labelled(field.label, rows, focused)
  }
  const aside = text.trim() ? field.aside?.(text, sight.context()) : null
  const room = aside ? Math.max(10, width - widthOf(aside) - 3) : width
  const target = focused ? targetOf(sight.state) : null
  const standard = target && standardAt(sight.state, sight.base)
  const body = target
    ? typedRows(target, sight, room, standard?.text ?? (field.example && messages.example(field.example)))
    : restingRows(text, room, field.type === 'long')
  if (aside && body[0]) {
    const gap = ' '.repeat(Math.max(3, room + 3 - rowWidth(body[0])))
    body[0] = {
      ...body[0],
      spans: [...body[0].spans, span(gap), span(aside, aside.endsWith('!') ? 'bad' : 'strong')],
    }
  }
  const note = text.trim() ? (field.note?.(text, sight.context()) ?? null) : null
  const told = focused ? (offerNote(sight.state, standard) ?? note ?? hintOf(field)) : note
  const isSaid = told?.text === text || told?.text === sight.state.question?.text
  const under = told && !isSaid && (focused || told.tone !== 'fine') ? noteRows(told, width) : []
  if (target && isTypedOver(sight.state, target)) under.push(row(span(clip(messages.typeOver, width), 'dim')))
  const known = focused && !standard ? offersAt(sight.state) : []
  if (known.length > 0) under.push(row(span(clip(known.join(', '), width), 'dim')))
  // What cannot be read is said already; what the document lacks for that reason need not be.
  const isSettled = note === null || note.tone === 'fine'
  const isQuiet = sight.state.place.inside !== null || isAhead(sight.state, field.id) || !isSettled
  const mend = isQuiet ? [] : findingRows(findingsAt(sight.state, field.id), width)
  return labelled(field.label, [...body, ...under, ...mend], focused)
}

const hintOf = ({hint}: TextField): Note | null => (hint ? {tone: 'fine', text: hint} : null)

/** What a key would take here, so that it need not be typed. */
function offerNote(state: WizardState, standard: Standard | null): Note | null {
  if (standard) {
    // A long one stands in the field already.
    const text = standard.text.length > 24 ? 'this' : standard.text
    return {tone: 'fine', text: messages.enterTakes(text, standard.why)}
  }
  const completion = completionAt(state)
  return completion === null ? null : {tone: 'fine', text: messages.tabTakes(completion)}
}

/** Findings as lines under what they are about. */
export const findingRows = (findings: readonly PlacedFinding[], width: number): Row[] =>
  findings.flatMap(({severity, message}) =>
    noteRows({tone: severity === 'info' ? 'fine' : 'problem', text: message}, width),
  )

/** All that is to mend; Enter leads to its place. */
export function findingsFieldRows({label}: FindingsField, focused: boolean, {state, width}: Sight): Row[] {
  if (state.findings.length === 0) {
    return state.page
      ? [
          blank,
          row(
            span(focused ? `${marks.here} ` : '  ', 'accent'),
            span(`${marks.done} ${messages.nothingToMend}`, 'good'),
          ),
        ]
      : []
  }
  return [
    row(span(`  ${label} (${state.findings.length})`, focused ? 'strong' : 'plain')),
    ...state.findings.flatMap(({rule, severity, message}, index) => {
      const here = focused && state.place.row === index
      const tone = here ? 'strong' : severity === 'info' ? 'dim' : 'plain'
      return wrap(`${message} (${rule})`, width - 6).map(
        (line, part): Row => ({
          here: here && part === 0,
          spans: [
            span(here && part === 0 ? `  ${marks.here} ` : '    ', 'accent'),
            span(
              part > 0 ? '  ' : severity === 'info' ? `${marks.dot} ` : '! ',
              severity === 'error' ? 'bad' : 'warning',
            ),
            span(line, tone),
          ],
        }),
      )
    }),
  ]
}

/** A list under its label; an opened entry with its fields. */
export function listFieldRows(field: ListField, focused: boolean, sight: Sight): Row[] {
  const entries = entriesOf(sight.state, field)
  const {place} = sight.state
  const alone = sight.state.steps[place.step]!.fields.length === 1
  const rows = listRows(field, entries, focused ? place.row : null, sight, opened => {
    const entry = entries[opened]
    if (!entry || place.inside === null) return []
    return field.fields.flatMap((sub, index) =>
      place.asking && !field.asks?.includes(sub.id)
        ? []
        : textFieldRows(sub, entry.values[sub.id] ?? '', index === place.inside, {
            ...sight,
            width: sight.width - 2,
          }).map(line => indent(line, 2)),
    )
  })
  const count = entries.length > 0 ? ` (${entries.length})` : ''
  const title = row(
    span(focused ? `${marks.here} ` : '  ', 'accent'),
    span(`${field.label}${count}`, focused ? 'strong' : 'plain'),
  )
  const onNewLine = focused && place.row >= entries.length
  return [
    ...(alone ? [] : [title]),
    ...rows,
    ...(focused ? newLineRows(field, onNewLine, entries.length === 0, sight) : []),
    ...(alone ? [] : [blank]),
  ]
}

/** The line on which the next entry is typed, and what would be understood of it. */
function newLineRows(field: ListField, onNewLine: boolean, isFirst: boolean, sight: Sight): Row[] {
  const lead = span(`  ${marks.add} `, onNewLine ? 'accent' : 'dim')
  const width = sight.width - 4
  const target = onNewLine ? targetOf(sight.state) : null
  if (!target) return [row(lead)]
  const example = field.example && isFirst ? messages.example(field.example) : undefined
  const [typing] = typedRows(target, sight, width, example)
  const note = target.text.trim() ? field.note?.(target.text, sight.context()) : null
  const {answers, place} = sight.state
  const prompt = target.text === '' || field.ladder ? field.prompt?.(answers, place.row) : null
  const hint = prompt ?? field.hint ?? ''
  const under = noteRows(note ?? {tone: 'fine', text: hint}, width)
  return [
    {spans: [lead, ...typing!.spans], ...(typing!.cursor === undefined ? {} : {cursor: typing!.cursor + 4})},
    ...under.map(line => indent(line, 4)),
  ]
}

export function pickRows(field: PickField, focused: boolean, sight: Sight): Row[] {
  const {answers, place} = sight.state
  const out = new Set((answers.values[field.id] ?? '').split(' '))
  const options = field.options(answers)
  const rows = options.map(({id, label, why}, index) => {
    const here = focused && place.row === index
    const room = sight.width - 8 - (why ? widthOf(why) + 3 : 0)
    const mark = why ? '    ' : `${out.has(id) ? marks.left : marks.taken} `
    const line = row(
      span(here ? `${marks.here} ` : '  ', 'accent'),
      span(mark, here ? 'strong' : 'plain'),
      span(clip(label, room), here ? 'strong' : why ? 'dim' : 'plain'),
      span(why ? `   ${why}` : '', 'dim'),
    )
    return {...line, here}
  })
  const none = row(span(messages.noTasksYet, 'dim'))
  return options.length === 0
    ? labelled(field.label, [none], focused)
    : [...labelled(field.label, [blank], focused), ...rows.map(line => indent(line, 2))]
}

export const actionRows = (field: ActionField, focused: boolean): Row[] => [
  {
    here: focused,
    spans: [
      span(focused ? `${marks.here} ` : '  ', 'accent'),
      span(`[ ${field.label} ]`, focused ? 'accent' : 'plain'),
      span(focused ? '  Enter' : '', 'dim'),
    ],
  },
]
