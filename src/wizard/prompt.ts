import {ignoreFinding} from './ignore.ts'
import {messages} from './messages.ts'
import {searched} from './search.ts'
import type {Prompt, WizardState} from './state.ts'
import {type BufferAction, bufferOf, edit, textOf} from './text/buffer.ts'
import {remembered} from './undo.ts'

/** The line at the foot of the page on which something is asked that belongs to no field: words to search, a reason. */

/** What becomes of what is typed there: while it is typed, and once it is taken with Enter. */
const purposes: Record<
  Prompt['purpose'],
  {
    typed?(state: WizardState, text: string): WizardState
    taken(state: WizardState, text: string): WizardState
  }
> = {
  search: {
    typed: (state, text) => (text === '' ? back(state) : (searched(back(state), text, 0) ?? state)),
    taken: (state, text) =>
      text === '' || searched(state, text, 0)
        ? state
        : {...state, search: null, message: {tone: 'problem', text: messages.notFoundWords(text)}},
  },
  reason: {
    taken: (state, text) =>
      text.trim() === ''
        ? {...state, message: {tone: 'problem', text: messages.needReason}}
        : ignoreFinding(state, text.trim()),
  },
}

/** Where the search began: each letter is searched from there. */
const back = (state: WizardState): WizardState => ({
  ...state,
  place: state.prompt!.from.place,
  scroll: state.prompt!.from.scroll,
  search: null,
})

export const promptFor = (state: WizardState, purpose: Prompt['purpose']): WizardState => ({
  ...state,
  message: null,
  prompt: {
    purpose,
    buffer: bufferOf('', {multiline: false}),
    from: {place: state.place, scroll: state.scroll},
  },
})

/** Types into the line. */
export function promptTyped(state: WizardState, action: BufferAction): WizardState {
  const {prompt} = state
  if (!prompt) return state
  const buffer = edit(prompt.buffer, action)
  const typed = {...state, prompt: {...prompt, buffer}}
  return purposes[prompt.purpose].typed?.(typed, textOf(buffer)) ?? typed
}

/** Enter takes what stands on the line, Esc leaves all as it was. */
export function promptEnds(state: WizardState, how: 'enter' | 'escape'): WizardState {
  const {prompt} = state
  if (!prompt) return state
  const closed = {...state, prompt: null}
  if (how === 'enter') return remembered(state, purposes[prompt.purpose].taken(closed, textOf(prompt.buffer)))
  return {...(prompt.purpose === 'search' ? back(state) : state), prompt: null}
}
