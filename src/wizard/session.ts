import {nameOf} from '../model/name.ts'
import type {Postmortem} from '../model/postmortem.ts'
import type {ReadingContext} from '../text/context.ts'
import type {Command} from './bindings.ts'
import {put} from './edits.ts'
import {type Effects, effects} from './effects.ts'
import {postmortemOf} from './form/answers.ts'
import {messages} from './messages.ts'
import {isAtTime, truthQuestion} from './one-truth.ts'
import type {Press} from './presses.ts'
import {questionAt, reduce, typed} from './reduce.ts'
import {createRouter} from './router.ts'
import type {Services} from './services/services.ts'
import {begun, startChoices} from './start.ts'
import {
  type Effect,
  fieldAt,
  ignoresOf,
  type Question,
  type Saved,
  savedOf,
  type WizardState,
} from './state.ts'
import {followFactors} from './ties.ts'
import {remembered} from './undo.ts'
import {unreadTexts} from './unread.ts'

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
  /** As `change`, and undo takes it back. */
  act(by: (state: WizardState) => WizardState): void
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

/** A document that takes long to look at is looked at after a longer pause, so that typing seldom meets it. */
const renderDelay = 120
const longestDelay = 1500

const importQuestion: Question = {
  text: messages.importFrom,
  answers: [
    {key: 'g', label: messages.fetched.commits, effect: {fetch: 'commits'}},
    {key: 'p', label: messages.fetched['pull-requests'], effect: {fetch: 'pull-requests'}},
    {key: 'd', label: messages.fetched.deployments, effect: {fetch: 'deployments'}},
  ],
}

export function createSession(initial: WizardState, services: Services): Session {
  let state = initial
  let markdown: string | null = null
  let terminal: Terminal | null = null
  let touched = false
  let keys = 0
  let ended = false
  let held: (() => void)[] | null = null
  let rendering: ReturnType<typeof setTimeout> | null = null
  const listeners = new Set<() => void>()

  const tell = () => {
    for (const listener of listeners) listener()
  }
  const set = (to: WizardState) => {
    if (to === state) return
    const answers = followFactors(state.answers, to.answers)
    const next = answers === to.answers ? to : {...to, answers}
    const before = savedOf(state)
    const changed = Object.entries(savedOf(next)).some(([key, kept]) => kept !== before[key as keyof Saved])
    const isAtTasks = next.place.step !== state.place.step && fieldAt(next).id === 'tasks'
    state = next
    if (isAtTasks) void run.people()
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
    ends: () => {
      ended = true
    },
    keys: () => keys,
  })

  /** Keys that are pressed while this is under way belong to what comes after it. */
  async function holding(job: () => Promise<void>): Promise<void> {
    if (held) return job()
    held = []
    try {
      await job()
    } finally {
      const after = held
      held = null
      if (!ended) for (const key of after) key()
    }
  }

  async function perform(effect: Effect): Promise<void> {
    if (state.question) set({...state, question: null})
    if (effect === 'editor' || effect === 'leave' || effect === 'finish') await holding(run[effect])
    else if (typeof effect === 'string') await run[effect]()
    else if ('resume' in effect) await holding(() => run.resume(effect.resume))
    else if ('take' in effect) await holding(() => run.take(effect.take))
    else if ('open' in effect) await holding(() => run.open(effect.open))
    else if ('read' in effect) await run.read(effect.read)
    else if ('fetch' in effect) await run.fetch(effect.fetch)
    else if ('put' in effect) act(put(state, effect, services.context()))
    else if ('answer' in effect) {
      set(typed(state, {type: 'replace', text: effect.answer}))
      // It was asked because the text was about to be taken.
      await command('accept')
    } else set(typed(state, {type: 'replace', text: effect.replace}))
  }

  /** What a command does outside of the state, if it does. */
  function effectOf(command: Command): Effect | null {
    const outward = (['write', 'editor', 'leave', 'stop', 'compare'] as const).find(name => name === command)
    if (outward) return outward
    if (command !== 'accept') return null
    if (state.drafts) return startChoices(state)[state.place.row]!.effect
    const field = state.rail === null ? fieldAt(state) : null
    return field?.type === 'action' ? field.effect : null
  }

  async function command(name: Command): Promise<void> {
    const effect = effectOf(name)
    const question = name === 'accept' && !effect ? questionAt(state, services.context()) : null
    if (effect) await perform(effect)
    else if (name === 'import' && state.waiting) set({...state, picker: state.waiting, waiting: null})
    else if (name === 'import') set({...state, question: importQuestion})
    else if (question) set({...state, question})
    else {
      const atTime = (name === 'accept' || name === 'next') && isAtTime(state)
      act(reduce(state, name, services.context()))
      const parted = atTime ? truthQuestion(state, services.context()) : null
      if (parted) set({...state, question: parted.question, asked: [...state.asked, parted.pair]})
    }
  }

  const router = createRouter({
    state: () => state,
    set,
    act,
    begin: () => {
      set(begun(state))
      touched = true
    },
    command,
    perform,
    context: services.context,
  })

  let looks = 0
  let lastLook = 0
  async function look(): Promise<void> {
    looks += 1
    const now = looks
    const begun = performance.now()
    try {
      const document = postmortem()
      const written = await services.document.markdown(
        document,
        state.opened?.source ?? null,
        ignoresOf(state),
      )
      // What was looked at later is what counts, whichever look ends first.
      if (now !== looks) return
      markdown = written
      const read = await services.document.check(written)
      if (now !== looks) return
      lastLook = performance.now() - begun
      const found = {...state.found, file: services.document.fileFor(document)}
      set({
        ...state,
        found,
        findings: [...unreadTexts(state, services.context()), ...read.findings],
        page: read.page,
      })
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
    press: pressed => {
      if (ended) return
      if (held && pressed.name !== 'ctrl+c') return void held.push(() => router.press(pressed))
      keys += 1
      touched ||= !state.drafts && pressed.name !== 'ctrl+c'
      router.press(pressed)
    },
    paste: text => {
      if (ended) return
      if (held) return void held.push(() => router.paste(text))
      keys += 1
      touched ||= !state.drafts
      router.paste(text)
    },
    renderSoon: () => {
      if (rendering) clearTimeout(rendering)
      rendering = setTimeout(look, Math.max(renderDelay, Math.min(lastLook, longestDelay)))
    },
    look,
    command: touching(command),
    perform: touching(perform),
    act: touching(by => act(by(state))),
    change: touching(by => set(by(state))),
    discover: () => run.discover(() => touched),
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
