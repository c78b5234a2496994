import {join} from 'node:path'
import {type DraftStore, openDraftStore, stateFolder} from '../../drafts/store.ts'
import {Temporal} from '../../model/temporal.ts'
import {messages} from '../messages.ts'
import type {WizardState} from '../state.ts'
import {inBackground} from './background.ts'
import {documentService} from './documents.ts'
import {draftService} from './drafts.ts'
import {followUpService} from './follow-ups.ts'
import type {Services} from './services.ts'
import {sourceService} from './sources.ts'

/** The wizard's services on this machine. Nothing heavy is loaded here: the first frame waits for it. */
export function createServices(): {services: Services; store: DraftStore} {
  const state = stateFolder()
  const store = openDraftStore(join(state, 'drafts'))
  let zone: string | null = null
  const document = inBackground(documentService())
  const services: Services = {
    context() {
      zone ??= Temporal.Now.timeZoneId()
      return {now: Temporal.Now.instant(), zone}
    },
    draft: draftService(store),
    document,
    followUps: followUpService(join(state, 'filings')),
    sources: sourceService(),
    edit: async text => (await import('./editor.ts')).editText(text),
    reread: async file => (await import('./editor.ts')).reread(file),
    discover: async () =>
      (await import('./discovery.ts')).discoverAround(process.cwd(), {
        document,
        followUps: services.followUps,
      }),
  }
  return {services, store}
}

/** Drafts that can be gone on with, newest first, as choices of the first screen; `null` when there is none. */
export function draftChoices(store: DraftStore, now: number): WizardState['drafts'] {
  const choices = store.list().map(({id, title, progress, updatedAt, problem}) =>
    problem === null
      ? {
          id,
          title: title || messages.untitled,
          detail: `${progress}, ${messages.ago(Date.parse(updatedAt), now)}`,
        }
      : {id, title: messages.unread(id), detail: problem},
  )
  return choices.length > 0 ? choices : null
}
