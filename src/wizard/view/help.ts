import {keysAt} from '../keys.ts'
import {messages} from '../messages.ts'
import {spotOf} from '../reduce.ts'
import {fieldAt, type WizardState} from '../state.ts'
import {keyName} from './chrome.ts'
import {pad, type Row, row, span, wrap} from './row.ts'

/** All keys of this place, as far down as the person has gone in them. */
export function helpRows(state: WizardState, width: number, height: number): Row[] {
  const spot = spotOf(state)
  const isText = spot === 'line' || spot === 'long' || spot === 'new-line'
  const keys = [
    ...keysAt(spot, fieldAt(state)).map(({keys, help}) => [keys.map(keyName).join(', '), help] as const),
    ...(isText ? messages.textKeys : []),
    ...(spot === 'long' ? messages.longKeys : []),
  ]
  const left = width < 60 ? 18 : 26
  const rows = keys.flatMap(([names, help]) => {
    const [nameLines, helpLines] = [wrap(names, left - 2), wrap(help, width - left)]
    return Array.from({length: Math.max(nameLines.length, helpLines.length)}, (_, line) =>
      row(span(pad(` ${nameLines[line] ?? ''}`, left), 'strong'), span(helpLines[line] ?? '')),
    )
  })
  const top = Math.max(0, Math.min(state.help ?? 0, rows.length - height))
  return rows.slice(top)
}
