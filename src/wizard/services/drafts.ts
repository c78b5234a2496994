import {autosave} from '../../drafts/autosave.ts'
import type {Release} from '../../drafts/lock.ts'
import {type Draft, type DraftStore, freshDraftId} from '../../drafts/store.ts'
import {messages} from '../messages.ts'
import {savedOf, type WizardState} from '../state.ts'
import type {DraftService} from './services.ts'

const clock = (now: Date): string => now.toTimeString().slice(0, 8)

/** The draft of one run, in the store: a new one, until another is resumed. */
export function draftService(store: DraftStore): DraftService {
  let id = freshDraftId()
  let createdAt = new Date().toISOString()
  let release: Release | null = null
  let listener: Parameters<DraftService['onSaved']>[0] = () => undefined

  /** Once: afterwards the lock may be another's. */
  const giveUp = () => {
    release?.()
    release = null
  }

  const draftOf = (state: WizardState): Draft => ({
    version: 1,
    id,
    title: state.answers.values.title?.trim() ?? '',
    createdAt,
    updatedAt: new Date().toISOString(),
    progress: messages.progress(state.place.step + 1, state.steps.length),
    data: savedOf(state),
  })

  const saver = autosave<WizardState>({
    async save(state) {
      release ??= store.lock(id)
      await store.save(draftOf(state))
    },
    onSaved: () => listener({at: clock(new Date())}),
    onError: error => listener({problem: messages.draftNotSaved(messages.because(error))}),
  })

  return {
    path: () => store.pathOf(id),
    changed: saver.changed,
    flush: saver.flush,
    onSaved: to => {
      listener = to
    },
    async leave() {
      await saver.flush()
      // What was found out while it was saved is saved, too, before it is said that nothing can be.
      if (saver.unsaved()) await saver.flush()
      if (saver.unsaved()) return false
      giveUp()
      return true
    },
    saveNow() {
      const state = saver.unsaved()
      try {
        if (state) store.saveSync(draftOf(state))
      } catch {
        // It was said before that the draft cannot be saved.
      }
      giveUp()
    },
    async resume(wanted) {
      const draft = await store.load(wanted)
      const saved = (await import('./saved.ts')).readSaved(draft.data, store.pathOf(wanted))
      giveUp()
      release = store.lock(wanted)
      id = draft.id
      createdAt = draft.createdAt
      return saved
    },
    async finish() {
      await saver.flush()
      await store.discard(id)
      giveUp()
    },
  }
}
