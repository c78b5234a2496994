import {join} from 'node:path'
import {openDraftStore, stateFolder} from '../../drafts/store.ts'
import {Temporal} from '../../model/temporal.ts'
import {initialState} from '../initial.ts'
import {messages} from '../messages.ts'
import type {WizardState} from '../state.ts'
import {documentService} from './documents.ts'
import {draftService} from './drafts.ts'
import {editText} from './editor.ts'
import {followUpService} from './follow-ups.ts'
import type {Services} from './services.ts'

/** The wizard's services on this machine, and the state in which it begins. Nothing heavy is loaded here. */
export function createServices(): {services: Services; begin(): WizardState} {
  const state = stateFolder()
  const store = openDraftStore(join(state, 'drafts'))
  const zone = Temporal.Now.timeZoneId()
  const services: Services = {
    context: () => ({now: Temporal.Now.instant(), zone}),
    draft: draftService(store),
    document: documentService('postmortems', 'default'),
    followUps: followUpService(join(state, 'filings'), null),
    edit: text => editText(text),
  }
  return {
    services,
    begin() {
      const drafts = store.list().filter(({problem}) => problem === null)
      const choices = drafts.map(({id, title, progress, updatedAt}) => ({
        id,
        title: title || messages.untitled,
        detail: `${progress}, ${messages.ago(updatedAt, Date.now())}`,
      }))
      return initialState({}, choices.length > 0 ? choices : null)
    },
  }
}
