import {printable} from '../../text/printable.ts'
import type {WizardState} from '../state.ts'

/** The title of the terminal's window. */
export interface Title {
  show(text: string): void
  /** The title that was there before. */
  restore(): void
}

/** What is being written, and by what. */
export const titleOf = ({answers}: WizardState): string =>
  [answers.values.title?.trim(), 'pm-wizard'].filter(Boolean).join(' - ')

const push = '\x1b[22;2t'
const pop = '\x1b[23;2t'
const set = (text: string) => `\x1b]2;${text}\x07`

/** Terminals without a window, which might take a title for text. */
const withoutWindow = /^(dumb|linux|cons\d+|vt\d+)$/

export function windowTitle(stdout: NodeJS.WriteStream, {TERM = ''}: NodeJS.ProcessEnv): Title {
  let shown: string | null = null
  if (withoutWindow.test(TERM)) return {show: () => undefined, restore: () => undefined}
  return {
    show(text) {
      const line = printable(text).replaceAll('\n', ' ')
      if (line === shown) return
      stdout.write((shown === null ? push : '') + set(line))
      shown = line
    },
    restore() {
      if (shown !== null) stdout.write(pop)
      shown = null
    },
  }
}
