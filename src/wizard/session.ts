import {nameOf} from '../model/name.ts'
import type {Postmortem} from '../model/postmortem.ts'
import type {ReadingContext} from '../text/context.ts'
import {addEntries, put} from './edits.ts'
import {type Effects, effects} from './effects.ts'
import {postmortemOf} from './form/answers.ts'
import type {ListField} from './form/field.ts'
import {bindingOf, type Command, type Press} from './keys.ts'
import {messages} from './messages.ts'
import {isAtTime, truthQuestion} from './one-truth.ts'
import {searchKey} from './picker.ts'
import {promptEnds, promptTyped} from './prompt.ts'
import {chooseByLetter, questionAt, reduce, spotOf, typed} from './reduce.ts'
import type {Services} from './services/services.ts'
import {
  contextAt,
  type Effect,
  fieldAt,
  ignoresOf,
  type Question,
  targetOf,
  type WizardState,
} from './state.ts'
import {cleanText} from './text/clean.ts'
import {keyAction} from './text/key-actions.ts'
import {followFactors} from './ties.ts'
import {remembered} from './undo.ts'

/**
 * One run of the wizard: holds its state, hears its keys, and carries out what reaches outside. It knows no terminal,
 * so the same session serves the screen and the tests.
 */
export interface Session {
  state(): WizardState
  /** The document as it would be written, as of the last `renderSoon`; `null` before the first. */
  markdown(): string | null
  subscribe(listener: () => void): () => void
  context(): ReadingContext
  press(press: Press): void
  paste(text: string): void
  /** What a key would do here, without the key; settles when what it began outside has come to its end. */
  command(name: Command): Promise<void>
  perform(effect: Effect): Promise<void>
  change(by: (state: WizardState) => WizardState): void
  /** Asks for `markdown` and the findings to follow the answers, soon but not at every key. */
  renderSoon(): void
  /** The same at once; settles when they do. */
  look(): Promise<void>
  /** The terminal it runs on: how to leave it, and how to lend it to the editor. */
  attach(terminal: Terminal): () => void
  resized(size: WizardState['size']): void
  /** Fills in what can be found out and was not said yet. */
  discover(): Promise<void>
}

export interface Terminal {
  exit(outcome: Outcome): void
  suspend(callback: () => Promise<void>): Promise<void>
  /** Has the shell take over until the person comes back. */
  stop(): void
}

/** How a run ended. */
export type Outcome = 'left' | 'finished'

const renderDelay = 120

const importQuestion: Question = {
  text: messages.importFrom,
  answers: [
    {key: 'g', label: messages.fetched.commits, effect: {fetch: 'commits'}},
    {key: 'p', label: messages.fetched['pull-requests'], effect: {fetch: 'pull-requests'}},
    {key: 'd', label: messages.fetched.deployments, effect: {fetch: 'deployments'}},
  ],
}

const pages: Readonly<Record<string, number>> = {up: -1, down: 1, pageup: -15, pagedown: 15}

/** A question's difference further down or up. */
function scrolled(question: Question, key: string): Question {
  const last = (question.detail?.split('\n').length ?? 1) - 1
  return {...question, top: Math.max(0, Math.min((question.top ?? 0) + (pages[key] ?? 0), last))}
}

export function createSession(initial: WizardState, services: Services): Session {
  let state = initial
  let markdown: string | null = null
  let terminal: Terminal | null = null
  let touched = false
  let keys = 0
  let rendering: ReturnType<typeof setTimeout> | null = null
  const listeners = new Set<() => void>()

  const tell = () => {
    for (const listener of listeners) listener()
  }
  const set = (to: WizardState) => {
    if (to === state) return
    const answers = followFactors(state.answers, to.answers)
    const next = answers === to.answers ? to : {...to, answers}
    const changed = next.answers !== state.answers || next.place !== state.place
    state = next
    // What was found out without the person is no reason to keep a draft.
    if (changed && touched) services.draft.changed(state)
    tell()
  }
  /** What the person did, so that it can be undone. */
  const act = (next: WizardState) => {
    const moved = next.place !== state.place && next.scroll === state.scroll
    set(remembered(state, moved ? {...next, scroll: null} : next))
  }
  services.draft.onSaved(saved => set({...state, saved}))

  const postmortem = (): Postmortem => {
    const said = postmortemOf(state.steps, state.answers, services.context(), state.rest)
    return said.id ? said : {...said, id: nameOf(said)}
  }
  const run: Effects = effects({
    services,
    postmortem,
    state: () => state,
    change: by => set(by(state)),
    terminal: () => terminal,
    keys: () => keys,
  })
  async function perform(effect: Effect): Promise<void> {
    if (typeof effect === 'string') await run[effect]()
    else if ('resume' in effect) await run.resume(effect.resume)
    else if ('read' in effect) await run.read(effect.read)
    else if ('fetch' in effect) await run.fetch(effect.fetch)
    else if ('put' in effect) act(put({...state, question: null}, effect, services.context()))
    else set(typed({...state, question: null}, {type: 'replace', text: effect.replace}))
  }

  /** What a command does outside of the state, if it does. */
  function effectOf(command: Command): Effect | null {
    const outward = (['write', 'editor', 'leave', 'stop', 'compare'] as const).find(name => name === command)
    if (outward) return outward
    if (command !== 'accept') return null
    if (state.drafts) {
      const draft = state.drafts[state.place.row]
      return draft ? {resume: draft.id} : 'start'
    }
    const field = state.rail === null ? fieldAt(state) : null
    return field?.type === 'action' ? field.effect : null
  }

  async function command(name: Command): Promise<void> {
    const effect = effectOf(name)
    const question = name === 'accept' && !effect ? questionAt(state, services.context()) : null
    if (effect) await perform(effect)
    else if (name === 'import') set({...state, question: importQuestion})
    else if (question) set({...state, question})
    else {
      const atTime = (name === 'accept' || name === 'next') && isAtTime(state)
      act(reduce(state, name, services.context()))
      const parted = atTime ? truthQuestion(state, services.context()) : null
      if (parted) set({...state, question: parted.question, asked: [...state.asked, parted.pair]})
    }
  }

  const isModal = () => state.help || (state.question !== null && !state.question.passing)

  /** The list into whose new line several lines are pasted; `null`: the text is pasted as it is. */
  function listFor(text: string): ListField | null {
    const field = fieldAt(state)
    const several = /\S[\r\n]+\s*\S/.test(text)
    return several && field.type === 'list' && spotOf(state) === 'new-line' ? field : null
  }

  /** Chat and logs are read and picked from; in any other list one line is one entry. */
  function pasteInto(list: ListField, text: string): void {
    if (list.imports) {
      void perform({read: text})
      return
    }
    const context = contextAt(state, services.context())
    const lines = cleanText(text, {multiline: true})
      .split('\n')
      .filter(line => line.trim())
    act(
      addEntries(
        {...state, message: null},
        list,
        lines.map(line => list.take(line, context)),
        services.context(),
      ),
    )
  }

  function answer({name}: Press): void {
    const chosen = state.question?.answers.find(({key}) => key === name.toLowerCase())
    if (chosen) void perform(chosen.effect)
    else if (name === 'escape' || name === 'n') set({...state, question: null})
    else if (state.question?.detail !== undefined) set({...state, question: scrolled(state.question, name)})
  }

  /** Whether the key is for the question; one that only passes by lets all others through. */
  function isAnswer({name}: Press): boolean {
    const {question} = state
    if (!question?.passing) return question !== null
    return name === 'escape' || question.answers.some(({key}) => key === name)
  }

  /** Where keys are commands, letters that arrive together are keys, one after the other. */
  function press(pressed: Press): void {
    keys += 1
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
    touched ||= !state.drafts && pressed.name !== 'ctrl+c'
    if (pressed.name === 'ctrl+c') void perform(state.filings?.active ? 'stop-filing' : 'leave')
    else if (state.filings?.active) return
    else if (isAnswer(pressed)) answer(pressed)
    else if (state.help) set({...state, help: false})
    else if (state.prompt) promptKey(pressed)
    else if (state.picker?.searching) {
      set({...state, picker: searchKey(state.picker, pressed.name, pressed.text)})
    } else hear(pressed)
  }

  function promptKey({name, input, key}: Press): void {
    if (name === 'enter' || name === 'escape') set(promptEnds(state, name))
    else if (name === '\n') set(promptEnds(state, 'enter'))
    else {
      const action = keyAction(input, key)
      if (action) set(promptTyped(state, action))
    }
  }

  /** A key with nothing in its way: what the table says it does here, else text. */
  function hear(pressed: Press): void {
    if (state.question) set({...state, question: null})
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

  let looks = 0
  async function look(): Promise<void> {
    looks += 1
    const now = looks
    try {
      const written = await services.document.markdown(
        postmortem(),
        state.opened?.source ?? null,
        ignoresOf(state),
      )
      // What was looked at later is what counts, whichever look ends first.
      if (now !== looks) return
      markdown = written
      const read = await services.document.check(written)
      if (now !== looks) return
      set({...state, findings: read.findings, page: read.page})
    } catch (error) {
      set({...state, message: {tone: 'problem', text: messages.because(error)}})
    }
    tell()
  }

  /** What is done without a key is done by the person all the same. */
  const touching =
    <Arguments extends unknown[], Result>(job: (...words: Arguments) => Result) =>
    (...words: Arguments): Result => {
      touched ||= !state.drafts
      return job(...words)
    }

  return {
    state: () => state,
    markdown: () => markdown,
    context: services.context,
    subscribe: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    press,
    paste: text => {
      touched ||= !state.drafts
      if (isModal()) return
      if (state.prompt) return set(promptTyped(state, {type: 'insert', text}))
      const list = listFor(text)
      if (list) pasteInto(list, text)
      else set(typed({...state, message: null}, {type: 'insert', text}))
    },
    renderSoon: () => {
      if (rendering) clearTimeout(rendering)
      rendering = setTimeout(look, renderDelay)
    },
    look,
    command: touching(command),
    perform: touching(perform),
    change: touching(by => set(by(state))),
    discover: () => run.discover(),
    resized: size => set({...state, size}),
    attach: to => {
      terminal = to
      return () => {
        terminal = null
        if (rendering) clearTimeout(rendering)
      }
    },
  }
}
