import {stateOf} from '../form/answers.ts'
import type {Step} from '../form/field.ts'
import {findingHere} from '../ignore.ts'
import {type Binding, keysAt} from '../keys.ts'
import {messages} from '../messages.ts'
import {spotOf} from '../reduce.ts'
import {fieldAt, isAhead, type Prompt, type WizardState} from '../state.ts'
import {layoutText} from '../text/layout.ts'
import {marks} from '../theme.ts'
import {noteRows} from './fields.ts'
import {clip, fit, indent, pad, type Row, row, type Span, span, widthOf, wrap} from './row.ts'

/** What stands around the form: the header above it, the rail of steps at its left, the keys below it. */

const rule = (width: number): Row => row(span(marks.rule.repeat(width), 'dim'))

const savedText = ({saved}: WizardState): Span =>
  saved === null
    ? span('')
    : 'at' in saved
      ? span(`saved ${saved.at}`, 'dim')
      : span(messages.notSaved, 'bad')

/** Why the draft is not on disk; it is said as long as that is so. */
const unsavedNote = ({saved}: WizardState): WizardState['message'] =>
  saved && 'problem' in saved ? {tone: 'problem', text: saved.problem} : null

/** The title and whether the draft is on disk; without the rail, also which step this is. */
export function headerRows(state: WizardState, width: number): Row[] {
  const step = state.steps[state.place.step]!
  const title = state.answers.values.title?.trim() || messages.untitled
  const stepText = `${state.place.step + 1}/${state.steps.length} ${step.title}`
  const saved = savedText(state)
  const left = state.drafts
    ? ' pm-wizard'
    : width < 80
      ? ` ${stepText}`
      : ` pm-wizard   ${clip(title, width - 40)}`
  const room = width - widthOf(saved.text) - 1
  return [row(span(pad(clip(left, room), room), 'strong'), saved, span(' ')), rule(width)]
}

/** The steps and how far each is; `marked` is the one that the keys are at, if they are in the rail. */
export function railRows(state: WizardState): Row[] {
  return state.steps.map((step, index) => {
    const current = (state.rail ?? state.place.step) === index
    const mark = marks[stateOf(step, state.answers)]
    const line = row(
      span(state.rail !== null && current ? `${marks.here}` : ' ', 'accent'),
      span(`${mark} `, current ? 'strong' : 'dim'),
      span(step.title, current ? 'strong' : 'plain'),
      span(toMend(state, step), 'warning'),
    )
    return {...line, here: state.rail === index}
  })
}

/** How much is to mend in a step, as ` !2`; nothing when there is nothing. */
function toMend(state: WizardState, {fields}: Step): string {
  const count = state.findings.filter(
    ({field, severity}) => severity !== 'info' && fields.some(({id}) => id === field && !isAhead(state, id)),
  ).length
  return count > 0 ? ` !${count}` : ''
}

const keyNames: Record<string, string> = {
  enter: 'Enter',
  tab: 'Tab',
  escape: 'Esc',
  space: 'Space',
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  pagedown: 'PgDn',
  pageup: 'PgUp',
}

/** A key as people write it: `ctrl+n` → `Ctrl+N`. */
export const keyName = (key: string): string =>
  keyNames[key] ??
  key
    .split('+')
    .map(part => keyNames[part] ?? (part.length > 1 ? part[0]!.toUpperCase() + part.slice(1) : part))
    .join('+')
    .replace(/\+([a-z])$/, (_, letter: string) => `+${letter.toUpperCase()}`)

/** Under the rule: the question that waits, else what just happened, else the keys that work here. */
export const footerRows = (state: WizardState, width: number): Row[] => [
  rule(width),
  ...footerLines(state, width).map(line => fit(line, width)),
]

function footerLines(state: WizardState, width: number): Row[] {
  if (state.question) {
    const {text, answers, otherwise = messages.no} = state.question
    const ways = [...answers.map(({key, label}) => `${keyName(key)} ${label}`), otherwise].join('   ')
    return [
      ...wrap(text, width - 2).map(line => row(span(` ${line}`, 'warning'))),
      ...wrap(ways, width - 2).map(line => row(span(` ${line}`, 'strong'))),
    ]
  }
  if (state.filings?.active)
    return wrap(messages.filing, width - 2).map(line => row(span(` ${line}`, 'strong')))
  if (state.help !== null) return [row(span(` ${messages.helpKeys}`, 'dim'))]
  if (state.prompt) return promptLines(state, state.prompt, width)
  const note = state.message ?? unsavedNote(state)
  if (note) return noteRows(note, width - 2).map(line => indent(line, 1))
  return [keysLine(state, width)]
}

/** The line that is typed at the foot, and what ends it. */
function promptLines(state: WizardState, {purpose, buffer}: Prompt, width: number): Row[] {
  const finding = findingHere(state)
  const label = ` ${purpose === 'search' ? messages.searchFor : messages.reasonFor(finding?.rule ?? '')}`
  const {rows, cursor} = layoutText(buffer, Math.max(8, width - widthOf(label) - 1), 1)
  return [
    {spans: [span(label, 'warning'), span(rows[0]!)], cursor: widthOf(label) + cursor.x},
    row(span(` ${messages.promptKeys}`, 'dim')),
  ]
}

const gap = 3

/** The keys that work here, as many as there is room for; the one to all of them always. */
function keysLine(state: WizardState, width: number): Row {
  const field = fieldAt(state)
  const isWanted = field.type === 'list' && Boolean(field.suggests?.(state.answers))
  const all = keysAt(spotOf(state), field).filter(
    ({footer, needs}) => footer && (needs !== 'suggests' || isWanted),
  )
  const help = all.find(({command}) => command === 'help')
  const shown = all.filter(binding => binding !== help)
  const fits = () =>
    widthOf(
      wordsOf([...shown, ...(help ? [help] : [])])
        .map(({text}) => text)
        .join(''),
    ) <= width
  while (shown.length > 0 && !fits()) shown.pop()
  return row(...wordsOf([...shown, ...(help ? [help] : [])]))
}

const wordsOf = (keys: readonly Binding[]): Span[] =>
  keys.flatMap(({keys, footer}, index) => [
    span(' '.repeat(index === 0 ? 1 : gap) + keyName(keys[0]!), 'strong'),
    span(` ${footer}`, 'dim'),
  ])
