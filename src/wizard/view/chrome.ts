import type {Binding} from '../bindings.ts'
import {stateOf} from '../form/answers.ts'
import type {Step} from '../form/field.ts'
import {findingHere} from '../ignore.ts'
import {keysAt} from '../keys.ts'
import {messages} from '../messages.ts'
import {spotOf} from '../reduce.ts'
import {
  entriesOf,
  fieldAt,
  isAhead,
  isAskedFor,
  type PlacedFinding,
  type Prompt,
  type WizardState,
} from '../state.ts'
import {shown} from '../text/cells.ts'
import {layoutText} from '../text/layout.ts'
import {marks} from '../theme.ts'
import {unreadRule} from '../unread.ts'
import {noteRows} from './fields.ts'
import {railWidth} from './measure.ts'
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
      : `${pad(` ${stepText}`, railWidth + 1)}${clip(title, width - 40)}`
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
    finding =>
      finding.severity !== 'info' &&
      !isAskedFor(state, finding) &&
      !isTyped(state, finding) &&
      fields.some(({id}) => id === finding.field && !isAhead(state, id)),
  ).length
  return count > 0 ? ` !${count}` : ''
}

/** Whether a finding is about a text that may still be on its way to one that can be read. */
const isTyped = (state: WizardState, {rule, field}: PlacedFinding): boolean =>
  rule === unreadRule && field === fieldAt(state).id

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
      ...wrap(shown(text), width - 2).map(line => row(span(` ${line}`, 'warning'))),
      ...wrap(ways, width - 2).map(line => row(span(` ${line}`, 'strong'))),
    ]
  }
  if (state.filings?.active)
    return wrap(messages.filing, width - 2).map(line => row(span(` ${line}`, 'strong')))
  if (state.help !== null) return [row(span(` ${messages.helpKeys}`, 'dim'))]
  if (state.picker?.searching) return [promptKeys]
  if (state.prompt) return promptLines(state, state.prompt, width)
  const note = state.message ?? unsavedNote(state)
  if (note) return noteRows(note, width - 2).map(line => indent(line, 1))
  return [keysLine(state, width)]
}

const promptKeys = row(span(` ${messages.promptKeys}`, 'dim'))

/** The line that is typed at the foot, and what ends it. */
function promptLines(state: WizardState, {purpose, buffer}: Prompt, width: number): Row[] {
  const finding = findingHere(state)
  const label = ` ${purpose === 'search' ? messages.searchFor : messages.reasonFor(finding?.rule ?? '')}`
  const {rows, cursor} = layoutText(buffer, Math.max(8, width - widthOf(label) - 1), 1)
  return [{spans: [span(label, 'warning'), span(rows[0]!)], cursor: widthOf(label) + cursor.x}, promptKeys]
}

const gap = 3

/** Keys that find nothing here need not be named. */
function isIdle({command, needs}: Binding, state: WizardState): boolean {
  const field = fieldAt(state)
  if (command === 'open-finding') return state.findings.length === 0
  if (command === 'ignore') return findingHere(state) === null
  if (field.type !== 'list') return false
  if (needs === 'suggests') return !field.suggests?.(state.answers)
  return command === 'up' && entriesOf(state, field).length === 0
}

/** The keys that work here, as many as there is room for; the way out and the one to all of them always. */
function keysLine(state: WizardState, width: number): Row {
  const all = keysAt(spotOf(state), fieldAt(state))
    .filter(binding => binding.footer && !isIdle(binding, state))
    .map(binding =>
      binding.command === 'escape' && state.place.inside !== null ? {...binding, footer: 'back'} : binding,
    )
  const kept = ['escape', 'help'].flatMap(name => all.find(({command}) => command === name) ?? [])
  const shown = all.filter(binding => !kept.includes(binding))
  const fits = () =>
    widthOf(
      wordsOf([...shown, ...kept])
        .map(({text}) => text)
        .join(''),
    ) <= width
  while (shown.length > 0 && !fits()) shown.pop()
  return row(...wordsOf([...shown, ...kept]))
}

const wordsOf = (keys: readonly Binding[]): Span[] =>
  keys.flatMap(({keys, footer}, index) => [
    span(' '.repeat(index === 0 ? 1 : gap) + keyName(keys[0]!), 'strong'),
    span(` ${footer}`, 'dim'),
  ])
