import type {Command} from './bindings.ts'
import {addEntries} from './edits.ts'
import type {ListField} from './form/field.ts'
import {bindingOf} from './keys.ts'
import {messages} from './messages.ts'
import {searchKey} from './picker.ts'
import type {Press} from './presses.ts'
import {promptEnds, promptTyped} from './prompt.ts'
import {chooseByLetter, spotOf, typed} from './reduce.ts'
import type {Services} from './services/services.ts'
import {contextAt, type Effect, fieldAt, type Question, targetOf, type WizardState} from './state.ts'
import {cleanText} from './text/clean.ts'
import {keyAction} from './text/key-actions.ts'

/** Where a key or a paste goes: to the question that waits, to the line at the foot, to a command, into a text. */
export interface Router {
  press(press: Press): void
  paste(text: string): void
}

interface Handles {
  state(): WizardState
  /** Changes the state; `act`: as something that the person did and can undo. */
  set(next: WizardState): void
  act(next: WizardState): void
  /** Leaves the first screen for a new postmortem. */
  begin(): void
  command(name: Command): Promise<void>
  perform(effect: Effect): Promise<void>
  context: Services['context']
}

const pages: Readonly<Record<string, number>> = {up: -1, down: 1, pageup: -15, pagedown: 15}

/** A question's difference further down or up. */
function scrolled(question: Question, key: string): Question {
  const last = (question.detail?.split('\n').length ?? 1) - 1
  return {...question, top: Math.max(0, Math.min((question.top ?? 0) + (pages[key] ?? 0), last))}
}

export function createRouter({
  state: now,
  set,
  act,
  begin,
  command,
  perform,
  context: base,
}: Handles): Router {
  /** The list into whose new line several lines are pasted; `null`: the text is pasted as it is. */
  function listFor(text: string): ListField | null {
    const state = now()
    const field = fieldAt(state)
    const several = /\S[\r\n]\s*\S/.test(text)
    return several && field.type === 'list' && spotOf(state) === 'new-line' ? field : null
  }

  /** Chat and logs are read and picked from; in any other list one line is one entry. */
  function pasteInto(list: ListField, text: string): void {
    if (list.imports) {
      void perform({read: text})
      return
    }
    const state = now()
    const context = contextAt(state, base())
    const lines = cleanText(text, {multiline: true})
      .split('\n')
      .filter(line => line.trim())
    act(
      addEntries(
        {...state, message: null},
        list,
        lines.map(line => list.take(line, context)),
        base(),
      ),
    )
  }

  function answer({name}: Press): void {
    const state = now()
    const chosen = state.question?.answers.find(({key}) => key === name.toLowerCase())
    if (chosen) void perform(chosen.effect)
    else if (name === 'escape' || name === 'n') set({...state, question: null})
    else if (state.question?.detail !== undefined) set({...state, question: scrolled(state.question, name)})
  }

  /** Whether the key is for the question; one that only passes by lets all others through. */
  function isAnswer({name}: Press): boolean {
    const {question} = now()
    if (!question?.passing) return question !== null
    return name === 'escape' || question.answers.some(({key}) => key === name)
  }

  /** Where keys are commands, letters that arrive together are keys, one after the other. */
  function press(pressed: Press): void {
    const state = now()
    const [first = '', ...rest] = pressed.text
    const isText = targetOf(state) !== null || state.picker?.searching || state.prompt
    if (rest.length === 0 || isText) {
      pressOne(pressed)
    } else {
      for (const text of [first, rest.join('')]) {
        press({...pressed, name: text === ' ' ? 'space' : text, text, input: text})
      }
    }
  }

  function pressOne(pressed: Press): void {
    const state = now()
    if (pressed.name === 'ctrl+c') void perform(state.filings?.active ? 'stop-filing' : 'leave')
    else if (state.filings?.active) return
    else if (isAnswer(pressed)) answer(pressed)
    else if (state.help !== null) helpKey(pressed, state.help)
    else if (state.prompt) promptKey(pressed)
    else if (state.picker?.searching) {
      set({...state, picker: searchKey(state.picker, pressed.name, pressed.text)})
    } else hear(pressed)
  }

  /** Through the keys by lines and pages; any other key closes them. */
  function helpKey({name}: Press, top: number): void {
    const by = pages[name]
    set({...now(), help: by === undefined ? null : Math.max(0, top + by)})
  }

  function promptKey({name, input, key}: Press): void {
    const state = now()
    if (name === 'enter' || name === 'escape') set(promptEnds(state, name))
    else if (name === '\n') set(promptEnds(state, 'enter'))
    else {
      const action = keyAction(input, key)
      if (action) set(promptTyped(state, action))
    }
  }

  /** A key with nothing in its way: what the table says it does here, else text. */
  function hear(pressed: Press): void {
    if (now().question) set({...now(), question: null})
    // Whoever types before a choice was made, begins a new postmortem: nothing typed is lost on it.
    const isChoice = bindingOf(pressed.name === '\n' ? 'enter' : pressed.name, 'start', fieldAt(now()))
    if (now().drafts && !isChoice) {
      begin()
      if (pressed.name === 'escape') return
    }
    const state = now()
    const spot = spotOf(state)
    const target = targetOf(state)
    // Enter arrives as a line feed when it was pressed before the terminal was ours; only long text has a use for one.
    const name = pressed.name === '\n' && spot !== 'long' ? 'enter' : pressed.name
    const binding = bindingOf(name, spot, fieldAt(state))
    if (name === '?' && target?.text === '') void command('help')
    else if (binding) void command(binding.command)
    else if (spot === 'choice') act(chooseByLetter(state, pressed.text))
    else {
      const action = target && keyAction(pressed.input, pressed.key)
      if (action) set(typed({...state, message: null}, action))
    }
  }

  /** A paste is never lost: help gives way to it, what cannot take it says so. */
  function paste(text: string): void {
    if (now().help !== null) set({...now(), help: null})
    if (now().drafts) begin()
    const state = now()
    const list = listFor(text)
    if (state.prompt) set(promptTyped(state, {type: 'insert', text}))
    else if (state.picker?.searching) {
      set({...state, picker: searchKey(state.picker, 'paste', cleanText(text, {multiline: false}))})
    } else if (list) pasteInto(list, text)
    else if (targetOf(state)) set(typed({...state, message: null}, {type: 'insert', text}))
    else set({...state, message: {tone: 'problem', text: messages.noPaste}})
  }

  return {press, paste}
}
